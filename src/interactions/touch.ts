import type { ChartHost, Connection } from './chart-host.js';
import { CLICK_PX, fromLead, Grip, type Place } from './grip.js';
import type { Motion } from './motion.js';
import { hitAt, openHit } from './pointer.js';

/** Two taps within so long and so near are one double tap: ms, px. */
const DOUBLE_MS = 300;
const DOUBLE_PX = 30;

interface Tap {
  readonly at: number;
  readonly place: Place;
}

const isDouble = (first: Tap, second: Tap): boolean =>
  second.at - first.at <= DOUBLE_MS &&
  Math.hypot(second.place.clientX - first.place.clientX, second.place.clientY - first.place.clientY) <= DOUBLE_PX;

/**
 * One finger that goes sideways moves the chart; one that sets out up or down is the page's, to scroll by. Two fingers
 * hold what is under them. A finger that is left of two goes on.
 */
export const connectTouch = (box: HTMLElement, host: ChartHost, motion: Motion): Connection => {
  const grip = new Grip(box, host, motion);
  /** Where a single finger came down; null once it is known whose it is. */
  let from: Place | null = null;
  let isPages = false;
  let tap: Tap | null = null;

  const fingers = ({ touches }: TouchEvent): readonly Place[] => [...touches].slice(0, 2);

  // What is under the finger itself: browsers take a tap beside a button for one on it, and bins could hardly be met.
  const eventAt = ({ clientX, clientY }: Place): number =>
    host.eventOf((box.getRootNode() as ShadowRoot).elementFromPoint(clientX, clientY));

  const started = (input: TouchEvent): void => {
    const places = fingers(input);
    grip.hold(places);
    from = places.length === 1 ? places[0]! : null;
    isPages &&= !from;
  };
  const moved = (input: TouchEvent): void => {
    const places = fingers(input);
    const [to] = places;
    if (from && to) {
      const [x, y] = [Math.abs(to.clientX - from.clientX), Math.abs(to.clientY - from.clientY)];
      if (Math.max(x, y) < 1) return;
      isPages = y > x;
      from = null;
    }
    if (isPages) return;
    if (input.cancelable) input.preventDefault();
    grip.move(places, input.timeStamp);
  };
  const ended = (input: TouchEvent): void => {
    const places = fingers(input);
    if (places.length) {
      grip.hold(places);
      return;
    }
    const isTap = grip.travelled <= CLICK_PX && !isPages && input.type === 'touchend';
    // A finger that stops a thrown chart, or has moved one, presses nothing.
    if (grip.travelled > CLICK_PX && input.cancelable) input.preventDefault();
    grip.release(input.timeStamp);
    const place = input.changedTouches[0];
    const former = tap;
    tap = isTap && place && eventAt(place) < 0 ? { at: input.timeStamp, place } : null;
    if (!tap || !input.cancelable) return;
    if (former && isDouble(former, tap)) {
      tap = null;
      // Or the browser would tell of a double click as well.
      input.preventDefault();
      motion.zoom(2, fromLead(box, host, former.place.clientX));
      return;
    }
    const hit = hitAt(box, host, tap.place);
    if (!hit) return;
    input.preventDefault();
    openHit(host, hit);
  };
  box.addEventListener('touchstart', started, { passive: true });
  box.addEventListener('touchmove', moved, { passive: false });
  box.addEventListener('touchend', ended);
  box.addEventListener('touchcancel', ended);
  return {
    disconnect() {
      grip.release(Infinity);
      box.removeEventListener('touchstart', started);
      box.removeEventListener('touchmove', moved);
      box.removeEventListener('touchend', ended);
      box.removeEventListener('touchcancel', ended);
    },
  };
};
