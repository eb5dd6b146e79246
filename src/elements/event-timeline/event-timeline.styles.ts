import { css } from 'lit';

/**
 * How `<event-timeline>` looks; label sizes are those of `scene/chart-metrics`. Few sizes and weights: each that a page sets
 * for the first time takes it a third of a millisecond.
 *
 * @cssproperty --timeline-heading-size - Size of the heading.
 * @cssproperty --timeline-max-height - Height up to which the chart grows.
 * @cssproperty --timeline-min-height - Height that is kept before there is a picture, where no `rows` say it.
 * @cssproperty [--timeline-scroll-margin=4em] - Room that focus keeps to the edge of the window, for headers that stick to it.
 * @cssproperty [--timeline-halo=1] - How wide doubt is drawn around an approximate date, in units of what is in doubt; 0 for none.
 */
export const styles = css`
  :host {
    display: block;
    box-sizing: border-box;
    position: relative;
    color: var(--_text);
    background: var(--_background);
    font: 14px / 1.4 var(--_font);
    text-align: start;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:state(light)) {
    color-scheme: light;
  }
  :host(:state(dark)) {
    color-scheme: dark;
  }
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .base {
    display: flow-root;
    padding: 16px 24px 12px;
    position: relative;
    overflow-x: clip;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: start;
    justify-content: space-between;
    margin: 0 0 6px;
  }
  .titles {
    flex: 1 1 320px;
    max-width: 36em;
  }
  h2,
  ::slotted([slot='heading']) {
    margin: 0;
    font: 700 var(--timeline-heading-size, 22px) / 1.25 var(--_heading-font);
    text-wrap: balance;
  }
  .description {
    margin: 2px 0 0;
    color: var(--_muted);
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 7px;
  }
  .controls button,
  .message {
    align-content: center;
    margin: 0;
    min-width: 30px;
    min-height: 30px;
    padding: 0 10px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_background);
    color: var(--_text);
    font: 12.8px / 1 var(--_font);
  }
  @media (pointer: coarse) {
    .controls button,
    .message {
      min-width: 44px;
      min-height: 44px;
    }
  }
  .controls button[aria-pressed='true'] {
    border-color: var(--_text);
    font-weight: 700;
  }
  .legend,
  .lanes,
  .labels {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    margin: 8px 0 6px;
    color: var(--_muted);
    font-size: 12.8px;
    line-height: 20px;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 7px;
  }
  .legend svg {
    width: 12px;
    height: 12px;
    flex: none;
  }
  .fade {
    width: 36px;
    height: 10px;
  }
  .chart {
    /* Before it has a height, margins would collapse through it, and the room for lanes be taken as larger than it is. */
    display: flow-root;
    position: relative;
  }
  .clip {
    position: absolute;
    inset: 0 -24px;
    overflow: clip;
    pointer-events: none;
  }
  canvas {
    width: 100%;
    height: 100%;
    position: absolute;
    inset: 0;
  }
  .lanes li {
    position: absolute;
    inset-inline-start: 0;
    font: 700 12.8px / 18px var(--_font);
    white-space: nowrap;
    color: var(--_lane);
  }
  .lanes [data-count]::after {
    content: ' ' attr(data-count);
    font-weight: 400;
    color: var(--_muted);
  }
  .labels {
    /* Quieter than text, but to be read on a bar with a grid line in it as well. */
    --_quiet: color-mix(in srgb, var(--_muted) 70%, var(--_text));
    position: absolute;
    inset: 0 24px;
  }
  .labels li {
    position: absolute;
    top: 0;
    left: 0;
  }
  .labels button {
    display: block;
    box-sizing: content-box;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text);
    font: 700 12.8px / 16px var(--_font);
    text-align: left;
    pointer-events: auto;
    overflow-wrap: anywhere;
  }
  .labels button[data-align='right'] {
    text-align: right;
  }
  .labels button[part~='label-0'] {
    color: var(--_quiet);
    font-weight: 400;
  }
  .labels button[part~='label-2'] {
    font-size: 14px;
    line-height: 17px;
  }
  .labels button[part~='label-moved'],
  .labels button[part~='label-postponed'] {
    color: var(--_quiet);
    font-style: italic;
  }
  .labels button[data-word]::after {
    content: attr(data-word);
    display: inline-block;
    /* Lower than its line, which it would make higher otherwise. */
    margin: -2px 0;
    margin-inline-start: 5px;
    padding: 0 3px;
    border: 1px solid currentColor;
    border-radius: 3px;
    font: 700 10.5px / 13px var(--_font);
    white-space: nowrap;
  }
  /* As fallback.css has it before the script: 84 px are around it. */
  .reserve:not(.failed) {
    --_kept: calc(116px + var(--rows, var(--list-rows)) * 40px);
    min-height: var(--_kept, calc(var(--timeline-min-height, 700px) - 84px));
    max-height: var(--_kept);
    overflow: clip;
  }
  .footer {
    min-height: 18px;
    margin-top: 8px;
    color: var(--_muted);
    font-size: 12.8px;
  }
  .tokens {
    /* No line of text, which would take a font. */
    display: flex;
    position: absolute;
    visibility: hidden;
    forced-color-adjust: none;
  }
  .tokens.limit {
    width: 0;
    height: var(--timeline-max-height, 900px);
    top: 0;
    contain: strict;
  }
  @media print {
    .reserve {
      min-height: 0 !important;
      max-height: none !important;
    }
  }
  @container (max-width: 599px) {
    .base {
      padding: 14px 16px 10px;
    }
    .reserve:not(.failed) {
      --_kept: calc(var(--rows) * 120px);
    }
  }
`;
