import { css } from 'lit';
import { forcedTokens } from './forced.styles.js';
import { laneColours } from './lane-colours.styles.js';
import { tokens } from './tokens.styles.js';

/** What all companions of a timeline begin with. */
export const companionStyles = [
  tokens,
  forcedTokens,
  laneColours,
  css`
    :host {
      display: block;
      color: var(--_text);
      font-family: var(--_font);
      line-height: 1.4;
      text-align: start;
    }
    :host([hidden]),
    [hidden] {
      display: none !important;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    button,
    input,
    summary {
      letter-spacing: inherit;
      word-spacing: inherit;
    }
    .unseen {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `,
];
