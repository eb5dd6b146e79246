import type { Problem } from '../base/problem.js';
import type { EventOrigin } from './event-origin.js';
import { LIMITS } from './limits.js';

/** What a problem is about. */
export interface ProblemPlace {
  /** Position of the event in its list. */
  readonly index?: number;
  readonly field?: string;
  /** Row of the file, where that is not an event's. */
  readonly row?: number;
  /** Path in the document, where that is not an event's. */
  readonly path?: string;
}

/** A problem before it is known where in the data it is. */
export type Fault = Omit<Problem, 'row' | 'path'>;

/** A value as it is shown in a problem: at most 80 characters, and never what an object holds. */
export function shownValue(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** A fault whose sentence begins with the value: `faultOf('date-invalid', 'soon', 'is not a date')`. */
export function faultOf(code: string, value: unknown, says: string): Fault {
  const shown = shownValue(value);
  return { code, message: `“${shown}” ${says}.`, value: shown };
}

/** Collects problems and says where each is; keeps the first thousand and counts the rest. */
export class ProblemList {
  readonly #origin: EventOrigin;
  readonly #listed: { readonly index: number; readonly problem: Problem }[] = [];
  #unlisted = 0;

  constructor(origin: EventOrigin = {}) {
    this.#origin = origin;
  }

  /** Adds a fault, its sentence led by the row or path and the field. */
  add(fault: Fault, place: ProblemPlace = {}): void {
    if (this.#listed.length >= LIMITS.problems) {
      this.#unlisted++;
      return;
    }
    const { index } = place;
    const field = fault.field ?? place.field;
    let { row, path } = place;
    if (index !== undefined) {
      row = this.#origin.rows?.[index];
      if (row === undefined) path = `${this.#origin.path ?? 'events'}[${index}]${field ? `.${field}` : ''}`;
    }
    const where = row === undefined ? (path ?? field) : `Row ${row}${field ? `, ${field}` : ''}`;
    const problem: Problem = {
      ...fault,
      message: where ? `${where}: ${fault.message}` : fault.message,
      ...(row !== undefined && { row }),
      ...(path !== undefined && { path }),
      ...(field !== undefined && { field }),
    };
    this.#listed.push({ index: index ?? -1, problem });
  }

  /** The problems so far, by event; the last one says how many are not listed. */
  toArray(): readonly Problem[] {
    const sorted = [...this.#listed].sort((a, b) => a.index - b.index).map(({ problem }) => problem);
    if (this.#unlisted === 0) return sorted;
    const message = `${this.#unlisted} more problems are not listed; put these right first.`;
    return [...sorted, { code: 'problems-more', message }];
  }
}
