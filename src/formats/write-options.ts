import type { Problem } from '../base/problem.js';
import type { Timeline } from '../model/event-record.js';
import { EventTable } from '../model/event-table.js';
import type { FullRecord } from '../model/full-record.js';
import type { Span } from '../time/span.js';

/** How a timeline is written for other programs. */
export interface WriteOptions {
  /** BCP 47 tag of the texts to take where there are several; the timeline's own when missing. */
  readonly lang?: string;
  /** Told of each event that the format has no form for and that is therefore not in what is written. */
  readonly onProblem?: (problem: Problem) => void;
}

/** An event as the writers take it. */
export interface WrittenEvent {
  readonly id: string;
  /** On one line; never empty. */
  readonly title: string;
  /** With its Markdown. */
  readonly summary: string;
  readonly span: Span;
  readonly record: FullRecord;
  /** Index in the table. */
  readonly index: number;
}

/** A timeline with its events as the writers take them, in the order in which they were handed over. */
export interface WrittenTimeline {
  readonly table: EventTable;
  readonly events: readonly WrittenEvent[];
  /** Says that an event is left out, and why: `reason` ends “The event is left out, as …”. */
  leaveOut(event: WrittenEvent, reason: string): void;
}

/** Reads a timeline for a writer. Events that are no objects are left out. */
export function writtenTimeline(timeline: Timeline, { lang, onProblem }: WriteOptions): WrittenTimeline {
  const { table } = EventTable.from(timeline, lang === undefined ? {} : { lang });
  const events = Array.from({ length: table.length }, (_, position): WrittenEvent => {
    const id = table.idAt(position);
    const index = table.indexOf(id);
    return {
      id,
      title: table.title(index),
      summary: table.summary(index),
      span: table.span(index),
      record: table.record(index),
      index,
    };
  });
  return {
    table,
    events,
    leaveOut({ index, id, span }, reason) {
      const path = `events[${table.position(index)}].date`;
      const message = `${path}: The event “${id}” is left out, as ${reason}.`;
      onProblem?.({ code: 'event-left-out', message, path, field: 'date', value: span.text });
    },
  };
}
