/**
 * Work in steps: a generator that yields wherever it may be interrupted, and returns what it made. What it yields, if
 * anything, says how far it is.
 */
export type Steps<Value, Progress = void> = Generator<Progress, Value>;

/** Does all of the work at once. */
export const runSteps = <Value>(steps: Steps<Value, unknown>): Value => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};
