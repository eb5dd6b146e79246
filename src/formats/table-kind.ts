import { eventOriginOf, setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { splitFields } from '../model/split-fields.js';
import type { CsvRow, NextRow, TableKind } from './csv-rows.js';
import { fieldsOfColumns, plainName } from './field-names.js';
import { groupsOf, isGroupTitle } from './group-titles.js';

/** Rows that were read already, then those that follow. */
function rowsAfter(read: readonly CsvRow[], next: NextRow): NextRow {
  let at = 0;
  return () => read[at++] ?? next();
}

/** What a table is whose headings are not all the event format's own: by other names, or of another format. */
export async function tableKind(head: CsvRow | undefined, next: NextRow, report: Report): Promise<TableKind> {
  if (!head) {
    report({ code: 'empty' });
    return { fields: [], eventOf: () => undefined };
  }
  const { row } = head;
  // Excel's own hint comes before the headings; and what is left of a mark in UTF-16 is none of theirs.
  const cells = head.cells.map((cell, i) => (i === 0 ? cell.replace(/^\uFFFD{1,2}/, '') : cell));
  if (row === 1 && /^sep=/i.test(cells[0]!)) return tableKind(next(), next, report);
  if (cells.length >= 57) {
    const { gdeltTable, isGdelt } = await import('./gdelt.js');
    const hasHeadings = !/^\d/.test(cells[0]!);
    if (isGdelt(cells))
      return { ...gdeltTable(cells, hasHeadings), ...(!hasHeadings && { next: rowsAfter([head], next) }) };
  }
  if (cells.filter(Boolean).length === 1) {
    const { linesAbove, titled } = await import('./table-head.js');
    const above = linesAbove(head, next);
    if ('head' in above) return titled(await tableKind(above.head, next, report), above.title);
    return { ...(await plainKind(cells, head, next, report)), next: rowsAfter(above, next) };
  }
  const names = cells.map(plainName);
  if (names.includes('eventdate')) {
    const { acledTable, isAcled } = await import('./acled.js');
    const headings = cells.map((cell) => cell.toLowerCase());
    if (isAcled(headings)) return acledTable(headings);
  }
  if (names.includes('year') || names.includes('headline')) {
    const { isTimelineJsSheet, timelineJsSheet } = await import('./timelinejs-sheet.js');
    if (isTimelineJsSheet(names)) return timelineJsSheet(cells, names);
  }
  return plainKind(cells, head, next, report);
}

/** What a date is called where dates with dots have the day first. */
const DAY_FIRST = new Set(
  'datum startdatum beginn anfang tarih başlangıç дата начало dato dátum päivämäärä kuupäev'.split(' ').map(plainName),
);

/** Notes that dates with dots have the day first. */
function setDayFirst(events: readonly EventRecord[]): void {
  setEventOrigin(events, { ...eventOriginOf(events), isDayFirst: true });
}

/** A table of events by whatever names. */
async function plainKind(cells: readonly string[], head: CsvRow, next: NextRow, report: Report): Promise<TableKind> {
  const { row } = head;
  const known = fieldsOfColumns(cells, report, row);
  const missing = ['date', 'title'].filter(
    (field) => !known.some((each) => each === field || each.startsWith(`${field}_`)),
  );
  const { eventsWithTimes, fieldsByContent } = await import('./table-head.js');
  const found = missing.length === 2 ? fieldsByContent({ ...head, cells }, report) : undefined;
  if (found) return { fields: found, eventOf: splitFields, next: rowsAfter([head], next) };
  for (const field of missing) {
    const headings = cells.map((cell) => `“${cell.slice(0, 40)}”`).slice(0, 20);
    report({ code: 'column-missing', row, field, value: field, words: [headings.join(', ')] });
  }
  // What spreadsheets leave behind the last heading is no column.
  const last = cells.findLastIndex(Boolean);
  const fields = known.slice(0, last + 1).map((field, i) => field || (cells[i] ? '' : `column ${i + 1}`));
  const eventOf = eventsWithTimes(fields, cells) ?? splitFields;
  const isDayFirst = cells.some((cell) => DAY_FIRST.has(plainName(cell)));
  const hasTitles = fields.some(isGroupTitle);
  if (!isDayFirst && !hasTitles) return { fields, eventOf };
  const wrap = (events: readonly EventRecord[]): Timeline => {
    if (isDayFirst) setDayFirst(events);
    return { ...(hasTitles && { groups: groupsOf(events, fields) }), events };
  };
  return { fields, eventOf, wrap };
}
