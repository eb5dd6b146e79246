import { fill, pluralOf } from '../../locale/words.js';
import { periodWords, summaryWords } from '../../model/summary.js';
import { AfterRest } from '../shared/after-rest.js';
import { element } from '../shared/dom.js';
import type { ReaderSide } from './reader-host.js';

/** A reader who has moved in time is told where they are once they have come to rest for so long, ms. */
const REST_MS = 500;

/** What is for ears only: the timeline in a few words before the picture, and what is in sight after a move in time. */
export class Aloud {
  readonly #summary = element('p', { class: 'unseen', id: 'summary' });
  readonly #status = element('p', { class: 'unseen', role: 'status' });
  readonly #resting = new AfterRest(REST_MS, () => this.#tellPlace());
  #of: readonly unknown[] = [];

  constructor(readonly reader: ReaderSide) {
    const { base } = reader.presenter;
    base.querySelector('.header')?.after(this.#summary);
    base.append(this.#status);
    base.setAttribute('aria-describedby', this.#summary.id);
  }

  /** Sums up what is shown, where that is another. */
  sumUp(): void {
    const { context } = this.reader;
    if (!context) return;
    const { state, messages, locale } = context;
    const of = [state.table, messages, locale];
    if (of.every((each, index) => each === this.#of[index])) return;
    this.#of = of;
    this.#summary.textContent = summaryWords(state.table, messages, locale);
    // What was said was said of other data.
    this.#status.textContent = '';
  }

  /** Says how many events are in sight, and which time: “14 of 21 events, 1–9 February 2026”. */
  moved(): void {
    this.#resting.ask();
  }

  #tellPlace(): void {
    const { context, presenter } = this.reader;
    const { chart } = presenter.view;
    if (!context || !chart || presenter.shownView !== 'chart') return;
    const { state, messages, locale } = context;
    const { table, viewport } = state;
    const { starts, ends } = chart.shape;
    let shown = 0;
    for (let event = 0; event < table.placed; event++)
      if (ends[event]! >= viewport.from && starts[event]! <= viewport.to) shown++;
    const count = fill(pluralOf(messages.eventsOf, table.length, messages, locale), {
      shown: shown.toLocaleString(locale),
    });
    this.#status.textContent = `${count}${messages.comma}${periodWords(table, presenter.domain, locale)}`;
  }
}
