import assert from 'node:assert/strict';
import type { Problem } from '../../src/base/problem.js';
import { msToCivil } from '../../src/time/civil.js';
import { type ParseDateOptions, parseDate } from '../../src/time/parse-date.js';
import { readDate } from '../../src/time/read-date.js';
import type { Span } from '../../src/time/span.js';
import { readWholeDate } from '../../src/time/whole-date.js';

/** Reads a text, and sees to it that the reader of usual forms does not read it otherwise. */
function read(text: string, options?: ParseDateOptions): ReturnType<typeof parseDate> {
  const usual = options?.strict ? null : readDate(text, options);
  if (usual) assert.deepEqual(readWholeDate(text, options), { span: usual }, text);
  return parseDate(text, options);
}

/** The span of a text that is a date. */
export function spanOf(text: string, options?: ParseDateOptions): Span {
  const result = read(text, options);
  if ('problem' in result) throw new Error(result.problem.message);
  return result.span;
}

/** The problem of a text that is none. */
export function problemOf(text: string, options?: ParseDateOptions): Problem {
  const result = read(text, options);
  if ('span' in result) throw new Error(`${text} was read`);
  return result.problem;
}

/** `2026-02-03`, or `2026-02-03T10:00` where it is not midnight; `*` for null. */
export function show(instant: number | null): string {
  if (instant === null) return '*';
  const { year, month, day, hour, minute, second, millisecond } = msToCivil(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const time = `${two(hour)}:${two(minute)}:${two(second)}.${String(millisecond).padStart(3, '0')}`;
  return time === '00:00:00.000' ? date : `${date}T${time.replace(/(:00)?\.000$/, '')}`;
}

/** Start and end of a span, as `show` tells them. */
export const bounds = (span: Span): string => `${show(span.start)} ${show(span.end)}`;
