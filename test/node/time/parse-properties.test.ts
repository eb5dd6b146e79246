import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { typedDate } from '../../../src/formats/typed-date.js';
import { civilToMs, daysInMonth, MS_PER_DAY, msToCivil } from '../../../src/time/civil.js';
import { parseDate } from '../../../src/time/parse-date.js';
import type { Span } from '../../../src/time/span.js';
import { formatDate } from '../../../src/time/worded-date.js';

const spanOf = (text: string): Span => {
  const read = parseDate(text);
  if ('problem' in read) throw new Error(read.problem.message);
  return read.span;
};
const two = (value: number): string => String(value).padStart(2, '0');
const yearText = (year: number): string => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');

/** A number with some of its digits left open. */
const blanked = (text: string, mask: number): string =>
  Array.from(text, (digit, i) => (mask & (1 << i) ? 'X' : digit)).join('');
const fits = (pattern: string, text: string): boolean =>
  pattern.length === text.length && Array.from(pattern).every((digit, i) => digit === 'X' || digit === text[i]);

test('blanks give the first and the last day that have the pattern, as trying every day does', () => {
  const date = fc.tuple(
    fc.integer({ min: 1600, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  );
  // At most a century is open, or trying would take long.
  const masks = fc.tuple(
    fc.constantFrom(0, 4, 8, 12),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
  );
  fc.assert(
    fc.property(date, masks, ([year, month, day], [yearMask, monthMask, dayMask, parts]) => {
      const patterns = [
        blanked(yearText(year), yearMask),
        blanked(two(month), monthMask),
        blanked(two(day), dayMask),
      ].slice(0, parts);
      const text = patterns.join('-');
      if (!text.includes('X')) return;
      let first = Number.POSITIVE_INFINITY;
      let last = Number.NEGATIVE_INFINITY;
      const century = year - (year % 100);
      for (let y = century; y < century + 100; y++) {
        if (!fits(patterns[0]!, yearText(y))) continue;
        for (let m = 1; m <= 12; m++) {
          if (patterns[1] && !fits(patterns[1], two(m))) continue;
          for (let d = 1; d <= daysInMonth(y, m); d++) {
            if (patterns[2] && !fits(patterns[2], two(d))) continue;
            const wall = civilToMs(y, m, d);
            first = Math.min(first, wall);
            last = Math.max(last, wall + MS_PER_DAY);
          }
        }
      }
      const read = parseDate(text);
      if (first === Number.POSITIVE_INFINITY) assert.ok('problem' in read, text);
      else assert.deepEqual('span' in read && [read.span.start, read.span.end], [first, last], text);
    }),
    { numRuns: 300 },
  );
});

test('a date goes to text and back: years, months and days of any era', () => {
  const days = fc.integer({ min: civilToMs(-9999) / MS_PER_DAY, max: civilToMs(9999) / MS_PER_DAY });
  fc.assert(
    fc.property(days, (day) => {
      const { year, month, day: date } = msToCivil(day * MS_PER_DAY);
      const texts = [yearText(year), `${yearText(year)}-${two(month)}`, `${yearText(year)}-${two(month)}-${two(date)}`];
      const [whole, inYear, inMonth] = texts.map(spanOf);
      assert.deepEqual([inMonth!.start, inMonth!.end], [day * MS_PER_DAY, (day + 1) * MS_PER_DAY], texts[2]);
      // Each lies in the one before it.
      assert.ok(whole!.start! <= inYear!.start! && inYear!.start! <= inMonth!.start!);
      assert.ok(whole!.end! >= inYear!.end! && inYear!.end! >= inMonth!.end!);
      assert.deepEqual(
        texts.map((text) => spanOf(text).text),
        texts,
      );
    }),
  );
});

test('words that are read again by another reader are the same date', () => {
  const days = fc.integer({ min: civilToMs(1000) / MS_PER_DAY, max: civilToMs(9999) / MS_PER_DAY });
  fc.assert(
    fc.property(days, fc.constantFrom('en-US', 'de', 'fr', 'ja', 'tr'), (day, locale) => {
      const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
      const expected = Temporal.PlainDate.from(text).toLocaleString(locale, {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        calendar: 'gregory',
      });
      assert.equal(formatDate(spanOf(text), { locale, calendar: 'gregory' }), expected);
    }),
  );
});

test('dates go to words and back, in twelve languages', () => {
  const ms = fc.integer({ min: civilToMs(1100) / MS_PER_DAY, max: civilToMs(2900) / MS_PER_DAY });
  const languages = fc.constantFrom('en', 'en-US', 'de', 'es', 'fr', 'pt', 'tr', 'ru', 'ja', 'zh', 'ar-EG', 'fa', 'he');
  const forms = fc.constantFrom('year', 'month', 'day', 'days', 'around');
  fc.assert(
    fc.property(ms, languages, forms, fc.constantFrom('full', 'short'), (number, locale, form, style) => {
      const day = new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
      const next = new Date((number + 40) * MS_PER_DAY).toISOString().slice(0, 10);
      const text = { year: day.slice(0, 4), month: day.slice(0, 7), day, days: `${day}/${next}`, around: `${day}~` }[
        form
      ]!;
      const words = formatDate(spanOf(text), { locale, style, calendar: 'gregory' });
      const back = typedDate(words);
      // What people do not type, such as a range whose first year is left out, may be read as nothing, but never as another date.
      const isTyped = style === 'full' && /^(year|month|day)$/.test(form);
      assert.ok(back === text || (back === undefined && !isTyped), `${words} in ${locale}: ${back}`);
    }),
    { numRuns: 500 },
  );
});

const aDate = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) =>
    fc.constantFrom(yearText(year), `${yearText(year)}-${two(month)}`, `${yearText(year)}-${two(month)}-${two(day)}`),
  );
const doubt = fc.constantFrom('', '?', '~', '%');

test('spans are in order, and their cores inside them, for any interval', () => {
  fc.assert(
    fc.property(aDate, doubt, aDate, doubt, (from, fromDoubt, to, toDoubt) => {
      const text = `${from}${fromDoubt}/${to}${toDoubt}`;
      const read = parseDate(text);
      const [first, last] = [spanOf(from), spanOf(to)];
      if ('problem' in read) {
        assert.equal(read.problem.code, 'date-order');
        assert.ok(last.end! <= first.start!, text);
        return;
      }
      const { start, end, coreStart, coreEnd, approximateStart, approximateEnd } = read.span;
      assert.deepEqual([start, end], [first.start, last.end], text);
      assert.ok(coreStart! >= start! && coreEnd! <= end!, text);
      assert.deepEqual([approximateStart, approximateEnd], [/[~%]/.test(fromDoubt), /[~%]/.test(toDoubt)]);
    }),
  );
});

test('hostile texts cost no more than their length', () => {
  const parts = [
    'X',
    '?',
    '~',
    '%',
    '-',
    '/',
    '..',
    '[',
    ']',
    '{',
    '}',
    ',',
    'T',
    ':',
    'Y',
    'E',
    'S',
    '0',
    '9',
    '+',
    ' ',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 70 }), (texts) => {
      const read = parseDate(texts.join(''));
      if ('problem' in read) {
        const { message, offset = 0 } = read.problem;
        assert.ok(message && offset >= 0 && offset <= 70);
      } else {
        const { start, end } = read.span;
        assert.ok(start === null || end === null || start <= end, texts.join(''));
      }
    }),
    { numRuns: 3000 },
  );
  for (const text of ['X'.repeat(1e6), '1'.repeat(1e6), '['.repeat(1e6), '2026-02-03/'.repeat(1e5), ' '.repeat(1e6)]) {
    const read = parseDate(text);
    assert.equal('problem' in read && read.problem.code, 'date-long');
  }
});
