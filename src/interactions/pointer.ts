import { type Hit, hitTest } from '../scene/hit-test.js';
import type { ChartHost, Connection } from './chart-host.js';
import type { Place } from './grip.js';

/** What the canvas shows at a place on the page. */
export const hitAt = (box: HTMLElement, host: ChartHost, { clientX, clientY }: Place): Hit | null => {
  const scene = host.scene();
  const bounds = box.getBoundingClientRect();
  return scene && hitTest(scene, clientX - bounds.left, clientY - bounds.top);
};

/** Opens what was hit. */
export const openHit = (host: ChartHost, hit: Hit): void => {
  if (hit.kind === 'event') host.select(hit.event);
  else host.openBin(hit.bin);
};

/** Clicks and hovering on what the canvas shows: a mark opens its event, a bin opens the list of what it holds. */
export const connectPointer = (box: HTMLElement, host: ChartHost): Connection => {
  const found = (input: MouseEvent) => (host.eventOf(input.target) >= 0 ? null : hitAt(box, host, input));
  // While the chart moves, headlines are behind what catches the pointer; a click is on them all the same.
  const covered = ({ target, clientX, clientY }: MouseEvent): number =>
    target === box && box.matches('.moving')
      ? Math.max(-1, ...(box.getRootNode() as ShadowRoot).elementsFromPoint(clientX, clientY).map(host.eventOf))
      : -1;
  const clicked = (input: MouseEvent): void => {
    const event = covered(input);
    const hit = event >= 0 ? ({ kind: 'event', event } as const) : found(input);
    if (hit) openHit(host, hit);
  };
  const hovered = (input: MouseEvent): void => {
    // What is dragged moves with the pointer.
    if (input.buttons) return;
    const hit = found(input);
    box.classList.toggle('over-mark', hit !== null);
    host.hoverBin(hit?.kind === 'bin' ? hit.bin : null);
  };
  const left = (): void => host.hoverBin(null);
  box.addEventListener('click', clicked);
  box.addEventListener('pointermove', hovered);
  box.addEventListener('pointerleave', left);
  return {
    disconnect() {
      box.removeEventListener('click', clicked);
      box.removeEventListener('pointermove', hovered);
      box.removeEventListener('pointerleave', left);
    },
  };
};
