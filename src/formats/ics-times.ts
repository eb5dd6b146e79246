import ICAL from 'ical.js';
import type { Report } from '../model/fault.js';
import { civilToMs, MS_PER_DAY, msToCivil } from '../time/civil.js';
import { type IcsClocks, type IcsTime, timeText } from './ics-clock.js';
import { type IcsProperty, icsText } from './ics-component.js';
import { type Budget, occurrences, ruleOf } from './ics-rule.js';

/** What a calendar says of an event, by name. */
export type IcsProperties = ReadonlyMap<string, readonly IcsProperty[]>;

/** Most occurrences of an event that repeats, and years from its first one within which they are. */
const MOST_OCCURRENCES = 500;
const MOST_YEARS = 2;
/** One VEVENT, its times found. */
export interface IcsEntry {
  readonly row: number;
  readonly properties: IcsProperties;
  readonly uid: string;
  readonly start: IcsTime | undefined;
  /** How long it lasts, ms. */
  readonly lengthMs: number;
  /** The occurrence that it stands for. */
  readonly replaces: IcsTime | undefined;
}

/** How long an event lasts by its DTEND or DURATION, ms; a day where only a day is stated. */
export function lengthOf(start: IcsTime, properties: IcsProperties, clocks: IcsClocks): number {
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
export function datesOf(
  { start, lengthMs }: IcsEntry,
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
const timesOf = (properties: IcsProperties, name: string, clocks: IcsClocks): readonly IcsTime[] =>
  (properties.get(name) ?? []).flatMap((property) =>
    property.values.flatMap((value) => clocks.timeOf(property, Array.isArray(value) ? value[0] : value) ?? []),
  );

/** The wall times at which an entry occurs, in order: that of its start, by its rules and lists. */
export function wallsOf(
  entry: IcsEntry,
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
