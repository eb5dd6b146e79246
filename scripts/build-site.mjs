// npm run build:site: the demo, builder, docs and playground as a static site in site/. It works from any folder of any
// host, asks nobody else for anything, and after a first visit without a network too. Needs dist/ (npm run build).
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import { transformSync } from 'esbuild';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { docsIndex, docsPages } from './lib/site-docs.mjs';
import { framePage, rootOf } from './lib/site-frame.mjs';
import { fallbackList } from './lib/site-list.mjs';
import { STORY_PICTURES, storyPicture } from './lib/site-pictures.mjs';
import { filesBelow } from './lib/source.mjs';

const SOURCE = 'demo';
const OUT = 'site';
/** What goes onto the site as it is. */
const PLAIN = ['.csv', '.json', '.svg', '.png', '.ico'];

/** Modules of the library that a first picture loads one after another: here they come in one file, in one round trip. */
const FIRST = [
  'event-timeline',
  'start-at',
  'hash-keeper',
  'light-dom',
  'make-table',
  'lay-out',
  'reader',
  'surroundings',
  'list-host',
  'card-host',
].map((name) => resolve(`dist/modules/elements/event-timeline/${name}.js`));
/** The other elements, which `import 'event-timeline'` registers: they are in it too. */
const COMPANIONS = ['card', 'filter', 'list', 'overview', 'story'].map((name) =>
  resolve(`dist/modules/elements/event-timeline-${name}/event-timeline-${name}.js`),
);
/** Pages say what else of the library their data need: `<!-- early: formats/mend-dates -->`. */
const EARLY = /[ \t]*<!-- early: ([\w/ -]+?) -->\n/;

if (!existsSync('dist/embed.all.js')) throw new Error('There is no dist/ yet: run npm run build first.');

/** The package's own worker, by its address as bundlers find it, becomes a file of the site too. */
const workers = {
  name: 'workers',
  transform(code, id) {
    const found = /new URL\((['"])(\.[^'"]+\.js)\1, import\.meta\.url\)/.exec(code);
    const script = found && resolve(dirname(id), found[2]);
    if (!script || !existsSync(script)) return null;
    const file = this.emitFile({ type: 'chunk', id: script });
    return { code: code.replace(found[0], `new URL(import.meta.ROLLUP_FILE_URL_${file})`), map: null };
  },
};

/**
 * Bundles the pages' scripts. Answers `entryOf`, the file of each and those it imports, by source (`demo/explorer.ts`); and
 * `filesOf`, which says where modules are.
 */
async function bundle(entries) {
  const build = await rollup({
    input: entries,
    plugins: [
      workers,
      nodeResolve({ extensions: ['.ts', '.mjs', '.js'] }),
      esbuild({ target: 'es2022', tsconfig: false, minify: true }),
    ],
    onLog(level, log, handler) {
      if (level === 'warn' && log.code !== 'CIRCULAR_DEPENDENCY') throw new Error(`${log.code}: ${log.message}`);
      handler(level, log);
    },
  });
  const { output } = await build.write({
    dir: OUT,
    format: 'es',
    entryFileNames: 'assets/[name]-[hash].js',
    chunkFileNames: 'assets/[name]-[hash].js',
    // Small files that the same pages load come as one.
    experimentalMinChunkSize: 1000,
    manualChunks: { first: [...FIRST, ...COMPANIONS] },
  });
  await build.close();
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  /** A chunk with all that it imports. */
  const whole = (name, known = new Set()) => {
    if (!known.has(name)) for (const each of chunks.get(known.add(name) && name)?.imports ?? []) whole(each, known);
    return known;
  };
  /** The files that modules of the library are in, with all that these import. */
  const filesOf = (modules) =>
    modules.flatMap((module) => {
      const chunk = [...chunks.values()].find(({ moduleIds }) => moduleIds.includes(module));
      if (!chunk) throw new Error(`${module} is in no file of the site.`);
      return [...whole(chunk.fileName)];
    });
  const entryOf = new Map(
    [...chunks.values()]
      .filter(({ isEntry, facadeModuleId }) => isEntry && facadeModuleId)
      .map(({ facadeModuleId, fileName }) => [relative('.', facadeModuleId), { fileName, own: whole(fileName) }]),
  );
  return { entryOf, filesOf };
}

/**
 * Links that have everything asked for at once, which would be found one after another: what a page's script imports, and,
 * where there is a timeline, what its first picture loads.
 */
function preloads(root, { fileName, own }, html) {
  const hasTimeline = html.includes('<event-timeline');
  const early = EARLY.exec(html)?.[1].split(' ') ?? [];
  const modules = early.map((name) => resolve(`dist/modules/${name}.js`));
  const names = new Set([...own, ...filesOf([...(hasTimeline ? FIRST : []), ...modules])]);
  names.delete(fileName);
  return [...names].map((name) => `<link rel="modulepreload" href="${root}${name}" />`).join('');
}

/** Writes the one style sheet, with what it imports in it, as short as it goes: pages wait for it. */
function style() {
  const whole = readFileSync(join(SOURCE, 'demo.css'), 'utf8').replace(/@import url\("([^"]+)"\);/g, (_, file) =>
    readFileSync(join(SOURCE, file), 'utf8'),
  );
  const { code: text } = transformSync(whole, { loader: 'css', minify: true, target: 'esnext' });
  const name = `assets/site-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`;
  writeFileSync(join(OUT, name), text);
  return name;
}

const scriptsOf = (path, html) =>
  [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => join(SOURCE, dirname(path), src));

const started = performance.now();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(join(OUT, 'assets'), { recursive: true });

const sources = new Map(
  filesBelow(SOURCE, ['.html']).map((path) => [relative(SOURCE, path), readFileSync(path, 'utf8')]),
);
for (const [path, html] of await docsPages()) sources.set(path, html);
const has = (path) => sources.has(path);
const { entryOf, filesOf } = await bundle([...new Set([...sources].flatMap(([path, html]) => scriptsOf(path, html)))]);

const pages = new Map();
for (const [path, html] of sources) {
  const list = await fallbackList(html, join(SOURCE, dirname(path)));
  const stated = list ? list.inPage(html) : html;
  pages.set(path, framePage(stated, { path, has, parts: { list: () => list?.html ?? '' } }));
}
const sheet = style();
for (const [path, html] of pages) {
  const root = rootOf(path);
  const page = html
    .replace(/(<script type="module" src=")([^"]+)"/g, (_, start, src) => {
      const script = entryOf.get(join(SOURCE, dirname(path), src));
      if (!script) throw new Error(`${path} names ${src}, which is not there.`);
      return `${preloads(root, script, html)}${start}${root}${script.fileName}"`;
    })
    .replace(/(<link rel="stylesheet" href=")[^"]*demo\.css"/, `$1${root}${sheet}"`)
    .replace(EARLY, '')
    .replace('</head>', (end) =>
      // A page that is shown in frames of others keeps nothing for later.
      /<html[^>]*\bdata-bare\b/.test(html)
        ? end
        : `  <script type="module" src="${root}offline.js"></script>\n  ${end}`,
    );
  mkdirSync(dirname(join(OUT, path)), { recursive: true });
  writeFileSync(join(OUT, path), page);
}
for (const file of filesBelow(SOURCE, PLAIN)) cpSync(file, join(OUT, relative(SOURCE, file)));
mkdirSync(join(OUT, 'pictures'), { recursive: true });
for (const name of STORY_PICTURES) {
  for (const theme of ['light', 'dark']) {
    writeFileSync(join(OUT, 'pictures', `${name}-${theme}.svg`), await storyPicture(name, theme));
  }
}
mkdirSync(join(OUT, 'docs'), { recursive: true });
writeFileSync(join(OUT, 'docs/search.json'), JSON.stringify(docsIndex()));
cpSync('docs/pictures', join(OUT, 'docs/pictures'), { recursive: true });

// What pages of others load from here: the ready-made scripts, as they are.
const isShipped = (path) => !path.endsWith('.map');
mkdirSync(join(OUT, 'embed'), { recursive: true });
for (const name of [
  'embed.js',
  'embed.all.js',
  'parent.js',
  'iframe-host.js',
  'fallback.css',
  'themes.css',
  'licenses.txt',
  'chunks',
]) {
  cpSync(join('dist', name), join(OUT, 'embed', name), { recursive: true, filter: isShipped });
}

// Works without a network after the first visit: everything but what only pages of others load.
const kept = filesBelow(OUT, ['.html', '.js', '.css', ...PLAIN])
  .map((path) => relative(OUT, path).replaceAll('\\', '/'))
  .filter((path) => !path.startsWith('embed/chunks/') && path !== 'embed/embed.js');
const version = createHash('sha256');
for (const path of kept) version.update(path).update(readFileSync(join(OUT, path)));
const worker = readFileSync('scripts/lib/site-worker.js', 'utf8')
  .replace("'VERSION'", JSON.stringify(version.digest('hex').slice(0, 12)))
  .replace("['FILES']", JSON.stringify(kept));
writeFileSync(join(OUT, 'sw.js'), worker);
cpSync('scripts/lib/site-offline.js', join(OUT, 'offline.js'));
// Hosts that run Jekyll leave out names that begin with an underscore otherwise.
writeFileSync(join(OUT, '.nojekyll'), '');
console.log(`${basename(OUT)}/ built: ${pages.size} pages, in ${((performance.now() - started) / 1000).toFixed(1)} s`);
