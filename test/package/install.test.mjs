// The packed package in an app of its own: installed, imported without a page, type-checked and bundled.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { scriptsOf } from '../../scripts/check-size.mjs';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { bin, run } from '../../scripts/lib/run.mjs';
import { filesBelow } from '../../scripts/lib/source.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';
import { labelTitles, openPage, temporaryFolder, timelinesReady } from './page.mjs';

const ENTRIES = ['', '/elements', '/core', '/static', '/react'].map((path) => `event-timeline${path}`);
// What an app that uses the entry for React has besides.
const REACT = ['react', 'react-dom', 'scheduler', '@types/react', 'csstype'];

let app;
let packed;
let browser;
const released = [];
before(async () => {
  app = temporaryFolder({ after: (release) => released.push(release) });
  const pack = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', app]);
  assert.equal(pack.code, 0, pack.output);
  [packed] = JSON.parse(pack.output.slice(pack.output.indexOf('[\n')));
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }));
  // What the project itself has installed is in npm's cache, so this asks the network for next to nothing.
  const flags = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const install = await run('npm', ['install', '--prefix', app, ...flags, join(app, packed.filename)]);
  assert.equal(install.code, 0, install.output);
  mkdirSync(join(app, 'node_modules/@types'), { recursive: true });
  for (const name of REACT) symlinkSync(resolve('node_modules', name), join(app, 'node_modules', name));
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  for (const release of released) release();
});

/** Bundles an app the way that keeps lazy parts lazy; answers the folder with its app.js. */
async function bundle(name, code, splitting = true) {
  const outdir = join(app, name);
  await build({
    stdin: { contents: code, resolveDir: app },
    entryNames: 'app',
    bundle: true,
    splitting,
    format: 'esm',
    minify: true,
    target: 'es2022',
    outdir,
    logLevel: 'error',
  });
  return outdir;
}

/** What an app loads before anything lazy, as one text. */
async function firstScripts(folder) {
  const { first } = await scriptsOf(join(folder, 'app.js'));
  return first.map((path) => readFileSync(path, 'utf8')).join('\n');
}

test('the package holds every file that package.json names, and no source', () => {
  const files = new Set(packed.files.map(({ path }) => path));
  const { exports, types, customElements, bin: commands } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? entry : Object.values(entry)));
  const beside = ['embed.all.js', 'iframe-host.js', 'parent.js', 'licenses.txt'].map((name) => `./dist/${name}`);
  for (const path of [...named, types, `./${customElements}`, ...Object.values(commands), ...beside]) {
    assert.ok(files.has(path.replace('./', '')), `${path} is missing`);
  }
  assert.deepEqual(
    [...files].filter(
      (path) => !/^(dist\/|types\/|docs\/|examples\/|custom-elements\.json$|package\.json$|[A-Z]+(\.md)?$)/.test(path),
    ),
    [],
  );
});

test('what the README links to, and shows, is in the package: no address is known under which it would be found otherwise', () => {
  const files = new Set(packed.files.map(({ path }) => path));
  const readme = readFileSync('README.md', 'utf8');
  const links = [...readme.matchAll(/\]\(([^)#\s]+)[^)]*\)|(?:src|srcset)="(docs[^"]+)"/g)].map(
    ([, link, picture]) => link ?? picture,
  );
  assert.ok(links.length > 15);
  assert.deepEqual(
    links.filter((link) => !link.startsWith('https://') && !files.has(link)),
    [],
  );
});

test('the manifest describes the element by the file that is shipped', () => {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const found = modules.find(({ declarations }) => declarations.some(({ tagName }) => tagName === 'event-timeline'));
  assert.ok(
    packed.files.some(({ path }) => path === found?.path),
    found?.path,
  );
});

test('every custom property that a style takes is in the manifest, with its default, and in the guide', () => {
  const styles = filesBelow('src', ['.ts', '.css']).map((path) => readFileSync(path, 'utf8'));
  const taken = styles.flatMap((text) => [...text.matchAll(/var\((--timeline-[\w-]+)/g)].map(([, name]) => name));
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const element = modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === 'event-timeline');
  const noted = new Map(element.cssProperties.map((each) => [each.name, each]));
  const guide = readFileSync('docs/theming.md', 'utf8');
  const missing = [...new Set(taken)].filter(
    (name) => !noted.get(name)?.description || !noted.get(name)?.default || !guide.includes(`\`${name}\``),
  );
  assert.ok(taken.length > 20);
  assert.deepEqual(missing, []);
});

for (const entry of ENTRIES) {
  test(`import '${entry}' runs in plain Node, where there is no page`, async () => {
    const code = `await import('${entry}'); if (typeof document !== 'undefined') throw new Error('a page');`;
    const file = join(app, `${entry.replace('/', '-')}.mjs`);
    writeFileSync(file, code);
    const { code: exit, output } = await run(process.execPath, [file]);
    assert.deepEqual({ exit, output }, { exit: 0, output: '' });
  });
}

test('npx event-timeline checks a file and builds a page, from the package as it is installed', async () => {
  copyFileSync('demo/data/doha-de-escalation.csv', join(app, 'talks.csv'));
  writeFileSync(join(app, 'bad.csv'), 'date,title\n2026-02-31,Bad\n');
  const npx = (...args) => run('npm', ['exec', '--prefix', app, '--offline', '--', 'event-timeline', ...args]);
  const good = await npx('check', join(app, 'talks.csv'));
  assert.deepEqual([good.code, /21 events, no problems\./.test(good.output)], [0, true], good.output);
  const bad = await npx('check', join(app, 'bad.csv'));
  assert.deepEqual([bad.code, /Row 2, date: /.test(bad.output)], [1, true], bad.output);
  const built = await npx('build', join(app, 'talks.csv'), '--out', join(app, 'talks.html'), '--strict');
  assert.equal(built.code, 0, built.output);
  assert.match(readFileSync(join(app, 'talks.html'), 'utf8'), /<script type="module">\/\*! event-timeline /);
  const gone = await npx('check', join(app, 'gone.csv'));
  assert.deepEqual([gone.code, /There is no file/.test(gone.output)], [2, true], gone.output);
});

test('every entry exports the same classes as the others do', async () => {
  const file = join(app, 'same.mjs');
  writeFileSync(
    file,
    `import assert from 'node:assert';
     import * as all from 'event-timeline';
     import * as elements from 'event-timeline/elements';
     import * as core from 'event-timeline/core';
     import * as react from 'event-timeline/react';
     assert.ok(all.EventTimeline);
     const components = Object.keys(elements).filter((name) => /^EventTimeline/.test(name));
     assert.deepEqual(Object.keys(react).sort(), components.sort());
     for (const [name, value] of Object.entries(elements)) assert.equal(all[name], value, name);
     for (const [name, value] of Object.entries(core)) if (name in all) assert.equal(all[name], value, name);`,
  );
  const { code, output } = await run(process.execPath, [file]);
  assert.equal(code, 0, output);
});

test('an app in strict TypeScript compiles against the types, libraries checked too', async () => {
  writeFileSync(
    join(app, 'app.ts'),
    `import { EventTimeline, TimelineSelectEvent } from 'event-timeline';
import { EventTimeline as Unregistered } from 'event-timeline/elements';
import { EventTable, formatDate, layoutOf, parseDate, readEvents, sceneOf, writeEvents } from 'event-timeline/core';
import type { EventRecord, Problem, Span, Timeline } from 'event-timeline/core';
import { renderHTML, renderList, renderSVG } from 'event-timeline/static';

const found = document.querySelector('event-timeline');
const element: EventTimeline = found ?? new Unregistered();
const events: EventRecord[] = [{ date: '2026-02-03', title: { en: 'Briefing', ar: 'إحاطة' } }];
element.events = events;
interface Story { readonly date: string; readonly title: string; readonly desk: string }
const stories: Story[] = [{ date: '2026-02-03', title: 'Briefing', desk: 'foreign' }];
element.events = stories;
const typed = document.querySelector<EventTimeline<Story>>('event-timeline')!;
typed.renderCard = ({ desk, title }, { content, lane }) => [desk.toUpperCase(), title, lane, content];
typed.renderLabel = ({ desk }, title) => \`\${title} (\${desk})\`;
const desks: readonly string[] = typed.events.map(({ desk }) => desk);
console.log(desks);
element.addEventListener('timeline-select', (event) => {
  const id: string | null = event.detail.id;
  if (event instanceof TimelineSelectEvent && id === null) event.preventDefault();
});
const { timeline, problems }: { timeline: Timeline; problems: readonly Problem[] } = await readEvents('date,title\\n', {
  format: 'csv',
});
const parsed = parseDate('2024-05~', { timezone: 'Asia/Qatar' });
if ('span' in parsed) {
  const span: Span = parsed.span;
  const words: string = formatDate(span, { locale: 'ar', style: 'short' });
  element.heading = words;
}
const { table } = EventTable.from(timeline);
const rows: number = table.length + problems.length;
console.log(rows, layoutOf(timeline, { width: 800 }), sceneOf(timeline, { width: 800 }));
const picture: string = renderSVG(timeline, { width: 800, theme: 'dark' });
const page: string = renderHTML(timeline, { scripts: [{ src: '/embed.js' }], attributes: { view: 'list' } });
const calendar: string = await writeEvents(timeline, 'ics', { onProblem: ({ message }) => console.log(message) });
console.log(picture, page, calendar, renderList(timeline, { lang: 'ar' }));
await element.ready;
await element.zoomTo([0, 1]);
`,
  );
  writeFileSync(
    join(app, 'app-react.tsx'),
    `import { EventTimeline, EventTimelineList } from 'event-timeline/react';
import { createRef } from 'react';

const timeline = createRef<HTMLElementTagNameMap['event-timeline']>();
export const app = (
  <main>
    <EventTimeline
      ref={timeline}
      id="talks"
      src="/talks.csv"
      heading="Talks"
      noControls
      rows={8}
      events={[{ date: '2026-02-03', title: 'Briefing' }]}
      onTimelineSelect={(event) => {
        const id: string | null = event.detail.id;
        if (id) void timeline.current?.select(id);
      }}
      onTimelineChange={({ detail }) => console.log(detail.domain[0])}
    />
    <EventTimelineList for="talks" sort="newest" list="" className="list" />
    <event-timeline src="/talks.csv" group-by="place" view="list"></event-timeline>
  </main>
);
// @ts-expect-error: not a view
export const wrong = <EventTimeline view="table" />;
`,
  );
  // What our types add to: the real modules are large, and are not needed for it.
  const stub = (file, text) => {
    mkdirSync(dirname(join(app, 'node_modules', file)), { recursive: true });
    writeFileSync(join(app, 'node_modules', file), text);
  };
  stub('vue/index.d.ts', 'export interface GlobalComponents {}\n');
  stub('vue/package.json', '{"name":"vue","types":"./index.d.ts"}');
  stub(
    'svelte/elements.d.ts',
    'export interface HTMLAttributes<T extends EventTarget> { class?: string; onclick?: (event: T) => void }\nexport interface SvelteHTMLElements {}\n',
  );
  stub('svelte/package.json', '{"name":"svelte","exports":{"./elements":{"types":"./elements.d.ts"}}}');
  writeFileSync(
    join(app, 'app-tags.ts'),
    `import type {} from 'event-timeline/vue';
import type {} from 'event-timeline/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';

type VueTag = InstanceType<GlobalComponents['event-timeline']>['$props'];
type SvelteTag = SvelteHTMLElements['event-timeline'];
export const inVue: VueTag = { view: 'list', 'group-by': 'desk', onTimelineSelect: ({ detail }) => console.log(detail.id) };
export const inSvelte: SvelteTag = { class: 'a', sort: 'newest', 'ontimeline-change': ({ detail }) => console.log(detail.domain[0]) };
// @ts-expect-error: not a view
export const wrongInVue: VueTag = { view: 'table' };
// @ts-expect-error: not a view
export const wrongInSvelte: SvelteTag = { view: 'table' };
`,
  );
  writeFileSync(
    join(app, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        module: 'NodeNext',
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        types: [],
        jsx: 'react-jsx',
      },
      files: ['app.ts', 'app-react.tsx', 'app-tags.ts'],
    }),
  );
  const { code, output } = await run(resolve(bin('tsc')), ['-p', join(app, 'tsconfig.json')]);
  assert.equal(code, 0, output);
});

test('an app bundled with import "event-timeline" draws', async (t) => {
  const folder = await bundle(
    'drawing',
    `import 'event-timeline';
     const timeline = document.querySelector('event-timeline');
     timeline.events = [{ date: '2026-02-03', title: 'Briefing' }, { date: '2026-02-06?', title: 'Talks' }];`,
  );
  const html =
    '<!doctype html><title>App</title><event-timeline></event-timeline><script type="module" src="app.js"></script>';
  const server = await serve(folder, { pages: { '/': html } });
  t.after(server.close);
  const { page, complaints } = await openPage(t, browser, server.url);
  await timelinesReady(page);
  assert.deepEqual((await labelTitles(page)).sort(), ['Briefing', 'Talks']);
  assert.deepEqual(complaints, []);
});

for (const [name, entry, limit] of [
  ['parseDate', 'event-timeline/core', 8_000],
  ['TimelineSelectEvent', 'event-timeline/elements', 1_000],
]) {
  test(`importing only ${name} from '${entry}' brings a small part of the package, and no element`, async () => {
    // In one file: where esbuild splits, it makes chunks also of what modules load that it then leaves out, and what
    // those share with the rest would be counted here.
    const text = await firstScripts(
      await bundle(`only-${name}`, `import { ${name} } from '${entry}'; console.log(${name});`, false),
    );
    assert.doesNotMatch(text, /attachShadow|customElements|csv/);
    const bytes = gzipSync(text, { level: 9 }).length;
    assert.ok(bytes < limit, `${bytes} bytes, compressed`);
  });
}

test('the lock file names every platform, so that npm ci works everywhere', () => {
  const require = createRequire(import.meta.url);
  const { packages } = require('../../package-lock.json');
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map((name) => `${path} → ${name}`),
  );
  assert.deepEqual(missing, []);
});
