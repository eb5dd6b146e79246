import { pause } from './pause.js';
import { spreadSteps } from './spread-steps.js';
import { runSteps, type Steps } from './steps.js';

/** How work in steps is done: at once, as in a worker, or in slices that leave a page its turns. */
export interface Pace {
  /** Does the work; rejects with `Ended` where nobody wants it any more. */
  run<Value>(steps: Steps<Value, unknown>): Promise<Value>;
}

/** Work that was ended before it was done. */
export class Ended extends Error {}

/** Each piece of work without a pause. */
export const AT_ONCE: Pace = { run: async (steps) => runSteps(steps) };

const { performance } = globalThis as unknown as { readonly performance: { now(): number } };

function* boxed<Value>(steps: Steps<Value, unknown>): Steps<{ readonly value: Value }, unknown> {
  return { value: yield* steps };
}

/** In slices with pauses, after each of which `ended` is asked. */
export const inSlices = (ended: () => boolean = () => false): Pace => ({
  async run(steps) {
    const done = await spreadSteps(boxed(steps), { pause, now: () => performance.now(), ended });
    if (!done) throw new Ended('the work was ended');
    return done.value;
  },
});
