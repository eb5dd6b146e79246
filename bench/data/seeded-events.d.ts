/** An event of the generator; a plain `EventRecord`. */
export interface SeededEvent {
  readonly id: string;
  readonly date: string;
  readonly end?: string;
  readonly title: string;
  readonly group: string;
  readonly importance: number;
}

/** A stream of numbers in [0, 1) from a 32-bit seed. */
export function randomNumbers(seed: number): () => number;

/** The same in steps, which yield how many are made. */
export function seededSteps(count: number, seed?: number): Generator<number, SeededEvent[]>;

/** `count` events that look like news; the same seed and count give the same events everywhere. */
export function seededEvents(count: number, seed?: number): SeededEvent[];

/** Seeded events as the text of a CSV file. */
export function csvOf(events: readonly SeededEvent[]): string;
