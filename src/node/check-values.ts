import type { Timeline } from '../model/event-record.js';
import { EventTable } from '../model/event-table.js';
import { calendarNames } from '../time/calendar-names.js';
import { parseDate } from '../time/parse-date.js';
import { CommandError } from './command-io.js';

/** How many edits make one word another, as far as that is a slip of the hand: beyond two it does not matter. */
function slips(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, char] of [...from].entries()) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++)
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (char === to[j] ? 0 : 1)));
    row = next;
  }
  return row[to.length]!;
}

/** The word that was meant, as a question to put behind a sentence; '' where none is near. */
export function meantBy(word: string, words: readonly string[]): string {
  const [best] = words.map((each) => ({ each, count: slips(word, each) })).sort((a, b) => a.count - b.count);
  return best && best.count <= 2 ? ` Did you mean ${best.each}?` : '';
}

const wrong = (option: string, text: string, right: string): CommandError =>
  new CommandError(`--${option} takes ${right}, not “${text}”.`);

/** What values of an option are right beyond the words that the option lists; each throws for what is not. */
const CHECKS: Readonly<Record<string, (text: string, option: string) => void>> = {
  lang(text, option) {
    try {
      Intl.getCanonicalLocales(text);
    } catch {
      throw wrong(option, text, 'a language tag such as en, ar or pt-BR');
    }
  },
  calendar(text, option) {
    const count = text.trim().split(/\s+/).length;
    if (count > 2 || calendarNames(text).length < count)
      throw wrong(option, text, 'one or two names of calendars, such as “gregory islamic-umalqura”');
  },
  domain(text, option) {
    const read = parseDate(text);
    if (!('span' in read) || read.span.kind !== 'interval')
      throw wrong(option, text, 'two dates with a / between them, such as 2026-01-01/2026-03-01');
  },
  refresh(text, option) {
    if (!/^\d{1,6}$/.test(text)) throw wrong(option, text, 'a number of seconds');
  },
};

/** Looks at the value of an option. @throws CommandError where it is not one that the option takes. */
export const checkValue = (option: string, text: string): void => CHECKS[option]?.(text, option);

/** @throws CommandError where an option names an event that is not there. */
export function checkFocus(id: string | undefined, timeline: Timeline): void {
  if (id === undefined) return;
  const { table } = EventTable.from(timeline);
  if (table.indexOf(id) >= 0) return;
  const near = meantBy(
    id,
    Array.from({ length: Math.min(table.length, 2000) }, (_, i) => table.id(i)),
  );
  throw new CommandError(`--focus takes the id of an event, and none has “${id}”.${near}`);
}
