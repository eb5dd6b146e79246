import type { Report } from '../model/fault.js';
import { otherFile } from './other-file.js';

/** Node and browsers have it; the types of neither are here. */
const { TextDecoder, TextEncoder } = globalThis as unknown as {
  TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
  TextDecoder: new (
    label: string,
    options?: { readonly fatal?: boolean },
  ) => { readonly encoding: string; decode(bytes: Uint8Array): string };
};

/** So many bytes at the start, in the middle and at the end of a long file are looked at. */
const SAMPLE = 131_072;

/** So many bytes at the start tell what a file says of itself. */
const HEAD = 1024;

/** What Windows has where Latin-1 has 32 control characters. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Says what was done with a file that is not UTF-8 and does not say what else it is. */
const GUESSED =
  'The file is not UTF-8, so it is read as Windows-1252; save it as “CSV UTF-8” where letters come out wrong.';

/** Bytes as text; undefined for an encoding that this engine does not know, or that the bytes are not in. */
function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes);
    // Some releases of Node read it as Latin-1.
    return decoder.encoding === 'windows-1252'
      ? text.replace(/[\x80-\x9f]/g, (char) => WINDOWS[char.charCodeAt(0) - 0x80]!)
      : text;
  } catch {
    return undefined;
  }
}

/** The encoding that the server names, or that XML and HTML name of themselves. */
function statedEncoding(bytes: Uint8Array, contentType: string): string | undefined {
  const inType = /charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(contentType)?.[1];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return (
    inType ??
    /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w:.-]{1,40})|<meta[^>]{0,200}?charset\s*=\s*["']?([\w:.-]{1,40})/i
      .exec(head)
      ?.slice(1)
      .find(Boolean)
  );
}

/** UTF-16 by its mark, or by the zeros that half of its bytes are where the letters are Latin. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Somebody has read it as UTF-8 already, and written what that made of its mark.
  if (first === 0xef) return undefined;
  const zeros = [0, 0];
  const head = bytes.subarray(0, HEAD);
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]!++;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < head.length / 4 || Math.min(even, odd) > head.length / 40) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** How often a pattern is in a text. */
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * The text of a file: UTF-8, UTF-16 with or without a mark, or what the server or the file itself names. What is none of
 * these is read as Windows-1252, which spreadsheets write, and reported. A mark at the start is left out. Of a picture, a
 * workbook and the like nothing is read, which is reported.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string, report: Report): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const stated = statedEncoding(bytes, contentType);
  // What is said to be Latin is often UTF-8 by now, which no Latin text looks like.
  const isLatin = !stated || /^(?:utf-?8|latin-?1|(?:us-)?ascii|iso-?8859-1|windows-1252|cp1252)$/i.test(stated);
  const whole = (isLatin ? undefined : decoded(bytes, stated)) ?? decoded(bytes, 'utf-8');
  if (whole !== undefined) return whole;
  const other = otherFile(new TextDecoder('latin1').decode(bytes.subarray(0, 2 * HEAD)));
  if (other) {
    report(other);
    return '';
  }
  const broken = new TextDecoder('utf-8').decode(bytes);
  // A letter or two that are damaged in what is UTF-8 otherwise; who reads the text tells of them.
  if (count(broken, /[^\0-\x7f\uFFFD]/g) > count(broken, /\uFFFD/g)) return broken;
  const latin = decoded(bytes, 'windows-1252');
  if (latin !== undefined && !(stated && isLatin && !/^utf/i.test(stated)))
    report({ code: 'encoding', message: GUESSED });
  return latin ?? broken;
}

/** Whether a part of a file is UTF-8, but for what its cut leaves of a letter at either end. */
function isUtf8(part: Uint8Array): boolean {
  const from = part.findIndex((byte) => (byte & 0xc0) !== 0x80);
  const text = new TextDecoder('utf-8').decode(part.subarray(Math.max(0, from), Math.max(0, part.length - 4)));
  return !/[\0\uFFFD]/.test(text.replace(/\uFFFD{1,3}$/, ''));
}

/**
 * The bytes of a long file in UTF-8, which are read piece by piece: as they are where a few samples of them are that,
 * and nothing says otherwise.
 */
export function utf8Bytes(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
  report: Report,
): Uint8Array<ArrayBuffer> {
  const samples = [0, bytes.length >> 1, bytes.length - SAMPLE].map((from) =>
    bytes.subarray(Math.max(0, from), Math.max(0, from) + SAMPLE),
  );
  return samples.every(isUtf8) ? bytes : new TextEncoder().encode(decodeBytes(bytes, contentType, report));
}
