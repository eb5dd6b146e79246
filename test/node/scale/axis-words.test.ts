import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AxisWords, fieldsOf } from '../../../src/scale/axis-words.js';
import { civilToMs, MS_PER_DAY } from '../../../src/time/civil.js';
import { plainSpaces } from '../../../src/time/plain-spaces.js';
import { UNIT_MS } from '../../../src/time/unit-ms.js';

test('English axes have the words of Intl, though the usual ones do without it', () => {
  const forms = ['d', 'm', 'l', 'w', 'y', 't', 'h', 'ly', 'my', 'dm', 'dmy', 'wdmy', 'dmyt'];
  fc.assert(
    fc.property(
      fc.constantFrom('en-GB', 'en-US'),
      fc.constantFrom(...forms),
      fc.integer({ min: civilToMs(1000), max: civilToMs(10_000) - 1 }),
      (locale, form, wall) => {
        const fields = fieldsOf(form);
        if (fields.hour && locale === 'en-GB') fields.hour = '2-digit';
        const format = new Intl.DateTimeFormat(locale, { ...fields, timeZone: 'UTC', calendar: 'gregory' });
        assert.equal(new AxisWords(locale).contextText('day', form, wall), plainSpaces(format.format(wall)));
      },
    ),
  );
});

test('English folds have the words of Intl', () => {
  for (const unit of ['year', 'month', 'week', 'day', 'hour'] as const) {
    const format = new Intl.NumberFormat('en-GB', { style: 'unit', unit, unitDisplay: 'long' });
    assert.equal(new AxisWords('en-GB').fold(3.5 * UNIT_MS[unit], 'long'), format.format(3));
  }
  assert.equal(new AxisWords('en-GB').fold(MS_PER_DAY * 365.2425 * 1200, 'long'), '1,200 years');
  assert.equal(new AxisWords('ar').fold(17.5 * UNIT_MS.month, 'long'), '17 شهرًا');
});
