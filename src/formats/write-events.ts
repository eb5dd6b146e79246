import type { Timeline } from '../model/event-record.js';
import type { IcsOptions } from './to-ics.js';
import type { TimelineJsOptions } from './to-timelinejs.js';

/** A format that timelines are written in; each is also one that is read. */
export type WrittenFormat = 'csv' | 'json' | 'timelinejs' | 'json-ld' | 'ics';

/** How a timeline is written; what a format has no use for it does not look at. */
export type WriteEventsOptions = IcsOptions & TimelineJsOptions;

type Writer = (timeline: Timeline, options: WriteEventsOptions) => string;

/** The writers, each loaded when it is asked for. */
const WRITERS: Readonly<Record<WrittenFormat, () => Promise<Writer>>> = {
  csv: async () => (await import('./to-csv.js')).toCsv,
  json: async () => (await import('./to-json.js')).toJson,
  timelinejs: async () => (await import('./to-timelinejs.js')).toTimelineJs,
  'json-ld': async () => (await import('./to-json-ld.js')).toJsonLd,
  ics: async () => (await import('./to-ics.js')).toIcs,
};

/** Every format that timelines are written in. */
export const WRITTEN_FORMATS = Object.keys(WRITERS) as readonly WrittenFormat[];

/**
 * Writes a timeline in a format for other programs, the opposite of `readEvents`. What a format cannot say is lost;
 * events that it has no form for are left out and `onProblem` is told.
 *
 * `const calendar = await writeEvents(timeline, 'ics')`
 */
export async function writeEvents(
  timeline: Timeline,
  format: WrittenFormat,
  options: WriteEventsOptions = {},
): Promise<string> {
  return (await WRITERS[format]())(timeline, options);
}
