/**
 * Something wrong with what was handed in: data, a date, an attribute.
 * `message` is a full sentence for the author that says where, what is wrong and what would be right.
 */
export interface Problem {
  /** Kebab-case, stable, for programs: `date-invalid`, `id-duplicate` … */
  readonly code: string;
  readonly message: string;
  /** Row of the file, 1 being its first line (so a CSV's first event is on row 2). */
  readonly row?: number;
  /** Where in a JSON document: `events[3].date`. */
  readonly path?: string;
  readonly field?: string;
  /** The value at fault, shortened to 80 characters. */
  readonly value?: string;
  /** Character of `value` at which reading stopped, counted from 0. */
  readonly offset?: number;
}
