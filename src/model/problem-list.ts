import type { Problem } from '../base/problem.js';
import type { EventOrigin } from './event-origin.js';
import type { Fault } from './fault.js';
import { LIMITS } from './limits.js';
import { sentenceOf, shownValue } from './sentences.js';

function problemOf(fault: Fault, origin: EventOrigin): Problem {
  const { code, index, field, value, offset } = fault;
  let { row, path } = fault;
  if (index !== undefined) {
    row = origin.rowAt?.(index);
    const own = origin.pathAt?.(index) ?? `${origin.path ?? 'events'}[${index}]`;
    if (row === undefined) path = own && field ? `${own}.${field}` : own || field;
  }
  const where = row === undefined ? (path ?? field) : `Row ${row}${field ? `, ${field}` : ''}`;
  const sentence = sentenceOf(fault);
  return {
    code,
    message: where ? `${where}: ${sentence}` : sentence,
    ...(row !== undefined && { row }),
    ...(path !== undefined && { path }),
    ...(field !== undefined && { field }),
    ...(value !== undefined && { value: shownValue(value) }),
    ...(offset !== undefined && { offset }),
  };
}

/** Puts faults into words, those of an event in the order of the list; the first thousand, the others are counted. */
export function problemsOfFaults(faults: readonly Fault[], origin: EventOrigin): readonly Problem[] {
  const sorted = [...faults].sort((a, b) => (a.index ?? -1) - (b.index ?? -1));
  const problems = sorted.slice(0, LIMITS.problems).map((fault) => problemOf(fault, origin));
  const rest = sorted.length - problems.length;
  const message = `${rest} more problems are not listed; put these right first.`;
  return rest > 0 ? [...problems, { code: 'problems-more', message }] : problems;
}
