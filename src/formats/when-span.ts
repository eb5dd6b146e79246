import { type Fields, textOf } from '../model/field-parts.js';
import { parseDate } from '../time/parse-date.js';
import { edtfOf } from './edtf-text.js';
import { looseDate } from './loose-date.js';
import { fieldsOf, itemsOf } from './record.js';

/** A year alone may be a number; minus is astronomical, as in ISO 8601. */
const boundText = (value: unknown): string => {
  if (typeof value === 'number' && Number.isInteger(value)) return edtfOf({ year: value });
  const text = textOf(value);
  const year = /^-?\d{1,3}$/.test(text) ? edtfOf({ year: Number(text) }) : undefined;
  const read = parseDate(text);
  return year ?? ('span' in read ? text : (looseDate(text) ?? text));
};

/** One end of a stretch: a date, or the earliest or latest that it can be, which makes it approximate. */
function boundOf(bound: unknown): string {
  const { in: at, earliest, latest } = fieldsOf(bound);
  const stated = boundText(fieldsOf(bound) === bound ? at : bound);
  if (stated) return stated;
  const near = boundText(earliest) || boundText(latest);
  return near && !/[~?%]$/.test(near) ? `${near}~` : near;
}

/** A stretch of time as one EDTF text: a start alone is when something was, an end alone has an unknown start. */
function spanOf(timespan: unknown): string {
  // The first draft had five texts: start, latest start, earliest end, end, label.
  const [first, lateStart, earlyEnd, last] = Array.isArray(timespan) ? (timespan as readonly unknown[]) : [];
  const { start, end, stop } = fieldsOf(timespan);
  const from = Array.isArray(timespan) ? boundText(first) || boundText(lateStart) : boundOf(start);
  const to = Array.isArray(timespan) ? boundText(last) || boundText(earlyEnd) : boundOf(end ?? stop);
  return to && to !== from ? `${from}/${to}` : from;
}

/** `?` behind each end of a date that is said to be in doubt. */
const doubted = (date: string): string =>
  date
    .split('/')
    .map((part) => (part === '' || part === '..' || /[~?%]$/.test(part) ? part.replace(/~$/, '%') : `${part}?`))
    .join('/');

/** What stretches of time say together: from the first start to the last end. */
function hullOf(spans: readonly string[]): string | undefined {
  if (spans.length < 2) return spans[0];
  let [first, last]: [string, string] = ['', ''];
  let [low, high] = [Infinity, -Infinity];
  for (const text of spans) {
    const read = parseDate(text);
    if (!('span' in read)) return text;
    const [from = '', to = from] = text.split('/');
    const { start, end } = read.span;
    if ((start ?? -Infinity) < low) [low, first] = [start ?? -Infinity, from];
    if ((end ?? Infinity) > high) [high, last] = [end ?? Infinity, to];
  }
  return first === last ? first : `${first}/${last}`;
}

/**
 * When something was by its `when` objects (Linked Places, GeoJSON-T and their drafts), as EDTF; `when` is undefined
 * where they say nothing.
 */
export function spanOfWhens(all: readonly Fields[]): {
  readonly when: string | undefined;
  readonly whens: readonly Fields[];
} {
  const spans = all.flatMap((each) => {
    const { timespans, timespan, datetime, start, end, stop, certainty } = each;
    const stated =
      timespans !== undefined
        ? itemsOf(timespans).map(spanOf)
        : timespan !== undefined
          ? [spanOf(timespan)]
          : [boundText(datetime) || spanOf({ start, end: end ?? stop })];
    const isSure = certainty === undefined || certainty === 'certain';
    return stated.filter(Boolean).map((span) => (isSure ? span : doubted(span)));
  });
  return { when: hullOf(spans), whens: all };
}
