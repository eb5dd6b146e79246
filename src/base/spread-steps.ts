import type { Steps } from './steps.js';

/** How work is spread. */
export interface SpreadOptions<Progress = void> {
  /** Gives the rest of the program its turn; resolves when the work may go on. */
  pause(): Promise<void>;
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Asked after each pause; true ends the work. */
  ended(): boolean;
  /** Hears before each pause how far the work is. */
  told?(progress: Progress): void;
}

/** Longest stretch of work without a pause, ms: shorter than a frame, so that input is answered. */
const STRETCH_MS = 10;

/** Does the work in stretches with pauses between; undefined where it was ended before. */
export const spreadSteps = async <Value, Progress>(
  steps: Steps<Value, Progress>,
  { pause, now, ended, told }: SpreadOptions<Progress>,
): Promise<Value | undefined> => {
  for (let until = now() + STRETCH_MS; ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (now() < until) continue;
    told?.(value);
    await pause();
    if (ended()) return undefined;
    until = now() + STRETCH_MS;
  }
};
