import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AxisSource } from '../../../src/scale/axis-source.js';
import { IntlSource } from '../../../src/scale/intl-source.js';
import { STEPS } from '../../../src/scale/ticks.js';
import { civilToMs } from '../../../src/time/civil.js';
import { UNIT_MS } from '../../../src/time/unit-ms.js';
import { UTC } from '../../../src/time/zone.js';

const sourcesIn = (locale: string): [AxisSource, IntlSource] => [
  new AxisSource(UTC, locale),
  new IntlSource(UTC, locale),
];
const locales = fc.constantFrom('en', 'en-GB', 'en-US');
const walls = fc.integer({ min: civilToMs(-9998), max: civilToMs(10_000) - 1 });

test('English axes have the words of Intl, though they do without it', () => {
  const forms = fc.constantFrom('wdmy', 'wdm', 'dmyt', 'dmt', 'dmy', 'dm', 'ly', 'my', 'l', 'm', 'd', 'w', 't');
  fc.assert(
    fc.property(locales, forms, walls, (locale, form, wall) => {
      const [own, intl] = sourcesIn(locale);
      assert.equal(own.contextText('day', form, wall), intl.contextText('day', form, wall));
    }),
  );
});

test('English ticks, years, centuries and eras too', () => {
  const units = fc.constantFrom('year', 'decade', 'century', 'era');
  fc.assert(
    fc.property(locales, fc.constantFrom(...STEPS), units, walls, (locale, step, unit, wall) => {
      const [own, intl] = sourcesIn(locale);
      assert.equal(own.tick(step, wall), intl.tick(step, wall));
      if (wall >= civilToMs(10)) assert.equal(own.contextText(unit, '', wall), intl.contextText(unit, '', wall));
      assert.equal(own.firstWeekday, intl.firstWeekday);
    }),
  );
});

test('folds are told in whole units, of which there are at least three', () => {
  const rows = [
    ['en', 17.5 * UNIT_MS.month, '17 months', '17 mths'],
    ['en', 11.2 * UNIT_MS.week, '11 weeks', '11 wks'],
    ['en', 8 * UNIT_MS.day, '8 days', '8 days'],
    ['en', 1200.5 * UNIT_MS.year, '1,200 years', '1,200 yrs'],
    ['en', 5, '5 milliseconds', '5 ms'],
  ] as const;
  for (const [locale, ms, long, short] of rows) {
    for (const source of sourcesIn(locale)) {
      assert.equal(source.fold(ms, 'long'), long);
      assert.equal(source.fold(ms, 'short'), short);
    }
  }
  assert.equal(new IntlSource(UTC, 'ar').fold(17.5 * UNIT_MS.month, 'long'), '17 شهرًا');
});
