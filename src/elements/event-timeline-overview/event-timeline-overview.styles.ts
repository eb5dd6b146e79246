import { css } from 'lit';

/** How `<event-timeline-overview>` looks; heights are those of `painters/canvas-overview`. */
export const styles = css`
  :host {
    font: 12px / 1.4 var(--_font);
  }
  :host([data-idle]) {
    display: none;
  }
  .overview {
    padding-block: 8px 4px;
  }
  .strip {
    position: relative;
    height: 60px;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: crosshair;
  }
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .eras {
    position: absolute;
    inset: 0 0 17px;
    margin: 0;
    padding: 0;
    list-style: none;
    overflow: hidden;
  }
  .eras li {
    position: absolute;
    inset-block: 0;
    padding: 1px 4px;
    overflow: hidden;
    background: color-mix(in srgb, var(--_muted) 9%, transparent);
    border-inline-start: 1px solid color-mix(in srgb, var(--_muted) 35%, transparent);
    color: var(--_muted);
    font-size: 10.5px;
    line-height: 14px;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .veil {
    position: absolute;
    inset-block: 0 17px;
    background: color-mix(in srgb, var(--_background) 55%, transparent);
    pointer-events: none;
  }
  .window {
    position: absolute;
    inset-block: -1px 16px;
    min-width: 3px;
    border: 1px solid var(--_muted);
    border-radius: 3px;
    background: color-mix(in srgb, var(--_text) 5%, transparent);
    cursor: grab;
  }
  :host([data-whole]) .window {
    cursor: crosshair;
  }
  .window:active {
    cursor: grabbing;
  }
  /* As wide as a finger, and outside the window, so that a narrow one can still be moved. */
  .handle {
    position: absolute;
    inset-block: -1px 16px;
    width: 24px;
    cursor: ew-resize;
  }
  .handle.start {
    margin-inline-start: -24px;
  }
  .handle::after {
    content: '';
    position: absolute;
    inset-block: calc(50% - 10px);
    inset-inline-end: -3px;
    width: 7px;
    height: 20px;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    background: var(--_surface);
  }
  .handle.end::after {
    inset-inline: -4px auto;
  }
  .handle:hover::after,
  .window:hover {
    border-color: var(--_text);
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .handle:focus-visible {
    outline: 0;
  }
  .handle:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .now-line {
    position: absolute;
    inset-block: 0 17px;
    border-inline-start: 1.5px dashed var(--_text);
    pointer-events: none;
  }
  .now {
    margin: 0;
    color: var(--_muted);
  }
  .now.late {
    text-align: end;
  }
  .tokens {
    position: absolute;
    visibility: hidden;
    pointer-events: none;
    forced-color-adjust: none;
  }
  .tokens i {
    color: var(--_lane);
    transition: color 1ms;
  }
  .tokens .background {
    color: var(--_background);
  }
  .tokens .text {
    color: var(--_text);
  }
  .tokens .muted {
    color: var(--_muted);
  }
  .tokens .line {
    color: var(--_line);
  }
  .tokens .axis {
    color: var(--_axis);
  }
  @media (forced-colors: active) {
    .window,
    .handle::after {
      border-color: CanvasText;
    }
    .veil {
      background: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
