import ICAL from 'ical.js';
import { setEventOrigin } from '../model/event-origin.js';
import { type EventRecord, type Media, STATUSES, type Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { civilToMs, MS_PER_DAY, msToCivil } from '../time/civil.js';
import { zoneOf } from '../time/zone.js';
import { escapeMarks, isHtml } from './escape-marks.js';
import { readHtml } from './html-text.js';
import { IcsClocks, type IcsTime, timeText } from './ics-clock.js';
import { type IcsComponent, type IcsProperty, icsText, propertiesOf, readComponents } from './ics-component.js';
import { type Budget, occurrences, ruleOf } from './ics-rule.js';
import { linkOf } from './link-text.js';
import { givenIn, placeIn, recordOf, sourcesOf, textIn } from './record.js';

type Properties = ReadonlyMap<string, readonly IcsProperty[]>;

/** Most occurrences of an event that repeats, and years from its first one within which they are. */
const MOST_OCCURRENCES = 500;
const MOST_YEARS = 2;
/** Steps that the rules of one file may take, which is more than any calendar of a person needs. */
const MOST_STEPS = 400_000;

/** One VEVENT, its times found. */
interface Entry {
  readonly row: number;
  readonly properties: Properties;
  readonly uid: string;
  readonly start: IcsTime | undefined;
  /** How long it lasts, ms. */
  readonly lengthMs: number;
  /** The occurrence that it stands for. */
  readonly replaces: IcsTime | undefined;
}

const STATUS: Readonly<Record<string, string>> = { CANCELLED: 'cancelled', TENTATIVE: 'planned' };

/** The status; our own files say it more exactly than a calendar can. */
function statusOf(properties: Properties): string | undefined {
  const [word = ''] = icsText(properties, 'comment').split(',', 1);
  const own = STATUSES.find((status) => status === word.trim().toLowerCase());
  return own ?? STATUS[icsText(properties, 'status').toUpperCase()];
}

function mediaOf(properties: Properties): readonly Media[] {
  const attached = [...(properties.get('attach') ?? []), ...(properties.get('image') ?? [])];
  return attached.flatMap(({ name, parameters, values }) => {
    const type = typeof parameters.fmttype === 'string' ? parameters.fmttype : name === 'image' ? 'image' : '';
    const src = linkOf(values[0]);
    return src && /^(?:image|audio|video)/.test(type) ? [{ src, type }] : [];
  });
}

/** Everything of an event but its times. */
function fieldsOf(properties: Properties, report: Report, row: number): Readonly<Record<string, unknown>> {
  const html = icsText(properties, 'x-alt-desc');
  const words = html && isHtml(html) ? html : icsText(properties, 'description');
  const categories = (properties.get('categories') ?? []).flatMap(({ values }) => values.map(String)).filter(Boolean);
  const [group, ...tags] = categories.map((category) => category.trim());
  const geo = properties.get('geo')?.[0]?.values[0];
  const [lat, lon] = Array.isArray(geo) ? (geo as readonly unknown[]) : [];
  const url = icsText(properties, 'url');
  const link = linkOf(url);
  if (url && !link)
    report({
      code: 'link-refused',
      row,
      field: 'URL',
      message: 'This address may not be followed; write one that begins with https:.',
      value: url,
    });
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

/** How long an event lasts by its DTEND or DURATION, ms; a day where only a day is stated. */
function lengthOf(start: IcsTime, properties: Properties, clocks: IcsClocks): number {
  const end = properties.get('dtend')?.[0];
  const last = end && clocks.timeOf(end);
  if (last) {
    return last.isDate && start.isDate
      ? last.wall - start.wall
      : last.clock.toInstant(last.wall) - start.clock.toInstant(start.wall);
  }
  const duration = icsText(properties, 'duration');
  if (/^P[\dTWDHMS]{1,40}$/.test(duration)) return ICAL.Duration.fromString(duration).toSeconds() * 1000;
  return start.isDate ? MS_PER_DAY : 0;
}

/** The dates of an occurrence that begins at a wall time. The end of a day is the last one that belongs to it. */
function datesOf(
  { start, lengthMs }: Entry,
  wall: number,
): { readonly date: string; readonly end?: string; readonly timezone?: string } {
  const { isDate, clock } = start!;
  const { timezone } = clock;
  const date = timeText({ wall, isDate, clock });
  const zone = timezone === undefined ? {} : { timezone };
  if (lengthMs <= (isDate ? MS_PER_DAY : 0)) return { date, ...zone };
  const end = isDate ? wall + lengthMs - MS_PER_DAY : clock.toWall(clock.toInstant(wall) + lengthMs);
  return { date, end: timeText({ wall: end, isDate, clock }), ...zone };
}

/** Times that a property lists: of periods their start. */
const timesOf = (properties: Properties, name: string, clocks: IcsClocks): readonly IcsTime[] =>
  (properties.get(name) ?? []).flatMap((property) =>
    property.values.flatMap((value) => clocks.timeOf(property, Array.isArray(value) ? value[0] : value) ?? []),
  );

/** The wall times at which an entry occurs, in order: that of its start, by its rules and lists. */
function wallsOf(
  entry: Entry,
  clocks: IcsClocks,
  replaced: ReadonlySet<number>,
  budget: Budget,
  report: Report,
): readonly number[] {
  const { properties, row } = entry;
  const start = entry.start!;
  const { clock } = start;
  const first = msToCivil(start.wall);
  const horizon = civilToMs(first.year + MOST_YEARS, first.month) + start.wall - civilToMs(first.year, first.month);
  const walls = new Set([start.wall]);
  let isCut = false;
  for (const property of properties.get('rrule') ?? []) {
    const rule = ruleOf(property);
    if (!rule) {
      const message =
        'This rule of repetition cannot be followed, so only the first time is drawn; write a simpler one.';
      report({ code: 'recurrence-invalid', row, field: 'RRULE', message });
      continue;
    }
    const until = rule.until === undefined ? undefined : clocks.timeOf(property, rule.until);
    // Its last moment is in UTC where the event has a zone.
    const lastWall =
      until &&
      (until.isDate
        ? until.wall + MS_PER_DAY - 1
        : until.clock === clock
          ? until.wall
          : clock.toWall(until.clock.toInstant(until.wall)));
    const limit = Math.min(horizon, lastWall ?? horizon);
    const found = occurrences(rule, start.wall, { until: limit, most: MOST_OCCURRENCES, budget });
    for (const wall of found.walls) walls.add(wall);
    const isOver = lastWall !== undefined && lastWall < horizon && found.walls.length < MOST_OCCURRENCES;
    isCut ||= found.isCut && !isOver;
  }
  for (const { wall, isDate, clock: other } of timesOf(properties, 'rdate', clocks)) {
    walls.add(isDate || other === clock ? wall : clock.toWall(other.toInstant(wall)));
  }
  const excluded = timesOf(properties, 'exdate', clocks);
  const days = new Set(excluded.filter(({ isDate }) => isDate).map(({ wall }) => Math.floor(wall / MS_PER_DAY)));
  const instants = new Set(excluded.map((time) => time.clock.toInstant(time.wall)));
  const left = [...walls]
    .sort((a, b) => a - b)
    .filter((wall) => {
      const instant = clock.toInstant(wall);
      return !instants.has(instant) && !replaced.has(instant) && !days.has(Math.floor(wall / MS_PER_DAY));
    });
  if (isCut || left.length > MOST_OCCURRENCES) {
    const count = Math.min(left.length, MOST_OCCURRENCES);
    const message = `The event goes on repeating: ${count} of its times are drawn, those within two years of the first and at most ${MOST_OCCURRENCES}.`;
    report({ code: 'recurrence-cut', row, field: 'RRULE', message });
  }
  return left.slice(0, MOST_OCCURRENCES);
}

function entryOf(component: IcsComponent, clocks: IcsClocks, report: Report): Entry {
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
    const message = `${found.length} of ${name.toUpperCase()} are no events, so they are left out.`;
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
  const timezone = icsText(head, 'x-wr-timezone');
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
