import { css } from 'lit';

/** How `<event-timeline-story>` looks, besides the event in it; a stop of the rail is at least `STOP_PX` wide. */
export const styles = css`
  :host {
    container-type: inline-size;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .top {
    display: flex;
    align-items: center;
    gap: 0.3em;
  }
  .top .arrow {
    flex: none;
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 50%;
    background: var(--_background);
    color: var(--_text);
    cursor: pointer;
  }
  .top .arrow:hover {
    border-color: var(--_muted);
  }
  .top .arrow[aria-disabled='true'] {
    color: var(--_line);
    cursor: default;
  }
  .rail {
    flex: 1;
    display: flex;
    min-width: 0;
  }
  .rail li {
    flex: 1;
    min-width: 0;
  }
  .rail button {
    display: block;
    position: relative;
    width: 100%;
    height: 36px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_lane);
    cursor: pointer;
  }
  .rail button::before {
    content: '';
    position: absolute;
    inset: 16px 1.5px;
    border-radius: 2px;
    background: currentColor;
    opacity: 0.28;
  }
  .rail .past button::before {
    opacity: 0.65;
  }
  .rail button:hover::before {
    opacity: 1;
  }
  .rail [aria-current='step']::before {
    inset-block: 12px;
    border-radius: 4px;
    opacity: 1;
  }
  .position {
    flex: none;
    min-width: 4.5em;
    color: var(--_muted);
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  .page {
    overflow: clip;
    /* Room for the focus ring. */
    overflow-clip-margin: 4px;
    touch-action: pan-y pinch-zoom;
  }
  .event {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 2em;
    margin-top: 0.5em;
    padding: 1.1em 1.4em 0.9em;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_lane);
    border-radius: 6px;
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  .event:focus-visible {
    outline-offset: -1px;
  }
  .text {
    max-width: 66ch;
  }
  .text h3 {
    font-size: 1.5em;
  }
  .weight-2 h3 {
    font-size: 1.75em;
  }
  .summary {
    font-size: 1.07em;
  }
  .aside > .sources {
    margin-top: 0.75em;
    font-size: 0.93em;
  }
  .ways {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    margin-top: 1em;
    padding-top: 0.5em;
    border-top: 1px solid var(--_line);
    font-size: 0.93em;
  }
  .ways button {
    display: flex;
    align-items: baseline;
    gap: 0.35em;
    max-width: 48%;
  }
  .ways button:last-child {
    text-align: end;
  }
  .empty {
    color: var(--_muted);
  }
  img,
  video {
    max-height: 26em;
  }
  @container (min-width: 700px) {
    .event {
      grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
    }
    .ways {
      grid-column: 1 / -1;
    }
    .aside {
      padding-inline-start: 2em;
      border-inline-start: 1px solid var(--_line);
    }
    .aside > :first-child {
      margin-top: 0.2em;
    }
  }
  @container (max-width: 480px) {
    .event {
      padding: 0.9em 1em 0.7em;
    }
    .top .arrow {
      width: 32px;
    }
  }
  @media (forced-colors: active) {
    .rail button::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .rail [aria-current='step']::before {
      background: Highlight;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
