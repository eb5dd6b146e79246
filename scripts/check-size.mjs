// Fails where a page would load more script than promised: gzip -9 of dist/embed.js and of what it loads.
// Usage: node scripts/check-size.mjs [--modules]   (with it: what each source adds to the first picture)
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bytesBySource } from './lib/bytes-by-source.mjs';

/** Bytes, compressed: what stands between a page and the first picture. */
export const FIRST_PICTURE = 35_000;
/** Bytes, compressed: that and every chunk that a CSV embed in use loads. */
export const IN_USE = 90_000;

/**
 * Chunks that a good CSV file of usual size and an English reader ask for, who looks at events and stays zoomed in. All
 * others are for what is rarer: other formats, languages and calendars, words for data that is broken, layouts in which
 * not every event has room, many events, stories, filters, exports.
 */
const USED = /^dist\/chunks\/(reader|list|telling)-[\w-]{7}\.js$/;

const gzipped = (path) => gzipSync(readFileSync(path), { level: 9 }).length;

/**
 * The scripts that an entry leads to: `{first, used, later}`, lists of paths. `first` is what its import statements
 * load; `later` what only an `import()` does, and `used` is that part of it which a CSV embed in use asks for.
 */
export async function scriptsOf(entry) {
  const folder = dirname(entry);
  const inputs = {};
  // Bundled only to read the graph: each file is marked as external once it is seen, so that none is parsed twice.
  const follow = async (path) => {
    if (path in inputs) return;
    inputs[path] = [];
    const { metafile } = await build({
      entryPoints: [path],
      bundle: true,
      format: 'esm',
      packages: 'external',
      external: ['./*', '../*'],
      metafile: true,
      write: false,
      outdir: folder,
      logLevel: 'error',
    });
    const [{ imports }] = Object.values(metafile.inputs);
    inputs[path] = imports.map(({ path: specifier, kind }) => ({ path: join(dirname(path), specifier), kind }));
    for (const each of inputs[path]) await follow(each.path);
  };
  await follow(entry);
  const together = (paths) => {
    const loaded = new Set(paths);
    for (const path of loaded) {
      for (const each of inputs[path]) if (each.kind === 'import-statement') loaded.add(each.path);
    }
    return [...loaded];
  };
  const first = together([entry]);
  const later = Object.keys(inputs).filter((path) => !first.includes(path));
  const used = together(later.filter((path) => USED.test(path))).filter((path) => !first.includes(path));
  return { first, used, later };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!existsSync('dist/embed.js')) {
    console.error('There is no dist/embed.js: run npm run build first.');
    process.exit(1);
  }
  const { first, used, later } = await scriptsOf('dist/embed.js');
  const sum = (paths) => paths.reduce((bytes, path) => bytes + gzipped(path), 0);
  const row = (bytes, text) => console.log(`${String(bytes).padStart(7)}  ${text}`);
  for (const [title, paths] of [
    ['first picture', first],
    ['in use', used],
    ['rare', later.filter((path) => !used.includes(path))],
  ]) {
    for (const path of paths) row(gzipped(path), `${path} (${title})`);
  }
  row(gzipped('dist/embed.all.js'), 'dist/embed.all.js');
  if (process.argv.includes('--modules')) {
    console.log('\nFirst picture, minified bytes by source (not compressed):');
    const sources = first.flatMap((path) =>
      Object.entries(bytesBySource(readFileSync(path, 'utf8'), JSON.parse(readFileSync(`${path}.map`, 'utf8')))),
    );
    for (const [source, bytes] of sources.sort((a, b) => b[1] - a[1])) row(bytes, source.replace(/^(\.\.\/)+/, ''));
    console.log();
  }
  const totals = [
    ['first picture', sum(first), FIRST_PICTURE],
    ['a CSV embed in use', sum(first) + sum(used), IN_USE],
  ];
  for (const [title, bytes, limit] of totals) {
    row(bytes, `${title}: at most ${limit}${bytes > limit ? ', TOO MUCH' : ''}`);
    if (bytes > limit) process.exitCode = 1;
  }
}
