/**
 * Does something once nobody has asked for it for a while. Asking is cheap enough for each frame: one timer serves many
 * askings, where to set it anew each time would be a twentieth of all that a frame costs.
 */
export class AfterRest {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #askedMs = 0;

  /** `act` runs `restMs` after it was asked for last. */
  constructor(
    readonly restMs: number,
    readonly act: () => void,
  ) {}

  /** Asks for it, once more. */
  ask(): void {
    this.#askedMs = performance.now();
    if (this.#timer === undefined) this.#wait(this.restMs);
  }

  /** Takes back what was asked for. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(() => {
      this.end();
      const leftMs = this.#askedMs + this.restMs - performance.now();
      if (leftMs > 0) this.#wait(leftMs);
      else this.act();
    }, ms);
  }
}
