// node bench/node.mjs: what Node alone can tell: how fast dates are read, ticks are made and tables are built. Needs dist/ (npm run build).
import { performance } from 'node:perf_hooks';
import { EventTable, parseDate, readEvents } from '../dist/core.js';
import { axisOf } from '../dist/modules/scale/axis.js';
import { calendarAxis } from '../dist/modules/scale/calendar-axis.js';
import { NO_FOLDS } from '../dist/modules/scale/folds.js';
import { STEPS, ticksBetween } from '../dist/modules/scale/ticks.js';
import { Viewport } from '../dist/modules/scale/viewport.js';
import { zoneOf } from '../dist/modules/time/zone.js';
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
const rare = ['1984~', '201X', '2001-21', '156X-12-25', 'Y-17E7', '[1667,1668,1670..1672]', '2004-06-~01/2004-06-~20'];
await compare('parseDate, levels 1 and 2', 10_000 * rare.length, () => {
  for (let i = 0; i < 10_000; i++) for (const date of rare) parseDate(date);
});

// Zones that nobody has asked for yet, in each run.
const zones = Intl.supportedValuesOf('timeZone');
const daily = STEPS.find(({ unit }) => unit === 'day');
const [yearStart, yearEnd] = [Date.UTC(2026, 0), Date.UTC(2027, 0)];
await compare('days of a year in a new zone', 20 * 365, () => {
  for (const name of zones.splice(0, 20)) ticksBetween(daily, yearStart, yearEnd, zoneOf(name));
});
const newYork = zoneOf('America/New_York');
await compare('days of a year in a known zone', 20 * 365, () => {
  for (let i = 0; i < 20; i++) ticksBetween(daily, yearStart, yearEnd, newYork);
});

/** An axis of 1,100 px, in its own words, of each of the views. */
function axes(calendar, locale, views) {
  const measure = (text) => text.length * 6;
  const options = { zone: newYork, locale, measure, ...calendarAxis(calendar, newYork, locale, measure) };
  for (const view of views) axisOf(view, NO_FOLDS, options);
}
const panned = Array.from({ length: 1000 }, (_, i) =>
  Viewport.fitting([yearStart, yearEnd], 1100)
    .zoomBy(10, 0)
    .panBy(i * 9),
);
await compare('axis, a pan over a year', panned.length, () => axes('', 'en-GB', panned));
await compare('axis, the same in Persian and Gregorian', panned.length, () => axes('persian gregory', 'fa', panned));
const zoomed = [Viewport.fitting([-13.8e9 * 365.2425 * 86_400_000, yearStart], 1100)];
while (zoomed.length < 1000) zoomed.push(zoomed.at(-1).zoomBy(1.045, 1100));
await compare('axis, a zoom from 13.8 billion years to 0.1 s', zoomed.length, () => axes('', 'en-GB', zoomed));

for (const count of [1_000, 100_000]) {
  const timeline = { events: JSON.parse(JSON.stringify(seededEvents(count))) };
  await compare('EventTable.from', count, () => EventTable.from(timeline));
  const csv = csvOf(timeline.events);
  await compare('readEvents, CSV', count, () => readEvents(csv, { format: 'csv' }));
}
console.log(`Node ${process.version}, ${RUNS} runs, median (min–max).\n`);
console.log('| what | count | ms | million per s |\n| --- | ---: | ---: | ---: |');
console.log(rows.join('\n'));
