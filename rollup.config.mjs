// What `npm run build` bundles: the ES modules of the package, and the two ready-made scripts for plain pages.
import { readFileSync } from 'node:fs';
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

/**
 * d3-zoom asks d3-transition for one thing: to end a transition that is under way. Charts move without any, and with them
 * would come all ways to blend colours.
 */
const noTransitions = {
  name: 'no-transitions',
  resolveId: (id, importer) => (id === 'd3-transition' && /d3-zoom/.test(importer ?? '') ? '\0no-transitions' : null),
  load: (id) =>
    id === '\0no-transitions'
      ? `import { selection } from 'd3-selection';
         selection.prototype.interrupt = function () { return this; };
         export const interrupt = () => {};`
      : null,
};

const typescript = () => [
  resolve({ extensions: ['.ts', '.mjs', '.js'] }),
  esbuild({ target: 'es2022', tsconfig: './tsconfig.json' }),
];
const minified = () => [
  noTransitions,
  ...typescript(),
  literals,
  terser({ module: true, ecma: 2022, format: { comments: /^!/, inline_script: true } }),
];
const { version, license } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const banner = ({ isEntry }) =>
  isEntry ? `/*! event-timeline ${version} | ${license} | holds parts of lit and d3: see licenses.txt */` : '';

// d3-time makes all of its intervals and tickers as its one module loads; a bundler cannot know by itself that those
// nobody asks for may be left out, and what they need of d3-array with them.
const treeshake = {
  manualPureFunctions: ['timeInterval', 'ticker', 'timeWeekday', 'utcWeekday'],
  // All that Lit's modules do by themselves is to note their versions, and d3-color's to fit together its own classes; the
  // first picture needs no templates, and nothing blends colours.
  moduleSideEffects: (id) => !/node_modules\/(lit|lit-html|lit-element|@lit|d3-color)\//.test(id),
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
    plugins: [workerFiles(), ...minified()],
    treeshake,
    onLog,
    output: {
      dir: 'dist',
      format: 'es',
      banner,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
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
