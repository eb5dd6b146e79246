import { keep } from '../base/keep.js';
import type { Zone } from '../time/zone.js';
import { AxisWords } from './axis-words.js';
import { type ContextTime, type ContextUnit, contextAround, STEPS, type Step, ticksBetween, wallsOf } from './ticks.js';

/** Ticks are made and kept in runs of about so many. */
const RUN = 32;

/** A tick as it is kept: what does not depend on the view. */
export interface KeptTick {
  readonly instant: number;
  readonly label: string;
  readonly major: boolean;
}

/** A context with those of its labels that were asked for, by form. */
export interface KeptContext extends ContextTime {
  readonly unit: ContextUnit;
  readonly labels: Map<string, string>;
}

/**
 * The words, ticks and contexts of one zone and language, made once. This one is Gregorian, and for years of four digits;
 * sources for other calendars and for deep time extend it, and are loaded only where they are needed.
 */
export class AxisSource extends AxisWords {
  /** The ladder: each source's begins as all others do. */
  readonly steps: readonly Step[] = STEPS;
  readonly #runs = new Map<string, readonly KeptTick[]>();
  readonly #contexts: KeptContext[] = [];

  constructor(
    protected readonly zone: Zone,
    locale: string,
  ) {
    super(locale);
  }

  /** Position of the shortest step that there may be between two wall times. */
  firstStep(_from: number, _to: number): number {
    return 0;
  }

  /** Ticks from one instant to before another, in order; not many more than `most`. */
  ticks(at: number, from: number, to: number, most: number): KeptTick[] {
    const step = this.steps[at]!;
    const length = RUN * step.shortestMs;
    const ticks: KeptTick[] = [];
    for (let index = Math.floor(from / length); index * length <= to && ticks.length < most; index++) {
      const run = keep(this.#runs, `${at}/${index}`, () =>
        ticksBetween(step, index * length, (index + 1) * length, this.zone, (...between) => this.walls(...between)).map(
          ({ instant, wall }) => ({
            instant,
            label: this.tick(step, wall),
            major: this.context(step.context, instant).start === instant,
          }),
        ),
      );
      ticks.push(...run.filter(({ instant }) => instant >= from && instant < to));
    }
    return ticks;
  }

  /** Where a step has its ticks, in wall time. */
  protected walls(step: Step, from: number, to: number): readonly number[] {
    return wallsOf(step, from, to, this.firstWeekday);
  }

  /** The stretch of a context unit in which an instant lies. */
  protected around(unit: ContextUnit, instant: number): ContextTime {
    return contextAround(unit, instant, this.zone);
  }

  /** The context around an instant. */
  context(unit: ContextUnit, instant: number): KeptContext {
    let context = this.#contexts.find((kept) => kept.unit === unit && instant >= kept.start && instant < kept.end);
    if (!context) {
      context = { ...this.around(unit, instant), unit, labels: new Map() };
      // A view holds a few dozen at most.
      if (this.#contexts.unshift(context) > 100) this.#contexts.pop();
    }
    return context;
  }

  /** A context's label in one of its forms. */
  label({ unit, wall, labels }: KeptContext, form: string): string {
    return keep(labels, form, () => this.contextText(unit, form, wall));
  }
}

const sources = new Map<string, AxisSource>();

/** The source of a zone and language; a few are kept. */
export const sourceOf = (zone: Zone, locale: string): AxisSource =>
  keep(sources, `${locale}/${zone.name}`, () => new AxisSource(zone, locale), 20);
