/** Milliseconds in a second. */
export const MS_PER_SECOND = 1000;
/** Milliseconds in a minute. */
export const MS_PER_MINUTE = 60_000;
/** Milliseconds in an hour. */
export const MS_PER_HOUR = 3_600_000;
/** Milliseconds in a day. */
export const MS_PER_DAY = 86_400_000;

/** A date and time on the proleptic Gregorian line. `year` is astronomical (0 is 1 BCE), `month` counts from 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** Whether an astronomical year has 366 days. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1–12) of an astronomical year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
}

/**
 * Days from 1970-01-01 to a date, for any year. `month` is 1–12, or 13 for the next January; `day` may lie outside its
 * month. Howard Hinnant's days_from_civil, with years that begin in March so that the leap day comes last.
 */
export function civilToDays(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/** Epoch milliseconds of a wall time read as UTC, for any year, also beyond the range of `Date`. `month` is 1–13. */
export function civilToMs(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0): number {
  return (
    civilToDays(year, month, day) * MS_PER_DAY +
    (hour * MS_PER_HOUR + minute * MS_PER_MINUTE + second * MS_PER_SECOND + millisecond)
  );
}

/** The inverse of `civilToMs`; parts of a millisecond are cut off. Every field is NaN for what is not finite. */
export function msToCivil(ms: number): Civil {
  const days = Math.floor(ms / MS_PER_DAY);
  const rest = Math.floor(ms - days * MS_PER_DAY);
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
    hour: Math.floor(rest / MS_PER_HOUR),
    minute: Math.floor(rest / MS_PER_MINUTE) % 60,
    second: Math.floor(rest / MS_PER_SECOND) % 60,
    millisecond: rest % 1000,
  };
}
