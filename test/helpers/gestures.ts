import { sendMouse } from '@web/test-runner-commands';

/** Turns a wheel over something, `x` px from its left edge; true where the page keeps the wheel, to scroll by. */
export const wheel = (target: Element, x: number, how: WheelEventInit): boolean => {
  const { left, top, height } = target.getBoundingClientRect();
  const input = new WheelEvent('wheel', {
    clientX: left + x,
    clientY: top + height / 2,
    bubbles: true,
    cancelable: true,
    composed: true,
    ...how,
  });
  return target.dispatchEvent(input);
};

/** Drags with the mouse from one place on the page to another, in steps as a hand does. */
export const drag = async (from: readonly [number, number], to: readonly [number, number]): Promise<void> => {
  await sendMouse({ type: 'move', position: [...from] });
  await sendMouse({ type: 'down' });
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const [x, y] = [0, 1].map((i) => Math.round(from[i]! + (to[i]! - from[i]!) * part));
    await sendMouse({ type: 'move', position: [x!, y!] });
  }
  // Held for a moment, so that the chart is not thrown.
  await new Promise((done) => setTimeout(done, 120));
  await sendMouse({ type: 'up' });
};

/** Makes the page believe that the screen feels fingers; before the chart listens. */
export const withTouch = (): void => {
  Object.defineProperty(navigator, 'maxTouchPoints', { value: 5, configurable: true });
};

/** Fingers on something: each call is what a browser sends when they are at these places. */
export const fingers = (target: Element) => {
  let former: Touch[] = [];
  return (
    type: 'touchstart' | 'touchmove' | 'touchend',
    ...places: readonly (readonly [number, number])[]
  ): boolean => {
    const touches = places.map(([clientX, clientY], identifier) => new Touch({ identifier, target, clientX, clientY }));
    const gone = former.filter(({ identifier }) => identifier >= touches.length);
    const changed = type === 'touchend' ? gone : type === 'touchstart' ? touches.slice(former.length) : touches;
    former = touches;
    return target.dispatchEvent(
      new TouchEvent(type, {
        touches,
        targetTouches: touches,
        changedTouches: changed,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  };
};
