import { css } from 'lit';

/** How `<event-timeline-filter>` looks. */
export const styles = css`
  :host {
    font: 14px / 1.4 var(--_font);
  }
  .filter {
    position: relative;
    padding-block: 10px 6px;
  }
  .line,
  .group,
  .outcome {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 7px;
  }
  #words {
    display: grid;
    gap: 9px;
    margin-top: 9px;
  }
  .line > .group {
    display: contents;
  }
  .name {
    min-width: 5.5em;
    color: var(--_muted);
    font-size: 12.5px;
  }
  button,
  input {
    font: inherit;
    color: inherit;
  }
  .search {
    position: relative;
    display: inline-flex;
    align-items: center;
    color: var(--_muted);
  }
  .search svg {
    position: absolute;
    inset-inline-start: 11px;
    pointer-events: none;
  }
  .search:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .search input {
    box-sizing: border-box;
    width: 15em;
    min-height: 28px;
    padding-block: 2px;
    padding-inline: 31px 10px;
    border: 1px solid color-mix(in srgb, var(--_muted) 75%, var(--_background));
    border-radius: 2em;
    background: var(--_background);
    color: var(--_text);
    font-size: 13px;
    appearance: none;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .chip,
  .more,
  .clear {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    max-width: 100%;
    padding: 2px 11px;
    border: 1px solid var(--_line);
    border-radius: 2em;
    background: var(--_background);
    font-size: 13px;
    text-align: start;
    cursor: pointer;
  }
  .chip bdi {
    overflow-wrap: anywhere;
  }
  .chip svg {
    flex: none;
    width: 11px;
    height: 11px;
    color: var(--_lane, var(--_muted));
  }
  .chip svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .number {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .chip:hover,
  .more:hover {
    border-color: var(--_muted);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_text);
    background: color-mix(in srgb, var(--_lane, var(--_muted)) 14%, var(--_background));
    box-shadow: inset 0 0 0 1px var(--_text);
  }
  .chip[aria-pressed='true'] .number {
    color: inherit;
  }
  .chip.none {
    border-style: dashed;
    color: var(--_muted);
  }
  .more::after {
    content: '';
    width: 6px;
    height: 6px;
    margin-block-end: 3px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
  }
  .more[aria-expanded='true']::after {
    margin-block: 3px 0;
    transform: rotate(-135deg);
  }
  .group .more::after {
    content: none;
  }
  .outcome {
    min-height: 28px;
    margin-top: 6px;
    gap: 4px 16px;
    color: var(--_muted);
    font-size: 13px;
  }
  .outcome p {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .hides {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    cursor: pointer;
  }
  .hides input {
    width: 15px;
    height: 15px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .clear {
    min-height: 24px;
    padding: 0 2px;
    border: 0;
    border-radius: 2px;
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  @media (max-width: 420px) {
    .search,
    .search input {
      width: 100%;
    }
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      box-shadow: none;
    }
    .chip[aria-pressed='true'] svg {
      color: HighlightText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
