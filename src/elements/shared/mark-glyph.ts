import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Status } from '../../model/event-record.js';
import { MARK_SHAPES } from '../../scene/mark-shape.js';

/** What is drawn besides the status. */
export interface GlyphOptions {
  /** Goes on without a stated end: a tail that fades towards the end of the line. */
  readonly open?: boolean;
  /** The date is approximate: a halo. */
  readonly halo?: boolean;
}

const half = svg`<path d="M7 2a5 5 0 0 0 0 10z" fill="currentColor"/>`;
const strike = svg`<path d="M2 12 12 2" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>`;
const halo = svg`<circle cx="7" cy="7" r="9" fill="currentColor" opacity=".25"/>`;
const tail = svg`<path d="M12 7h4" opacity=".8"/><path d="M17 7h3" opacity=".5"/><path d="M21 7h3" opacity=".25"/>`;

const ring = (dashed: boolean): SVGTemplateResult =>
  svg`<circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray=${
    // Eight dashes round a circle of radius 5.
    dashed ? '2.3 1.627' : nothing
  }/>`;

/** An event's dot as in the chart, 14 px, in `currentColor`. Decoration only: a word must say the same beside it. */
export function markGlyph(
  status: Status,
  { open = false, halo: approximate = false }: GlyphOptions = {},
): TemplateResult {
  const { fill, outline, struck } = MARK_SHAPES[status];
  const width = open ? 25 : 14;
  return html`<svg class="glyph" width=${width} height="14" viewBox="0 0 ${width} 14" overflow="visible" aria-hidden="true">
    ${approximate ? halo : nothing}${
      fill === 'full'
        ? svg`<circle cx="7" cy="7" r=${outline === 'none' ? 6 : 5} fill="currentColor"/>`
        : ring(outline === 'dashed')
    }${fill === 'half' ? half : nothing}${struck ? strike : nothing}${
      open ? svg`<g stroke="currentColor" stroke-width="3">${tail}</g>` : nothing
    }
  </svg>`;
}
