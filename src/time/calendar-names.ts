import { keep } from '../base/keep.js';

/** `islamic` alone differs from engine to engine, and old names have new ones. */
const ALIASES: Readonly<Record<string, string>> = {
  islamic: 'islamic-umalqura',
  gregorian: 'gregory',
  iso8601: 'gregory',
  ethiopian: 'ethiopic',
};

const kept = new Map<string, readonly string[]>();

function namesIn(text: string): readonly string[] {
  const names = text.trim().toLowerCase().split(/\s+/, 2);
  return names.flatMap((name) => {
    const calendar = ALIASES[name] ?? name;
    try {
      const format = new Intl.DateTimeFormat('en', { calendar });
      return format.resolvedOptions().calendar === calendar ? [calendar] : [];
    } catch {
      // What is not formed like a name.
      return [];
    }
  });
}

/**
 * The calendars that a text names, by their Unicode names: one or two, with a space between; those that `Intl` does not
 * know are left out, as is all that follows the second. `gregory islamic` → gregory, islamic-umalqura.
 */
export function calendarNames(text: string): readonly string[] {
  return keep(kept, text, () => namesIn(text));
}
