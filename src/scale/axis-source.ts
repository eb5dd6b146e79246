import type { Zone } from '../time/zone.js';
import { AxisWords, type ContextWords } from './axis-words.js';
import { type ContextTime, type ContextUnit, contextAround, STEPS, ticksBetween } from './ticks.js';

/** Ticks are made and kept in runs of about so many. */
const RUN = 32;

/** A tick as it is kept: what does not depend on the view. */
export interface KeptTick {
  readonly instant: number;
  readonly label: string;
  readonly major: boolean;
}

/** A context with its words, once these were asked for. */
export interface KeptContext extends ContextTime {
  words?: ContextWords;
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
    const key = `${step}/${index}`;
    let run = this.#runs.get(key);
    if (!run) {
      const { unit, shortestMs, context } = STEPS[step]!;
      const length = RUN * shortestMs;
      run = ticksBetween(STEPS[step]!, index * length, (index + 1) * length, this.#zone, this.words.firstWeekday).map(
        ({ instant, wall }) => ({
          instant,
          label: this.words.tick(unit, wall),
          major: this.context(context, instant).start === instant,
        }),
      );
      if (this.#runs.size > 500) this.#runs.clear();
      this.#runs.set(key, run);
    }
    return run;
  }

  /** The context around an instant; its words are made when asked for. */
  context(unit: ContextUnit, instant: number): KeptContext {
    let kept = this.#contexts.get(unit);
    if (!kept) {
      kept = [];
      this.#contexts.set(unit, kept);
    }
    let context = kept.find(({ start, end }) => instant >= start && instant < end);
    if (!context) {
      context = contextAround(unit, instant, this.#zone);
      // A view holds a few dozen at most.
      if (kept.unshift(context) > 60) kept.pop();
    }
    return context;
  }

  /** The labels of a context. */
  wordsOf(unit: ContextUnit, context: KeptContext): ContextWords {
    context.words ??= this.words.context(unit, context.wall);
    return context.words;
  }
}

const sources = new Map<string, AxisSource>();

/** The source of a zone and language; a few are kept. */
export const sourceOf = (zone: Zone, locale: string): AxisSource => {
  const key = `${locale}/${zone.name}`;
  let source = sources.get(key);
  if (!source) {
    if (sources.size > 20) sources.clear();
    source = new AxisSource(zone, locale);
    sources.set(key, source);
  }
  return source;
};
