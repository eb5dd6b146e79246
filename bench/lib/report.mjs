// Measurements as Markdown tables.
import { figure, median, spread } from './statistics.mjs';

const HEADINGS = [
  'case',
  'runs',
  'script, ms',
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
const TITLES = [
  'case',
  'titles that can be read',
  'pairs that overlap',
  'titles that come back while zooming in',
  'changes of row',
  'at its own height',
];
const row = (cells) => `| ${cells.join(' | ')} |`;

const ratio = (value, limit) => (Number.isFinite(value) && limit > 0 ? `${figure(value / limit)}` : '–');

const head = (headings) => [row(headings), row(headings.map((_, index) => (index === 0 ? '---' : '---:')))];

/** What of the titles can be read, by case; nothing where none was looked at. */
function titlesTable(titles) {
  const cases = Object.entries(titles);
  if (cases.length === 0) return [];
  const ownHeight = (own) => (own ? `${own.readable} in ${Math.round(own.heightPx)} px` : '–');
  return [
    '',
    ...head(TITLES),
    ...cases.map(([name, { readable, overlapping, pops, jumps, moves, own }]) =>
      row([name, readable, overlapping, pops, `${jumps} of ${moves}`, ownHeight(own)]),
    ),
  ];
}

/** One size's tables. `results` is `{case: [measurement, …]}`, `failures` `{case: message}`, `titles` `{case: legibility}`. */
function table({ size, results, failures, titles }) {
  const middle = (name, key) => median((results[name] ?? []).map((each) => each[key]));
  const floor = middle('floor', 'busyPerStepMs') || 0;
  const floorScript = middle('floor', 'scriptMs') || 0;
  const limitMount = middle('limit-binned', 'mountMs');
  const limitBusy = middle('limit-binned', 'busyPerStepMs') - floor;
  const lines = [`### ${size === 'real' ? '21 real events' : `${size.toLocaleString('en')} events`}`, ''];
  lines.push(...head(HEADINGS));
  for (const [name, runs] of Object.entries(results)) {
    if (runs.length === 0) continue;
    const values = (key) => runs.map((each) => each[key]);
    lines.push(
      row([
        name,
        runs.length,
        name === 'floor' ? '–' : figure(middle(name, 'scriptMs') - floorScript),
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
  return [...lines, ...titlesTable(titles)].join('\n');
}

/** The whole report. `sizes` is a list of `{size, results, failures, titles}`; `conditions` one line on the machine. */
export const report = (sizes, conditions) =>
  [
    '# Timelines side by side',
    '',
    `${conditions} Median (min–max). “× limit” is the ratio to limit-binned, busy times after subtracting the floor’s.`,
    '',
    ...sizes.map((size) => `${table(size)}\n`),
  ].join('\n');
