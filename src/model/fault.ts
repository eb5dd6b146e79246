/** Something wrong with the data, before it is put into words; see `sentences.ts` for the codes. */
export interface Fault {
  readonly code: string;
  /** Position of the event in its list. */
  readonly index?: number;
  /** Row of the file, where it is not an event's. */
  readonly row?: number;
  /** Path in the document, where it is not an event's. */
  readonly path?: string;
  readonly field?: string;
  readonly value?: unknown;
  /** What else the sentence names. */
  readonly words?: readonly unknown[];
  /** The whole sentence, where it was written already. */
  readonly message?: string;
  readonly offset?: number;
}

/** Takes what is found wrong. */
export type Report = (fault: Fault) => unknown;
