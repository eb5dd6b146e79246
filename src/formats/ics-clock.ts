import { civilToMs, daysInMonth, MS_PER_MINUTE, MS_PER_SECOND, msToCivil } from '../time/civil.js';
import { zoneOf } from '../time/zone.js';
import { edtfOf, pad } from './edtf-text.js';
import { type IcsComponent, type IcsProperty, icsText, propertiesOf } from './ics-component.js';
import { type Budget, occurrences, ruleOf } from './ics-rule.js';
import { windowsZone } from './windows-zones.js';

/** By which clock a time was written. Wall times are in ms as if in UTC. */
export interface IcsClock {
  /** IANA name, where it has one. */
  readonly timezone?: string;
  toInstant(wall: number): number;
  toWall(instant: number): number;
  /** What follows a time of day in text: '' for a clock that is named apart, or by nobody. */
  suffix(wall: number): string;
}

/** A date or time of a calendar. */
export interface IcsTime {
  readonly wall: number;
  readonly isDate: boolean;
  readonly clock: IcsClock;
}

const same = (ms: number): number => ms;
const FLOATING: IcsClock = { toInstant: same, toWall: same, suffix: () => '' };
const UTC: IcsClock = { toInstant: same, toWall: same, suffix: () => 'Z' };

/** A clock that only this file knows, by its table of changes: the latest before a time counts. */
function tableClock(component: IcsComponent, budget: Budget): IcsClock | undefined {
  const changes: { readonly wall: number; readonly offset: number }[] = [];
  for (const part of component.parts) {
    const properties = propertiesOf(part, () => {});
    const from = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(icsText(properties, 'tzoffsetto'));
    const start = wallOf(icsText(properties, 'dtstart'));
    if (!from || start === undefined) continue;
    const [, sign, hours, minutes, seconds = 0] = from;
    const size = (Number(hours) * 60 + Number(minutes)) * MS_PER_MINUTE + Number(seconds) * MS_PER_SECOND;
    const offset = sign === '-' ? -size : size;
    changes.push({ wall: start, offset });
    for (const property of properties.get('rrule') ?? []) {
      const rule = ruleOf(property);
      if (!rule) continue;
      const { walls } = occurrences(rule, start, { until: civilToMs(2100), most: 2000, budget });
      for (const wall of walls) changes.push({ wall, offset });
    }
  }
  if (changes.length === 0) return undefined;
  changes.sort((a, b) => a.wall - b.wall);
  const offsetAt = (wall: number): number => {
    let [low, high] = [0, changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (changes[middle]!.wall <= wall) low = middle + 1;
      else high = middle;
    }
    return changes[Math.max(0, low - 1)]!.offset;
  };
  return {
    toInstant: (wall) => wall - offsetAt(wall),
    toWall: (instant) => instant + offsetAt(instant),
    suffix(wall) {
      const minutes = Math.round(offsetAt(wall) / MS_PER_MINUTE);
      const size = Math.abs(minutes);
      return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
    },
  };
}

/** Wall time of a date or date-time of a calendar, in either of its forms; undefined for what is none. */
export function wallOf(text: string): number | undefined {
  const [, year, month, day, hour = 0, minute = 0, second = 0] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?|T::)?Z?$/.exec(text) ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (year === undefined || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m) || Number(hour) > 23) return undefined;
  return civilToMs(y, m, d, Number(hour), Number(minute), Number(second));
}

/** The clocks of a calendar file: the ones of the world by their names, others by the file's own tables, else by what Windows calls them. */
export class IcsClocks {
  readonly #tables = new Map<string, IcsComponent>();
  readonly #known = new Map<string, IcsClock>();

  constructor(
    tables: readonly IcsComponent[],
    readonly budget: Budget,
  ) {
    for (const table of tables)
      this.#tables.set(
        icsText(
          propertiesOf(table, () => {}),
          'tzid',
        ),
        table,
      );
  }

  /** A date or time; undefined for what is none. */
  timeOf(property: IcsProperty, value: unknown = property.values[0]): IcsTime | undefined {
    const text = typeof value === 'string' ? value : '';
    const wall = wallOf(text);
    if (wall === undefined) return undefined;
    const isDate = !/T\d/.test(text);
    const name = property.parameters.tzid;
    const clock = isDate
      ? FLOATING
      : text.endsWith('Z')
        ? UTC
        : typeof name === 'string'
          ? this.#clockOf(name)
          : FLOATING;
    return { wall, isDate, clock };
  }

  #clockOf(name: string): IcsClock {
    const known = this.#known.get(name);
    if (known) return known;
    const clock = this.#named(name) ??
      this.#own(name) ??
      this.#named(windowsZone(name) ?? '') ?? { ...FLOATING, timezone: name };
    this.#known.set(name, clock);
    return clock;
  }

  #named(name: string): IcsClock | undefined {
    // Some programs put their own address before it.
    const iana = /[A-Z][A-Za-z_]{1,30}\/[A-Za-z_+\-/0-9]{1,60}$/.exec(name)?.[0];
    const timezone = [name, iana].find((each) => each && zoneOf(each));
    const zone = timezone ? zoneOf(timezone) : undefined;
    return zone && { timezone: zone.name, toInstant: zone.toInstant, toWall: zone.toWall, suffix: () => '' };
  }

  #own(name: string): IcsClock | undefined {
    const table = this.#tables.get(name);
    return table && tableClock(table, this.budget);
  }
}

/** A date or time as EDTF or ISO text. */
export function timeText({ wall, isDate, clock }: IcsTime): string {
  const { year, month, day, hour, minute, second } = msToCivil(wall);
  if (isDate) return edtfOf({ year, month, day });
  return edtfOf({ year, month, day, time: `${pad(hour)}:${pad(minute)}:${pad(second)}`, offset: clock.suffix(wall) });
}
