import { type Problem, parseDate } from 'event-timeline';

/** A value that would put a problem right, and what it says on its button. */
export interface Mend {
  readonly label: string;
  readonly value: string;
}

const STATUS_WORDS: readonly (readonly [RegExp, string])[] = [
  [/cancel|called off|dropped/i, 'cancelled'],
  [/postpon|delay|defer/i, 'postponed'],
  [/move|relocat/i, 'moved'],
  [/plan|expect|schedul|tb[cd]|announce/i, 'planned'],
  [/ongoing|continu|progress|running/i, 'ongoing'],
  [/report|rumou?r|alleg|claim/i, 'reported'],
  [/disput|contest|denied/i, 'disputed'],
  [/confirm|done|yes|true|happen|complete/i, 'confirmed'],
];
const WEIGHTS: readonly (readonly [RegExp, string])[] = [
  [/high|major|top|key|very/i, '5'],
  [/med|normal|mid/i, '3'],
  [/low|minor|small/i, '1'],
];

const two = (part: string): string => part.padStart(2, '0');
/** A day or a month that there is; the numbers above 12 mean seasons and quarters. */
const isDate = (text: string): boolean => Number(text.slice(5, 7)) <= 12 && 'span' in parseDate(text);

/** Dates that a text may mean: both orders of day and month, and only the month where the day does not exist. */
function datesIn(value: string): readonly Mend[] {
  const text = value.trim();
  const written = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  const iso = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(text);
  const [day, month, year] = written ? [written[1]!, written[2]!, written[3]!] : iso ? [iso[3]!, iso[2]!, iso[1]!] : [];
  if (!day || !month || !year) return [];
  const orders = written
    ? [`${year}-${two(month)}-${two(day)}`, `${year}-${two(day)}-${two(month)}`]
    : [`${year}-${two(month)}-${two(day)}`];
  const days = [...new Set(orders)].filter(isDate);
  const found = days.length > 0 ? days : [...new Set(orders.map((each) => each.slice(0, 7)))].filter(isDate);
  return found
    .filter((each) => each !== text)
    .map((each) => ({ label: each.length === 7 ? `Only the month, ${each}` : each, value: each }));
}

const worded = (words: readonly (readonly [RegExp, string])[], value: string): readonly Mend[] =>
  words
    .filter(([pattern]) => pattern.test(value))
    .slice(0, 1)
    .map(([, meant]) => ({ label: meant, value: meant }));

const EMPTY: Mend = { label: 'Leave it out', value: '' };

/** A date that can be read two ways, with its day first or its month. */
export const withOrder = (value: string, order: 'day' | 'month'): string => {
  const [day, month] = datesIn(value);
  return (order === 'day' ? day : (month ?? day))?.value ?? value;
};

/** What would put a problem right with one press, where that is safe; the cell holds `value`. */
export function mendsFor({ code }: Problem, value: string): readonly Mend[] {
  switch (code) {
    case 'date-invalid':
    case 'date-ambiguous':
      return datesIn(value);
    case 'date-order': {
      const [start, end, ...more] = value.split('/');
      return start && end && more.length === 0 ? [{ label: 'Turn them round', value: `${end}/${start}` }] : [];
    }
    case 'status-unknown':
      return [...worded(STATUS_WORDS, value), EMPTY];
    case 'importance-invalid':
      return [...worded(WEIGHTS, value), EMPTY];
    case 'id-duplicate':
    case 'coordinate-invalid':
    case 'timezone-unknown':
      return [EMPTY];
    default:
      return [];
  }
}
