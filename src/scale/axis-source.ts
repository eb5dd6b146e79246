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
  readonly labels: Map<string, string>;
}

/** Ticks and contexts of one zone and language, made once. */
export class AxisSource {
  readonly words: AxisWords;
  readonly #zone: Zone;
  readonly #runs = new Map<string, readonly KeptTick[]>();
  readonly #contexts = new Map<ContextUnit, KeptContext[]>();

  constructor(zone: Zone, locale: string) {
    this.#zone = zone;
    this.words = new AxisWords(locale);
  }

  /** Ticks from one instant to before another, in order; not many more than `most`. */
  ticks(step: number, from: number, to: number, most: number): KeptTick[] {
    const length = RUN * STEPS[step]!.shortestMs;
    const ticks: KeptTick[] = [];
    const last = Math.floor(to / length);
    for (let index = Math.floor(from / length); index <= last && ticks.length < most; index++) {
      for (const tick of this.#run(step, index)) if (tick.instant >= from && tick.instant < to) ticks.push(tick);
    }
    return ticks;
  }

  #run(step: number, index: number): readonly KeptTick[] {
    return keep(this.#runs, `${step}/${index}`, () => {
      const { unit, shortestMs, context } = STEPS[step]!;
      const from = index * RUN * shortestMs;
      const to = (index + 1) * RUN * shortestMs;
      return ticksBetween(STEPS[step]!, from, to, this.#zone, this.words.firstWeekday).map(({ instant, wall }) => ({
        instant,
        label: this.words.tick(unit, wall),
        major: this.context(context, instant).start === instant,
      }));
    });
  }

  /** The context around an instant. */
  context(unit: ContextUnit, instant: number): KeptContext {
    const kept = keep<ContextUnit, KeptContext[]>(this.#contexts, unit, () => []);
    let context = kept.find(({ start, end }) => instant >= start && instant < end);
    if (!context) {
      context = { ...contextAround(unit, instant, this.#zone), labels: new Map() };
      // A view holds a few dozen at most.
      if (kept.unshift(context) > 60) kept.pop();
    }
    return context;
  }

  /** A context's label in one of its forms. */
  label(unit: ContextUnit, { wall, labels }: KeptContext, form: string): string {
    return keep(labels, form, () => this.words.context(unit, form, wall));
  }
}

const sources = new Map<string, AxisSource>();

/** The source of a zone and language; a few are kept. */
export const sourceOf = (zone: Zone, locale: string): AxisSource =>
  keep(sources, `${locale}/${zone.name}`, () => new AxisSource(zone, locale), 20);
