// node bench/node.mjs: what Node alone can tell: how fast dates are read and tables are built. Needs dist/ (npm run build).
import { performance } from 'node:perf_hooks';
import { EventTable, parseDate, readEvents } from '../dist/core.js';
import { csvOf, seededEvents } from './data/seeded-events.js';
import { figure, median, spread } from './lib/statistics.mjs';

const RUNS = 7;

/** Milliseconds of each run, after one that only warms up. */
async function times(action) {
  const runs = [];
  for (let run = 0; run <= RUNS; run++) {
    const started = performance.now();
    await action();
    if (run > 0) runs.push(performance.now() - started);
  }
  return runs;
}

const rows = [];
async function compare(what, count, action) {
  const runs = await times(action);
  rows.push(`| ${what} | ${count.toLocaleString('en')} | ${spread(runs)} | ${figure(count / median(runs) / 1000)} |`);
}

const dates = seededEvents(100_000).map(({ date }) => date);
await compare('parseDate, ISO instants', dates.length, () => {
  for (const date of dates) parseDate(date);
});
const days = dates.map((date) => date.slice(0, 10));
await compare('parseDate, days', days.length, () => {
  for (const day of days) parseDate(day);
});
for (const count of [1_000, 100_000]) {
  const timeline = { events: JSON.parse(JSON.stringify(seededEvents(count))) };
  await compare('EventTable.from', count, () => EventTable.from(timeline));
  const csv = csvOf(timeline.events);
  await compare('readEvents, CSV', count, () => readEvents(csv, { format: 'csv' }));
}
console.log(`Node ${process.version}, ${RUNS} runs, median (min–max).\n`);
console.log('| what | count | ms | million per s |\n| --- | ---: | ---: | ---: |');
console.log(rows.join('\n'));
