import ICAL from 'ical.js';
import { civilToMs, msToCivil } from '../time/civil.js';
import type { IcsProperty } from './ics-component.js';

/** How much work the rules of a file may still make; shared by all of them. */
export interface Budget {
  steps: number;
}

/** A rule of repetition, and until when it holds. */
export interface IcsRule {
  readonly data: object;
  /** Wall time, or an instant where `isInstant`. */
  readonly until?: string;
}

/** Larger intervals leave one occurrence only in any stretch that is drawn, but cost a step for each unit. */
const MOST_INTERVAL = 20_000;
const MOST_PARTS = 400;

/** The rule of a property; undefined where it is none that is followed. */
export function ruleOf({ values }: IcsProperty): IcsRule | undefined {
  const [value] = values;
  if (typeof value !== 'object' || value === null) return undefined;
  const { until, interval = 1, ...data } = value as Readonly<Record<string, unknown>>;
  const parts = Object.values(data).flat();
  if (parts.length > MOST_PARTS || !(Number(interval) >= 1 && Number(interval) <= MOST_INTERVAL)) return undefined;
  return { data: { ...data, interval: Number(interval) }, ...(typeof until === 'string' && { until }) };
}

/** Thrown out of the library's loops, of which some have no end for rules that never come true. */
class Stop extends Error {}

/** Where the guards of the iterator look; it is made and used in one go. */
let guard: { readonly until: number; readonly budget: Budget } | undefined;

const wallOf = ({ year, month, day, hour, minute, second }: InstanceType<typeof ICAL.Time>): number =>
  civilToMs(year, month, day, hour, minute, second);

const { RecurIterator } = ICAL;

/** The library's iterator, ended where it passes the last time that is asked for, or takes too long. */
class GuardedIterator extends RecurIterator {
  override check_contracting_rules(): boolean {
    this.guard(1);
    return super.check_contracting_rules();
  }
  override increment_year(inc: number): void {
    this.guard(50);
    super.increment_year(inc);
  }
  override increment_month(): void {
    this.guard(5);
    super.increment_month();
  }

  guard(cost: number): void {
    if (!guard) return;
    guard.budget.steps -= cost;
    if (guard.budget.steps < 0 || civilToMs(this.last.year) > guard.until) throw new Stop();
  }
}

/**
 * The wall times of a rule's occurrences, the first at `start`: up to `until`, `most` of them. `isCut` says that there
 * may be more. Hostile rules end with the budget.
 */
export function occurrences(
  rule: IcsRule,
  start: number,
  { until, most, budget }: { readonly until: number; readonly most: number; readonly budget: Budget },
): { readonly walls: readonly number[]; readonly isCut: boolean } {
  const walls: number[] = [];
  const { year, month, day, hour, minute, second } = msToCivil(start);
  guard = { until, budget };
  try {
    const dtstart = ICAL.Time.fromData({ year, month, day, hour, minute, second, isDate: false });
    const iterator = new GuardedIterator({ rule: ICAL.Recur.fromData(rule.data), dtstart });
    for (let next = iterator.next(); next; next = iterator.next()) {
      const wall = wallOf(next);
      if (wall > until || walls.length >= most) return { walls, isCut: true };
      walls.push(wall);
    }
    return { walls, isCut: false };
  } catch {
    // A rule that the library refuses, or one that takes too long.
    return { walls, isCut: true };
  } finally {
    guard = undefined;
  }
}
