import { pluralOf } from '../locale/words.js';
import type { Timeline } from '../model/event-record.js';
import { localText } from '../model/local-text.js';
import { plainText } from '../model/rich-text.js';
import { periodWords, summaryWords } from '../model/summary.js';
import { type StaticContext, type StaticOptions, staticContext } from './static-options.js';

/** A timeline's name; the word for timeline where it has none. */
export const timelineTitle = ({ title }: Timeline, { lang, messages }: StaticContext): string =>
  localText(title, lang) || messages.timeline;

/** How many events there are, and from when to when: “21 events · May 2024 – February 2026”. */
export const countAndPeriod = ({ table, messages, lang }: StaticContext): string =>
  [pluralOf(messages.events, table.length, messages, lang), table.placed ? periodWords(table, table.extent, lang) : '']
    .filter(Boolean)
    .join(' · ');

/** Characters of a description that other programs show. */
const DESCRIPTION_CHARS = 300;

/** What a timeline is about, on one line: its description, else a summary. */
export function timelineDescription({ description }: Timeline, context: StaticContext): string {
  const line = plainText(localText(description, context.lang)).replace(/\s+/g, ' ').trim();
  const cut = line.length > DESCRIPTION_CHARS ? `${line.slice(0, DESCRIPTION_CHARS - 1).trimEnd()}…` : line;
  return cut || summaryWords(context.table, context.messages, context.lang);
}

/** What a picture of a timeline shows, for those who do not see it: its name, a summary, and the weightiest events. */
export function pictureWords(timeline: Timeline, context: StaticContext): string {
  const { table, messages, lang } = context;
  const weightiest = Array.from({ length: table.length }, (_, event) => event)
    .sort((a, b) => table.priorities[b]! - table.priorities[a]!)
    .slice(0, 3)
    .sort((a, b) => a - b)
    .map((event) => table.title(event));
  const summary = summaryWords(table, messages, lang);
  return `${timelineTitle(timeline, context)}. ${summary} ${weightiest.join('; ')}`.trim();
}

/** A timeline in a sentence or two: how many events, from when to when, in which lanes, and what goes on. */
export const renderSummary = (timeline: Timeline, options: StaticOptions = {}): string => {
  const { table, messages, lang } = staticContext(timeline, options);
  return summaryWords(table, messages, lang);
};
