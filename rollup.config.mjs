// What `npm run build` bundles: the ES modules of the package, and the two ready-made scripts for plain pages.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyHTMLLiterals } from 'minify-literals';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';

/** The package's entries, by the names that package.json exports, and its command; the bundles for pages are apart. */
export const entries = {
  index: 'src/index.ts',
  elements: 'src/elements.ts',
  core: 'src/core.ts',
  static: 'src/static.ts',
  cli: 'src/node/cli.ts',
};

const literals = {
  name: 'minify-literals',
  async transform(code, id) {
    if (id.includes('node_modules')) return null;
    const result = await minifyHTMLLiterals(code, { fileName: id });
    return result ? { code: result.code, map: result.map } : null;
  },
};

const typescript = () => [
  resolve({ extensions: ['.ts', '.mjs', '.js'] }),
  esbuild({ target: 'es2022', tsconfig: './tsconfig.json' }),
];
const minifying = {
  module: true,
  ecma: 2022,
  // A function without `this` is none that anybody calls with `new`: what our code makes so are classes.
  compress: { passes: 3, keep_fargs: false, unsafe_arrows: true },
  format: { comments: /^!|^# all/, inline_script: true },
};

/**
 * What Lit has that no element here needs, by its modules: for browsers that the elements cannot run in, for attributes that
 * hold JSON, follow their properties or are read in ways of their own, notes of its version, and sentences to those who write styles wrongly.
 */
const NEEDLESS = {
  'css-tag': [
    [/\w\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, 'true'],
    [/throw Error\("[^"]*"[^)]*\)/g, 'throw Error("css")'],
  ],
  'reactive-element': [
    [/\w=\w\.reactiveElementPolyfillSupport,/, ''],
    [/,\w\?\.\(\{ReactiveElement:\w\}\),\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
    // Initializers, which only decorators for queries add.
    [/static addInitializer\(\w\)\{.*?\}(?=static)/, ''],
    [/void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\),/, ''],
    [/,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/, ''],
    // Of decorators as they will be in the language; those here are TypeScript's own.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const \w=this\[Symbol\.metadata\];if\(null!==\w\)\{.*?\}(?=this\._\$Eh=)/, ''],
    // Properties that are written back to their attributes, or are their defaults again without: none is.
    [/\w=\w\.trustedTypes,\w=\w\?\w\.emptyScript:"",/, ''],
    [/,\{useDefault:\w,reflect:\w,wrapped:\w\},(\w)\)\{.*?void 0!==\1\)\|\|\(/, ',_,$1){('],
    [/(this\.hasUpdated)\|\|\w(?=\|\|\()/, '$1'],
    [/\?\?this\._\$Ej\?\.get\(\w\)\?\?\w/, ''],
    [/toAttribute\(\w,\w\)\{.*?return \w\},/, ''],
    [/_\$ET\(\w,\w\)\{.*?\}\}(?=_\$AK)/, ''],
    [/\|\|\w\.useDefault&&\w\.reflect&&.*?\(\w\._\$Eu\(\w,\w\)\)/, ''],
    [/,!0===\w&&this\._\$Em!==\w&&\(this\._\$Eq\?\?=new Set\)\.add\(\w\)/, ''],
    [/this\._\$Eq&&=this\._\$Eq\.forEach\(\w=>this\._\$ET\(\w,this\[\w\]\)\),/, ''],
    // Ways of its own to read an attribute: no property has any.
    [/"function"==typeof \w\.converter\?.*?\?\w\.converter:(\w)/, '$1'],
    [/converter:\w,reflect:!1,useDefault:!1,/, ''],
    [/case Object:case Array:try\{\w=JSON\.parse\(\w\)\}catch\(\w\)\{\w=null\}/, ''],
  ],
};
const shortened = {
  name: 'shortened',
  transform(code, id) {
    const [, name] = /@lit.reactive-element.([\w-]+)\.js$/.exec(id) ?? [];
    if (!Object.hasOwn(NEEDLESS, name ?? '')) return null;
    let short = code;
    for (const [pattern, rest] of NEEDLESS[name]) {
      const before = short;
      short = short.replace(pattern, rest);
      if (short === before) this.error(`Lit's ${name} is written otherwise now: look at NEEDLESS.`);
    }
    return { code: short, map: null };
  },
};
/** Curves of d3-ease that nobody asks for are left out, once a bundler knows that making them does nothing else. */
const onlyUsedCurves = {
  name: 'only-used-curves',
  transform: (code, id) =>
    /d3-ease\.mjs$/.test(id) ? { code: code.replaceAll('= (function', '= /*#__PURE__*/(function'), map: null } : null,
};
const minified = () => [...typescript(), shortened, onlyUsedCurves, literals, terser(minifying)];

/**
 * Minifies what the first picture takes apart from the rest: what it exports is called inside as it is outside. A list of
 * all those pairs of names would be a hundredth of what a page may load.
 */
const minifiedFirst = () => {
  const rest = terser(minifying);
  const renderChunk = (code, chunk, output) => {
    if (chunk.isEntry || chunk.name !== 'embed') return rest.renderChunk(code, chunk, output);
    const pairs = [...code.slice(code.lastIndexOf('export {')).matchAll(/([\w$]+) as ([\w$]+)/g)];
    const props = Object.fromEntries(pairs.map(([, inside, outside]) => [`$${inside}`, outside]));
    return terser({ ...minifying, nameCache: { vars: { props } } }).renderChunk(code, chunk, output);
  };
  return [...typescript(), shortened, onlyUsedCurves, literals, { name: 'terser', renderChunk }];
};
const { version, license } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

// Tells an engine that all of a chunk is used at once, so that it compiles the functions while the script loads and not
// one by one as they are called: a fifth less time to the first picture. Others take it for a comment.
// https://v8.dev/blog/explicit-compile-hints
const EAGER = '//# allFunctionsCalledOnLoad';
const banner = ({ isEntry, name }) =>
  isEntry
    ? `/*! event-timeline ${version} | ${license} | holds parts of lit and d3: see licenses.txt */`
    : name === 'embed' || name === 'lay-out'
      ? EAGER
      : '';

// d3-time makes all of its intervals and tickers as its one module loads; a bundler cannot know by itself that those
// nobody asks for may be left out, and what they need of d3-array with them.
const treeshake = {
  manualPureFunctions: ['timeInterval', 'ticker', 'timeWeekday', 'utcWeekday'],
  // All that Lit's modules do by themselves is to note their versions; the first picture needs no templates.
  moduleSideEffects: (id) => !/node_modules\/(lit|lit-html|lit-element|@lit)\//.test(id),
};

/** How `read-in-worker.ts` names the worker's script. */
const WORKER = /new URL\(['"][./]*(worker\/table-worker)\.ts['"], import\.meta\.url\)/;
const WORKER_SOURCE = 'src/worker/table-worker.ts';

/** Puts `replace(match, plugin)` where the address of the worker's script stands. */
const worker = (replace) => ({
  name: 'worker',
  async transform(code) {
    const match = WORKER.exec(code);
    return match ? { code: code.replace(match[0], await replace.call(this, match)), map: null } : null;
  },
});

/** The worker's script and its chunks, beside the page's own and none of them: those are full of what needs a page. */
const workerFiles = () =>
  worker(async function () {
    const bundle = await rollup({ input: WORKER_SOURCE, plugins: minified(), treeshake, onLog });
    const { output } = await bundle.generate({
      format: 'es',
      entryFileNames: '[name]-[hash].js',
      chunkFileNames: 'worker-[name]-[hash].js',
    });
    await bundle.close();
    for (const { fileName, code } of output)
      this.emitFile({ type: 'asset', fileName: `chunks/${fileName}`, source: code });
    return `new URL('./${output[0].fileName}', import.meta.url)`;
  });

/** A warning here means that a page would load something broken or twice, so it ends the build. */
function onLog(level, log, handler) {
  if (level === 'warn') throw new Error(`${log.code ?? 'rollup'}: ${log.message}`);
  handler(level, log);
}

const idOf = (source) => fileURLToPath(new URL(source, import.meta.url));

/** The modules that sources lead to by static imports, themselves included; where `follows` says so, by `import()` as well. */
function reach(ids, getModuleInfo, follows = () => false) {
  const found = new Set();
  const visit = (id) => {
    if (found.has(id)) return;
    found.add(id);
    const { importedIds = [], dynamicallyImportedIds = [] } = getModuleInfo(id) ?? {};
    for (const next of [...importedIds, ...dynamicallyImportedIds.filter(follows)]) visit(next);
  };
  for (const id of ids) visit(id);
  return found;
}

const ELEMENT = 'src/elements/event-timeline';
/** What charts of many events need beyond the first picture's script. */
const DENSE = [`${ELEMENT}/lay-out.ts`];
/** What others need of that. */
const SHARED = ['src/model/colour-of.ts', 'src/time/instant-text.ts', 'src/base/pace.ts'];
/** What every reader is served by at once after the first picture; then the list, which is on paper too; then what tells of events beside the picture. */
const SERVING = [
  `${ELEMENT}/reader.ts`,
  `${ELEMENT}/surroundings.ts`,
  'src/interactions/hands.ts',
  'src/model/summary.ts',
  'src/scene/routes.ts',
];
const LISTING = [`${ELEMENT}/list-host.ts`, `${ELEMENT}/paper.ts`];
const TELLING = [
  `${ELEMENT}/card-host.ts`,
  `${ELEMENT}/overview-host.ts`,
  'src/elements/event-timeline-card/card-extras.ts',
];
/** Of what serves every reader, what some charts need before their first picture: not worth a chunk each. */
const BOTH = ['src/elements/shared/after-rest.ts', 'src/elements/shared/sheets.ts', 'src/time/range-text.ts'];
/** What reads data that are unusual, or many; and files that are no CSV of usual size. */
const TABLES = [`${ELEMENT}/make-table.ts`];
const LARGE = [`${ELEMENT}/large-data.ts`];
const READING = ['src/formats/read-other.ts', 'src/formats/json.ts', 'src/formats/decode-bytes.ts'];
/** What never comes before the first picture, of all that its own script asks for. */
const LATER = [SERVING[0], LISTING[0], `${ELEMENT}/exports.ts`, `${ELEMENT}/trouble.ts`];

/**
 * What comes together, in one chunk: many small ones are more requests, and more bytes, as each is compressed by itself.
 * What a first picture may have to wait for stays apart from what serves its reader afterwards.
 */
function chunksTogether() {
  let groups;
  const group = (getModuleInfo) => {
    const of = (sources) => reach(sources.map(idOf), getModuleInfo);
    const early = of(['src/embed/embed.ts']);
    const later = new Set(LATER.map(idOf));
    const before = reach(early, getModuleInfo, (id) => !later.has(id));
    const groups = new Map();
    const take = (name, ids, wanted = () => true) => {
      for (const id of ids) if (!groups.has(id) && wanted(id)) groups.set(id, name);
    };
    // Lit's own entry leads to its templates, which no first picture asks for.
    take(null, early, (id) => /node_modules\/lit(-html|-element)?\//.test(id));
    take('embed', early);
    take('shared', of(SHARED));
    take('lay-out', of(DENSE));
    take('both', of(BOTH));
    const [serving, tables, large, reading] = [[...SERVING, ...LISTING], TABLES, LARGE, READING].map(of);
    take('common', [...tables, ...large], (id) => serving.has(id));
    take('tables', tables);
    take('reading', large, (id) => reading.has(id));
    take('large', large);
    const isLate = (id) => !before.has(id);
    take('reader', of(SERVING), isLate);
    take('list', of(LISTING), isLate);
    take('telling', of(TELLING), isLate);
    return groups;
  };
  return (id, { getModuleInfo }) => {
    groups ??= group(getModuleInfo);
    return groups.get(id) ?? null;
  };
}

export default [
  {
    // One file per source module, so that a bundler can leave out the ones that an app does not use; the entries
    // share them, so that a class is the same from each. d3, lit and the parsers stay imports.
    // The worker's script is one that bundlers find by its address.
    input: { ...entries, 'worker/table-worker': WORKER_SOURCE },
    external: /^(d3|lit|@lit|htmlparser2|ical\.js)($|\/)|^node:/,
    plugins: [worker(([address]) => address.replace('.ts', '.js')), ...typescript()],
    onLog,
    output: {
      dir: 'dist',
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: 'src',
      banner: ({ name }) => (name === 'cli' ? '#!/usr/bin/env node' : ''),
      entryFileNames: ({ name }) => (Object.hasOwn(entries, name) ? '[name].js' : 'modules/[name].js'),
      sourcemap: true,
    },
  },
  {
    // For <script type="module" src>. "strict" keeps shared code out of the entry: were a lazy chunk to import
    // embed.js, a page that loads embed.js?v=2 would run it a second time under the other address.
    input: { embed: 'src/embed/embed.ts' },
    preserveEntrySignatures: 'strict',
    plugins: [workerFiles(), ...minifiedFirst()],
    treeshake,
    onLog,
    output: {
      dir: 'dist',
      format: 'es',
      banner,
      entryFileNames: '[name].js',
      manualChunks: chunksTogether(),
      onlyExplicitManualChunks: true,
      chunkFileNames: 'chunks/[name]-[hash:7].js',
      sourcemap: true,
    },
  },
  {
    // For pages opened from disk, where neither a module nor a chunk may be fetched: a classic script, nothing lazy.
    input: 'src/embed/embed.ts',
    plugins: [worker(() => 'null'), ...minified()],
    treeshake,
    onLog,
    output: { file: 'dist/embed.all.js', format: 'iife', banner, inlineDynamicImports: true, sourcemap: true },
  },
  {
    // React's part has @lit/react in it, and shares the elements' own modules with the other entries.
    input: 'src/react.ts',
    external: (id) => id === 'react' || id === './index.js' || id.endsWith('/src/index.js'),
    plugins: typescript(),
    onLog,
    output: {
      file: 'dist/react.js',
      format: 'es',
      // Components with state of their own: where an app has server components, these are none.
      banner: "'use client';",
      paths: (id) => (id.endsWith('/index.js') ? './index.js' : id),
      sourcemap: true,
    },
  },
  // What built pages hold besides, and what pages may load that have such a page in a frame.
  ...['iframe-host', 'parent'].map((name) => ({
    input: `src/embed/${name}.ts`,
    plugins: minified(),
    onLog,
    output: { file: `dist/${name}.js`, format: 'iife', banner: `/*! event-timeline ${version} | ${license} */` },
  })),
];
