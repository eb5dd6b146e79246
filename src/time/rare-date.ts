import { civilToMs } from './civil.js';
import { fillWords } from './date-words.js';
import type { DateWriter } from './date-writer.js';
import type { Span } from './span.js';

/**
 * What is written of a date that is no plain year, month, day or time: one with blanks, of a season, quarter, third or
 * half of a year, or of which the year is an estimate. Its doubt is not included, but
 * for that of a season whose words have it; `start` and `last` are its walls.
 */
export function rareDateText(span: Span, start: number, last: number, writer: DateWriter): string {
  const { words } = writer;
  const { granularity } = span;
  const fields = /^(-?\w+)(?:-(\w\w))?(?:-(\w\w))?/.exec(span.text.replace(/[?~%]/g, ''));
  const [, year = '', month = '', day = ''] = fields ?? [];
  const significant = /^Y?(.+)S/.exec(year);
  if (significant) {
    const estimate = Number(significant[1]);
    return writer.one(civilToMs(estimate), civilToMs(estimate + 1) - 1, 'year');
  }
  if (span.kind === 'unplaced') {
    return words.yearUnknown && /\d\d/.test(month)
      ? fillWords(words.yearUnknown, writer.yearless(start, /\d\d/.test(day) ? 'day' : 'month'))
      : span.text;
  }
  const inYear = (): string => writer.one(start, last, 'year');
  const group = Number(month);
  if (granularity === 'season' && words.seasons && group) {
    // Another calendar may have its new year in our spring.
    const middle = (start + last) / 2;
    return fillWords(
      ((span.approximate && words.aroundSeasons) || words.seasons)[(group - 21) % 4]!,
      writer.isGregorian ? inYear() : writer.one(middle, middle, 'year'),
    );
  }
  // Quarters are those of our year.
  if (granularity === 'quarter' && group && writer.isGregorian) {
    if (words.quarters) return fillWords(words.quarters[group - 33]!, inYear());
    if (words.quarter) return fillWords(words.quarter, writer.number(group - 32), inYear());
  }
  if (!year.includes('X')) {
    if (month === 'XX' && /^(XX)?$/.test(day)) return fillWords(day ? words.dayUnknown : words.monthUnknown, inYear());
    if (day === 'XX' && /\d\d/.test(month)) return fillWords(words.dayUnknown, writer.one(start, last, 'month'));
  } else if (!month && words.decade && /^[1-9]\d[1-9]X$/.test(year)) {
    return fillWords(words.decade, inYear());
  } else if (!month && words.century && /^[1-9]\dXX$/.test(year)) {
    return fillWords(words.century, inYear());
  }
  const unit = day ? 'day' : month || /season|quarter|third|half/.test(granularity) ? 'month' : 'year';
  return words.between && `${year}${month}${day}`.includes('X')
    ? fillWords(words.between, writer.one(start, start, unit), writer.one(last, last, unit))
    : writer.range(start, last, unit);
}
