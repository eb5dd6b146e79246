// node bench/chart.mjs [bench/results/….json]: draws a run (the newest, unless told) as docs/pictures/bench.svg.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { scaleLog } from 'd3';
import { figure, median } from './lib/statistics.mjs';

const OUT = 'docs/pictures/bench.svg';
/** What is drawn of each measurement, and what stands over it. */
const PANELS = [
  { key: 'mountMs', title: 'First picture, ms', domain: [10, 10_000], ticks: [10, 100, 1000, 10_000] },
  { key: 'busyPerStepMs', title: 'Busy per zoom or pan step, ms', domain: [1, 100], ticks: [1, 10, 100] },
];
/** Cases from the first drawn to the last, which is on top. */
const NAMES = {
  'limit-binned': 'bare canvas ticks',
  'event-drops': 'EventDrops',
  'vis-timeline': 'vis-timeline',
  'event-timeline': 'event-timeline',
};
const [LEFT_PX, PANEL_PX, GAP_PX, TOP_PX, ROW_PX] = [112, 360, 56, 74, 44];

const newest = () => {
  const files = readdirSync('bench/results').filter((name) => /^\d{4}-.*\.json$/.test(name));
  if (files.length === 0) throw new Error('There is no run to draw: npm run bench -- --peers');
  return `bench/results/${files.sort().at(-1)}`;
};

const nameOf = (size) => (size === 'real' ? '21 (real)' : size.toLocaleString('en'));

function panel({ key, title, domain, ticks }, index, sizes) {
  const left = LEFT_PX + index * (PANEL_PX + GAP_PX);
  const bottom = TOP_PX + sizes.length * ROW_PX;
  const x = scaleLog(domain, [left, left + PANEL_PX]).clamp(true);
  const parts = [`<text class="title" x="${left}" y="20">${title}</text>`];
  for (const tick of ticks) {
    const at = x(tick).toFixed(1);
    parts.push(`<path class="grid" d="M${at} ${TOP_PX - 12}V${bottom - 8}"/>`);
    parts.push(`<text class="tick" x="${at}" y="${bottom + 8}">${tick.toLocaleString('en')}</text>`);
  }
  sizes.forEach(({ results }, row) => {
    const y = TOP_PX + row * ROW_PX + 12;
    const shown = Object.keys(NAMES).flatMap((name) => {
      const values = (results[name] ?? []).map((each) => each[key]);
      return values.length > 0 ? [{ name, values, at: x(median(values)) }] : [];
    });
    if (shown.length === 0) return;
    const places = shown.map(({ at }) => at);
    parts.push(`<path class="grid" d="M${Math.min(...places).toFixed(1)} ${y}H${Math.max(...places).toFixed(1)}"/>`);
    for (const { name, values, at } of shown) {
      const [from, to] = [Math.min(...values), Math.max(...values)].map((value) => x(value).toFixed(1));
      parts.push(`<path class="${name} range" d="M${from} ${y}H${to}"/>`);
      parts.push(
        `<circle class="${name}" cx="${at.toFixed(1)}" cy="${y}" r="${name === 'event-timeline' ? 6 : 4.5}"/>`,
      );
    }
    const own = shown.find(({ name }) => name === 'event-timeline');
    if (own) {
      parts.push(`<text class="value" x="${own.at.toFixed(1)}" y="${y + 21}">${figure(median(own.values))}</text>`);
    }
  });
  return parts.join('\n');
}

function key() {
  let left = LEFT_PX;
  return Object.entries(NAMES)
    .map(([name, words]) => {
      const at = left;
      left += 36 + words.length * 7;
      return `<circle class="${name}" cx="${at + 5}" cy="42" r="4.5"/><text x="${at + 15}" y="46">${words}</text>`;
    })
    .join('\n');
}

const file = process.argv[2] ?? newest();
const sizes = JSON.parse(readFileSync(file, 'utf8'));
const width = LEFT_PX + 2 * PANEL_PX + GAP_PX + 24;
const height = TOP_PX + sizes.length * ROW_PX + 20;
writeFileSync(
  OUT,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>First picture and busy time per step, by number of events and library, on a scale of powers of ten</title>
<style>
  svg { color-scheme: light dark; background: light-dark(#fff, #14171c); fill: light-dark(#1c2026, #e8eaed); }
  text { font: 13px system-ui, sans-serif; }
  .title { font-weight: 700; }
  .tick { font-size: 12px; text-anchor: middle; fill: light-dark(#5c6470, #a3abb6); }
  .value { font-size: 12px; font-weight: 700; text-anchor: middle; fill: light-dark(#b3261e, #ff8a80); }
  .count { text-anchor: end; }
  .grid { stroke: light-dark(#d7dbe0, #3a414b); fill: none; }
  .range { stroke-width: 3; stroke-linecap: round; opacity: 0.45; }
  .event-timeline { fill: light-dark(#b3261e, #ff8a80); stroke: light-dark(#b3261e, #ff8a80); }
  .vis-timeline { fill: light-dark(#1a5fb4, #8ab4f8); stroke: light-dark(#1a5fb4, #8ab4f8); }
  .event-drops { fill: light-dark(#8a5a00, #f2b84b); stroke: light-dark(#8a5a00, #f2b84b); }
  .limit-binned { fill: light-dark(#fff, #14171c); stroke: light-dark(#5c6470, #a3abb6); stroke-width: 2; }
</style>
${key()}
${sizes.map(({ size }, row) => `<text class="count" x="${LEFT_PX - 18}" y="${TOP_PX + row * ROW_PX + 17}">${nameOf(size)}</text>`).join('\n')}
${PANELS.map((each, index) => panel(each, index, sizes)).join('\n')}
</svg>
`,
);
console.log(`${file} → ${OUT}`);
