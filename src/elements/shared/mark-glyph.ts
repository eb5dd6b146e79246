import type { Status } from '../../model/event-record.js';
import { MARK_SHAPES } from '../../scene/mark-shape.js';
import { svgElement } from './dom.js';

/** An event's dot as in the chart, 14 px, in `currentColor`. Decoration only: a word must say the same beside it. */
export function markGlyph(status: Status): SVGElement {
  const { fill, outline, struck } = MARK_SHAPES[status];
  const circle = {
    cx: '7',
    cy: '7',
    r: '5',
    fill: fill === 'full' ? 'currentColor' : 'none',
    // Eight dashes round.
    'stroke-dasharray': outline === 'dashed' ? '2.3 1.627' : 'none',
  };
  return svgElement(
    'svg',
    {
      class: 'glyph',
      width: '14',
      height: '14',
      viewBox: '0 0 14 14',
      stroke: 'currentColor',
      'stroke-width': '2',
      'aria-hidden': 'true',
    },
    svgElement('circle', circle),
    ...(fill === 'half'
      ? [svgElement('path', { d: 'M7 2a5 5 0 0 0 0 10z', fill: 'currentColor', stroke: 'none' })]
      : []),
    ...(struck ? [svgElement('path', { d: 'M2 12 12 2', 'stroke-linecap': 'round' })] : []),
  );
}
