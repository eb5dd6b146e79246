import { css } from 'lit';

/** How the list of a bin looks, and the tab stop of the strips; a row is as high as `ROW_PX`. */
export const binStyles = css`
  /* They stand on the strips, whose bars end before a letter. */
  .lanes li {
    --_near: 0 0 1px var(--_surface);
    --_far: 0 0 3px var(--_surface);
    text-shadow: var(--_near), var(--_near), var(--_near), var(--_far), var(--_far), var(--_far);
  }
  .bin-stop {
    position: absolute;
    z-index: 1;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    pointer-events: none;
  }
  .bin-stop span {
    display: none;
    position: absolute;
    bottom: calc(100% + 2px);
    left: 50%;
    translate: -50%;
    padding: 0 4px;
    border-radius: 3px;
    background: var(--_surface);
    box-shadow: 0 0 0 1px var(--_line);
    color: var(--_text);
    font: 600 11px / 16px var(--_font);
    white-space: nowrap;
  }
  .bin-stop.told span {
    display: block;
  }
  .bins {
    position: absolute;
    z-index: 4;
    inset: auto;
    margin: 0;
    padding: 0;
    width: min(480px, calc(100% - 16px));
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
    overflow: clip;
  }
  .bins.sheet {
    position: fixed;
    inset: auto 0 0 0;
    width: 100%;
    border-radius: 12px 12px 0 0;
  }
  .bins .head {
    display: flex;
    gap: 8px;
    align-items: start;
    padding: 10px 10px 8px 14px;
    border-bottom: 1px solid var(--_line);
  }
  .bins .head > div {
    flex: 1;
    min-width: 0;
  }
  .bins h3 {
    margin: 0;
    font: 600 14px / 20px var(--_font);
  }
  .bins .head p {
    margin: 0;
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
  }
  .bins .head button {
    flex: none;
    width: 30px;
    height: 30px;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: none;
    color: inherit;
    font: 16px / 1 var(--_font);
    cursor: pointer;
  }
  .bins .rows {
    max-height: min(324px, 55vh);
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .bins ol {
    position: relative;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .bins li {
    position: absolute;
    inset: 0 0 auto;
    height: 36px;
  }
  .bins li button {
    display: flex;
    gap: 10px;
    align-items: center;
    width: 100%;
    height: 100%;
    padding: 0 14px;
    border: 0;
    background: none;
    color: inherit;
    font: 13px / 18px var(--_font);
    text-align: start;
    cursor: pointer;
  }
  .bins li button:hover {
    background: color-mix(in srgb, var(--_muted) 12%, transparent);
  }
  .bins li button:focus-visible {
    outline-offset: -2px;
  }
  .bins .when {
    flex: none;
    min-width: 86px;
    max-width: 40%;
    color: var(--_muted);
    font-size: 12px;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .bins .what {
    flex: 1;
    min-width: 0;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .bins .word {
    flex: none;
    padding: 0 4px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    color: var(--_muted);
    font-size: 11px;
    line-height: 16px;
  }
  @media print {
    .bins,
    .bin-stop {
      display: none;
    }
  }
`;
