// npm run build: dist/ with the ES modules, their types, the scripts for plain pages and the fallback style; and
// custom-elements.json.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rollup } from 'rollup';
import configs from '../rollup.config.mjs';
import { bin, run } from './lib/run.mjs';

/** Runs a tool quietly; its output is the error when it fails. */
async function tool(name, args) {
  const { code, output } = await run(bin(name), args);
  if (code !== 0) throw new Error(`${name} failed:\n${output}`);
}

/** Writes one bundle; answers the files that left code in it. */
async function bundle({ output: target, ...input }) {
  const result = await rollup(input);
  const { output } = await result.write(target);
  await result.close();
  return output.flatMap(({ modules = {} }) => Object.keys(modules).filter((file) => modules[file].renderedLength > 0));
}

/** The licence texts of every package that has a module among `files`; the ready-made scripts carry their code. */
function licenses(files) {
  const folders = files.map((file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0]);
  return [...new Set(folders)].filter(Boolean).map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].map((each) => join(folder, each)).find(existsSync);
    if (!file) throw new Error(`${name} has no licence file: say in scripts/build.mjs where its text is.`);
    return `${name} ${version}\n\n${readFileSync(file, 'utf8').trim()}\n`;
  });
}

const started = performance.now();
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
for (const sheet of ['fallback.css', 'themes.css']) copyFileSync(`src/${sheet}`, `dist/${sheet}`);
const results = await Promise.allSettled([
  tool('tsc', ['-p', 'tsconfig.build.json']),
  tool('cem', ['analyze']),
  ...configs.map(bundle),
]);
const failed = results.filter(({ status }) => status === 'rejected');
for (const { reason } of failed) console.error(reason.message);
if (failed.length > 0) process.exit(1);
const files = results.flatMap(({ value }) => value ?? []);
writeFileSync(
  'dist/licenses.txt',
  licenses(files)
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`),
);
console.log(`dist/ built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
