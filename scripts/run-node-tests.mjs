// Bundles test/node/**/*.test.ts with esbuild and hands them to Node's own runner.
// Usage: node scripts/run-node-tests.mjs [part of a path …]   Env: TZ, NODE_SUMMARY (a file for the counts), NODE_TESTS (a folder)
import { mkdtempSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { chosenFiles, runNodeTests } from './lib/node-tests.mjs';
import { filesBelow } from './lib/source.mjs';

// NODE_TESTS: another folder of tests, such as test/long.
const folder = process.env.NODE_TESTS ?? 'test/node';
const files = chosenFiles(filesBelow(folder, ['.test.ts']));
// Inside the project, so that packages are found from there.
const out = mkdtempSync('node_modules/.node-tests-');
process.on('exit', () => rmSync(out, { recursive: true, force: true }));
await build({
  entryPoints: files,
  outdir: out,
  outbase: folder,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
}).catch(() => process.exit(1)); // It has said what is wrong.
process.exitCode = runNodeTests(filesBelow(out, ['.mjs']), ['--enable-source-maps']);
