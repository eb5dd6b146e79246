import type { Messages } from '../locale/messages.js';
import { fill } from '../locale/words.js';
import { zoneWords } from '../time/zone-words.js';
import { FLAG } from './flag.js';
import type { QuickTable } from './quick-table.js';
import { recordOf } from './records.js';

/** Sources named at most; the rest are “…”. */
const MOST_NAMED = 5;
/** Larger sets name no sources: too many to be of use. */
const MOST_EVENTS = 500;

/** Names of sources, those that are cited most first. */
const sourceNames = (table: QuickTable): string[] => {
  const counts = new Map<string, number>();
  for (let i = 0; i < table.length; i++) {
    for (const { name } of recordOf(table, i).sources ?? []) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
};

/** The last line under a timeline: who is quoted, and whose clock the times follow, where there are any; '' for neither. */
export const sourcesLine = (table: QuickTable, messages: Messages, locale: string): string => {
  const names = table.length > MOST_EVENTS ? [] : sourceNames(table);
  const list = names.slice(0, MOST_NAMED).join(messages.comma);
  const sources =
    list && `${messages.sources}${messages.colon}${list}${names.length > MOST_NAMED ? ' … ' : messages.stop}`;
  const isTimed = table.flags.some((flags) => flags & (FLAG.zoned | FLAG.timed));
  const zone = isTimed ? fill(messages.timesIn, { zone: zoneWords(table.zone, table.extent[1], locale) }) : '';
  return `${sources}${zone && `${zone}${messages.stop}`}`.trim();
};
