import { keep } from '../base/keep.js';
import { civilToMs, msToCivil } from '../time/civil.js';
import { UNIT_MS } from '../time/unit-ms.js';
import { IntlSource } from './intl-source.js';
import {
  type ContextTime,
  type ContextUnit,
  contextAround,
  EVER,
  STEPS,
  type Step,
  YEAR_STEPS,
  yearSteps,
  yearWalls,
} from './ticks.js';
import { LAST_DATE } from './viewport.js';

/** Years are counted back from here: in deep time it is now, and its ticks are round numbers. */
const PRESENT = 2000;
/** From here back, years are so many years ago; later ones are BCE or CE. */
const DEEP = civilToMs(-9999);
/** From this step on, so are all. */
const DEEP_STEP = 10_000;
/** No date is before it. */
const FIRST = civilToMs(-1e12);
/** A number this large is written with a word, such as million … */
const MILLION = 1e6;
const IN_WORDS: Intl.NumberFormatOptions = { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 };
/** … unless it takes more digits behind the decimal sign. */
const MOST_DIGITS = 3;

/** Up to 5 · 10¹² years. */
const DEEP_STEPS: readonly Step[] = [...STEPS, ...yearSteps(YEAR_STEPS, 27)];
const FIRST_YEAR_STEP = STEPS.length - YEAR_STEPS;

/** What stands for years after "million", where Intl only puts the words beside each other. */
const AFTER_MILLIONS: Readonly<Record<string, string>> = { es: 'de años', fr: 'd’années', pt: 'de anos' };

/** Year of a wall time that is some year's first moment; far from now float64 may put that a little into the year before. */
const yearFrom = (wall: number): number => msToCivil(wall + UNIT_MS.month).year;

/**
 * The Gregorian axis for all of time. Years before 10,000 BCE are so many years before 2000, also beyond the range of
 * `Date`; so are all where ticks are 10,000 years and more apart.
 */
export class DeepSource extends IntlSource {
  override readonly steps = DEEP_STEPS;

  override firstStep(from: number, to: number): number {
    return from < -LAST_DATE || to > LAST_DATE ? FIRST_YEAR_STEP : 0;
  }

  override tick(step: Step, wall: number): string {
    return step.unit === 'year' && (step.every >= DEEP_STEP || wall < DEEP)
      ? this.#yearsAgo(PRESENT - yearFrom(wall), step.every)
      : super.tick(step, wall);
  }

  override samples(step: Step, from: number, to: number): readonly string[] {
    const { unit, every } = step;
    if (unit !== 'year' || (every < DEEP_STEP && from >= DEEP)) return super.samples(step, from, to);
    const near = every < DEEP_STEP && to > DEEP ? super.samples(step, DEEP, to) : [];
    // Beside a round number is one with more digits.
    const counts = [from, to].flatMap((wall) => {
      const count = Math.round((PRESENT - msToCivil(wall).year) / every);
      return [count * every, (count + 1) * every];
    });
    return [
      ...near,
      ...keep(this.kept, `${every}/${counts}`, () => counts.map((count) => this.#yearsAgo(count, every))),
    ];
  }

  override fold(ms: number, unitDisplay: 'long' | 'short'): string {
    const count = Math.floor(ms / UNIT_MS.year);
    if (count < DEEP_STEP) return super.fold(ms, unitDisplay);
    const word = AFTER_MILLIONS[this.locale.slice(0, 2)];
    return count >= MILLION && word
      ? `${this.number(IN_WORDS, count)} ${word}`
      : this.number({ style: 'unit', unit: 'year', unitDisplay, ...(count >= MILLION && IN_WORDS) }, count);
  }

  protected override walls(step: Step, from: number, to: number): readonly number[] {
    const { unit, every } = step;
    if (unit !== 'year') return super.walls(step, from, to);
    const isDeep = every >= DEEP_STEP;
    const end = isDeep ? to : Math.min(to, DEEP - 1);
    const walls: number[] = [];
    const first = Math.ceil((PRESENT - msToCivil(from).year) / every);
    for (let i = first; from <= end && i >= Math.floor((PRESENT - msToCivil(end).year) / every); i--) {
      const wall = civilToMs(PRESENT - i * every);
      if (isDeep || wall < DEEP) walls.push(wall);
    }
    if (!isDeep && to >= DEEP) walls.push(...yearWalls(every, Math.max(from, DEEP), to).filter((wall) => wall >= DEEP));
    return walls;
  }

  protected override around(unit: ContextUnit, instant: number): ContextTime {
    const between = (from: number, to: number): ContextTime => ({
      start: this.zone.toInstant(from),
      end: to === EVER ? EVER : this.zone.toInstant(to),
      wall: from,
      parent: Number.NaN,
    });
    const wall = this.zone.toWall(instant);
    const present = civilToMs(PRESENT);
    if (unit === 'ago') return wall < present ? between(FIRST, present) : between(present, EVER);
    const isPeriod = unit === 'decade' || unit === 'century' || unit === 'era';
    if (!isPeriod || wall >= civilToMs(1)) return contextAround(unit, instant, this.zone);
    return wall < DEEP ? between(FIRST, DEEP) : between(DEEP, civilToMs(1));
  }

  protected override period(unit: ContextUnit, wall: number): string {
    return unit === 'ago' || (wall < DEEP && unit !== 'year') ? this.#direction(wall < 0) : super.period(unit, wall);
  }

  protected override year(wall: number, era: boolean): string {
    return Math.abs(wall) < LAST_DATE ? super.year(wall, era) : this.#yearsAgo(PRESENT - yearFrom(wall), 1);
  }

  /** "66 million", which "years ago" completes, or all digits where a step needs many; the year itself for 0. */
  #yearsAgo(years: number, every: number): string {
    const count = Math.abs(years);
    if (count === 0) return super.year(civilToMs(PRESENT), false);
    const thousands = Math.floor(Math.log10(count) / 3);
    const isShort = count >= MILLION && 3 * thousands - Math.floor(Math.log10(every)) <= MOST_DIGITS;
    return this.number(isShort ? { ...IN_WORDS, maximumFractionDigits: MOST_DIGITS } : {}, count);
  }

  /** "years ago", or "years from now" in the language's way; dots stand for a number that has words on both sides. */
  #direction(past: boolean): string {
    const parts = new Intl.RelativeTimeFormat(this.locale).formatToParts(past ? -5e6 : 5e6, 'year');
    const text = parts.map(({ type, value }) => (type === 'literal' ? value : '…')).join('');
    return text.replace(/…+/, '…').replace(/^…\s*|\s*…$/g, '');
  }
}
