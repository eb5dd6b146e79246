// Measurements as Markdown tables.
import { figure, median, spread } from './statistics.mjs';

const HEADINGS = [
  'case',
  'runs',
  'mount → painted, ms',
  '× limit',
  'first of part, ms',
  'longest task, ms',
  'mount busy, ms',
  'busy per step, ms',
  '× limit',
  'frame p95, ms',
  'elements',
  'heap, MB',
];
const row = (cells) => `| ${cells.join(' | ')} |`;

const ratio = (value, limit) => (Number.isFinite(value) && limit > 0 ? `${figure(value / limit)}` : '–');

/** One size's table. `results` is `{case: [measurement, …]}`, `failures` `{case: message}`. */
function table(size, results, failures) {
  const middle = (name, key) => median((results[name] ?? []).map((each) => each[key]));
  const floor = middle('floor', 'busyPerStepMs') || 0;
  const limitMount = middle('limit-binned', 'mountMs');
  const limitBusy = middle('limit-binned', 'busyPerStepMs') - floor;
  const lines = [`### ${size === 'real' ? '21 real events' : `${size.toLocaleString('en')} events`}`, ''];
  lines.push(row(HEADINGS), row(HEADINGS.map((_, index) => (index === 0 ? '---' : '---:'))));
  for (const [name, runs] of Object.entries(results)) {
    if (runs.length === 0) continue;
    const values = (key) => runs.map((each) => each[key]);
    lines.push(
      row([
        name,
        runs.length,
        spread(values('mountMs')),
        ratio(middle(name, 'mountMs'), limitMount),
        figure(middle(name, 'firstMs')),
        middle(name, 'longestMs') > 0 ? figure(middle(name, 'longestMs')) : '< 50',
        figure(middle(name, 'mountBusyMs')),
        spread(values('busyPerStepMs')),
        name === 'floor' ? '–' : ratio(middle(name, 'busyPerStepMs') - floor, limitBusy),
        figure(middle(name, 'frameP95Ms')),
        figure(middle(name, 'elements')),
        figure(middle(name, 'heapMb')),
      ]),
    );
  }
  for (const [name, message] of Object.entries(failures)) lines.push('', `${name}: ${message.split('\n')[0]}`);
  return lines.join('\n');
}

/** The whole report. `sizes` is a list of `{size, results, failures}`; `conditions` one line on the machine. */
export const report = (sizes, conditions) =>
  [
    '# Timelines side by side',
    '',
    `${conditions} Median (min–max). “× limit” is the ratio to limit-binned, busy times after subtracting the floor’s.`,
    '',
    ...sizes.map(({ size, results, failures }) => `${table(size, results, failures)}\n`),
  ].join('\n');
