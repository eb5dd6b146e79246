import { contrast, rgbOf } from './colours.js';

/** What has focus, in whatever shadow tree. */
export const deepActive = (): HTMLElement | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
};

/** Every element below one, through shadow trees. */
export const everything = (root: Element | ShadowRoot): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) => [
    each,
    ...(each.shadowRoot ? everything(each.shadowRoot) : []),
  ]);

/** The element or shadow host above. */
const above = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** The colour that is painted behind an element. */
export const backgroundOf = (element: Element): readonly [number, number, number] => {
  for (let each: Element | null = element; each; each = above(each)) {
    const { backgroundColor } = getComputedStyle(each);
    if (!/^(transparent|rgba\(.*, 0\)|color\(.* \/ 0\))$/.test(backgroundColor)) return rgbOf(backgroundColor);
  }
  return [255, 255, 255];
};

/** Accessible name, as far as this library gives names. */
export const nameOf = (element: Element): string => {
  const root = element.getRootNode() as ShadowRoot;
  const by = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labelled = by.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
  const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
  return (labelled || element.ariaLabel || label || element.textContent || '').replace(/\s+/g, ' ').trim();
};

/** What is wrong with how focus on an element is seen; '' where nothing is. */
export const focusFault = (element: HTMLElement): string => {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  if (outlineStyle !== 'solid' && outlineStyle !== 'auto') return `no outline (${outlineStyle})`;
  if (Number.parseFloat(outlineWidth) < 2) return `an outline of ${outlineWidth}`;
  // Outside the element, where its box lets it be.
  const ratio = contrast(rgbOf(outlineColor), backgroundOf(above(element) ?? element));
  return ratio < 3 ? `an outline of contrast ${ratio.toFixed(2)}` : '';
};

/** What something is called in a message of a test. */
export const told = (element: Element | null): string =>
  element
    ? `<${element.localName} ${element.getAttribute('part') ?? element.className}> “${nameOf(element)}”`
    : 'nothing';

const isAt = (element: Element, x: number, y: number): boolean => {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  for (let each: Element | null = found; each; each = above(each)) if (each === element) return true;
  return false;
};

/** Whether at least a part of an element is what a reader finds there: not all of it under something else. */
export const isUncovered = (element: HTMLElement): boolean => {
  const [box] = element.getClientRects();
  if (!box) return false;
  return [0.1, 0.3, 0.5, 0.7, 0.9].some((across) =>
    [0.1, 0.5, 0.9].some((down) => isAt(element, box.left + box.width * across, box.top + box.height * down)),
  );
};

const CONTROLS = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';

/** What can be pressed within an element, as it is shown. */
export const controlsIn = (root: Element): HTMLElement[] =>
  everything(root.shadowRoot ?? root).filter((each) => each.matches(CONTROLS) && each.checkVisibility());
