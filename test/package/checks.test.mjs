// The checks that guard the sources: each is shown a bad sample that it must find and a good one that it must let be.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { checkDemo, checkImports } from '../../scripts/check-imports.mjs';
import { checkPolicy, checkShipped, MAX_LINES } from '../../scripts/check-policy.mjs';
import { scriptsOf } from '../../scripts/check-size.mjs';
import { withoutComments } from '../../scripts/lib/source.mjs';
import { summaryReporter } from '../../scripts/summary-reporter.mjs';

const other = { 'src/base/a.ts': '', 'src/model/b.ts': '', 'src/scale/c.ts': '', 'src/painters/canvas.ts': '' };

for (const [path, text, rule] of [
  ['src/time/x.ts', "import { b } from '../model/b.js';", 'time (rank 1) may not import from model (rank 2)'],
  ['src/time/x.ts', "import type { B } from '../model/b.js';", 'time (rank 1) may not import from model (rank 2)'],
  ['src/time/x.ts', "export * from '../model/b.js';", 'time (rank 1) may not import from model (rank 2)'],
  ['src/time/x.ts', "const b = await import('../model/b.js');", 'time (rank 1) may not import from model (rank 2)'],
  ['src/model/x.ts', "import { c } from '../scale/c.js';", 'model (rank 2) may not import from scale (rank 2)'],
  ['src/model/x.ts', "import { a } from '../base/a';", 'a specifier ends in .js: ../base/a'],
  ['src/model/x.ts', "import { a } from '../base/gone.js';", '../base/gone.js leads to no file'],
  ['src/model/x.ts', "import { html } from 'lit';", 'model knows no page, so it imports no lit'],
  ['src/model/x.ts', "import { scaleUtc } from 'd3';", 'model may use d3-time and d3-array only, not scaleUtc'],
  ['src/elements/x.ts', "import { zoom } from 'd3';", "d3's zoom is barred: src/interactions has hands of its own"],
  [
    'src/elements/x.ts',
    "import { csvParse } from 'd3';",
    "d3's csvParse is barred: it makes code from text, or fetches",
  ],
  [
    'src/elements/x.ts',
    "import * as d3 from 'd3';",
    'import the parts of d3 that are used by name, so that the rest is left out',
  ],
  [
    'src/model/x.ts',
    "import { min } from 'd3-array';",
    "d3-array is no dependency of this package; d3 is imported from 'd3'",
  ],
  ['src/elements/x.ts', "import { readFile } from 'node:fs';", 'only src/node imports Node’s modules'],
  [
    'src/core.ts',
    "export { c } from './painters/canvas.js';",
    'needs no page, yet leads to one: src/core.ts → src/painters/canvas.ts',
  ],
]) {
  test(`check-imports finds ${text} in ${path}`, () => {
    assert.deepEqual(checkImports({ ...other, [path]: `\n${text}\n` }), [
      { path, line: rule.startsWith('needs') ? 1 : 2, rule },
    ]);
  });
}

test('check-imports finds a ring and tells of it once', () => {
  const sources = {
    'src/base/one.ts': "import type { B } from './two.js';",
    'src/base/two.ts': "import { c } from './three.js';",
    'src/base/three.ts': "import { a } from './one.js';",
  };
  assert.deepEqual(
    checkImports(sources).map(({ rule }) => rule),
    ['imports form a ring: src/base/one.ts → src/base/two.ts → src/base/three.ts → src/base/one.ts'],
  );
});

test('check-imports lets be what the ranks allow, and what stands in a comment or under debt', () => {
  const sources = {
    ...other,
    'src/model/x.ts': `import { type TimeInterval, bisector } from 'd3';
      import { a } from '../base/a.js'; // import { c } from '../scale/c.js';
      /* import '../painters/canvas.js' */`,
    'src/interactions/y.ts': "import { select, select } from 'd3';\nimport { b } from '../model/b.js';",
    'src/elements/z.ts': "import { html } from 'lit';\nimport { property } from 'lit/decorators.js';",
    'src/time/x.ts': "import { b } from '../model/b.js';",
  };
  assert.deepEqual(checkImports(sources, new Set(['src/time/x.ts → ../model/b.js'])), []);
});

test('check-imports keeps the demo outside', () => {
  assert.deepEqual(
    checkDemo({
      'demo/main.ts': "import 'event-timeline';\nimport { a } from '../src/base/a.js';",
      'demo/pages/many.js': "import { seededEvents } from '../../bench/data/seeded-events.js';\nimport '../main.js';",
    }),
    [{ path: 'demo/main.ts', line: 2, rule: 'the demo imports event-timeline by its name, not ../src/base/a.js' }],
  );
});

for (const line of [
  'const part = unsafeHTML(text);',
  "import { unsafeSVG } from 'lit/directives/unsafe-svg.js';",
  'element.innerHTML = text;',
  'element.outerHTML = text;',
  "element.insertAdjacentHTML('beforeend', text);",
  "new DOMParser().parseFromString(text, 'text/html');",
  'select(element).html(text);',
  "select(element).attr('style', 'left: 0');",
  "element.setAttribute('style', 'left: 0');",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a sample of source text
  'const part = html`<div style=${styleMap(styles)}></div>`;',
  'const part = html`<div style="left: 0"></div>`;',
  'const part = html`<style>div { left: 0 }</style>`;',
  'const rows = csvParse(text);',
  "const rows = dsvFormat(';').parse(text);",
  "const run = new Function('a', text);",
  'eval(text);',
  "setTimeout('run()', 1);",
  'document.write(text);',
  'frame.srcdoc = text;',
  "const date = new Date('2026-02-30');",
  'const date = new Date(text);',
  'const instant = Date.parse(text);',
  'const value: any = 1;',
  'const value = text as any;',
  '// @ts-ignore',
  'enum Kind {}',
]) {
  test(`check-policy finds ${line}`, () => {
    const findings = checkPolicy({ 'src/elements/x.ts': `\n\n${line}\n` });
    assert.ok(findings.length > 0);
    assert.deepEqual([...new Set(findings.map((finding) => finding.line))], [3]);
  });
}

test('check-policy lets be what only looks like it', () => {
  assert.deepEqual(
    checkPolicy({
      'src/elements/x.ts': `// element.innerHTML = text; any: any
        const rows = csvParseRows(text);
        const date = new Date(epochMs), now = new Date();
        element.style.setProperty('left', '0');
        const part = html\`<div class="style" .style=\${'left: 0'}></div>\`.replace('any', 'company');
        this.medieval(1); const retrieval = json.parse(text);`,
    }),
    [],
  );
});

test('check-policy asks for a doc comment on every export, above decorators, once for overloads', () => {
  const sample = `import { a } from './a.js';
/** Good. */
export const one = 1;

export const two = 2;
/** Good. */
@customElement({
  name: 'x',
})
export class Three {}
// Not a doc comment.
export interface Four {}
/** Good. */
export function five(a: string): string;
export function five(a: number): number;
export function five(a: unknown): unknown {
  return a;
}
export { a };
export type { Six } from './six.js';
`;
  assert.deepEqual(
    checkPolicy({ 'src/base/x.ts': sample }).map(({ line }) => line),
    [5, 12],
  );
});

test('check-policy wants long files split', () => {
  const lines = (count) => ({ 'src/base/x.ts': '\n'.repeat(count) });
  assert.deepEqual(checkPolicy(lines(MAX_LINES)), []);
  assert.equal(checkPolicy(lines(MAX_LINES + 1)).length, 1);
});

test('check-policy finds in a minified script what a content policy stops, and an innerHTML too many', () => {
  assert.deepEqual(checkShipped({ 'dist/embed.js': 'const a=d.createElement("template");a.innerHTML=b' }), []);
  for (const code of [
    'x=new Function("a",b)',
    'eval(a)',
    'new DOMParser',
    'a.outerHTML=b',
    'a.innerHTML=b;'.repeat(2),
    'a.setAttribute("style",b)',
  ]) {
    assert.equal(checkShipped({ 'dist/embed.js': code }).length, 1, code);
  }
});

for (const [text, expected] of [
  ['a // b\nc', 'a     \nc'],
  ['a /* b\n c */ d', 'a     \n      d'],
  ["const a = '//'; // b", "const a = '//';     "],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a sample of source text
  ['const a = `// ${b /* c */ + `${"//"}`} //`; // d', 'const a = `// ${b         + `${"//"}`} //`;     '],
  ['const a = /[/*]"/; // b', 'const a = /[/*]"/;     '],
  ['a / b / c; // d', 'a / b / c;     '],
  ['const a = "\\"//"; /* b', 'const a = "\\"//";     '],
]) {
  test(`withoutComments blanks only the comments of ${JSON.stringify(text)}`, () => {
    assert.equal(withoutComments(text), expected);
  });
}

test('the browser reporter counts a file that never reported as one failure', (t) => {
  t.mock.method(console, 'log', () => {});
  t.mock.method(process, 'once', (_, print) => print());
  summaryReporter({ file: undefined }).stop({
    sessions: [
      {
        passed: true,
        testResults: { tests: [{ passed: true }], suites: [{ tests: [{ passed: true }, { skipped: true }] }] },
      },
      { passed: false, testResults: { tests: [{ passed: false }] } },
      { passed: false, testFile: 'broken.test.ts', errors: [{ message: 'SyntaxError' }] },
    ],
  });
  const lines = console.log.mock.calls.map(({ arguments: [line] }) => line);
  assert.deepEqual(lines, ['FAIL broken.test.ts (undefined): SyntaxError', '2 passed, 2 failed']);
});

test('the browser reporter names each test that failed, by its file, with what it says', (t) => {
  const file = join(mkdtempSync(join(tmpdir(), 'event-timeline-')), 'counts.json');
  t.after(() => rmSync(dirname(file), { recursive: true }));
  const failing = { name: 'a bin opens its list', passed: false, error: { message: 'expected 1 to be 2' } };
  summaryReporter({ file }).stop({
    sessions: [{ passed: false, testFile: '/project/test/bins.test.ts', testResults: { tests: [failing] } }],
  });
  const { failures } = JSON.parse(readFileSync(file, 'utf8'));
  assert.deepEqual(failures, ['bins.test.ts: a bin opens its list: expected 1 to be 2']);
});

test('scriptsOf tells what an entry loads at once from what waits', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'event-timeline-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'chunks'));
  const files = {
    'embed.js': 'import"./chunks/a.js";',
    'chunks/a.js': 'import{c}from"./c.js";export const a=()=>import("./later.js");c()',
    'chunks/c.js': 'export const c=()=>"import(\\"./no.js\\")"',
    'chunks/later.js': 'import{c}from"./c.js";import{d}from"./d.js";export default c(d)',
    'chunks/d.js': 'export const d=1',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { first, later } = await scriptsOf(join(folder, 'embed.js'));
  const names = (paths) => paths.map((path) => path.slice(folder.length + 1));
  assert.deepEqual(names(first), ['embed.js', 'chunks/a.js', 'chunks/c.js']);
  assert.deepEqual(names(later), ['chunks/later.js', 'chunks/d.js']);
});
