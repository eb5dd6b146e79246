// The sky's diary of the demo: what the series compute, against what almanacs say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { skyEvents } from '../../scripts/sky-data.mjs';

const rows = skyEvents();
const minutes = (text) => new Date(`${text}Z`.replace(/ZZ$/, 'Z')).getTime() / 60_000;

// US Naval Observatory: phases of the Moon, equinoxes and solstices.
for (const [id, almanac] of [
  ['last-quarter-2024-01-04', '2024-01-04T03:30'],
  ['new-2024-04-08', '2024-04-08T18:21'],
  ['full-2025-03-14', '2025-03-14T06:55'],
  ['new-2026-08-12', '2026-08-12T17:37'],
  ['season-2024-03-20', '2024-03-20T03:06'],
  ['season-2025-12-21', '2025-12-21T15:03'],
  ['season-2027-06-21', '2027-06-21T14:11'],
]) {
  test(`${id} is within two minutes of ${almanac}`, () => {
    const found = rows.find((row) => row.id === id);
    assert.ok(Math.abs(minutes(found.date) - minutes(almanac)) <= 2, found.date);
  });
}

test('the eclipses are those of NASA’s lists, but for one of a three-hundredth of the outer shadow', () => {
  const listed = `2024-03-25 penumbral Moon, 2024-04-08 total Sun, 2024-09-18 partial Moon, 2024-10-02 annular Sun,
    2025-03-14 total Moon, 2025-03-29 partial Sun, 2025-09-07 total Moon, 2025-09-21 partial Sun,
    2026-02-17 annular Sun, 2026-03-03 total Moon, 2026-08-12 total Sun, 2026-08-28 partial Moon,
    2027-02-06 annular Sun, 2027-02-20 penumbral Moon, 2027-08-02 total Sun, 2027-08-17 penumbral Moon,
    2028-01-12 partial Moon, 2028-01-26 annular Sun, 2028-07-06 partial Moon, 2028-07-22 total Sun,
    2028-12-31 total Moon, 2029-01-14 partial Sun, 2029-06-12 partial Sun, 2029-06-26 total Moon,
    2029-07-11 partial Sun, 2029-12-05 partial Sun, 2029-12-20 total Moon`;
  const found = rows
    .filter(({ group }) => group === 'Eclipses')
    .map(({ date, title }) => `${date.slice(0, 10)} ${title.replace(' eclipse of the', '').toLowerCase()}`);
  assert.deepEqual(
    found,
    listed.split(/,\s+/).map((each) => each.toLowerCase()),
  );
});

test('sky.csv is what the series make, with every phase once', () => {
  const lines = readFileSync('demo/data/sky.csv', 'utf8').trim().split('\n');
  assert.equal(lines.length - 1, rows.length);
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  for (const [index, row] of rows.entries()) assert.ok(lines[index + 1].startsWith(`${row.id},${row.date},`));
});
