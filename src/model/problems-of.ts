import type { Problem } from '../base/problem.js';
import type { Steps } from '../base/steps.js';
import { zoneOf } from '../time/zone.js';
import { NO_RECORD } from './build-columns.js';
import { checkLinks } from './check-links.js';
import { checkRecord } from './check-record.js';
import { checkRelations } from './check-relations.js';
import { checkTimeline } from './check-timeline.js';
import { eventOriginOf } from './event-origin.js';
import type { Fault } from './fault.js';
import { LIMITS } from './limits.js';
import { ownId } from './make-id.js';
import { problemsOfFaults } from './problem-list.js';
import type { QuickTable } from './quick-table.js';
import { resolveDate } from './resolve-date.js';

/** How many records are checked in one step. */
const STEP = 512;

function* checkTable(table: QuickTable): Steps<readonly Fault[], number> {
  const { timeline, options, zone } = table;
  const faults: Fault[] = [];
  const report = (fault: Fault): void => {
    faults.push(fault);
  };
  const { timezone } = options;
  if (timezone && !zoneOf(timezone)) report({ code: 'timezone-unknown', field: 'timezone', value: timezone });
  checkTimeline(timeline, zone, report);
  const events: unknown = timeline.events;
  if (!Array.isArray(events)) {
    report({ code: 'events-missing', path: 'events', field: 'events', value: events });
    return faults;
  }
  if (events.length > table.length) report({ code: 'rows-many', value: events.length });
  if (table.groups.length > LIMITS.lanes) report({ code: 'groups-many', value: table.groups.length });
  const isRow = eventOriginOf(events).rowAt !== undefined;
  // Whatever is wrong with a record itself was suspected while it was read.
  const suspects = Uint32Array.from(new Set(table.built.suspects)).sort();
  for (const [i, index] of suspects.entries()) {
    if (i % STEP === STEP - 1) yield table.length;
    const record = table.rawAt(index);
    if (record === NO_RECORD) {
      report({ code: 'event-invalid', index, value: events[index] });
      continue;
    }
    for (const fault of [...checkRecord(record), ...checkLinks(record, isRow)]) report({ ...fault, index });
    const { fault } = resolveDate(record.date, record.end, record.timezone, zone);
    if (fault) report({ field: 'date', ...fault, index });
    const id = ownId(record);
    const name = table.idAt(index);
    if (id && id !== name) report({ code: 'id-duplicate', index, field: 'id', value: id, words: [name] });
  }
  checkRelations(table, report);
  return faults;
}

/**
 * Everything that is wrong with the data of a table, in sentences for its author, worked out in steps that yield how many
 * events there are. `found` is what reading a file met before the table was built.
 */
export function* problemSteps(table: QuickTable, found: readonly Fault[] = []): Steps<readonly Problem[], number> {
  // A column that is not there at all is one problem, not one for each row.
  const absent = new Set(found.filter(({ code }) => code === 'column-missing').map(({ field }) => `${field}-missing`));
  const faults = (yield* checkTable(table)).filter(({ code }) => !absent.has(code));
  const { events } = table.timeline;
  return problemsOfFaults([...found, ...faults], Array.isArray(events) ? eventOriginOf(events) : {});
}
