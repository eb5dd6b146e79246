import type { Pace } from '../base/pace.js';
import { cutText } from '../formats/cut-text.js';
import { readEvents } from '../formats/read-events.js';
import { type LargeFile, type LargeListener, readLarge } from '../formats/read-large.js';
import { MANY_EVENTS } from '../model/limits.js';
import type { Port, ReadRequest } from './messages.js';
import { recast } from './recast.js';
import { buffersOf, partsOf } from './table-parts.js';

/** Progress is told so often at most, ms. */
const TOLD_EVERY_MS = 100;

const { performance } = globalThis as unknown as { readonly performance: { now(): number } };

/** What is said through the port while a file is read. */
function tellingOf(port: Port, pace: Pace): LargeListener {
  let told = performance.now();
  return {
    pace,
    read(count, total) {
      if (performance.now() - told < TOLD_EVERY_MS) return;
      told = performance.now();
      port.postMessage({ kind: 'read', count, total });
    },
    sampled: (timeline, sample) => port.postMessage({ kind: 'sample', timeline: { ...timeline, events: [] }, sample }),
  };
}

/** Reads a file and says through the port what comes of it; never rejects. */
export async function answerRequest({ bytes, options }: ReadRequest, port: Port, pace: Pace): Promise<void> {
  const telling = tellingOf(port, pace);
  const hand = (from: Uint8Array<ArrayBuffer>, large: LargeFile): void => {
    const parts = partsOf(from, large);
    port.postMessage({ kind: 'done', parts }, buffersOf(parts));
  };
  try {
    const text = cutText(bytes);
    const large = await readLarge(text, options, telling);
    if (large) return hand(bytes, large);
    // Another format, or a document that breaks off.
    const result = await readEvents(text.slice(0, text.length), options);
    if (result.timeline.events.length > MANY_EVENTS) {
      const own = recast(result.timeline);
      const { timezone, lang, table } = options;
      const again = await readLarge(cutText(own), { format: 'json', timezone, lang, table }, telling);
      // What is wrong is told by the places of the file that the page has.
      if (again) return hand(own, { ...again, problems: result.problems });
    }
    port.postMessage({ kind: 'whole', result });
  } catch (error) {
    port.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
