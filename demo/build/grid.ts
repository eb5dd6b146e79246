import type { Problem } from 'event-timeline';
import { make } from '../lib/dom.js';
import { type Cells, fieldsOf } from './cells.js';
import { mendsFor } from './mend.js';

/** Rows on one page of the table. */
export const PAGE_ROWS = 25;

/** The fields that a column can be read as, with what they are called. */
const FIELDS: readonly (readonly [string, string])[] = [
  ['date', 'Date or start'],
  ['end', 'End'],
  ['title', 'Headline'],
  ['summary', 'Summary'],
  ['group', 'Lane'],
  ['status', 'Status'],
  ['importance', 'Importance, 1 to 5'],
  ['place', 'Place'],
  ['actors', 'People and bodies'],
  ['tags', 'Tags'],
  ['source', 'Source'],
  ['source_url', 'Source’s address'],
  ['relations', 'Relations'],
  ['timezone', 'Time zone'],
  ['id', 'Id'],
];

/** Names of the fields that a table has no column for. */
export const missingFields = (cells: Cells): readonly (readonly [string, string])[] => {
  const fields = fieldsOf(cells[0] ?? []);
  return FIELDS.filter(([field]) => !fields.includes(field));
};

/** What the table asks for. */
export interface GridActions {
  /** A cell has another value; row 0 are the headings. */
  set(row: number, column: number, value: string): void;
  removeRow(row: number): void;
}

/** The table in which events are edited: one row an event, each problem below its cell. */
export class Grid {
  readonly #table: HTMLTableElement;
  readonly #actions: GridActions;
  #cells: Cells = [];
  #first = 1;
  #inputs = new Map<string, HTMLInputElement>();
  #notes = new Map<string, HTMLElement>();

  constructor(table: HTMLTableElement, actions: GridActions) {
    this.#table = table;
    this.#actions = actions;
  }

  /** Shows the rows from `first` on, each with what is wrong with it. */
  show(cells: Cells, problems: readonly Problem[], first: number): void {
    const isSame =
      first === this.#first &&
      cells.length === this.#cells.length &&
      cells[0]?.length === this.#cells[0]?.length &&
      (cells[0] ?? []).every((heading, column) => heading === this.#cells[0]?.[column]);
    this.#cells = cells;
    this.#first = first;
    // What is typed into stays where it is, or the focus would be lost.
    if (!isSame) this.#build();
    for (const [key, input] of this.#inputs) {
      const [row, column] = key.split(' ').map(Number) as [number, number];
      const value = cells[row]?.[column] ?? '';
      if (input.value !== value) input.value = value;
    }
    this.#mark(problems);
  }

  #build(): void {
    this.#inputs = new Map();
    this.#notes = new Map();
    const headings = this.#cells[0] ?? [];
    const fields = fieldsOf(headings);
    const head = make('tr', {}, make('th', { scope: 'col' }, 'Row'));
    for (const [column, heading] of headings.entries()) {
      const select = make('select', { ariaLabel: `Column “${heading}” is read as` });
      const field = fields[column] ?? '';
      const isKnown = FIELDS.some(([name]) => name === field);
      for (const [value, label] of [...(isKnown ? [] : [[heading, `${heading}, as it is`] as const]), ...FIELDS]) {
        select.append(make('option', { value, selected: value === field }, label));
      }
      select.addEventListener('change', () => this.#actions.set(0, column, select.value));
      head.append(make('th', { scope: 'col' }, make('span', {}, heading), select));
    }
    head.append(make('th', { scope: 'col' }, make('span', { className: 'unseen' }, 'Take away')));
    const rows = this.#cells
      .slice(this.#first, this.#first + PAGE_ROWS)
      .map((cells, index) => this.#row(cells, this.#first + index));
    this.#table.replaceChildren(make('thead', {}, head), make('tbody', {}, ...rows));
  }

  #row(cells: readonly string[], row: number): HTMLTableRowElement {
    const note = make('div', { className: 'cell-note' });
    this.#notes.set(`${row}`, note);
    const tr = make('tr', {}, make('th', { scope: 'row' }, String(row + 1), note));
    for (const [column, value] of cells.entries()) {
      const input = make('input', {
        value,
        ariaLabel: `Row ${row + 1}, ${this.#cells[0]?.[column] ?? ''}`,
        spellcheck: false,
      });
      input.addEventListener('change', () => this.#actions.set(row, column, input.value));
      const about = make('div', { className: 'cell-note', id: `note-${row}-${column}` });
      this.#inputs.set(`${row} ${column}`, input);
      this.#notes.set(`${row} ${column}`, about);
      tr.append(make('td', {}, input, about));
    }
    const remove = make('button', { type: 'button', className: 'quiet', ariaLabel: `Take row ${row + 1} away` }, '×');
    remove.addEventListener('click', () => this.#actions.removeRow(row));
    tr.append(make('td', {}, remove));
    return tr;
  }

  #mark(problems: readonly Problem[]): void {
    for (const note of this.#notes.values()) if (note.firstChild) note.replaceChildren();
    for (const input of this.#inputs.values()) {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    }
    const fields = fieldsOf(this.#cells[0] ?? []);
    for (const problem of problems) {
      if (problem.row === undefined) continue;
      const row = problem.row - 1;
      const column = problem.field === undefined ? -1 : fields.indexOf(problem.field);
      const key = column < 0 ? `${row}` : `${row} ${column}`;
      const note = this.#notes.get(key);
      if (!note) continue;
      const input = this.#inputs.get(key);
      input?.setAttribute('aria-invalid', 'true');
      input?.setAttribute('aria-describedby', note.id);
      // The row and the field are where the note stands.
      note.append(make('p', {}, problem.message.replace(/^Row \d+(, [^:]{1,40})?: /, '')));
      for (const { label, value } of column < 0 ? [] : mendsFor(problem, this.#cells[row]?.[column] ?? '')) {
        const button = make('button', { type: 'button', className: 'mend' }, label);
        button.addEventListener('click', () => {
          this.#actions.set(row, column, value);
          input?.focus();
        });
        note.append(button);
      }
    }
  }
}
