import type { Status } from '../../model/event-record.js';
import { svgElement } from './dom.js';
import { markGlyph } from './mark-glyph.js';

/** What is drawn besides the status. */
export interface GlyphOptions {
  /** Goes on without a stated end: a tail that fades towards the end of the line. */
  readonly open?: boolean;
  /** The date is approximate: a halo. */
  readonly halo?: boolean;
}

const TAIL = [
  ['M12 7h4', '.8'],
  ['M17 7h3', '.5'],
  ['M21 7h3', '.25'],
] as const;

/** The dot of an event with what its date adds; as wide as its tail. Decoration only, as `markGlyph`. */
export function eventGlyph(status: Status, { open, halo }: GlyphOptions): SVGElement {
  const glyph = markGlyph(status);
  if (halo) {
    glyph.prepend(
      svgElement('circle', { cx: '7', cy: '7', r: '7', fill: 'currentColor', stroke: 'none', opacity: '.22' }),
    );
  }
  if (open) {
    glyph.setAttribute('width', '25');
    glyph.setAttribute('viewBox', '0 0 25 14');
    glyph.append(...TAIL.map(([d, opacity]) => svgElement('path', { d, opacity, 'stroke-width': '3' })));
  }
  return glyph;
}
