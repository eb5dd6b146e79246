import type { Timeline } from '../model/event-record.js';

/** Browsers and Node have it; the types of neither are here. */
const { TextEncoder } = globalThis as unknown as {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
};

/** So many events are written at once. */
const PART = 1000;

/** A timeline as the bytes of a JSON document, which, unlike the file that it was read from, can be cut into its events. */
export function recast({ events, ...rest }: Timeline): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const fields = JSON.stringify(rest).slice(1, -1);
  const parts = [encoder.encode(`{${fields}${fields && ','}"events":[`)];
  for (let from = 0; from < events.length; from += PART) {
    const texts = events.slice(from, from + PART).map((event) => JSON.stringify(event) ?? 'null');
    parts.push(encoder.encode(`${from ? ',' : ''}${texts.join()}`));
  }
  parts.push(encoder.encode(']}'));
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
