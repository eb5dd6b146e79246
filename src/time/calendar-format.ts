type Fields = Intl.DateTimeFormatOptions;
type Parts = readonly Intl.DateTimeFormatPart[];

/** Writes wall times (milliseconds as if in UTC). */
export interface CalendarFormat {
  format(wall: number): string;
  /** Missing where a range can only be had by joining two. */
  formatRange?(first: number, last: number): string;
}

/** Makes the formatters that are tried; another one than `Intl`'s own stands for a browser's in tests. */
export type MakeFormat = (locale: string, fields: Fields) => Intl.DateTimeFormat;

/** Any day: what is wrong with a browser's data for a calendar is wrong on all of them. */
const SAMPLE = Date.UTC(2026, 1, 3);
const LETTER = /^\p{L}/u;
/** Parts that stand for the fields of the same name. */
const YEARS: readonly string[] = ['year', 'relatedYear', 'yearName'];

const makeIntl: MakeFormat = (locale, fields) => new Intl.DateTimeFormat(locale, fields);
const textOf = (parts: Parts): string => parts.map(({ value }) => value).join('');
const partOf = (parts: Parts, ...types: readonly string[]): string =>
  parts.find(({ type }) => types.includes(type))?.value ?? '';
const placeOf = (parts: Parts, ...types: readonly string[]): number =>
  parts.findIndex(({ type }) => types.includes(type));

/** The month, with what is written to it: `5月`, of which only `5` is the month's part. */
function monthIn(parts: Parts): string {
  const at = placeOf(parts, 'month');
  const after = parts[at + 1];
  const more = after?.type === 'literal' && LETTER.test(after.value) ? after.value : '';
  return (parts[at]?.value ?? '') + more;
}

/** Whether what was asked for is there, nothing else is, and the month has a name. */
function isWhole(parts: Parts, { day, month, year, hour }: Fields): boolean {
  const types = parts.map(({ type }) => type as string);
  const has = (...names: readonly string[]): boolean => names.some((name) => types.includes(name));
  return (
    (!day || has('day')) &&
    (!year || has(...YEARS)) &&
    has('hour') === Boolean(hour) &&
    (!month || [...monthIn(parts)].some((letter) => LETTER.test(letter)))
  );
}

/**
 * A formatter for dates in a calendar (a Unicode name) that is not the locale's own. Where the browser has no good data
 * for both, it says the same otherwise: the month as it is beside a day, the parts in the order of a whole date, and,
 * where names are missing altogether, in English with the locale's digits.
 */
export function calendarFormat(
  locale: string,
  calendar: string,
  asked: Fields,
  make: MakeFormat = makeIntl,
): CalendarFormat {
  const common = { calendar, timeZone: 'UTC' };
  const fields = { ...asked, ...common };
  const format = make(locale, fields);
  const { weekday, day, month, year, hour } = asked;
  const sample = format.formatToParts(SAMPLE);
  if (!isWhole(sample, asked)) {
    const beside = make(locale, { day: 'numeric', month, ...common });
    if (month && !day && !year && isWhole(beside.formatToParts(SAMPLE), { day: 'numeric', month })) {
      return { format: (wall) => monthIn(beside.formatToParts(wall)) };
    }
    const { numberingSystem } = format.resolvedOptions();
    return make(`en-u-nu-${numberingSystem}`, fields);
  }
  if (!month || !year || hour) return format;
  const full = make(locale, { day: 'numeric', month, year, ...common });
  const fullParts = full.formatToParts(SAMPLE);
  const isLater = placeOf(fullParts, ...YEARS) > placeOf(fullParts, 'month');
  if (isLater && placeOf(sample, ...YEARS) < placeOf(sample, 'month')) {
    if (weekday) {
      const named = make(locale, { weekday, ...common });
      return { format: (wall) => `${named.format(wall)} ${full.format(wall)}` };
    }
    const hasEra = placeOf(fullParts, 'era') > 0;
    return {
      format(wall) {
        const parts = format.formatToParts(wall);
        const words = [partOf(parts, 'month'), partOf(parts, ...YEARS), hasEra ? partOf(parts, 'era') : ''];
        return words.filter(Boolean).join(' ');
      },
    };
  }
  return format;
}

/** The year of a wall time without its era: `1447`, `1404年`. */
export function yearOnly(format: Intl.DateTimeFormat, wall: number): string {
  return textOf(format.formatToParts(wall).filter(({ type }) => type !== 'era')).trim();
}
