const DAY = 86_400_000;
// Where each unit begins to be used, and its mean length.
const UNITS: readonly (readonly [from: number, unit: string, length: number])[] = [
  [2 * 365.25 * DAY, 'year', 365.2425 * DAY],
  [91 * DAY, 'month', 30.436875 * DAY],
  [21 * DAY, 'week', 7 * DAY],
  [2 * DAY, 'day', DAY],
  [2 * 3_600_000, 'hour', 3_600_000],
  [0, 'minute', 60_000],
];

/** A length of time in one rounded unit: “17 months”, “11 days”. */
export function durationWords(durationMs: number, locale: string): string {
  const [, unit, length] = UNITS.find(([from]) => durationMs >= from)!;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
    ...(durationMs > 1e6 * 365 * DAY && { maximumSignificantDigits: 3 }),
  }).format(Math.round(durationMs / length));
}
