import { type Civil, msToCivil } from './civil.js';
import { dateLocale } from './date-locale.js';
import { type DateWords, dateWordsOf } from './date-words.js';
import { type DateWriter, intlWriter, isFar, isTimed, type WrittenUnit } from './date-writer.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
// Short only before a day; March to July never are.
const SHORT = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

type Quarters = DateWords['quarters'];

const yearText = (year: number): string =>
  year >= 1000 ? String(year) : year > 0 ? `A.D. ${year}` : `${1 - year} B.C.`;

function clock({ hour, minute, second }: Civil): string {
  if (second === 0 && minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'noon';
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = minute || second ? `:${two(minute)}${second ? `:${two(second)}` : ''}` : '';
  return `${hour % 12 || 12}${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

/**
 * Writes as the Associated Press's stylebook asks: "Feb. 3, 2026", "Feb. 2-9, 2026", "10:30 a.m. Feb. 6, 2026",
 * "about 1620". Always American English in the Gregorian calendar.
 */
export function apWriter(hideYear: boolean): DateWriter {
  const plain = intlWriter({
    locale: dateLocale('en'),
    calendar: 'gregory',
    month: 'long',
    hideYear,
    timeOnly: false,
  });
  const write = (civil: Civil, unit: WrittenUnit, withYear: boolean): string => {
    const { year, month, day } = civil;
    if (unit === 'year') return yearText(year);
    if (unit === 'month') return MONTHS[month - 1]! + (withYear ? ` ${yearText(year)}` : '');
    const date = `${SHORT[month - 1]} ${day}${withYear ? `, ${yearText(year)}` : ''}`;
    return unit === 'day' ? date : `${clock(civil)} ${date}`;
  };
  return {
    ...plain,
    isGregorian: true,
    words: {
      ...dateWordsOf('en'),
      around: 'about {0}',
      uncertain: 'believed to be {0}',
      seasons: ['spring {0}', 'summer {0}', 'fall {0}', 'winter {0}'],
      quarters: ['first', 'second', 'third', 'fourth'].map((nth) => `${nth} quarter of {0}`) as unknown as Quarters,
    },
    one: (start, last, unit) =>
      isFar(start) ? plain.one(start, last, unit) : write(msToCivil(start), unit, !hideYear),
    range(first, last, unit) {
      if (isFar(first) || isFar(last)) return plain.range(first, last, unit).replace(' – ', ' to ').replace('–', '-');
      const [a, b] = [msToCivil(first), msToCivil(last)];
      const sameYear = a.year === b.year;
      const withYear = !(hideYear && sameYear);
      const end = write(b, unit, withYear);
      if (a.year === b.year && a.month === b.month && unit === 'day') {
        return a.day === b.day ? end : `${SHORT[a.month - 1]} ${a.day}-${end.slice(end.indexOf(' ') + 1)}`;
      }
      if (isTimed(unit)) {
        const sameDay = sameYear && a.month === b.month && a.day === b.day;
        return `${sameDay ? clock(a) : write(a, unit, withYear)}-${end}`;
      }
      const start = write(a, unit, !sameYear);
      return start === end ? end : `${start}-${end}`;
    },
    join: (first, last) => `${first}-${last}`,
    list: (texts, type) => plain.list(texts, type),
    number: (value) => plain.number(value),
    yearless: (wall, unit) => write(msToCivil(wall), unit, false),
  };
}
