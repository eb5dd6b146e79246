import { css } from 'lit';

/**
 * How `<event-timeline-list>` looks. Lengths are in em, so that it grows with the page's text.
 *
 * @cssproperty --timeline-scroll-margin - Room that focus keeps to the edge of the window, for headers that stick to it.
 */
export const styles = css`
  :host {
    --_date-width: 4em;
    /* Middle of the rail, and where texts begin, from the end of the dates. */
    --_rail: 0.8em;
    --_text-at: 2.05em;
    max-width: 680px;
  }
  ol,
  ul,
  h3,
  h4,
  p {
    margin: 0;
    padding: 0;
    list-style: none;
    font: inherit;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.45em 0.5em;
    margin: 0.6em 0 0.75em;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    padding: 0.25em 0.8em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    font-size: 0.9em;
  }
  .legend svg {
    width: 0.75em;
    height: 0.75em;
    color: var(--_lane);
  }

  li[part] {
    /* Not a list item, whose counters would cost the square of their number under containment. */
    display: block;
    position: relative;
  }
  .long > li {
    content-visibility: auto;
    /* Room for the focus ring, which containment would cut. */
    overflow-clip-margin: 4px;
    contain-intrinsic-size: auto 5em;
  }
  li[part]::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_date-width) + var(--_rail) - 1px);
    width: 2px;
    background: var(--_line);
  }
  li.dateless::before {
    content: none;
  }
  h3 {
    padding: 0.95em 0 0.75em;
    padding-inline-start: calc((var(--_date-width) + var(--_text-at)) / 0.93);
    font-size: 0.93em;
    font-weight: 700;
    line-height: 1.3;
  }

  .break {
    position: relative;
    min-height: 2.9em;
    padding-block: 0.35em 0.7em;
    padding-inline-start: calc(var(--_date-width) + var(--_text-at));
    color: var(--_muted);
    font-style: italic;
  }
  .break::before {
    content: '';
    position: absolute;
    top: 0.3em;
    bottom: 0.75em;
    inset-inline-start: calc(var(--_date-width) + var(--_rail) - 6px);
    width: 12px;
    background: repeating-linear-gradient(135deg, var(--_muted) 0 1px, var(--_background) 1px 4px);
    outline: 3px solid var(--_background);
  }
  .periods > li > .break::before {
    outline: 0;
  }

  .row {
    display: grid;
    grid-template-columns: var(--_date-width) var(--_text-at) minmax(0, 1fr);
    position: relative;
    isolation: isolate;
    padding-bottom: 0.85em;
  }
  button,
  summary {
    scroll-margin-block: var(--timeline-scroll-margin, 4em);
  }
  .row.selected::after {
    content: '';
    position: absolute;
    z-index: -1;
    inset-block: -0.4em 0.4em;
    inset-inline: calc(var(--_date-width) + var(--_text-at) - 0.4em) 0;
    border-radius: 6px;
    background: color-mix(in srgb, var(--_lane) 12%, transparent);
  }
  .date {
    position: relative;
    padding-inline-end: 0.25em;
    text-align: end;
    line-height: 1.2;
    overflow-wrap: break-word;
    -webkit-user-select: none;
    user-select: none;
  }
  .date b,
  .date small {
    display: block;
  }
  .date b {
    font-size: 1.03em;
    line-height: 1.36;
    font-variant-numeric: tabular-nums;
  }
  .date small {
    color: var(--_muted);
    font-size: 0.9em;
    line-height: 1.25;
  }
  .mark {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    width: calc(2 * var(--_rail));
    padding-top: calc(0.7em - 7px);
    color: var(--_lane);
  }
  .weight-2 .mark {
    padding-top: calc(0.8em - 7px);
  }
  .mark svg {
    position: relative;
    flex: none;
    border-radius: 50%;
    /* The rail must not show through a ring. */
    background: var(--_background);
    overflow: visible;
  }
  .tail::after {
    content: '';
    flex: 0 1 1.9em;
    width: 4px;
    margin-top: -1px;
    background: currentColor;
    opacity: 0.5;
  }
  .tail.open::after {
    flex-grow: 1;
    max-height: 6em;
    background: linear-gradient(currentColor, transparent);
    opacity: 0.7;
  }

  h4 {
    line-height: 1.4;
  }
  h4 button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
    -webkit-user-select: text;
    user-select: text;
  }
  h4 button::before {
    /* A larger thing to hit, across the row. */
    content: '';
    position: absolute;
    inset-inline: 0;
    top: -0.2em;
    height: 1.9em;
  }
  h4 button:hover,
  .plan:hover bdi {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  .weight-2 h4 {
    font-size: 1.14em;
    font-weight: 700;
    line-height: 1.32;
  }
  .weight-1 h4 {
    font-weight: 700;
  }
  .weight-0 h4,
  .moved h4,
  .postponed h4,
  .cancelled h4 {
    color: var(--_muted);
  }
  .moved h4,
  .postponed h4 {
    font-style: italic;
  }
  /* Scripts that have no italics would only be slanted. */
  [dir='rtl'] :is(h4, .break) {
    font-style: normal;
  }
  .cancelled h4 bdi {
    text-decoration: line-through;
  }
  .dimmed :is(h4, b, .summary) {
    color: color-mix(in srgb, var(--_muted) 82%, var(--_background));
    font-weight: 400;
  }
  .dimmed .mark {
    opacity: 0.35;
  }
  .chip {
    display: inline-block;
    padding: 0 0.4em;
    border: 1px solid currentColor;
    border-radius: 3px;
    color: var(--_text);
    font: 700 10.5px / 1.4 var(--_font);
    white-space: nowrap;
    vertical-align: 0.12em;
  }
  .date-line {
    display: block;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .summary {
    margin-top: 0.1em;
    color: var(--_muted);
    font-size: 0.965em;
  }
  .summary > :is(p, ul, ol) + :is(p, ul, ol) {
    margin-top: 0.4em;
  }
  .summary :is(p, li) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    overflow-wrap: anywhere;
  }
  .summary :is(ul, ol) {
    padding-inline-start: 1.3em;
  }
  .summary ul {
    list-style: disc;
  }
  .summary ol {
    list-style: decimal;
  }
  a,
  .plan {
    position: relative;
    color: var(--_accent);
  }
  .plan {
    display: block;
    padding: 0.22em 0;
    border: 0;
    background: none;
    font: inherit;
    font-size: 0.965em;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .how {
    color: var(--_muted);
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
    border-radius: 2px;
  }

  .periods > li {
    border-top: 1px solid var(--_line);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-height: 2.9em;
    cursor: pointer;
  }
  summary::before {
    content: '';
    flex: none;
    width: 0.45em;
    height: 0.45em;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg) translate(-15%, -15%);
    margin-inline: 0.3em;
  }
  details:not([open]) summary::before {
    transform: rotate(-45deg);
  }
  details:not([open]) summary:dir(rtl)::before {
    transform: rotate(135deg);
  }
  summary h3 {
    padding: 0;
  }
  .count {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .more {
    margin: 0 0 1em;
    margin-inline-start: calc(var(--_date-width) + var(--_text-at));
    min-height: 2.2em;
    padding: 0 1em;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_background);
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }
  .empty {
    color: var(--_muted);
  }
  .printed {
    display: none;
  }

  @media (forced-colors: active) {
    .row.selected::after {
      border: 1px solid Highlight;
    }
    li[part]::before {
      background: GrayText;
    }
    .tail::after {
      background: CanvasText;
    }
    .break::before {
      forced-color-adjust: none;
    }
  }
  @media print {
    :host {
      max-width: none;
    }
    li[part] {
      break-inside: avoid;
      content-visibility: visible;
    }
    .printed {
      display: block;
      margin-top: 0.15em;
      color: var(--_muted);
      font-size: 0.8em;
      overflow-wrap: anywhere;
    }
    .more {
      display: none;
    }
  }
`;
