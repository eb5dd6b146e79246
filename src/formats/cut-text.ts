/**
 * A text of which parts are asked for: a string, or the UTF-8 bytes of a file. Offsets count code units or bytes;
 * characters of ASCII have the same code in both.
 */
export interface CutText {
  readonly length: number;
  /** The code unit or byte at an offset; NaN past the end. */
  at(offset: number): number;
  /** Where a character of ASCII comes first between two offsets; −1 where it does not. */
  indexOf(code: number, from: number, to: number): number;
  slice(from: number, to: number): string;
  /** The same part, and some more of what follows: to read one part after the other without making a string for each. */
  window(from: number, to: number): TextWindow;
  /** The same with one character for each unit, right only where it is of ASCII: to find places by. */
  raw(from: number, to: number): string;
}

/** A text in memory in which a part of another one is. */
export interface TextWindow {
  readonly text: string;
  /** Where the part begins. What follows it is what follows it there too. */
  readonly at: number;
}

/** Node and browsers have it; the types of neither are here. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
const { TextDecoder } = globalThis as unknown as {
  TextDecoder: new (label: string, options: { readonly ignoreBOM: boolean }) => Decoder;
};

/** How many bytes are made a string at once: few, as one letter that is none of ASCII spoils them for the next parts. */
const WINDOW = 8192;

class StringText implements CutText {
  readonly length: number;

  constructor(readonly text: string) {
    this.length = text.length;
  }

  at(offset: number): number {
    return this.text.charCodeAt(offset);
  }

  indexOf(code: number, from: number, to: number): number {
    const found = this.text.slice(from, to).indexOf(String.fromCharCode(code));
    return found < 0 ? found : from + found;
  }

  slice(from: number, to: number): string {
    return this.text.slice(from, to);
  }

  raw(from: number, to: number): string {
    return this.text.slice(from, to);
  }

  window(from: number): TextWindow {
    return { text: this.text, at: from };
  }
}

class BytesText implements CutText {
  readonly length: number;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #raw = new TextDecoder('latin1', { ignoreBOM: true });
  /** The window last made, where it has one character for each byte. */
  #window = { text: '', from: 0 };

  constructor(readonly bytes: Uint8Array) {
    this.length = bytes.length;
  }

  at(offset: number): number {
    return this.bytes[offset] ?? Number.NaN;
  }

  indexOf(code: number, from: number, to: number): number {
    const found = this.bytes.subarray(from, to).indexOf(code);
    return found < 0 ? found : from + found;
  }

  slice(from: number, to: number): string {
    return this.#decoder.decode(this.bytes.subarray(from, to));
  }

  raw(from: number, to: number): string {
    return this.#raw.decode(this.bytes.subarray(from, to));
  }

  window(from: number, to: number): TextWindow {
    const known = this.#window;
    if (from >= known.from && to <= known.from + known.text.length) return { text: known.text, at: from - known.from };
    const end = Math.max(to, Math.min(from + WINDOW, this.length));
    const text = this.slice(from, end);
    if (text.length === end - from) this.#window = { text, from };
    return { text, at: 0 };
  }
}

/** A text in parts. Nothing is copied. */
export const cutText = (input: string | Uint8Array): CutText =>
  typeof input === 'string' ? new StringText(input) : new BytesText(input);

/** How many units a byte order mark takes at the start of a text. */
export const markLength = (text: CutText): number =>
  text.at(0) === 0xfeff ? 1 : text.at(0) === 0xef && text.at(1) === 0xbb && text.at(2) === 0xbf ? 3 : 0;

/** Offsets of records, as many as come. */
export class Offsets {
  #list = new Uint32Array(65_536);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds one at the end. */
  add(offset: number): void {
    if (this.#length === this.#list.length) {
      const longer = new Uint32Array(2 * this.#length);
      longer.set(this.#list);
      this.#list = longer;
    }
    this.#list[this.#length++] = offset;
  }

  /** All of them, and no more room. */
  get all(): Uint32Array<ArrayBuffer> {
    return this.#list.slice(0, this.#length);
  }
}
