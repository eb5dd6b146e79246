import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDate } from '../../../src/time/parse-date.js';

/** Every example of the specification of 4 February 2019, in its order; what each means is in parse-date.test.ts. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'level 0': `1985-04-12 1985-04 1985
    1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 1985-04-12T23:20:30+04:30
    1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005 2005/2006-02`,
  'level 1': `Y170000002 Y-170000002
    2001-21
    1984? 2004-06~ 2004-06-11%
    201X 20XX 2004-XX 1985-04-XX 1985-XX-XX
    1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ../1985
    1985-04-12/ 1985-04/ 1985/ /1985-04-12 /1985-04 /1985
    -1985`,
  'level 2': `Y-17E7
    1950S2 Y171010000S3 Y3388E2S3
    2001-34
    [1667,1668,1670..1672] [..1760-12-03] [1760-12..] [1760-01,1760-02,1760-12..] [1667,1760-12] [..1984]
    {1667,1668,1670..1672} {1960,1961-12} {..1984}
    2004-06-11% 2004-06~-11 2004?-06-11
    ?2004-06-~11 2004-%06-11
    156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X
    2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03`,
};

for (const [level, examples] of Object.entries(EXAMPLES)) {
  for (const text of examples.split(/\s+/)) {
    test(`${text} is a date of ${level}, to the letter and leniently alike`, () => {
      const strict = parseDate(text, { strict: true });
      assert.ok('span' in strict, 'problem' in strict ? strict.problem.message : '');
      assert.deepEqual(parseDate(text), strict);
      assert.equal(strict.span.text, text);
    });
  }
}
