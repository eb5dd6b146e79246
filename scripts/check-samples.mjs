// Reads a folder of files of other formats and prints what came out of each: how many events, and the problems.
// Fails where a count disagrees with the folder's manifest.json (`{"path": {"events": 12, …}}`).
// Usage: npm run check:samples -- DIR
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The reading part of the package, made of its sources, so that nothing has to be built before. */
async function loadCore() {
  // Inside the project, so that packages are found from there.
  const out = mkdtempSync('node_modules/.check-samples-');
  process.on('exit', () => rmSync(out, { recursive: true, force: true }));
  await build({
    entryPoints: ['src/core.ts'],
    outdir: out,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
  });
  return import(pathToFileURL(resolve(out, 'core.mjs')).href);
}

/** What a manifest says of a file: `{events, eras, title, bce}`, each undefined where it says nothing. */
export function expectedOf({ events, updates, hEvents, eras, title, bce, types = [] }) {
  // An article is the event of its publication, a live blog its updates.
  const articles = types.filter((type) => /Article$/.test(type)).length;
  const count = updates || events || hEvents || articles || events;
  return { events: count, eras, title: title === undefined ? undefined : Boolean(title), bce };
}

/** The same of what was read. An event that repeats counts once, as it is written once. */
export function countsOf(timeline, EventTable) {
  const { table } = EventTable.from(timeline);
  const yearOne = Date.UTC(2000, 0) - 730_119 * 86_400_000;
  const records = new Set(timeline.events.map((event) => event.series ?? event));
  return {
    events: records.size,
    eras: timeline.eras?.length ?? 0,
    title: Boolean(timeline.title),
    bce: [...table.starts].slice(0, table.placed).filter((start) => start < yearOne).length,
  };
}

const row = (cells) =>
  console.log(
    cells
      .map((cell, i) => (i === 0 ? String(cell).padEnd(44) : i < 4 ? String(cell).padStart(9) : `  ${cell}`))
      .join(''),
  );

async function main(folder) {
  const path = folder && join(folder, 'manifest.json');
  if (!path || !existsSync(path)) {
    console.error('Usage: npm run check:samples -- DIR, a folder with a manifest.json');
    return 2;
  }
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const { readEvents, EventTable } = await loadCore();
  let wrong = 0;
  let checked = 0;
  row(['file', 'events', 'expected', 'problems', 'remarks']);
  for (const [name, stated] of Object.entries(manifest)) {
    const expected = expectedOf(stated);
    // What another parser made of a file is no file of events.
    if (Object.values(expected).every((value) => value === undefined)) continue;
    checked++;
    if (!existsSync(join(folder, name))) {
      wrong++;
      row([name, 0, expected.events ?? '–', 0, 'WRONG: there is no such file']);
      continue;
    }
    const { timeline, problems } = await readEvents(new Uint8Array(readFileSync(join(folder, name))), { name });
    const counts = countsOf(timeline, EventTable);
    const differing = Object.keys(expected).filter(
      (key) => expected[key] !== undefined && expected[key] !== counts[key],
    );
    if (differing.length > 0) wrong++;
    const remarks = [
      ...differing.map((key) => `WRONG: ${key} ${counts[key]} instead of ${expected[key]}`),
      ...(timeline.events.length === counts.events ? [] : [`${timeline.events.length} times of them`]),
      ...problems.slice(0, 1).map(({ message }) => (message.length > 90 ? `${message.slice(0, 89)}…` : message)),
    ];
    row([name, counts.events, expected.events ?? '–', problems.length, remarks.join('; ')]);
  }
  console.log(wrong > 0 ? `${wrong} of ${checked} files are not read right` : `all ${checked} files are read right`);
  return wrong > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = await main(process.argv[2]);
