import { civilToDays, daysInMonth, MS_PER_DAY, MS_PER_MINUTE } from './civil.js';

// Code units less those of '0'.
const DASH = -3;
const COLON = 10;

const code = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** Two digits as a number, NaN where they are not. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Civil midnight of the `YYYY-MM-DD` that a text of at least ten characters begins with. */
function leadingDay(text: string): number {
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  // NaN fails each comparison.
  return code(text, 4) === DASH &&
    code(text, 7) === DASH &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
    ? civilToDays(year, month, day) * MS_PER_DAY
    : Number.NaN;
}

/**
 * Milliseconds of the midnight of `YYYY-MM-DD` as if in UTC; NaN for any other form and for days that do not exist.
 * Allocates nothing, for long columns.
 */
export function civilDayOf(text: string): number {
  return text.length === 10 ? leadingDay(text) : Number.NaN;
}

/**
 * The instant of `YYYY-MM-DDTHH:MM(:SS(.sss)?)?(Z|±HH:MM)`; NaN for any other form and for times that do not exist.
 * Allocates nothing, for long columns.
 */
export function instantOf(text: string): number {
  const last = text.length - (text.endsWith('Z') ? 1 : 6);
  const hour = two(text, 11);
  const minute = two(text, 14);
  if (!(hour < 24 && minute < 60 && text.charCodeAt(10) === 84 /* T */ && code(text, 13) === COLON)) return Number.NaN;
  let time = (hour * 60 + minute) * MS_PER_MINUTE;
  if (last > 16) {
    const second = code(text, 16) === COLON ? two(text, 17) : Number.NaN;
    const digit = last > 19 ? code(text, 22) : 0;
    if (!(second < 60 && digit >= 0 && digit <= 9)) return Number.NaN;
    time += second * 1000;
    if (last > 19) time += text.charCodeAt(19) === 46 /* . */ ? two(text, 20) * 10 + digit : Number.NaN;
  }
  if (last !== 16 && last !== 19 && last !== 23) return Number.NaN;
  const sign = code(text, last);
  if (sign !== 42 /* Z */) {
    const hours = two(text, last + 1);
    const minutes = two(text, last + 4);
    if (!(hours < 24 && minutes < 60 && code(text, last + 3) === COLON)) return Number.NaN;
    const offset = (hours * 60 + minutes) * MS_PER_MINUTE;
    time += sign === DASH ? offset : sign === -5 /* + */ ? -offset : Number.NaN;
  }
  return leadingDay(text) + time;
}
