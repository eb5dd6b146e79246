import { css } from 'lit';
import { messagesFor } from '../../locale/messages.js';
import { pluralOf } from '../../locale/words.js';
import type { Changes } from '../../model/compare-timelines.js';
import { element } from '../shared/dom.js';
import { addSheet, writeSheet } from '../shared/sheets.js';
import type { Follower } from '../shared/timeline-context.js';

/** An event is marked for so long at most while the page is seen, ms. */
const MARKED_MS = 15 * 60_000;
/** How long the line stays that says how many there are, ms. */
const TOLD_MS = 20_000;

const { styleSheet } = css`
  .fresh {
    position: absolute;
    inset-inline-end: 24px;
    bottom: 10px;
    z-index: 1;
    margin: 0;
    padding: 2px 8px;
    border-radius: 4px;
    background: var(--_text);
    color: var(--_background);
    font: 12px / 18px var(--_font);
    pointer-events: none;
  }
  .fresh:empty {
    padding: 0;
  }
  @media print {
    .fresh {
      display: none;
    }
  }
`;

/** How a headline of the chart is marked, and one of a list: as by a highlighter, which moves no word; by a word where there is room. */
const CHART_MARK =
  '{--_mark:color-mix(in srgb,var(--_accent) 17%,var(--_background));background:var(--_mark);box-shadow:0 0 0 3px var(--_mark)}';
/** Forced colours take both away. */
const FORCED_MARK = ':not(:focus-visible){outline:1px dashed}';
const listMark = (word: string): string =>
  `{content:${JSON.stringify(word)};display:inline-block;margin-inline-start:6px;padding:0 5px;border-radius:3px;background:var(--_accent);color:var(--_background);font:700 11px/16px var(--_font);vertical-align:1px}`;

/** A timeline whose data are kept fresh. */
export interface FreshHost extends HTMLElement {
  lend(follower: Follower, signal: AbortSignal, tag: string): Promise<void>;
}

/**
 * Marks events that came or changed since the reader last read, or while the page was open, quietly: until the reader opens them, or for some time.
 * How many there are is shown for a moment, and said politely.
 */
class FreshMarks {
  /** The marked events, what is said of each, and since when. */
  readonly #marks = new Map<string, { readonly word: string; readonly since: number }>();
  /** Marks in the chart; in a list that may be another's root, a sheet of its own. */
  readonly #chartSheet = new CSSStyleSheet();
  readonly #listSheet = new CSSStyleSheet();
  readonly #status = element('p', { class: 'fresh', part: 'fresh', role: 'status' });
  readonly #labels = new MutationObserver(() => this.#describe());
  #hiding: ReturnType<typeof setTimeout> | undefined;
  #following: AbortController | null = null;

  constructor(readonly host: FreshHost) {
    const root = host.shadowRoot;
    if (!root) return;
    // There before it has anything to say: only what changes is read out.
    root.querySelector('.base')?.append(this.#status);
  }

  /** Marks what is new, and says how much it is. */
  async show({ added, updated }: Changes, locale: string): Promise<void> {
    const messages = await messagesFor(locale);
    const now = performance.now();
    for (const [id, { since }] of this.#marks) if (now - since > MARKED_MS) this.#marks.delete(id);
    for (const id of updated) this.#marks.set(id, { word: messages.wasUpdated, since: now });
    for (const id of added) this.#marks.set(id, { word: messages.isNew, since: now });
    this.#paint();
    const said = [
      ...(added.length ? [pluralOf(messages.newEvents, added.length, messages, locale)] : []),
      ...(updated.length
        ? [`${pluralOf(messages.events, updated.length, messages, locale)}${messages.colon}${messages.wasUpdated}`]
        : []),
    ];
    this.#status.textContent = said.join(' · ');
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(() => this.#status.replaceChildren(), TOLD_MS);
    this.#follow();
  }

  /** Takes off the mark of what is opened, and follows the views that come and go; as long as anything is marked. */
  #follow(): void {
    if (this.#following || this.#marks.size === 0) return;
    this.#following = new AbortController();
    void this.host.lend(
      ({ state: { table, selected } }) => {
        this.#adopt();
        if (selected < 0 || !this.#marks.delete(table.id(selected))) return;
        this.#paint();
      },
      this.#following.signal,
      'fresh-marks',
    );
  }

  #paint(): void {
    const marks = [...this.#marks];
    const selectorOf = (id: string): string => `[data-id="${CSS.escape(id)}"]`;
    const chart = `.labels :is(${marks.map(([id]) => selectorOf(id)).join()})`;
    writeSheet(
      this.#chartSheet,
      marks.length ? `${chart}${CHART_MARK}@media(forced-colors:active){${chart}${FORCED_MARK}}` : '',
    );
    writeSheet(this.#listSheet, marks.map(([id, { word }]) => `${selectorOf(id)}::after${listMark(word)}`).join(''));
    const labels = this.host.shadowRoot?.querySelector('.labels');
    this.#labels.disconnect();
    if (labels && marks.length) this.#labels.observe(labels, { childList: true });
    this.#describe();
    this.#adopt();
    if (marks.length) return;
    this.#following?.abort();
    this.#following = null;
  }

  /** The mark of a headline in the chart for who does not see it. */
  #describe(): void {
    for (const label of this.host.shadowRoot?.querySelectorAll<HTMLElement>('.labels [data-id]') ?? []) {
      const word = this.#marks.get(label.dataset.id ?? '')?.word;
      if (word) label.setAttribute('aria-description', word);
      else label.removeAttribute('aria-description');
    }
  }

  #adopt(): void {
    const root = this.host.shadowRoot;
    for (const sheet of [styleSheet, this.#chartSheet]) addSheet(root, sheet);
    for (const from of [root, this.host]) {
      for (const { shadowRoot } of from?.querySelectorAll('event-timeline-list') ?? []) {
        addSheet(shadowRoot, this.#listSheet);
      }
    }
  }
}

const known = new WeakMap<FreshHost, FreshMarks>();

/** The marks of a timeline, made at the first call. */
export const marksOf = (host: FreshHost): FreshMarks => {
  const marks = known.get(host) ?? new FreshMarks(host);
  known.set(host, marks);
  return marks;
};
