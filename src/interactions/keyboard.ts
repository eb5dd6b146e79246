import { missesIn } from '../state/filtered.js';
import type { ChartHost, Connection } from './chart-host.js';
import type { Motion } from './motion.js';

/** How many events PageUp and PageDown pass over. */
const PAGE = 10;

/** Events that a filter leaves out of the chart, by index: anything but 0. */
const hiddenIn = (host: ChartHost): Uint8Array | undefined => {
  const state = host.state();
  return state && host.chart()?.options.events ? missesIn(state) : undefined;
};

/** The event nearest in time in a lane near another one's: the next lane down (or up) that holds any. */
const inNextLane = (host: ChartHost, event: number, direction: 1 | -1): number => {
  const chart = host.chart();
  if (!chart) return event;
  const { table, shape } = chart;
  const hidden = hiddenIn(host);
  const here = table.lanes[event] ?? 0;
  const at = shape.starts[event] ?? 0;
  for (let lane = here + direction; lane >= 0 && lane < table.groups.length; lane += direction) {
    const isOther = (index: number): boolean => table.lanes[index] !== lane || Boolean(hidden?.[index]);
    // Outwards from the event on both sides: the first of the lane on either is its nearest there.
    let before = event - 1;
    while (before >= 0 && isOther(before)) before--;
    let after = event + 1;
    while (after < table.placed && isOther(after)) after++;
    if (before < 0 && after >= table.placed) continue;
    if (before < 0) return after;
    if (after >= table.placed) return before;
    return at - (shape.starts[before] ?? 0) <= (shape.starts[after] ?? 0) - at ? before : after;
  }
  return event;
};

/** The event that a key leads to; −1 where the key is not one of those. */
const target = (host: ChartHost, event: number, key: string): number => {
  const chart = host.chart();
  if (!chart) return -1;
  const forward = chart.options.dir === 'rtl' ? -1 : 1;
  const hidden = hiddenIn(host);
  /** So many events on, or as far as there are any. */
  const by = (steps: number): number => {
    const direction = Math.sign(steps);
    let [found, left] = [event, Math.abs(steps)];
    for (let index = event + direction; left > 0 && index >= 0 && index < chart.table.placed; index += direction) {
      if (hidden?.[index]) continue;
      found = index;
      left--;
    }
    return found;
  };
  switch (key) {
    case 'ArrowRight':
      return by(forward);
    case 'ArrowLeft':
      return by(-forward);
    case 'ArrowDown':
      return inNextLane(host, event, 1);
    case 'ArrowUp':
      return inNextLane(host, event, -1);
    case 'Home':
      return by(-Infinity);
    case 'End':
      return by(Infinity);
    case 'PageDown':
      return by(PAGE);
    case 'PageUp':
      return by(-PAGE);
    default:
      return -1;
  }
};

/** Keys inside the chart. They act only while focus is on one of its events, and never with a modifier. */
export const connectKeyboard = (box: HTMLElement, host: ChartHost, motion: Motion): Connection => {
  const pressed = (input: KeyboardEvent): void => {
    const event = host.eventOf(input.target);
    const chart = host.chart();
    const viewport = host.state()?.viewport;
    if (event < 0 || !chart || !viewport || input.altKey || input.ctrlKey || input.metaKey) return;
    const x = viewport.toPx(chart.shape.starts[event] ?? 0);
    const anchorPx = x >= 0 && x <= viewport.widthPx ? x : viewport.widthPx / 2;
    if (input.key === '+' || input.key === '=') motion.zoom(2, anchorPx);
    else if (input.key === '-') motion.zoom(0.5, anchorPx);
    else if (input.key === '0') motion.fit();
    else {
      const next = target(host, event, input.key);
      if (next < 0) return;
      motion.stop();
      if (next !== event) host.focus(next);
    }
    input.preventDefault();
  };
  box.addEventListener('keydown', pressed);
  return { disconnect: () => box.removeEventListener('keydown', pressed) };
};
