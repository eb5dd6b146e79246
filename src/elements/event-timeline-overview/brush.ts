import type { Viewport } from '../../scale/viewport.js';
import type { Action } from '../../state/action.js';

/** What of the window a reader has hold of: an end, the whole, or nothing yet where a new one is drawn. */
export type Grip = 'start' | 'end' | 'period' | 'new';

/** Of the whole, this much is seen at the least while an end is moved, as a share of the strip. */
const LEAST_SHARE = 1 / 400;
/** Steps of the keys: an end, of the whole; the window, of its own length. */
const STEP = { end: 0.01, period: 0.1 } as const;
const LEAP = 10;

/** Ends of the window as shares of the whole, 0 to 1, from where time starts. */
export const windowOf = ({ from, to, extent: [start, end] }: Viewport): readonly [number, number] => [
  Math.max(0, (from - start) / (end - start)),
  Math.min(1, (to - start) / (end - start)),
];

/** Whether all is in sight. */
export const isWhole = ({ k, minK }: Viewport): boolean => k <= minK * 1.001;

const showing = ({ extent: [start, end] }: Viewport, from: number, to: number): Action => ({
  type: 'show',
  from: start + from * (end - start),
  to: start + to * (end - start),
});

/** Moves a window by a share of the whole, as far as there is room. */
const moved = (viewport: Viewport, by: number): Action => {
  const [from, to] = windowOf(viewport);
  const step = Math.min(1 - to, Math.max(-from, by));
  return showing(viewport, from + step, to + step);
};

/** Moves an end of a window to a share of the whole; the other one stays. */
const resized = (viewport: Viewport, end: 'start' | 'end', to: number): Action => {
  const [first, last] = windowOf(viewport);
  return end === 'start'
    ? showing(viewport, Math.max(0, Math.min(to, last - LEAST_SHARE)), last)
    : showing(viewport, first, Math.min(1, Math.max(to, first + LEAST_SHARE)));
};

/** What a drag does: `from` is where it began and `to` where it is, as shares; `viewport` is what was shown at first. */
export const dragged = (viewport: Viewport, grip: Grip, from: number, to: number): Action => {
  if (grip === 'period') return moved(viewport, to - from);
  if (grip === 'new')
    return showing(viewport, Math.min(from, to), Math.max(from, to, Math.min(from, to) + LEAST_SHARE));
  const [first, last] = windowOf(viewport);
  return resized(viewport, grip, (grip === 'start' ? first : last) + to - from);
};

/** Brings the window's middle to a place. */
export const centred = (viewport: Viewport, at: number): Action => {
  const [from, to] = windowOf(viewport);
  return moved(viewport, at - (from + to) / 2);
};

/** What a key does on a grip; null for other keys. `rtl` mirrors the arrows that point sideways. */
export const keyed = (viewport: Viewport, grip: Exclude<Grip, 'new'>, key: string, rtl: boolean): Action | null => {
  const [from, to] = windowOf(viewport);
  const later = rtl ? 'ArrowLeft' : 'ArrowRight';
  const earlier = rtl ? 'ArrowRight' : 'ArrowLeft';
  const step = grip === 'period' ? STEP.period * (to - from) : STEP.end;
  const place = grip === 'end' ? to : from;
  const go = (at: number): Action => (grip === 'period' ? moved(viewport, at - from) : resized(viewport, grip, at));
  switch (key) {
    case later:
    case 'ArrowUp':
      return go(place + step);
    case earlier:
    case 'ArrowDown':
      return go(place - step);
    case 'PageUp':
      return go(place + LEAP * step);
    case 'PageDown':
      return go(place - LEAP * step);
    case 'Home':
      return go(0);
    case 'End':
      return go(1);
    default:
      return null;
  }
};
