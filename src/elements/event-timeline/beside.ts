import { element } from '../shared/dom.js';
import type { ReaderHost } from './reader-host.js';

/** A place for companions: before the picture, or after it. */
export type Side = 'above' | 'below';

/**
 * The box for what stands above or below the picture, with a slot for what the page puts there; made when it is first
 * asked for. What is in it makes the element higher, or, where the page has set the height, the picture lower.
 */
export const boxBeside = (presenter: ReaderHost, side: Side): HTMLElement => {
  const { base, parts } = presenter;
  const known = base.querySelector<HTMLElement>(`.${side}`);
  if (known) return known;
  const box = element('div', { class: `beside ${side}` }, element('slot', { name: side }));
  if (side === 'above') base.firstElementChild?.after(box);
  else parts.list.after(box);
  new ResizeObserver(() => presenter.resized()).observe(box);
  return box;
};
