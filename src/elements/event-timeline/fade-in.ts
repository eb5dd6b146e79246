/** How long a new headline stays at each of the two steps of its way in, ms. */
const STEP_MS = 60;

/** Lets the headlines of a list that came with the last frame come in: faint, then less so, then as they are. */
export const fadeIn = (list: HTMLElement): void => {
  const items = list.querySelectorAll('.new:not(.seen)');
  if (items.length === 0) return;
  const next = (name: string): void => {
    for (const item of items) item.className = name;
  };
  next('new seen');
  setTimeout(next, STEP_MS, 'new seen soon');
  setTimeout(next, 2 * STEP_MS, '');
};
