import { MS_PER_DAY, MS_PER_MINUTE, MS_PER_SECOND } from '../time/civil.js';
import { civilDayOf, instantOf } from '../time/instant-text.js';
import { DateColumns } from './date-columns.js';
import type { EventRecord } from './event-record.js';
import { FLAG } from './flag.js';
import { isMissing } from './quick-date.js';

/** The unit that an instant's text ends with, by where its seconds and their fraction would be. */
const unitOf = (text: string): number =>
  text.charCodeAt(16) !== 58 /* : */ ? MS_PER_MINUTE : text.charCodeAt(19) === 46 /* . */ ? 1 : MS_PER_SECOND;

/**
 * Columns for long lists: the forms that these are made of (days, instants, and pairs of them) are read without an object
 * each, to the same numbers; all others as `DateColumns` does.
 */
export class FastDateColumns extends DateColumns {
  readonly #midnights = new Map<number, number>();
  protected override isWhole = true;

  override read(position: number, record: EventRecord): boolean {
    const { date, end } = record;
    if (typeof date === 'string') {
      if (isMissing(end)) {
        const day = civilDayOf(date);
        if (!Number.isNaN(day)) {
          this.put(position, this.#midnight(day), this.#midnight(day + MS_PER_DAY), 0);
          return true;
        }
        const instant = instantOf(date);
        if (!Number.isNaN(instant)) {
          this.put(position, instant, instant + unitOf(date), FLAG.zoned);
          return true;
        }
      } else if (typeof end === 'string' && this.#readPair(position, date, end)) {
        return true;
      }
    }
    this.isWhole = false;
    return super.read(position, record);
  }

  /** Two days, or two instants, in order. */
  #readPair(position: number, date: string, end: string): boolean {
    const flags = FLAG.bar | FLAG.statedEnd;
    const firstDay = civilDayOf(date);
    const lastDay = civilDayOf(end);
    if (lastDay >= firstDay) {
      this.put(position, this.#midnight(firstDay), this.#midnight(lastDay + MS_PER_DAY), flags);
      return true;
    }
    const first = instantOf(date);
    const last = instantOf(end);
    if (!(last >= first)) return false;
    this.put(position, first, last, flags | FLAG.zoned);
    return true;
  }

  #midnight(day: number): number {
    if (this.axis.name === 'UTC') return day;
    let instant = this.#midnights.get(day);
    if (instant === undefined) {
      instant = this.axis.toInstant(day);
      this.#midnights.set(day, instant);
    }
    return instant;
  }
}
