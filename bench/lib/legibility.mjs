// How much of a timeline can be read, and whether it stays where it is while a reader zooms in. Nothing here depends on time.
import { openCase, wheelOf } from './case-page.mjs';

const ZOOM_STEPS = 40;
/** A step zooms by about a tenth. */
const STEP_DELTA = -60;

async function mounted(browser, url, size) {
  const page = await openCase(browser, url);
  await page.call(`prepare(${JSON.stringify(size)})`);
  await page.call('mount()');
  await page.settled();
  return page;
}

/** The middle of the title that is nearest to a point's x, which a reader points at; the point where there is none. */
function pointAt(titles, middle) {
  const distance = ({ left, right }) => Math.abs((left + right) / 2 - middle.x);
  const [nearest] = titles.toSorted((a, b) => distance(a) - distance(b));
  return nearest ? { x: nearest.left, y: (nearest.top + nearest.bottom) / 2 } : middle;
}

/** `{pops, jumps, moves}` over a sequence of pictures, each a list of titles that differ. */
function unrest(pictures) {
  let [pops, jumps, moves] = [0, 0, 0];
  const gone = new Set();
  for (const [step, picture] of pictures.entries()) {
    const former = new Map(pictures[step - 1]?.map((each) => [each.title, each]));
    const now = new Set(picture.map(({ title }) => title));
    for (const title of former.keys()) if (!now.has(title)) gone.add(title);
    for (const { title, top, bottom } of picture) {
      if (gone.delete(title)) pops++;
      const before = former.get(title);
      if (!before) continue;
      moves++;
      if (Math.abs(top - before.top) > bottom - top) jumps++;
    }
  }
  return { pops, jumps, moves };
}

/**
 * `{readable, overlapping, pops, jumps, moves, own}`: titles that can be read in 1200 × 600 px and pairs of them that overlap;
 * in a zoom of 40 steps titles that come back after they had gone, and titles that change their row, of so many that could have;
 * `own` `{readable, heightPx}` at the height that the timeline takes by itself, where it can.
 */
export async function legibility(browser, url, size) {
  const page = await mounted(browser, url, size);
  try {
    const { readable, overlapping } = await page.call('legibility()');
    const pictures = [await page.call('titles()')];
    const wheel = wheelOf(page, pointAt(pictures[0], await page.call('middle()')), await page.call('wheelModifier'));
    for (let step = 0; step < ZOOM_STEPS; step++) {
      await wheel(STEP_DELTA);
      await page.call('nextFrame()');
      await page.call('nextFrame()');
      pictures.push(await page.call('titles()'));
    }
    page.check();
    return { readable, overlapping, ...unrest(pictures), own: await ownHeight(browser, url, size) };
  } finally {
    await page.close();
  }
}

async function ownHeight(browser, url, size) {
  const page = await mounted(browser, url, size);
  try {
    if (!(await page.call('grow()'))) return null;
    await page.settled();
    return { readable: (await page.call('legibility()')).readable, heightPx: await page.call('heightPx()') };
  } finally {
    await page.close();
  }
}
