import { css } from 'lit';

/** What only shows once a reader does something, or in print, and what moves nothing: adopted after the first picture. */
export const readerStyles = css`
  .controls {
    --_in: 0px;
  }
  @media (pointer: coarse) {
    .controls {
      --_in: 7px;
    }
  }
  .controls button:hover {
    border-color: var(--_muted);
  }
  /* A magnifying glass: no letter for it is in every font. */
  [data-act='find'] {
    position: relative;
  }
  [data-act='find']::before,
  [data-act='find']::after {
    content: '';
    position: absolute;
    inset: calc(8px + var(--_in)) auto auto calc(8px + var(--_in));
    width: 9px;
    height: 9px;
    border: 1.5px solid;
    border-radius: 50%;
  }
  [data-act='find']::after {
    inset: calc(18px + var(--_in)) auto auto calc(16px + var(--_in));
    width: 6px;
    height: 0;
    border-width: 1.5px 0 0;
    border-radius: 0;
    transform: rotate(45deg);
  }
  /* An arrow that leads out of a box. */
  [data-act='share'] {
    position: relative;
    background-image: linear-gradient(currentColor, currentColor);
    background-position: 50% calc(8px + var(--_in));
    background-size: 1.5px 10px;
    background-repeat: no-repeat;
  }
  [data-act='share']::before,
  [data-act='share']::after {
    content: '';
    position: absolute;
    inset: calc(13px + var(--_in)) calc(8px + var(--_in)) calc(7px + var(--_in));
    border: solid;
    border-width: 0 1.5px 1.5px;
  }
  [data-act='share']::after {
    inset: calc(8px + var(--_in)) calc(11px + var(--_in)) auto;
    height: 6px;
    border-width: 1.5px 0 0 1.5px;
    transform: rotate(45deg);
  }
  .controls button[aria-expanded='true'] {
    border-color: var(--_text);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .legend i {
    width: 10px;
    height: 10px;
    border-radius: 2px;
    background: var(--_lane);
    forced-color-adjust: none;
  }
  .fade {
    background: linear-gradient(to right, transparent, var(--_muted) 35% 65%, transparent);
    opacity: 0.55;
    forced-color-adjust: none;
  }
  .chart {
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: grab;
  }
  /* Before all that a pointer could be over. */
  .chart.moving::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 3;
  }
  .chart.over-mark {
    cursor: pointer;
  }
  .chart.dragging {
    cursor: grabbing;
  }
  .lanes li {
    pointer-events: none;
    /* They stand on the strips, whose bars end before a letter. */
    -webkit-text-stroke: 3px var(--_background);
    paint-order: stroke;
  }
  .controls button,
  .labels button {
    cursor: pointer;
  }
  button {
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  .labels button {
    position: relative;
    scroll-margin: var(--timeline-scroll-margin, 4em) 8px;
    border-radius: 4px;
    user-select: text;
    -webkit-user-select: text;
  }
  .labels button[part~='label-cancelled'] {
    color: var(--_quiet);
    text-decoration: line-through;
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 16px;
  }
  /* Whoever paints with these colours hears of a change. */
  .tokens i {
    transition: 1ms;
    transition-property: color, letter-spacing, word-spacing;
  }
  .labels button:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  .labels button[part~='label-temporary'] {
    background: var(--_surface);
    /* A frame that is seen: what is covered beside it must not read on from it. */
    box-shadow: 0 0 0 4px var(--_surface), 0 0 0 5px var(--_muted);
  }
  .labels li:has([part~='label-temporary']) {
    z-index: 2;
  }
  /* In two steps, not by an animation: each headline in one has a layer of its own, which costs a sixth of a frame. */
  @media screen and (prefers-reduced-motion: no-preference) {
    .labels .new button[part] {
      color: color-mix(in srgb, var(--_text) 20%, transparent);
    }
    .labels .soon button[part] {
      color: color-mix(in srgb, var(--_text) 55%, transparent);
    }
  }
  .card {
    position: absolute;
    z-index: 5;
    inset: auto;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    width: min(340px, calc(100% - 16px));
    overflow: visible;
    color: inherit;
  }
  .card.sheet {
    position: fixed;
    inset: auto 0 0 0;
    width: 100%;
    max-height: 85vh;
    overflow: auto;
    overscroll-behavior: contain;
  }
  @media print {
    :host {
      color-scheme: light !important;
    }
    .controls,
    .card {
      display: none;
    }
  }
  /* A larger target than the text, as far as half the way to the next; the boxes themselves stay apart. */
  .labels button::before {
    content: '';
    position: absolute;
    inset: -3px -6px;
  }
  .labels.compact button::before {
    inset-block: -1.5px;
  }
  @media (pointer: coarse) {
    .labels.compact button::before {
      inset-block: -4px;
    }
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .labels button[aria-expanded='true'] {
    text-decoration: underline 2px;
    text-underline-offset: 2px;
  }
  @media (forced-colors: active) {
    /* Without the plate that browsers put behind text: it would hide the bar, a tint of the text's colour on which that can be read. */
    .labels button {
      forced-color-adjust: none;
    }
    .labels button[part~='label-temporary']:not(:focus-visible) {
      outline: 1px solid CanvasText;
    }
    .controls button:is([aria-pressed='true'], [aria-expanded='true']),
    .labels button[aria-expanded='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
