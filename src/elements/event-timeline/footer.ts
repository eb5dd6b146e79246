import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.js';
import { fill } from '../../locale/words.js';
import type { Source } from '../../model/event-record.js';
import type { QuickTable } from '../../model/quick-table.js';

/** Sources named at most; the rest are “others”. */
const MOST_NAMED = 5;
/** Larger sets name no sources: too many to be of use. */
const MOST_EVENTS = 500;

/** Names of sources, those that are cited most first. */
const sourceNames = (table: QuickTable): string[] => {
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.min(table.length, MOST_EVENTS); i++) {
    for (const { name } of (table.record(i).sources ?? []) as readonly Source[]) {
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
};

const zoneWords = (zoneName: string, locale: string): string => {
  try {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zoneName, timeZoneName: 'longGeneric' }).formatToParts(0);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zoneName;
  } catch {
    return zoneName;
  }
};

/** The last line: who is quoted, and whose clock the dates follow. */
export const footer = (table: QuickTable, messages: Messages, locale: string, zoneName: string): TemplateResult => {
  const names = table.length > MOST_EVENTS ? [] : sourceNames(table);
  const shown = names.slice(0, MOST_NAMED);
  const list = new Intl.ListFormat(locale, { type: 'unit' }).format(shown);
  const zone = zoneName === 'UTC' ? 'UTC' : zoneWords(zoneName, locale);
  return html`<span
    >${shown.length ? `${messages.sources}: ${list}${names.length > shown.length ? ' …' : '.'} ` : ''}${fill(messages.timesIn, { zone })}.</span
  >`;
};
