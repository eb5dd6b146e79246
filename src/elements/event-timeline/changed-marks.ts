import type { Messages } from '../../locale/messages.js';
import { changeWord } from '../../model/change-word.js';
import type { QuickTable } from '../../model/quick-table.js';
import { element } from '../shared/dom.js';
import { addSheet, writeSheet } from '../shared/sheets.js';
import type { ReaderHost } from './reader-host.js';

/** How such a headline looks, and the word for it in the last line: it moves nothing and covers nothing. */
const MARK = '{text-decoration:underline dotted 1px var(--_accent);text-underline-offset:3px}';

/** Marks in a chart the events whose records say that they were corrected or updated, and says in the last line what the mark means. */
export class ChangedMarks {
  readonly #sheet = new CSSStyleSheet();
  readonly #key = element('span', { class: 'changed' });

  constructor({ host, parts }: ReaderHost) {
    addSheet(host.shadowRoot, this.#sheet);
    parts.footer.after(this.#key);
  }

  /** Marks these events of a table, and no others. */
  show(table: QuickTable, events: readonly number[], messages: Messages): void {
    const marked = events.map((event) => `.labels [data-id="${CSS.escape(table.id(event))}"]`);
    writeSheet(this.#sheet, [...marked, '.changed'].join() + MARK);
    this.#key.textContent = [...new Set(events.map((event) => changeWord(table, event, messages)))].join(
      messages.comma,
    );
  }
}
