import type { Pace } from '../base/pace.js';
import { checkReading } from '../formats/check-reading.js';
import { cutText } from '../formats/cut-text.js';
import { readJson } from '../formats/json.js';
import { readLarge } from '../formats/read-large.js';
import type { Fault } from '../model/fault.js';
import type { Port, ReadRequest } from './messages.js';
import { buffersOf, partsOf } from './table-parts.js';

/** Progress is told so often at most, ms. */
const TOLD_EVERY_MS = 100;

const { performance } = globalThis as unknown as { readonly performance: { now(): number } };

/** Reads a file and says through the port what comes of it; never rejects. */
export async function answerRequest({ bytes, options }: ReadRequest, port: Port, pace: Pace): Promise<void> {
  const text = cutText(bytes);
  let told = performance.now();
  try {
    const large = await readLarge(text, options, {
      pace,
      read(count, total) {
        if (performance.now() - told < TOLD_EVERY_MS) return;
        told = performance.now();
        port.postMessage({ kind: 'read', count, total });
      },
      sampled: (timeline, sample) =>
        port.postMessage({ kind: 'sample', timeline: { ...timeline, events: [] }, sample }),
    });
    if (large) {
      const parts = partsOf(bytes, large);
      port.postMessage({ kind: 'done', parts }, buffersOf(parts));
      return;
    }
    // What began as many records and cannot be cut is a document that breaks off; where it does is found by reading it.
    const faults: Fault[] = [];
    const timeline = await readJson(text.slice(0, text.length), (fault) => faults.push(fault));
    port.postMessage({ kind: 'broken', result: checkReading(timeline, options.table, faults) });
  } catch (error) {
    port.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
