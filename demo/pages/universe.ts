/** The tour of the universe: flights from all of time to seven milliseconds, and back. */
import { type EventTimeline, parseDate } from 'event-timeline';

type Domain = readonly [number, number];

/** A flight takes so long for each power of ten that it zooms by, and no longer than the other, ms. */
const MS_PER_POWER = 420;
const LONGEST_MS = 7000;

const timeline = document.querySelector('event-timeline') as EventTimeline;
let flight = 0;

function domainOf(stretch: string): Domain | null {
  const read = parseDate(stretch);
  return 'span' in read && read.span.start !== null && read.span.end !== null ? [read.span.start, read.span.end] : null;
}

/** The stretch between two at a part (0 to 1) of the way: its length changes by the same factor in each moment. */
function between([from, to]: Domain, [lastFrom, lastTo]: Domain, part: number): Domain {
  const [length, lastLength] = [to - from, lastTo - lastFrom];
  const now = length * (lastLength / length) ** part;
  if (Math.abs(length - lastLength) < length / 1e6) {
    const start = from + (lastFrom - from) * part;
    return [start, start + now];
  }
  // The instant that has the same place in both: it stays where it is.
  const still = lastFrom - ((from - lastFrom) * lastLength) / (length - lastLength);
  const start = still - (still - from) * (now / length);
  return [start, start + now];
}

async function fly(stretch: string | null): Promise<void> {
  cancelAnimationFrame(flight);
  await timeline.ready;
  const before = timeline.domain;
  const goal = stretch === null ? await wholeDomain(before) : domainOf(stretch);
  if (!goal) return;
  const powers = Math.abs(Math.log10((goal[1] - goal[0]) / (before[1] - before[0])));
  const lastsMs = matchMedia('(prefers-reduced-motion: reduce)').matches
    ? 0
    : Math.min(LONGEST_MS, 300 + powers * MS_PER_POWER);
  let startedMs = 0;
  const step = (nowMs: number): void => {
    startedMs ||= nowMs;
    const part = lastsMs > 0 ? Math.min(1, (nowMs - startedMs) / lastsMs) : 1;
    const eased = part < 0.5 ? 2 * part ** 2 : 1 - 2 * (1 - part) ** 2;
    timeline.domain = part < 1 ? between(before, goal, eased) : goal;
    if (part < 1) flight = requestAnimationFrame(step);
  };
  flight = requestAnimationFrame(step);
}

/** All of time, as the timeline itself shows it. */
async function wholeDomain(before: Domain): Promise<Domain> {
  await timeline.fit();
  const whole = timeline.domain;
  timeline.domain = before;
  return whole;
}

// Each button says where it leads, in EDTF; the one that says nothing, to everything.
for (const button of document.querySelectorAll<HTMLButtonElement>('#tour button')) {
  button.addEventListener('click', () => void fly(button.dataset.stretch ?? null));
}
// Whoever takes hold of the chart ends a flight.
for (const type of ['pointerdown', 'wheel', 'keydown'] as const) {
  timeline.addEventListener(type, () => cancelAnimationFrame(flight), { passive: true });
}
