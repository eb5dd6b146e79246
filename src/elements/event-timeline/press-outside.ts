/** Farther than this between down and up it was a drag, px. */
const DRAG_PX = 8;

/**
 * Acts when a pointer goes down and up again on a page outside of something, until the signal ends it: on the way up, so that a
 * reader can think better of it, and neither on a drag nor where a finger scrolls the page.
 */
export function onPressOutside(
  page: Document,
  isInside: (path: readonly EventTarget[]) => boolean,
  act: () => void,
  signal: AbortSignal,
): void {
  let pressed: PointerEvent | null = null;
  const down = (input: PointerEvent): void => {
    pressed = isInside(input.composedPath()) ? null : input;
  };
  const up = (input: PointerEvent): void => {
    const from = pressed;
    pressed = null;
    if (!from || isInside(input.composedPath())) return;
    if (Math.hypot(input.clientX - from.clientX, input.clientY - from.clientY) <= DRAG_PX) act();
  };
  page.addEventListener('pointerdown', down, { signal, capture: true });
  page.addEventListener('pointerup', up, { signal, capture: true });
}
