import { type D3ZoomEvent, type Selection, select, type ZoomTransform, zoom, zoomIdentity } from 'd3';
import type { ChartHost, Connection } from './chart-host.js';
import type { Motion } from './motion.js';

/** A notch of a wheel zooms by 2 to this power: about 1.23. */
const NOTCH = 0.3;
/** What a wheel event of a mouse scrolls at least; smaller ones come from trackpads, px. */
const NOTCH_PX = 40;
const PINCH_PER_PX = 0.01;
/** A throw counts the last movements of this long, ms. */
const THROW_MS = 80;

const wheelPx = (input: WheelEvent, delta: number): number =>
  delta *
  (input.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : input.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1);

const wheelPower = (input: WheelEvent): number => {
  const px = wheelPx(input, input.deltaY);
  return Math.abs(px) >= NOTCH_PX ? -Math.sign(px) * NOTCH : -px * PINCH_PER_PX;
};

const zooms = (input: WheelEvent): boolean => input.ctrlKey || input.metaKey;
const sideways = (input: WheelEvent): boolean => !zooms(input) && Math.abs(input.deltaX) > Math.abs(input.deltaY);

/** One finger that sets out up or down is the page's, to scroll by; d3-zoom would take every touch that it sees. */
const leaveSwipes = (selection: Selection<HTMLElement, unknown, null, undefined>): void => {
  const [start, move] = [selection.on('touchstart.zoom'), selection.on('touchmove.zoom')];
  if (!start || !move) return;
  let from: Touch | undefined;
  let left = false;
  selection
    .on('touchstart.zoom', function (input: TouchEvent, datum) {
      from = input.touches.length === 1 ? input.touches[0] : undefined;
      left &&= !from;
      start.call(this, input, datum);
    })
    .on('touchmove.zoom', function (input: TouchEvent, datum) {
      const to = input.touches[0];
      if (from && to) left = Math.abs(to.clientY - from.clientY) > Math.abs(to.clientX - from.clientX);
      from = undefined;
      if (!left) move.call(this, input, datum);
    });
};

/**
 * Drag, pinch and Ctrl + wheel by d3-zoom, of which only differences are taken: its own transform starts anew with each
 * gesture, because at the Big Bang it would have no pixels left. A plain wheel and a vertical swipe stay the page's.
 */
export const connectPanZoom = (box: HTMLElement, host: ChartHost, motion: Motion): Connection => {
  const rtl = (): boolean => host.chart()?.options.dir === 'rtl';
  const fromLead = (x: number): number => (rtl() ? box.clientWidth - x : x);
  let last: ZoomTransform = zoomIdentity;
  let travelled = 0;
  let trail: { at: number; px: number }[] = [];

  const moved = ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>): void => {
    const factor = transform.k / last.k;
    // The place that keeps its x when one transform becomes the other.
    const anchor = factor === 1 ? 0 : (transform.x - factor * last.x) / (1 - factor);
    const dx = factor === 1 ? transform.x - last.x : 0;
    last = transform;
    if (factor !== 1 && Number.isFinite(anchor)) {
      host.dispatch({ type: 'zoom', factor, anchorPx: fromLead(anchor) });
    }
    if (dx !== 0) {
      const px = rtl() ? dx : -dx;
      travelled += Math.abs(dx);
      trail.push({ at: sourceEvent?.timeStamp ?? performance.now(), px });
      box.classList.toggle('dragging', true);
      host.dispatch({ type: 'pan', px });
    }
  };

  const ended = ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>): void => {
    box.classList.remove('dragging');
    reset();
    const now = sourceEvent?.timeStamp ?? performance.now();
    const recent = trail.filter(({ at }) => now - at < THROW_MS);
    trail = [];
    if (sourceEvent?.type !== 'wheel' && recent.length > 1) {
      motion.glide(recent.reduce((sum, { px }) => sum + px, 0) / THROW_MS);
    }
  };

  const behaviour = zoom<HTMLElement, unknown>()
    .filter((input: MouseEvent | TouchEvent | WheelEvent) =>
      input.type === 'wheel' ? zooms(input as WheelEvent) : !('button' in input && input.button) && !input.ctrlKey,
    )
    .wheelDelta(wheelPower)
    .clickDistance(4)
    .on('start', () => {
      motion.stop();
      travelled = 0;
      trail = [];
    })
    .on('zoom', moved)
    .on('end', ended);
  const selection = select(box);
  const reset = (): void => {
    last = zoomIdentity;
    selection.property('__zoom', zoomIdentity);
  };
  selection.call(behaviour).on('dblclick.zoom', null);
  leaveSwipes(selection);

  const wheeled = (input: WheelEvent): void => {
    if (!sideways(input)) return;
    input.preventDefault();
    motion.stop();
    host.dispatch({ type: 'pan', px: wheelPx(input, input.deltaX) * (rtl() ? -1 : 1) });
  };
  const doubled = (input: MouseEvent): void => {
    if (host.eventOf(input.target) >= 0) return;
    input.preventDefault();
    motion.zoom(input.shiftKey ? 0.5 : 2, fromLead(input.clientX - box.getBoundingClientRect().left));
  };
  // A drag that ends over a label is not a click on it.
  const clicked = (input: MouseEvent): void => {
    if (travelled <= 4) return;
    travelled = 0;
    input.stopPropagation();
    input.preventDefault();
  };
  box.addEventListener('wheel', wheeled, { passive: false });
  box.addEventListener('dblclick', doubled);
  box.addEventListener('click', clicked, { capture: true });
  return {
    disconnect() {
      selection.on('.zoom', null);
      box.removeEventListener('wheel', wheeled);
      box.removeEventListener('dblclick', doubled);
      box.removeEventListener('click', clicked, { capture: true });
    },
  };
};
