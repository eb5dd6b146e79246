// Bundles test/node/**/*.test.ts with esbuild and hands them to Node's own runner.
// Usage: node scripts/run-node-tests.mjs [part of a path …]   Env: TZ, NODE_SUMMARY (a file for the counts)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const wanted = process.argv.slice(2);
const files = readdirSync('test/node', { recursive: true })
  .map((name) => join('test/node', String(name)))
  .filter((name) => name.endsWith('.test.ts') && (wanted.length === 0 || wanted.some((part) => name.includes(part))));
if (files.length === 0) {
  console.error(`No test file matches ${wanted.join(' ')}.`);
  process.exit(1);
}
// Inside the project, so that packages are found from there.
const out = mkdtempSync('node_modules/.node-tests-');
process.on('exit', () => rmSync(out, { recursive: true, force: true }));
await build({
  entryPoints: files,
  outdir: out,
  outbase: 'test/node',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
});
const bundles = readdirSync(out, { recursive: true })
  .map((name) => join(out, String(name)))
  .filter((name) => name.endsWith('.mjs'));
const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
if (process.env.NODE_SUMMARY) {
  reporters.push(
    '--test-reporter=./scripts/node-summary-reporter.mjs',
    `--test-reporter-destination=${process.env.NODE_SUMMARY}`,
  );
}
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...reporters, ...bundles], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
