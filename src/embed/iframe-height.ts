/** Who hears of a page's height, and in which words. */
export interface HeightAddress {
  /** What the page is called in the messages of others: `?childId=` of pym.js, else its file's name. */
  readonly id: string;
  /** WordPress's sign that the page is the one it embedded. */
  readonly secret: string | null;
}

/** How long heights are watched for going back and forth, ms, and how often they may before they are held. */
const WATCHED_MS = 1000;
const MOST_TURNS = 3;

/**
 * A page's height, held where it goes back and forth: a page around it whose scroll bar comes and goes makes ours
 * narrower and wider in turn, and would do so for ever. The larger one is kept until the reader does something.
 */
export class SteadyHeight {
  #sent: { height: number; at: number }[] = [];
  #held = 0;

  /** The height to tell of; undefined where nothing has changed by a whole pixel. `at` in ms since any fixed moment. */
  next(height: number, at: number): number | undefined {
    const recent = this.#sent.filter((each) => at - each.at < WATCHED_MS);
    const turns = recent.filter((each, i) => i > 1 && each.height === recent[i - 2]?.height).length;
    if (turns >= MOST_TURNS) this.#held = Math.max(this.#held, height, ...recent.map((each) => each.height));
    const next = Math.max(Math.ceil(height), this.#held);
    if (next === this.#sent.at(-1)?.height) return undefined;
    this.#sent = [...recent, { height: next, at }];
    return next;
  }

  /** The height told of last; 0 before the first. */
  get last(): number {
    return this.#sent.at(-1)?.height ?? 0;
  }

  /** The reader did something: a smaller height counts again. */
  release(): void {
    this.#held = 0;
    this.#sent = this.#sent.slice(-1);
  }
}

/**
 * The messages that tell a page of the height of what is in its frame: those of Datawrapper, pym.js, AMP (and
 * @newswire/frames), WordPress and our own. Each is understood by pages that know nothing of this library.
 */
export const heightMessages = (height: number, { id, secret }: HeightAddress): readonly unknown[] => [
  { 'datawrapper-height': { [id]: height } },
  `pymxPYMx${id}xPYMxheightxPYMx${height}`,
  { sentinel: 'amp', type: 'embed-size', height },
  ...(secret ? [{ message: 'height', value: height, secret }] : []),
  { type: 'event-timeline:height', version: 1, id, height },
];
