import { type EventTimeline, type Problem, readEvents } from 'event-timeline';
import { isWorkbook } from '../lib/is-workbook.js';
import { textOf } from '../lib/text-of.js';

/** Events that a reader brought: the text of a file, and what it is called. */
export interface OwnEvents {
  readonly name: string;
  readonly text: string;
}

/** What a reader may open, bytes. */
const LARGEST_FILE = 512 * 2 ** 20;

/** A file that a reader opened, and what is doubtful about its letters. */
export interface OwnFile {
  readonly own: OwnEvents;
  readonly problems: readonly Problem[];
}

/**
 * Reads a file as text, a workbook's first sheet as CSV; null where it is too large.
 * @throws Error with a message for its reader, for a workbook that cannot be read.
 */
export async function ownFile(file: File): Promise<OwnFile | null> {
  if (file.size > LARGEST_FILE) return null;
  if (!isWorkbook(file)) {
    const { text, problems } = await textOf(file);
    return { own: { name: file.name, text }, problems };
  }
  const [{ sheetsOf }, { csvOf, tableOf }] = await Promise.all([
    import('../build/workbook.js'),
    import('../build/cells.js'),
  ]);
  const [first] = await sheetsOf(file);
  const text = first ? csvOf(tableOf(first.cells)) : '';
  return { own: { name: file.name.replace(/\.xls[xm]$/i, '.csv'), text }, problems: [] };
}

/** A heading from a file's name: `court-dates_2026.csv` is “court dates 2026”. */
const headingOf = (name: string): string =>
  name
    .replace(/\.\w{1,5}$/, '')
    .replace(/[-_]+/g, ' ')
    .trim() || 'Your own events';

/** Takes away what the page says of its own story, as other events come. */
export function forgetStory(timeline: EventTimeline, heading: string): void {
  for (const attribute of ['src', 'description', 'timezone', 'focus', 'domain', 'rows', 'group-by', 'calendar']) {
    timeline.removeAttribute(attribute);
  }
  timeline.replaceChildren();
  timeline.heading = heading;
  const title = document.querySelector('h1');
  if (title) title.textContent = heading;
}

/** Puts a reader's events in the story's place, to be drawn next; answers what is wrong with them. */
export async function showOwn(timeline: EventTimeline, own: OwnEvents): Promise<readonly Problem[]> {
  const { timeline: read, problems } = await readEvents(own.text, { name: own.name });
  const heading = typeof read.title === 'string' ? read.title : headingOf(own.name);
  forgetStory(timeline, heading);
  timeline.timeline = read;
  return problems;
}

/** The event fields that can make lanes: those that some events share and at most 40 values fill. */
export function laneFields(timeline: EventTimeline): readonly string[] {
  const counts = new Map<string, Set<string>>();
  const events = timeline.events.slice(0, 2000);
  for (const event of events) {
    for (const [field, value] of Object.entries(event)) {
      if (typeof value !== 'string' || /^(id|date|end|title.*|summary.*)$/.test(field)) continue;
      const values = counts.get(field) ?? new Set();
      counts.set(field, values.add(value));
    }
  }
  return [...counts]
    .filter(([, { size }]) => size <= Math.min(40, Math.max(3, events.length / 1.3)))
    .map(([field]) => field);
}
