import { css } from 'lit';

/** How an event looks where it is told whole: in a card, in a story. Lengths are in em, so that it grows with the page's text. */
export const bodyStyles = css`
  h3,
  p,
  ul,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }
  .lane {
    display: flex;
    align-items: center;
    gap: 0.6em;
    color: var(--_lane);
    font-size: 0.9em;
    font-weight: 700;
  }
  svg {
    flex: none;
  }
  :dir(rtl) > .glyph {
    transform: scaleX(-1);
  }
  .when {
    margin-top: 0.25em;
    color: var(--_muted);
    font-size: 0.9em;
  }
  h3 {
    margin-top: 0.35em;
    font: 700 1.25em / 1.25 var(--_heading-font);
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-wrap: balance;
  }
  .summary {
    margin-top: 0.4em;
    line-height: 1.48;
  }
  .summary > :is(p, ul, ol) + :is(p, ul, ol) {
    margin-top: 0.5em;
  }
  .summary :is(p, li) {
    margin-block: 0;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .summary :is(ul, ol) {
    margin-block: 0;
    padding-inline-start: 1.3em;
  }
  .related {
    margin-top: 0.75em;
  }
  .related ul {
    list-style: none;
  }
  .related li + li {
    margin-top: 0.25em;
  }
  .plan {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_lane);
  }
  .at {
    color: var(--_muted);
    white-space: nowrap;
    font-size: 0.93em;
  }
  .how {
    color: var(--_muted);
    font-size: 0.82em;
  }
  .quote,
  figure {
    margin-top: 0.85em;
  }
  .quote blockquote {
    font: italic 1.1em / 1.4 var(--_heading-font);
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .quote blockquote::before {
    content: open-quote;
  }
  .quote blockquote::after {
    content: close-quote;
  }
  figcaption {
    margin-top: 0.2em;
    color: var(--_muted);
    font-size: 0.85em;
  }
  .quote figcaption::before {
    content: '— ';
  }
  img,
  video {
    display: block;
    max-width: 100%;
    max-height: 20em;
    border-radius: 3px;
  }
  img {
    width: 100%;
    object-fit: cover;
    background: var(--_line);
  }
  .instead {
    display: none;
  }
  img[hidden] + .instead {
    display: block;
  }
  /* A sound with captions. */
  video.audio {
    width: 100%;
    aspect-ratio: 16 / 6;
    background: #000;
  }
  audio,
  iframe {
    display: block;
    width: 100%;
  }
  iframe {
    border: 0;
    border-radius: 3px;
    background: #000;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.8em;
    margin-bottom: 0.4em;
    padding: 0.8em 1em;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_line) 45%, transparent);
  }
  .ask button {
    min-height: 36px;
    padding: 0 0.9em;
    border: 1px solid var(--_muted);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }
  .ask small {
    flex: 1 1 12em;
    color: var(--_text);
  }
  .note,
  .names {
    margin-top: 0.75em;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .note + .note,
  .names + .names {
    margin-top: 0.3em;
  }
  .sources {
    flex: 1 1 12em;
    padding-block: 0.2em;
  }
  .names .piece,
  figcaption .piece {
    display: inline-block;
  }
  .beside {
    color: var(--_muted);
    font-size: 0.9em;
  }
  a,
  .link {
    color: var(--_accent);
  }
  a,
  .link bdi,
  .copy {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  .link {
    min-height: 24px;
    padding: 0.15em 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
    border-radius: 2px;
  }
`;
