// npm test: everything that is checked, the last line being "N passed, N failed" over all suites.
// Usage: node scripts/test.mjs [checks] [node] [zones] [browser] [package]   (all of them without a name)
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser.mjs';
import { bin, run } from './lib/run.mjs';

const SUITES = ['checks', 'node', 'zones', 'browser', 'package'];
// Behind UTC with summer time, ahead without, and one that skipped a whole day (30 December 2011).
const ZONES = ['America/New_York', 'Asia/Dubai', 'Pacific/Apia'];
// What knows dates, and so could tell one machine's zone from another's.
const ZONED = ['/time/', '/scale/', '/model/'];

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !SUITES.includes(name));
if (unknown) {
  console.error(`There is no suite “${unknown}”; the suites are ${SUITES.join(', ')}.`);
  process.exit(1);
}
const total = { passed: 0, failed: 0 };
const failures = [];
const started = performance.now();
const counts = mkdtempSync(join(tmpdir(), 'event-timeline-'));
process.on('exit', () => rmSync(counts, { recursive: true, force: true }));

function fail(what) {
  total.failed++;
  failures.push(what);
}

/** A check that either holds or not: one test. Its output shows only when it fails. */
async function check(name, command, args) {
  const { code, output } = await run(command, args);
  if (code === 0) total.passed++;
  else fail(name);
  console.log(`${code === 0 ? '✔' : '✖'} ${name}${code === 0 ? '' : `\n${output}`}`);
  return code === 0;
}

/** A suite with tests of its own, shown as it runs; `variable` names the file into which it writes its counts. */
function suite(name, variable, command, args, env = {}) {
  console.log(`\n${name}`);
  const file = join(counts, `${name.replace(/\W+/g, '-')}.json`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env, [variable]: file },
  });
  const counted = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, failures: [] };
  total.passed += counted.passed;
  total.failed += counted.failed;
  // Told again at the end: of a long log often only its end is at hand.
  for (const what of counted.failures) failures.push(`${name}: ${what.slice(0, 2000)}`);
  if (counted.failed === 0 && status !== 0) fail(`${name} (exit code ${status})`);
}

const node = process.execPath;
const suites = {
  checks: () =>
    Promise.all([
      check('format and lint', bin('biome'), ['check', '--error-on-warnings', '.']),
      check('imports keep to the ranks', node, ['scripts/check-imports.mjs']),
      check('nothing barred in the sources', node, ['scripts/check-policy.mjs']),
      ...['tsconfig.json', 'tsconfig.core.json', 'tsconfig.build.json'].map((project) =>
        check(`types (${project})`, bin('tsc'), ['--noEmit', '--emitDeclarationOnly', 'false', '-p', project]),
      ),
    ]),
  node: () => suite('Node tests', 'NODE_SUMMARY', node, ['scripts/run-node-tests.mjs'], { TZ: 'UTC' }),
  zones: () => {
    for (const TZ of ZONES) {
      suite(`Node tests in ${TZ}`, 'NODE_SUMMARY', node, ['scripts/run-node-tests.mjs', ...ZONED], { TZ });
    }
  },
  browser: () => suite('Browser tests', 'WTR_SUMMARY', bin('wtr'), []),
  package: async () => {
    console.log('\nPackage');
    const built = await check('build', node, ['scripts/build.mjs']);
    if (!built) return;
    await check('nothing barred in what is shipped', node, ['scripts/check-policy.mjs', '--shipped']);
    await check('sizes', node, ['scripts/check-size.mjs']);
    suite('Package tests', 'NODE_SUMMARY', node, ['scripts/run-package-tests.mjs']);
  },
};

const chosen = wanted.length > 0 ? SUITES.filter((name) => wanted.includes(name)) : SUITES;
if (chosen.includes('browser') || chosen.includes('package')) {
  try {
    process.env.CHROME_PATH = ensureBrowser();
  } catch (error) {
    console.log(error.message);
    fail('no browser');
  }
}
for (const name of chosen) {
  if (name === 'browser' && !process.env.CHROME_PATH) continue;
  await suites[name]();
}

for (const what of failures) console.log(`FAIL ${what}`);
console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
