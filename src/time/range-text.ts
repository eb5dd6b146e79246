import { plainSpaces } from './plain-spaces.js';

/** A dash between two texts: with spaces where one of the two has any, as in "28 February – 2 March", though "2–9". */
export const dashBetween = (first: string, last: string): string =>
  /\s/.test(first.trim() + last.trim()) ? ' – ' : '–';

/** A range as `Intl` writes it, but for the spaces around its dash, in which engines differ. */
export function rangeText(format: Intl.DateTimeFormat, first: number, last: number): string {
  const parts = format.formatRangeToParts(first, last);
  const textOf = (source: string): string => parts.map((part) => (part.source === source ? part.value : '')).join('');
  const dash = dashBetween(textOf('startRange'), textOf('endRange'));
  return plainSpaces(
    parts.map(({ source, value }) => (source === 'shared' && value.trim() === '–' ? dash : value)).join(''),
  );
}
