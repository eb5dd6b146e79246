/** Makes a thousand to a million events in the page, and tells how long it takes to see them. */
import type { EventRecord, EventTimeline } from 'event-timeline';
import { seededSteps } from '../../bench/data/seeded-events.js';
import { byId } from '../lib/dom.js';

/** Longest stretch of work without a pause, ms. */
const STRETCH_MS = 10;

const timeline = document.querySelector('event-timeline') as EventTimeline;
const counts = byId('count', HTMLSelectElement);
const lanes = byId('lanes', HTMLSelectElement);
const seed = byId('seed', HTMLInputElement);
const told = byId('told', HTMLParagraphElement);

const seconds = (ms: number): string => `${(ms / 1000).toLocaleString('en-GB', { maximumFractionDigits: 2 })} s`;
const number = (count: number): string => count.toLocaleString('en-GB');
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Which making is the last one; the others end. */
let turn = 0;

/** Some of the events are reports and plans, or were called off. */
const STATUSES = ['reported', 'planned', 'postponed', 'cancelled', 'disputed'] as const;
/** Lanes by importance have names, and what is most important comes first. */
const GROUPS = [5, 4, 3, 2, 1].map((id) => ({ id: `${id}`, title: `Importance ${id}` }));
const recordOf = (event: object, position: number): EventRecord =>
  ({ ...event, ...(position % 9 === 4 && { status: STATUSES[Math.floor(position / 9) % 5] }) }) as EventRecord;

/** The longest time without a frame, from now until it is asked for, ms. */
function longestGap(): () => number {
  let last = performance.now();
  let longest = 0;
  let frame = requestAnimationFrame(function next(now) {
    longest = Math.max(longest, now - last);
    last = now;
    frame = requestAnimationFrame(next);
  });
  return () => {
    cancelAnimationFrame(frame);
    return Math.max(longest, performance.now() - last);
  };
}

async function make(): Promise<void> {
  const own = ++turn;
  const count = Number(counts.value);
  const events: EventRecord[] = [];
  let until = performance.now() + STRETCH_MS;
  const steps = seededSteps(count, Number(seed.value) || undefined);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      for (const [position, event] of step.value.entries()) {
        events.push(recordOf(event, position));
        if (position % 4096 > 0 || performance.now() < until) continue;
        await pause();
        until = performance.now() + STRETCH_MS;
      }
      break;
    }
    if (performance.now() < until) continue;
    told.textContent = `Inventing ${number(count)} events: ${number(step.value)}`;
    await pause();
    until = performance.now() + STRETCH_MS;
    if (own !== turn) return;
  }
  if (own === turn) await show(events);
}

async function show(events: readonly EventRecord[]): Promise<void> {
  const own = turn;
  told.textContent = `Reading ${number(events.length)} events`;
  const started = performance.now();
  const gap = longestGap();
  let first = 0;
  const drawn = (): void => {
    first ||= performance.now() - started;
  };
  timeline.addEventListener('timeline-progress', drawn);
  timeline.style.visibility = '';
  timeline.groupBy = lanes.value;
  timeline.timeline = { events, groups: GROUPS };
  await timeline.ready.catch(() => {});
  const all = performance.now() - started;
  timeline.removeEventListener('timeline-progress', drawn);
  const longest = gap();
  if (own !== turn) return;
  const sooner = first > 0 && first < all ? `A first picture after ${seconds(first)}, all` : 'All';
  told.textContent = `${sooner} ${number(events.length)} events after ${seconds(all)}; never more than ${Math.round(longest)} ms without a frame.`;
}

// Until there are events it would say that there are none. It keeps its room, so that nothing moves.
timeline.style.visibility = 'hidden';
// A page that is asked for another count says so in its address: `#n=1000000`.
const asked = new URLSearchParams(location.hash.slice(1)).get('n');
if ([...counts.options].some(({ value }) => value === asked)) counts.value = asked!;
byId('make', HTMLFormElement).addEventListener('submit', (input) => {
  input.preventDefault();
  history.replaceState(null, '', `#n=${counts.value}`);
  void make();
});
lanes.addEventListener('change', () => {
  timeline.groupBy = lanes.value;
});
void make();
