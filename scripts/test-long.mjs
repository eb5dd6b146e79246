// npm run test:long: what takes too long for each change. Properties with 10,000 runs each, the promises of the label
// engine for a million events from several seeds, and a recorded pan over as many that holds no long task. Some hours.
// Usage: node scripts/test-long.mjs [properties] [million] [trace]   (all of them without a name)   Env: PROPERTY_RUNS
import { spawnSync } from 'node:child_process';

const PARTS = {
  properties: [
    [
      'scripts/run-node-tests.mjs',
      'layout-properties',
      'most-labels',
      'strips',
      'model/event-table',
      'sort-order',
      'cut-file',
    ],
    { PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? '10000' },
  ],
  million: [['scripts/run-node-tests.mjs'], { NODE_TESTS: 'test/long' }],
  trace: [['bench/trace.mjs'], {}],
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(PARTS, name));
if (unknown) {
  console.error(`There is no part “${unknown}”; the parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
for (const name of wanted.length > 0 ? wanted : Object.keys(PARTS)) {
  const [args, env] = PARTS[name];
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exitCode = 1;
}
console.log(process.exitCode ? '\nfailed' : '\npassed');
