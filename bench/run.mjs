// npm run bench: our element, the least that a browser can do, and with --peers other libraries, measured in turns.
// bench/README.md tells how, and how to add a case.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../scripts/lib/browser.mjs';
import { serve } from '../scripts/lib/static-server.mjs';
import { realEvents } from './data/real-events.mjs';
import { casePages, OWN, PEERS, TITLED } from './lib/cases.mjs';
import { legibility } from './lib/legibility.mjs';
import { measure } from './lib/measure.mjs';
import { report } from './lib/report.mjs';

const USAGE = `npm run bench -- [options]
  --sizes 21,1000   numbers of events; 21 is the real set (default 21,1000,10000,100000,1000000)
  --runs 5          repetitions; half of them from 1,000,000 events on
  --cases a,b       only these
  --peers           other libraries too; installs them in bench/ first
  --throttle 4      slows the processor by this factor
  --quick           21 and 1,000 events, two repetitions
  --no-build        measures dist/ as it is`;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        sizes: { type: 'string' },
        runs: { type: 'string' },
        cases: { type: 'string' },
        peers: { type: 'boolean', default: false },
        throttle: { type: 'string', default: '1' },
        quick: { type: 'boolean', default: false },
        'no-build': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) throw new Error('Measures how fast timelines draw and move.');
    const sizes = values.sizes ?? (values.quick ? '21,1000' : '21,1000,10000,100000,1000000');
    return {
      sizes: sizes.split(',').map((size) => (size === '21' ? 'real' : positive(size))),
      runs: positive(values.runs ?? (values.quick ? '2' : '5')),
      throttle: positive(values.throttle),
      cases: values.cases?.split(',') ?? [...OWN, ...(values.peers ? Object.keys(PEERS) : [])],
      peers: values.peers || (values.cases?.split(',') ?? []).some((name) => name in PEERS),
      build: !values['no-build'],
    };
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(1);
  }
}

function positive(text) {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`“${text}” is not a whole number above 0.`);
  return Number(text);
}

function orExit(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

/** More titles than these are too many to be told apart one by one. */
const MOST_TITLES = 1000;

/** All repetitions of one size. The order turns by one in each, so that no case always follows the same one. */
async function measureSize(size, { browser, url, cases, runs, throttle }) {
  const count = size === 'real' ? 21 : size;
  const results = Object.fromEntries(cases.map((name) => [name, []]));
  const failures = {};
  for (let run = 0; run < (count >= 1_000_000 ? Math.ceil(runs / 2) : runs); run++) {
    for (const [turn] of cases.entries()) {
      const name = cases[(turn + run) % cases.length];
      if (failures[name] || count > (PEERS[name] ?? Infinity)) continue;
      try {
        results[name].push(await measure(browser, `${url}/bench/${name}/`, size, throttle));
        process.stderr.write(`${size} ${run + 1}/${runs} ${name}\n`);
      } catch (error) {
        failures[name] = error.message;
        process.stderr.write(`${size} ${name}: ${error.message}\n`);
      }
    }
  }
  const titles = {};
  for (const name of TITLED) {
    if (count > MOST_TITLES || !cases.includes(name) || failures[name]) continue;
    titles[name] = await legibility(browser, `${url}/bench/${name}/`, size);
    process.stderr.write(`${size} titles ${name}\n`);
  }
  return { size, results, failures, titles };
}

const options = readOptions();
if (options.build) orExit(process.execPath, ['scripts/build.mjs']);
if (options.peers) orExit('npm', ['ci', '--prefix', 'bench', '--no-audit', '--no-fund', '--ignore-scripts']);
const pages = { '/real-events.json': { body: JSON.stringify(realEvents()), type: 'application/json' } };
for (const name of options.cases) Object.assign(pages, await casePages(name));
const server = await serve('.', { pages });
const browser = await launchBrowser({ protocolTimeout: 600_000 });
try {
  const sizes = [];
  for (const size of options.sizes) sizes.push(await measureSize(size, { ...options, browser, url: server.url }));
  const machine = `${availableParallelism()} cores, software drawing${options.throttle > 1 ? `, slowed ${options.throttle}×` : ''}`;
  const text = report(sizes, `${await browser.version()}, ${machine}; a page of 1200 × 600 px.`);
  mkdirSync('bench/results', { recursive: true });
  const name = `bench/results/${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`;
  writeFileSync(`${name}.md`, text);
  writeFileSync(`${name}.json`, JSON.stringify(sizes, null, 1));
  console.log(`${text}\nWritten to ${name}.md`);
} finally {
  await browser.close();
  await server.close();
}
