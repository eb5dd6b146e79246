import { css } from 'lit';

/** The same colours where a reader wants more contrast or the system's own: after `tokens`. A first picture does without. */
export const forcedTokens = css`
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--timeline-muted, light-dark(#26292f, #e8eaee));
      --_line: var(--timeline-line, light-dark(#6b6e75, #8c9099));
    }
  }
  @media (forced-colors: active) {
    :host {
      --_background: Canvas;
      --_surface: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_line: #888;
      --_axis: CanvasText;
      --_accent: LinkText;
      --_focus: Highlight;
      --_lane-0: CanvasText;
      --_lane-1: CanvasText;
      --_lane-2: CanvasText;
      --_lane-3: CanvasText;
      --_lane-4: CanvasText;
      --_lane-5: CanvasText;
      --_lane-6: CanvasText;
      --_lane-7: CanvasText;
    }
  }
`;
