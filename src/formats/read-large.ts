import { inSlices, type Pace } from '../base/pace.js';
import type { Steps } from '../base/steps.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import { EventTable, type TableOptions, type TableResult } from '../model/event-table.js';
import type { Fault } from '../model/fault.js';
import { MANY_EVENTS } from '../model/limits.js';
import { type Sample, sampleSteps } from '../model/sample-table.js';
import { withTypedDates } from './check-reading.js';
import { type CutFile, cutFile } from './cut-file.js';
import { CutRecords, cutEvents, cutRecordsOf } from './cut-records.js';
import { type CutText, cutText } from './cut-text.js';
import { withDefaults } from './finish-reading.js';
import type { ReadOptions, ReadResult } from './format.js';

/** Who hears how far the reading of a large set is. */
export interface LargeListener {
  readonly pace: Pace;
  /** So many events are read, of so many. */
  read?(count: number, total: number): void;
  /** What the picture will be like. Where it answers a promise, the reading waits for it. */
  sampled?(timeline: Timeline, sample: Sample): Promise<void> | void;
}

/** A large file that was read, and where its records are. */
export interface LargeFile extends TableResult {
  readonly file: CutFile;
  readonly records: CutRecords;
}

/** Hears the counts that steps yield, as long as they grow. */
function* hearing<Value>(steps: Steps<Value, number>, hear: (count: number) => void): Steps<Value, number> {
  for (let most = 0; ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (value > most) hear(value);
    most = Math.max(most, value);
    yield value;
  }
}

/** Reads a large list of events, a sample of it first. `found` is what reading their file met, up to the end of this. */
export async function readLargeList(
  timeline: Timeline,
  table: TableOptions,
  { pace, read, sampled }: LargeListener,
  found: readonly Fault[] = [],
  recordAt: ((position: number) => EventRecord) | undefined = cutRecordsOf(timeline.events)?.at,
): Promise<TableResult> {
  const { length } = timeline.events;
  if (sampled) {
    const sample = await pace.run(sampleSteps(timeline, table, cutRecordsOf(timeline.events)?.at));
    if (sample) await sampled(timeline, sample);
  }
  const steps = EventTable.steps(timeline, table, found, recordAt);
  return pace.run(read ? hearing(steps, (count) => read(count, length)) : steps);
}

/** Slices that leave a page its turns, and who hears of them. */
const slicesFor = ({ onProgress }: ReadOptions): LargeListener => ({
  pace: inSlices(),
  ...(onProgress && { read: onProgress }),
});

/** What every reader ends with where there are many events: in slices that leave a page its turns. */
export async function finishLarge(read: Timeline, faults: readonly Fault[], options: ReadOptions): Promise<ReadResult> {
  const found = [...faults];
  const timeline = await withTypedDates(withDefaults(read, options), (fault) => found.push(fault));
  const { table, problems } = await readLargeList(timeline, options.table ?? {}, slicesFor(options), found);
  table.prepare();
  return { timeline, problems };
}

/**
 * Reads a file of at least `MANY_EVENTS` records, of which the text is kept and no record. Undefined for one with
 * fewer, or of a format that has to be read as a whole.
 */
export async function readLarge(
  text: CutText,
  options: ReadOptions,
  listener: LargeListener,
): Promise<LargeFile | undefined> {
  const faults: Fault[] = [];
  const file: CutFile | undefined = await cutFile(text, options, listener.pace, (fault) => faults.push(fault));
  if (!file || file.cut.starts.length <= MANY_EVENTS) return undefined;
  const records = new CutRecords(text, file.cut);
  const timeline = withDefaults({ ...file.timeline, events: cutEvents(records, file.path) }, options);
  // What is wrong with a row is told once: when the table reads it, which goes from one to the next.
  let passed = 0;
  const recordAt = (position: number): EventRecord => {
    if (position !== passed) return records.at(position);
    passed++;
    return records.read(position, (fault) => faults.push(fault));
  };
  try {
    return { ...(await readLargeList(timeline, options.table ?? {}, listener, faults, recordAt)), file, records };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Reads a long text in slices, where it has many events in a form that can be cut; undefined otherwise. */
export async function readLargeText(text: string, options: ReadOptions): Promise<ReadResult | undefined> {
  const large = await readLarge(cutText(text), options, slicesFor(options));
  if (!large) return undefined;
  large.table.prepare();
  return { timeline: large.table.timeline, problems: large.problems };
}
