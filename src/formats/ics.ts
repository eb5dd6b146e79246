import { setEventOrigin } from '../model/event-origin.js';
import { type EventRecord, type Media, STATUSES, type Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { zoneOf } from '../time/zone.js';
import { escapeMarks, isHtml } from './escape-marks.js';
import { readHtml } from './html-text.js';
import { IcsClocks, type IcsTime, timeText } from './ics-clock.js';
import { type IcsComponent, icsText, propertiesOf, readComponents } from './ics-component.js';
import type { Budget } from './ics-rule.js';
import { datesOf, type IcsEntry, type IcsProperties, lengthOf, wallsOf } from './ics-times.js';
import { linkOf } from './link-text.js';
import { givenIn, placeIn, recordOf, sourcesOf, textIn } from './record.js';
import { windowsZone } from './windows-zones.js';

/** Steps that the rules of one file may take, which is more than any calendar of a person needs. */
const MOST_STEPS = 400_000;

const STATUS: Readonly<Record<string, string>> = { CANCELLED: 'cancelled', TENTATIVE: 'planned' };

/** The status; our own files say it more exactly than a calendar can. */
function statusOf(properties: IcsProperties): string | undefined {
  const [word = ''] = icsText(properties, 'comment').split(',', 1);
  const own = STATUSES.find((status) => status === word.trim().toLowerCase());
  return own ?? STATUS[icsText(properties, 'status').toUpperCase()];
}

function mediaOf(properties: IcsProperties): readonly Media[] {
  const attached = [...(properties.get('attach') ?? []), ...(properties.get('image') ?? [])];
  return attached.flatMap(({ name, parameters, values }) => {
    const type = typeof parameters.fmttype === 'string' ? parameters.fmttype : name === 'image' ? 'image' : '';
    const src = linkOf(values[0]);
    return src && /^(?:image|audio|video)/.test(type) ? [{ src, type }] : [];
  });
}

/** Everything of an event but its times. */
function fieldsOf(properties: IcsProperties, report: Report, row: number): Readonly<Record<string, unknown>> {
  const html = icsText(properties, 'x-alt-desc');
  const words = html && isHtml(html) ? html : icsText(properties, 'description');
  const categories = (properties.get('categories') ?? []).flatMap(({ values }) => values.map(String)).filter(Boolean);
  const [group, ...tags] = categories.map((category) => category.trim());
  const geo = properties.get('geo')?.[0]?.values[0];
  const [lat, lon] = Array.isArray(geo) ? (geo as readonly unknown[]) : [];
  const url = icsText(properties, 'url');
  const link = linkOf(url);
  if (url && !link) report({ code: 'link-refused', row, field: 'URL', value: url });
  const changed = icsText(properties, 'last-modified');
  const parents = (properties.get('related-to') ?? [])
    .filter(({ parameters }) => /^parent$/i.test(String(parameters.reltype ?? 'parent')))
    .map(({ values }) => ({ type: 'part-of', to: String(values[0]) }));
  return {
    title: textIn(icsText(properties, 'summary').replace(/\s+/g, ' ')),
    summary: isHtml(words) ? readHtml(words).text : escapeMarks(words),
    group,
    tags,
    place: placeIn(icsText(properties, 'location').replace(/\s*\n\s*/g, ', '), lat, lon),
    status: statusOf(properties),
    relations: parents,
    sources: sourcesOf('', link),
    media: mediaOf(properties),
    updated: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(changed) ? changed : '',
  };
}

function entryOf(component: IcsComponent, clocks: IcsClocks, report: Report): IcsEntry {
  const properties = propertiesOf(component, report);
  const dtstart = properties.get('dtstart')?.[0];
  const start = dtstart && clocks.timeOf(dtstart);
  const recurrence = properties.get('recurrence-id')?.[0];
  return {
    row: component.row,
    properties,
    uid: icsText(properties, 'uid'),
    start,
    lengthMs: start ? lengthOf(start, properties, clocks) : 0,
    replaces: recurrence && clocks.timeOf(recurrence),
  };
}

/** The calendars of a file, and what is in them; a file may hold events without a calendar around them. */
function partsOf(root: IcsComponent): readonly IcsComponent[] {
  return root.parts.flatMap((part) => (part.name === 'vcalendar' ? part.parts : [part]));
}

const instantOf = ({ wall, clock }: IcsTime): number => clock.toInstant(wall);

/**
 * Reads a calendar (iCalendar, RFC 5545): its events with their zones, also those that only the file knows; the end of
 * days is the last one. An event that repeats gives its times within two years of the first, at most 500, each with an
 * id of its own and the whole's as `series`.
 */
export function readIcs(input: unknown, report: Report): Timeline {
  const root = readComponents(String(input), report);
  const parts = partsOf(root);
  const budget: Budget = { steps: MOST_STEPS };
  const clocks = new IcsClocks(
    parts.filter(({ name }) => name === 'vtimezone'),
    budget,
  );
  const entries = parts.filter(({ name }) => name === 'vevent').map((part) => entryOf(part, clocks, report));
  for (const name of ['vtodo', 'vjournal', 'vfreebusy']) {
    const found = parts.filter((part) => part.name === name);
    if (found.length === 0) continue;
    const message = `${name.toUpperCase()} is no event, so ${found.length === 1 ? 'it is' : `all ${found.length} are`} left out.`;
    report({ code: 'not-events', row: found[0]!.row, message });
  }
  // Occurrences that have an entry of their own.
  const replaced = new Map<string, Set<number>>();
  for (const { uid, replaces } of entries) {
    if (!replaces) continue;
    const instants = replaced.get(uid) ?? new Set<number>();
    replaced.set(uid, instants.add(instantOf(replaces)));
  }
  const none = new Set<number>();
  const events: EventRecord[] = [];
  const rows: number[] = [];
  for (const entry of entries) {
    const { properties, start, uid, replaces, row } = entry;
    const fields = fieldsOf(properties, report, row);
    const repeats = !replaces && ['rrule', 'rdate'].some((name) => properties.has(name));
    const walls = !start
      ? []
      : repeats
        ? wallsOf(entry, clocks, replaced.get(uid) ?? none, budget, report)
        : [start.wall];
    const put = (record: Readonly<Record<string, unknown>>): void => {
      events.push(recordOf(record));
      rows.push(row);
    };
    if (!start) put({ ...fields, id: uid, date: icsText(properties, 'dtstart') });
    for (const wall of walls) {
      const dates = datesOf(entry, wall);
      const mark = replaces ? timeText(replaces) : dates.date;
      const isPart = repeats || replaces !== undefined;
      put({ ...fields, ...dates, id: isPart && uid ? `${uid}-${mark}` : uid, series: repeats ? uid : undefined });
    }
  }
  const head = propertiesOf(root.parts.find(({ name }) => name === 'vcalendar') ?? root, report);
  const stated = icsText(head, 'x-wr-timezone');
  const timezone = windowsZone(stated) ?? stated;
  setEventOrigin(events, { rowAt: (position) => rows[position] });
  return {
    ...givenIn({
      title: icsText(head, 'x-wr-calname') || icsText(head, 'name'),
      description: escapeMarks(icsText(head, 'x-wr-caldesc')),
      timezone: zoneOf(timezone) && timezone,
    }),
    events,
  };
}
