import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { VERSION } from '../../../src/base/version.js';
import { runCommand } from '../../../src/node/command.js';
import type { CommandIo } from '../../../src/node/command-io.js';
import { integrityOf } from '../../../src/node/page-policy.js';

const GOOD = 'id,date,title,group\na,2026-02-03,Briefing,Doha\nb,2026-02-06,Talks,Muscat\n';
const BAD = 'date,title\n2026-02-03,Good\n2026-02-31,Bad\n';

let folder = '';
const at = (...names: readonly string[]): string => join(folder, ...names);
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'event-timeline-'));
  mkdirSync(at('dist', 'chunks'), { recursive: true });
  const files = {
    'good.csv': GOOD,
    'bad.csv': BAD,
    'empty.csv': '',
    'dist/embed.all.js': '/* all */ const a = "</script>";\n//# sourceMappingURL=embed.all.js.map\n',
    'dist/embed.js': '/* embed */',
    'dist/iframe-host.js': '/* host */',
    'dist/parent.js': '/* parent */',
    'dist/fallback.css': '/* style */',
    'dist/licenses.txt': 'licences',
    'dist/chunks/lit-12345678.js': '/* chunk */',
    'dist/chunks/lit-12345678.js.map': '{}',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
});
after(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly progress: readonly string[];
}

async function ran(args: readonly string[], more: Partial<CommandIo> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const progress: string[] = [];
  const code = await runCommand(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    progress: (text) => progress.push(text),
    stdin: async () => new TextEncoder().encode(GOOD),
    dist: pathToFileURL(`${at('dist')}/`),
    env: { PATH: '' },
    ended: new AbortController().signal,
    ...more,
  });
  return { code, out, err, progress };
}

test('without a command there is help, and a code for scripts; asked for, help is a good answer', async () => {
  const none = await ran([]);
  assert.equal(none.code, 2);
  assert.match(none.err, /^Usage: event-timeline COMMAND FILE/);
  for (const args of [['--help'], ['-h'], ['help']]) {
    const { code, out } = await ran(args);
    assert.deepEqual([code, out.includes('check FILE…')], [0, true]);
  }
  for (const name of ['check', 'build', 'convert']) {
    const help = await ran([name, '--help']);
    assert.deepEqual([help.code, help.err], [0, '']);
    assert.match(help.out, new RegExp(`^Usage: event-timeline ${name} FILE`));
    assert.equal((await ran(['help', name])).out, help.out);
    for (const line of help.out.split('\n')) assert.ok(line.length <= 110, line);
  }
  assert.equal((await ran(['--version'])).out, `${VERSION}\n`);
});

test('what is not understood is said in a sentence', async () => {
  const cases: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [['chek', 'good.csv'], /^There is no command chek; the commands are check, build, convert\. Did you mean check\?$/],
    [['constructor'], /^There is no command constructor;/],
    [['check'], /^event-timeline check needs a file\. See event-timeline check --help\.$/],
    [['check', '--colour', 'x'], /^Unknown option '--colour'.* See event-timeline check --help\.$/],
    [
      ['check', '--formt', 'x'],
      /^Unknown option '--formt'\. Did you mean --format\? See event-timeline check --help\.$/,
    ],
    [['build', 'x.csv', '--width', '-3'], /^--width is followed by what looks like an option; write --width=…\. See /],
    [['check', 'x.csv', '--format', 'cvs'], /^--format takes csv, json, .*, not “cvs”\. Did you mean csv\?$/],
    [
      ['check', 'x.csv', '--lang', 'not_a_tag'],
      /^--lang takes a language tag such as en, ar or pt-BR, not “not_a_tag”\.$/,
    ],
    [
      ['build', 'x.csv', '--view', 'charts'],
      /^--view takes auto, chart, list, story, not “charts”\. Did you mean chart\?$/,
    ],
    [['build', 'x.csv', '--calendar', 'gregory klingon'], /^--calendar takes one or two names of calendars/],
    [['build', 'x.csv', '--domain', '2026'], /^--domain takes two dates with a \/ between them/],
    [['build', 'x.csv', '--refresh', 'often'], /^--refresh takes a number of seconds, not “often”\.$/],
    [
      ['build', at('good.csv'), '--focus', 'c'],
      /^--focus takes the id of an event, and none has “c”\. Did you mean a\?$/,
    ],
    [['check', 'x.csv'], /^There is no file x\.csv\.$/],
    [['check', tmpdir()], /is a folder; name a file\.$/],
    [
      ['check', 'good.csv', '--timezone', 'Nowhere'],
      /^“Nowhere” is not a time zone; use a name such as Asia\/Qatar\.$/,
    ],
    [['check', 'good.csv', '--date-order', 'xyz'], /^--date-order takes dmy, mdy, ymd, not “xyz”\.$/],
    [['build', 'a.csv', 'b.csv'], /^event-timeline build takes one file; “b\.csv” is a second one\.$/],
    [['build', 'good.csv', '--svg', '--list'], /^--svg and --list are two things; make one at a time\.$/],
    [['build', at('good.csv'), '--svg', '--width', '12px'], /^--width takes a whole number, not “12px”\.$/],
    [['build', at('good.csv'), '--url', 'javascript:x'], /^--url takes an address that begins with https:\/\//],
    [['build', at('good.csv'), '--oembed'], /needs the address of the page: --url/],
    [['build', at('good.csv'), '--png'], /needs a file to write/],
    [['build', at('good.csv'), '--png', '--out', at('p.png')], /takes Chrome or Chromium/],
    [['build', at('good.csv'), '--watch'], /^--watch needs a file to write/],
    [['build', '-', '--watch', '--out', at('x.html')], /^--watch needs a file that can be watched\.$/],
    [['build', at('good.csv'), '--out', at('nowhere', 'x.html')], /^There is no folder for /],
    [['convert', at('good.csv')], /^Say the format with --to: csv, json, timelinejs, json-ld, ics\.$/],
    [['convert', at('good.csv'), '--to', 'pdf'], /^--to takes csv, json, timelinejs, json-ld, ics, not “pdf”\.$/],
  ];
  for (const [args, sentence] of cases) {
    const { code, err, out } = await ran(args);
    assert.match(err.trimEnd(), sentence, args.join(' '));
    assert.deepEqual([code, out], [2, ''], args.join(' '));
  }
});

test('check names row and field of each problem, and answers 1', async () => {
  const good = await ran(['check', at('good.csv')]);
  assert.deepEqual([good.code, good.out, good.err], [0, `${at('good.csv')}: 2 events, no problems.\n`, '']);
  const bad = await ran(['check', at('bad.csv'), at('good.csv')]);
  assert.equal(bad.code, 1);
  const [problem, ...rest] = bad.out.trimEnd().split('\n');
  assert.match(problem!, /bad\.csv: Row 3, date: “2026-02-31” /);
  assert.deepEqual(rest, [`${at('bad.csv')}: 2 events, 1 problem.`, `${at('good.csv')}: 2 events, no problems.`]);
});

test('check answers 1 where a file has headings and no events', async () => {
  const stdin = async (): Promise<Uint8Array> => new TextEncoder().encode('date,title\n');
  const { code, out } = await ran(['check', '-'], { stdin });
  assert.deepEqual([code, out], [1, '-: no events; there is nothing to draw.\n']);
});

test('check answers problems as JSON for other programs', async () => {
  const { code, out } = await ran(['check', at('bad.csv'), '--json']);
  assert.equal(code, 1);
  const [{ file, code: name, row, field, value }] = JSON.parse(out);
  assert.deepEqual([file, name, row, field, value], [at('bad.csv'), 'date-invalid', 3, 'date', '2026-02-31']);
  assert.deepEqual(JSON.parse((await ran(['check', at('good.csv'), '--json'])).out), []);
});

test('a file can come from standard input or from an address, in the encodings of spreadsheets', async () => {
  assert.match((await ran(['check', '-'])).out, /^-: 2 events, no problems/);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(GOOD.replaceAll(',', '\t'), 'utf16le')]);
  assert.match((await ran(['check', '-'], { stdin: async () => utf16 })).out, /^-: 2 events, no problems/);
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/talks.csv' ? 200 : 404, { 'content-type': 'text/csv' });
    response.end(GOOD);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    assert.match((await ran(['check', `${url}/talks.csv`])).out, /talks\.csv: 2 events, no problems/);
    assert.match((await ran(['check', `${url}/gone.csv`])).err, /gone\.csv answers 404 Not Found\.$/m);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  const away = await ran(['check', `${url}/talks.csv`]);
  assert.match(away.err, /talks\.csv cannot be reached: ./);
  assert.equal(away.code, 2);
});

test('the address of a Google sheet that people copy leads to its data', async (t) => {
  const id = '1AbCdEfGhIjKlMnOp';
  const asked: string[] = [];
  t.mock.method(globalThis, 'fetch', async (address: string) => {
    asked.push(address);
    return new Response(GOOD, { headers: { 'content-type': 'text/csv' } });
  });
  const { code, out } = await ran([
    'convert',
    `https://docs.google.com/spreadsheets/d/${id}/edit#gid=7`,
    '--to',
    'json',
  ]);
  assert.equal(code, 0);
  assert.deepEqual(asked, [`https://docs.google.com/spreadsheets/d/${id}/export?format=csv&gid=7`]);
  assert.match(out, /Briefing/);
});

test('build makes one file that needs no other, with a policy for exactly what is in it', async () => {
  const out = at('page.html');
  const { code, err } = await ran([
    'build',
    at('good.csv'),
    '--out',
    out,
    '--title',
    'Talks',
    '--theme',
    'dark',
    '--view',
    'list',
  ]);
  assert.deepEqual([code, err], [0, '']);
  const html = readFileSync(out, 'utf8');
  assert.match(html, /<title>Talks<\/title>/);
  assert.match(html, /<event-timeline theme="dark" lang="en" rows="\d+" no-worker view="list">/);
  const scripts = [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map(([, code]) => code!);
  assert.deepEqual(scripts, ['/* host */', '/* all */ const a = "<\\/script>";']);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';
  for (const script of scripts) assert.ok(policy.includes(`'${integrityOf(script, 'sha256')}'`));
  assert.ok(policy.includes(`style-src '${integrityOf(/<style>([\s\S]*?)<\/style>/.exec(html)![1]!, 'sha256')}'`));
  assert.match(policy, /default-src 'none'; .*connect-src 'none'/);
  assert.doesNotMatch(html.replace(/<script type="application\/ld\+json">.*/, ''), /(src|href)="http/);
});

test('build says where a page gets its data, and lets it go there only', async () => {
  const { out } = await ran(['build', at('good.csv'), '--src', 'https://data.example/talks.csv', '--refresh', '60']);
  assert.match(out, /<event-timeline [^>]*src="https:\/\/data\.example\/talks\.csv" refresh="60"/);
  assert.match(out, /connect-src https:\/\/data\.example;/);
  assert.ok(!out.includes('application/json"'));
  assert.match((await ran(['build', at('good.csv'), '--src', 'talks.csv'])).out, /connect-src &#39;self&#39;;/);
});

test('build makes pictures, lists and pages without scripts', async () => {
  assert.match((await ran(['build', at('good.csv'), '--svg', '--width', '700'])).out, /^<svg [^>]*width="700"/);
  assert.match((await ran(['build', at('good.csv'), '--list', '--lang', 'ar'])).out, /^<ol lang="ar" dir="rtl">/);
  const plain = await ran(['build', at('good.csv'), '--no-script', '--no-picture']);
  assert.ok(!/<script type="(module|application\/json)"|<svg/.test(plain.out));
  assert.match(plain.out, /script-src &#39;none&#39;/);
});

test('build --oembed answers with a frame and its picture', async () => {
  const args = [
    '--url',
    'https://n.example/talks.html',
    '--image',
    'https://n.example/talks.png',
    '--alt',
    'A chart',
    '--provider',
    'News',
  ];
  const { code, out } = await ran(['build', at('good.csv'), '--oembed', ...args]);
  assert.equal(code, 0);
  const answer = JSON.parse(out);
  assert.deepEqual(
    [answer.type, answer.provider_name, answer.provider_url, answer.thumbnail_width, answer.thumbnail_alt],
    ['rich', 'News', 'https://n.example/', 1200, 'A chart'],
  );
});

test('build --embed prints snippets with names by version and hashes, and copies the files they name', async () => {
  const assets = at('assets');
  const { code, out } = await ran([
    'build',
    at('good.csv'),
    '--embed',
    '--base',
    'https://cdn.example/t',
    '--url',
    'https://n.example/talks.html',
    '--assets',
    assets,
  ]);
  assert.equal(code, 0);
  for (const [name, attribute] of [
    [`embed-${VERSION}.js`, 'src'],
    [`parent-${VERSION}.js`, 'src'],
    [`fallback-${VERSION}.css`, 'href'],
  ]) {
    const hash = integrityOf(readFileSync(join(assets, name!)), 'sha384');
    assert.ok(
      out.includes(`${attribute}="https://cdn.example/t/${name}" integrity="${hash}" crossorigin="anonymous"`),
      name,
    );
  }
  assert.match(out, /<event-timeline [^>]*>\n<ol /);
  assert.match(out, /<iframe data-event-timeline src="https:\/\/n\.example\/talks\.html"/);
  assert.deepEqual(readdirSync(assets).sort(), [
    'chunks',
    `embed-${VERSION}.js`,
    `embed.all-${VERSION}.js`,
    `fallback-${VERSION}.css`,
    `licenses-${VERSION}.txt`,
    `parent-${VERSION}.js`,
  ]);
  assert.deepEqual(readdirSync(join(assets, 'chunks')), ['lit-12345678.js']);
  assert.equal((await ran(['build', at('good.csv'), '--embed', '--assets', assets])).code, 0);
  writeFileSync(join(assets, `parent-${VERSION}.js`), 'changed');
  const changed = await ran(['build', at('good.csv'), '--embed', '--assets', assets]);
  assert.match(changed.err, /is there already with other content; files of a version never change\.$/m);
  assert.equal(readFileSync(join(assets, `parent-${VERSION}.js`), 'utf8'), 'changed');
});

test('build --assets copies the files whatever is made, so that a page may load them beside it', async () => {
  const assets = at('page-assets');
  const { code } = await ran(['build', at('good.csv'), '--out', at('beside.html'), '--assets', assets]);
  assert.equal(code, 0);
  assert.ok(readdirSync(assets).includes(`embed-${VERSION}.js`));
});

test('check tells problems in the order of the rows, whether they are of the table or of its dates', async () => {
  writeFileSync(at('mixed.csv'), 'date,title\n31/02/2026,No such day\n2026-02-07,"Never closed\nsoon,Someday\n');
  const { out } = await ran(['check', at('mixed.csv')]);
  assert.deepEqual(
    [...out.matchAll(/: Row (\d+)/g)].map(([, row]) => row),
    ['2', '3', '4'],
  );
});

test('build goes on where data have problems, unless it is to be strict or there is nothing to draw', async () => {
  const loose = await ran(['build', at('bad.csv'), '--list']);
  assert.deepEqual([loose.code, loose.out.startsWith('<ol')], [0, true]);
  assert.match(loose.err, /Row 3, date/);
  const strict = await ran(['build', at('bad.csv'), '--list', '--strict']);
  assert.deepEqual([strict.code, strict.out], [1, '']);
  const empty = await ran(['build', at('empty.csv'), '--list']);
  assert.equal(empty.code, 1);
  assert.match(empty.err, /empty\.csv has no events\.$/m);
});

test('build --watch makes the file again at each change, also of a broken one, until it is ended', async () => {
  const [file, out] = [at('watched.csv'), at('watched.html')];
  writeFileSync(file, GOOD);
  const ended = new AbortController();
  const told: string[] = [];
  let wake = (): void => {};
  const running = ran(['build', file, '--list', '--out', out, '--watch'], {
    ended: ended.signal,
    err: (text) => {
      told.push(text);
      wake();
    },
  });
  const next = async (sentence: RegExp): Promise<void> => {
    while (!told.some((each) => sentence.test(each))) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    told.length = 0;
  };
  await next(/^Made .*watched\.html of 2 events\.$/m);
  writeFileSync(file, '');
  await next(/has no events/);
  writeFileSync(file, `${GOOD}c,2026-02-07,After,Doha\n`);
  await next(/of 3 events/);
  assert.match(readFileSync(out, 'utf8'), /After/);
  ended.abort();
  assert.equal((await running).code, 0);
});

test('convert writes each format, by its name or that of the file, and tells of what is left out', async () => {
  assert.match((await ran(['convert', at('good.csv'), '--to', 'ics'])).out, /^BEGIN:VCALENDAR\r\n/);
  assert.equal(JSON.parse((await ran(['convert', at('good.csv'), '--to', 'timelinejs'])).out).events.length, 2);
  for (const [name, beginning] of [
    ['x.json', '{'],
    ['x.jsonld', '{\n  "@context"'],
    ['x.csv', 'id,date,title'],
    ['x.ICS', 'BEGIN:VCALENDAR'],
  ]) {
    const { code } = await ran(['convert', at('good.csv'), '-o', at(name!)]);
    assert.deepEqual([code, readFileSync(at(name!), 'utf8').startsWith(beginning!)], [0, true], name);
  }
  const old = await ran(['convert', '-', '--to', 'ics'], {
    stdin: async () => new TextEncoder().encode('date,title\n-0043-03-15,Ides\n2026,Now\n'),
  });
  assert.equal(old.code, 1);
  assert.match(old.err, /^-: events\[0\]\.date: The event “.*” is left out, as a calendar has only days/m);
  assert.equal(old.out.match(/BEGIN:VEVENT/g)?.length, 1);
});

test('progress is shown while work goes on, and taken away at its end', async () => {
  const { progress } = await ran(['build', at('good.csv'), '--out', at('p.html')]);
  assert.match(progress[0]!, /^Reading .*good\.csv …$/);
  assert.equal(progress.at(-1), '');
});

test('of many events it is told how many are read', async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => `${1000 + (i % 1000)},Event ${i}`).join('\n');
  const shares = async (heading: string): Promise<readonly number[]> => {
    const stdin = async (): Promise<Uint8Array> => new TextEncoder().encode(`${heading}\n${rows}\n`);
    const { progress, code } = await ran(['check', '-'], { stdin });
    assert.equal(code, 0);
    return progress.flatMap((line) => /: (\d+) % of 30,000 …$/.exec(line)?.[1] ?? []).map(Number);
  };
  // The second is read as a whole, as its headings say how its dates are meant.
  for (const heading of ['date,title', 'Datum,Titel']) {
    const told = await shares(heading);
    assert.ok(told.length > 1 && told.at(-1)! > 50, `${heading}: ${told}`);
    assert.deepEqual(
      told,
      [...told].sort((a, b) => a - b),
    );
  }
});
