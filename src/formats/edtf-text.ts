/** A date by its parts, as other formats hold them. */
export interface DateParts {
  /** Astronomical: 0 is 1 BCE. */
  readonly year: number;
  /** 1–12. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** `09:30`, `09:30:05` or with a fraction. */
  readonly time?: string | undefined;
  /** `Z` or `+03:00`; '' for wall time. */
  readonly offset?: string | undefined;
}

/** A whole number in at least so many digits. */
export const pad = (number: number, length = 2): string => String(number).padStart(length, '0');

/** A year in EDTF: four digits, more after `Y`. */
export function yearText(year: number): string {
  const sign = year < 0 ? '-' : '';
  const size = Math.abs(year);
  return size > 9999 ? `Y${sign}${size}` : `${sign}${pad(size, 4)}`;
}

/** The astronomical year of one counted as people do, without a year 0: −44 is 44 BCE. */
export const yearOfEra = (year: number): number => (year < 0 ? year + 1 : year);

/** Seconds are left out where they say nothing. */
const shortTime = (time: string): string => time.replace(/^(\d\d:\d\d):00(?:\.0+)?$/, '$1');

/** A date as EDTF or ISO text. Parts are not judged: a month of 13 is for those who read dates to report. */
export function edtfOf({ year, month, day, time, offset = '' }: DateParts): string {
  const date = yearText(year);
  if (month === undefined || date.startsWith('Y')) return date;
  if (day === undefined) return `${date}-${pad(month)}`;
  const whole = `${date}-${pad(month)}-${pad(day)}`;
  return time === undefined ? whole : `${whole}T${shortTime(time)}${offset}`;
}
