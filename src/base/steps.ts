/** Work in steps: a generator that yields wherever it may be interrupted, and returns what it made. */
export type Steps<Value> = Generator<void, Value>;

/** Does all of the work at once. */
export const runSteps = <Value>(steps: Steps<Value>): Value => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

/** How work is spread. */
export interface SpreadOptions {
  /** Gives the rest of the program its turn; resolves when the work may go on. */
  pause(): Promise<void>;
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Asked after each pause; true ends the work. */
  ended(): boolean;
}

/** Longest stretch of work without a pause, ms: shorter than a frame, so that input is answered. */
const STRETCH_MS = 10;

/** Does the work in stretches with pauses between; undefined where it was ended before. */
export const spreadSteps = async <Value>(
  steps: Steps<Value>,
  { pause, now, ended }: SpreadOptions,
): Promise<Value | undefined> => {
  for (let until = now() + STRETCH_MS; ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (now() < until) continue;
    await pause();
    if (ended()) return undefined;
    until = now() + STRETCH_MS;
  }
};
