// node --expose-gc bench/memory.mjs [events]: bytes that a data set takes in memory over its text, in Node. Needs dist/.
import { layoutOf, readEvents } from '../dist/core.js';
import { csvOf, seededEvents } from './data/seeded-events.js';

const COUNT = Number(process.argv[2] ?? 1_000_000);
/** More than this is too much. */
const MOST = 120;

if (!globalThis.gc) {
  console.error('Start it with: node --expose-gc bench/memory.mjs');
  process.exit(1);
}

/** Bytes in use after a collection: the heap, and what typed arrays hold beside it. */
async function used() {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const OPTIONS = { width: 1200, height: 600 };

/** What is left of reading and laying out, by event. `data` is held before and after, so it counts for neither. */
async function measure(what, data, read) {
  const before = await used();
  const timeline = await read(data);
  // What has been looked at: the whole, and a stretch of it.
  const layout = layoutOf(timeline, OPTIONS);
  layout.labelsIn(-Infinity, Infinity, layout.k0);
  const bytes = ((await used()) - before) / COUNT;
  console.log(`| ${what} | ${bytes.toFixed(1)} | ${bytes <= MOST ? '' : `over ${MOST}`} |`);
  return [timeline, layout];
}

// One after the other, each alone in memory.
console.log(`${COUNT.toLocaleString('en')} events, Node ${process.version}\n`);
console.log('| given as | bytes an event, over the text | |\n| --- | ---: | --- |');
const objects = JSON.parse(JSON.stringify(seededEvents(COUNT)));
await measure('objects', objects, (events) => ({ events }));
const csv = Buffer.from(csvOf(objects), 'latin1').toString('latin1');
const json = Buffer.from(JSON.stringify({ events: objects }), 'latin1').toString('latin1');
objects.length = 0;
await measure('CSV text', csv, async (text) => (await readEvents(text, { format: 'csv' })).timeline);
await measure('JSON text', json, async (text) => (await readEvents(text, { format: 'json' })).timeline);
