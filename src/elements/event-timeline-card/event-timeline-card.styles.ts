import { css } from 'lit';

/** How `<event-timeline-card>` looks, besides the event in it. */
export const styles = css`
  .card {
    padding: 1em 1.3em 0.9em;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.18);
    overflow-wrap: anywhere;
  }
  .card:focus {
    outline: 0;
  }
  .card:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    min-height: 24px;
  }
  .close {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    margin-inline-end: -0.6em;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .close:hover {
    color: var(--_text);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0.3em 1em;
    margin-top: 0.75em;
    padding-top: 0.5em;
    border-top: 1px solid var(--_line);
    font-size: 0.93em;
  }
  .copy {
    flex: none;
  }
  .by-hand {
    flex: 1 0 100%;
    color: var(--_muted);
  }
  .by-hand input {
    display: block;
    width: 100%;
    margin-top: 0.2em;
    padding: 0.3em 0.4em;
    border: 1px solid var(--_muted);
    border-radius: 3px;
    background: var(--_background);
    color: var(--_text);
    font: inherit;
  }
  .ways {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    margin-top: 0.3em;
    font-size: 0.93em;
  }
  .ways button {
    display: flex;
    align-items: baseline;
    gap: 0.35em;
    max-width: 55%;
  }
  .ways button:last-child {
    text-align: end;
  }
  @media (pointer: coarse) {
    .close {
      width: 44px;
      height: 44px;
    }
    .ways button,
    .copy {
      min-height: 44px;
    }
  }
  a:hover,
  .copy:hover,
  .link:hover bdi {
    text-decoration-thickness: 2px;
  }
`;
