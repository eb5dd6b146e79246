import { readingOf } from './ordered-date.js';

export { type DateOrder, orderedDate } from './ordered-date.js';

/**
 * What the writer of a text that is no date may have meant, in EDTF: nothing, one date, or two where the order of day
 * and month is not clear. `isDate` says whether a text can be read.
 */
export function repairDate(text: string, isDate: (text: string) => boolean): readonly string[] {
  const readings = [readingOf(text, 'dmy'), readingOf(text, 'mdy')].filter((read) => read !== undefined);
  const existing = readings.filter((read) => read.exists);
  const dates = (existing.length > 0 ? existing : readings.slice(0, 1)).map((read) => read.date);
  const others = [
    text.trim(),
    text.toUpperCase(),
    text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
    text.replace(/^-?\d{5,}$/, 'Y$&'),
    text.replace(/^Y(-?)(\d{1,4})$/, (_, sign: string, digits: string) => sign + digits.padStart(4, '0')),
    text.replace('-0000', '0000'),
  ].filter((other) => other !== text);
  const possible = [...new Set(dates)].filter(isDate);
  return possible.length > 0 ? possible : others.filter(isDate).slice(0, 1);
}
