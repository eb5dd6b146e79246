import type { Steps } from '../base/steps.js';
import type { Colouring } from './colouring.js';
import { EventTable } from './event-table.js';
import { LaneColumns } from './lane-columns.js';
import type { QuickTable } from './quick-table.js';

/** How many events are read in one step. */
const STEP = 4096;

class ColouredTable extends EventTable {
  override readonly colouring: Colouring;

  constructor({ timeline, options, built }: QuickTable, colouring: Colouring) {
    super(timeline, options, built);
    this.colouring = colouring;
  }
}

/**
 * The same table, its events coloured by a field as lanes are made by one: by the first item of a list, the name of a
 * place. An event without a status is confirmed. In steps of some milliseconds.
 */
export function* colouredSteps(table: QuickTable, field: string): Steps<EventTable> {
  const columns = new LaneColumns(table.length, field);
  for (let event = 0; event < table.length; event++) {
    const record = table.raw(event);
    columns.read(event, field === 'status' && !record.status ? { ...record, status: 'confirmed' } : record);
    if (event % STEP === STEP - 1) yield;
  }
  const keys = columns.finish(table.timeline);
  return new ColouredTable(table, { field, keys, of: columns.lanes });
}
