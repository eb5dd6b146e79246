import type { Status } from '../../model/event-record.js';
import { MARK_SHAPES } from '../../scene/mark-shape.js';
import { svgElement } from './dom.js';

/** What is drawn besides the status. */
export interface GlyphOptions {
  /** Goes on without a stated end: a tail that fades towards the end of the line. */
  readonly open?: boolean;
  /** The date is approximate: a halo. */
  readonly halo?: boolean;
}

const circle = (r: number, attributes: Readonly<Record<string, string>>): SVGElement =>
  svgElement('circle', { cx: '7', cy: '7', r: String(r), ...attributes });
const stroke = (d: string, attributes: Readonly<Record<string, string>> = {}): SVGElement =>
  svgElement('path', { d, stroke: 'currentColor', ...attributes });

/** An event's dot as in the chart, 14 px, in `currentColor`. Decoration only: a word must say the same beside it. */
export function markGlyph(status: Status, { open, halo }: GlyphOptions = {}): SVGElement {
  const { fill, outline, struck } = MARK_SHAPES[status];
  const width = open ? 25 : 14;
  const parts: SVGElement[] = [];
  if (halo) parts.push(circle(7, { fill: 'currentColor', opacity: '.22' }));
  if (fill === 'full') parts.push(circle(outline === 'none' ? 6 : 5, { fill: 'currentColor' }));
  else {
    // Eight dashes round a circle of radius 5.
    const dashes: Readonly<Record<string, string>> = outline === 'dashed' ? { 'stroke-dasharray': '2.3 1.627' } : {};
    parts.push(circle(5, { fill: 'none', stroke: 'currentColor', 'stroke-width': '2', ...dashes }));
  }
  if (fill === 'half') parts.push(svgElement('path', { d: 'M7 2a5 5 0 0 0 0 10z', fill: 'currentColor' }));
  if (struck) parts.push(stroke('M2 12 12 2', { 'stroke-width': '1.8', 'stroke-linecap': 'round' }));
  if (open) {
    const tail = [
      ['M12 7h4', '.8'],
      ['M17 7h3', '.5'],
      ['M21 7h3', '.25'],
    ] as const;
    for (const [d, opacity] of tail) parts.push(stroke(d, { opacity, 'stroke-width': '3' }));
  }
  return svgElement(
    'svg',
    { class: 'glyph', width: String(width), height: '14', viewBox: `0 0 ${width} 14`, 'aria-hidden': 'true' },
    ...parts,
  );
}
