/** Shorter movements of a finger are none, px; steeper ones belong to the page. */
const LEAST_PX = 40;
const STEEPEST = 0.7;
/** The event follows the finger by this share. */
const FOLLOW = 0.6;

/** What a swipe moves, and what it leads to: −1 for a finger that goes right, 1 for one that goes left. */
export interface SwipeHost {
  moved(): HTMLElement | null;
  swiped(step: 1 | -1): void;
}

/** Follows one finger on an element; a second finger, or a way up or down, ends it. Answers what to listen to. */
export function swipeListeners(host: SwipeHost) {
  let from: Touch | null = null;
  const end = (): void => {
    from = null;
    const moved = host.moved();
    if (moved) moved.style.translate = '';
  };
  const across = (touch: Touch | undefined): number => {
    if (!from || !touch) return 0;
    const [x, y] = [touch.clientX - from.clientX, touch.clientY - from.clientY];
    return Math.abs(y) > Math.abs(x) * STEEPEST ? 0 : x;
  };
  return {
    touchstart: {
      handleEvent(input: TouchEvent): void {
        end();
        if (input.touches.length === 1) from = input.touches[0]!;
      },
      passive: true,
    },
    touchmove: {
      handleEvent(input: TouchEvent): void {
        if (input.touches.length !== 1) end();
        const moved = host.moved();
        if (moved && from) moved.style.translate = `${Math.round(across(input.touches[0]) * FOLLOW)}px`;
      },
      passive: true,
    },
    touchend: {
      handleEvent(input: TouchEvent): void {
        const x = across(input.changedTouches[0]);
        end();
        if (Math.abs(x) >= LEAST_PX) host.swiped(x < 0 ? 1 : -1);
      },
      passive: true,
    },
    touchcancel: { handleEvent: end, passive: true },
  } as const;
}
