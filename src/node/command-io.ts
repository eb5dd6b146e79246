/** What a command has of the system: so that a test can hand over its own. */
export interface CommandIo {
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** Shows, in place of what was shown before, what is being done; '' takes it away. Only on a terminal. */
  progress(text: string): void;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
  /** The package's `dist` folder. */
  readonly dist: URL;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborts when the user wants a command that goes on (`--watch`) to end. */
  readonly ended: AbortSignal;
}

/** How a command ends: well; with problems in the data; not understood, or without its file. */
export const EXIT = { good: 0, problems: 1, usage: 2 } as const;

/** Why a command cannot be done, in a sentence for its user. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: number = EXIT.usage,
  ) {
    super(message);
  }
}
