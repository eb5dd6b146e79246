import type { Zone } from '../time/zone.js';
import { AxisWords } from './axis-words.js';
import { keep } from './keep.js';
import { type ContextTime, type ContextUnit, contextAround, STEPS, ticksBetween } from './ticks.js';

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

/** The words, ticks and contexts of one zone and language, made once. */
export class AxisSource extends AxisWords {
  readonly #zone: Zone;
  readonly #runs = new Map<string, readonly KeptTick[]>();
  readonly #contexts: KeptContext[] = [];

  constructor(zone: Zone, locale: string) {
    super(locale);
    this.#zone = zone;
  }

  /** Ticks from one instant to before another, in order; not many more than `most`. */
  ticks(step: number, from: number, to: number, most: number): KeptTick[] {
    const { unit, shortestMs, context } = STEPS[step]!;
    const length = RUN * shortestMs;
    const ticks: KeptTick[] = [];
    for (let index = Math.floor(from / length); index * length <= to && ticks.length < most; index++) {
      const run = keep(this.#runs, `${step}/${index}`, () =>
        ticksBetween(STEPS[step]!, index * length, (index + 1) * length, this.#zone, this.firstWeekday).map(
          ({ instant, wall }) => ({
            instant,
            label: this.tick(unit, wall),
            major: this.context(context, instant).start === instant,
          }),
        ),
      );
      ticks.push(...run.filter(({ instant }) => instant >= from && instant < to));
    }
    return ticks;
  }

  /** The context around an instant. */
  context(unit: ContextUnit, instant: number): KeptContext {
    let context = this.#contexts.find((kept) => kept.unit === unit && instant >= kept.start && instant < kept.end);
    if (!context) {
      context = { ...contextAround(unit, instant, this.#zone), unit, labels: new Map() };
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
