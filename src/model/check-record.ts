import { zoneOf } from '../time/zone.js';
import type { EventRecord } from './event-record.js';
import { STATUSES } from './event-record.js';
import { isDegrees } from './full-record.js';
import { LIMITS } from './limits.js';
import { faultOf, type ProblemList } from './problem-list.js';
import { placeOf } from './split-fields.js';
import { importanceNumber, statusIndex } from './status.js';

const hasText = (text: unknown): boolean =>
  typeof text === 'string'
    ? text.length > 0 && (text.charCodeAt(0) > 32 || text.trim() !== '')
    : typeof text === 'number';

/** Longest text in a field: its own, or that of one of its languages. */
function longest(text: unknown): number {
  if (typeof text === 'string') return text.length;
  if (typeof text !== 'object' || text === null) return 0;
  return Math.max(0, ...Object.values(text).map((each) => (typeof each === 'string' ? each.length : 0)));
}

/** Reports what is wrong with the fields of a record other than its id, date and relations. Cheap where all is well. */
export function checkRecord(record: EventRecord, index: number, problems: ProblemList): void {
  const { title, summary, status, importance, timezone, place } = record;
  if (!hasText(title) && !(typeof title === 'object' && title !== null && Object.values(title).some(hasText))) {
    const message = 'A title is missing, so the event is shown by its date; write a headline.';
    problems.add({ code: 'title-missing', message }, { index, field: 'title' });
  }
  for (const field of ['title', 'summary'] as const) {
    const text = field === 'title' ? title : summary;
    if (text === undefined) continue;
    const length = longest(text);
    if (length > LIMITS.fieldChars) {
      const message = `The text has ${length} characters; only the first ${LIMITS.fieldChars} are used.`;
      problems.add({ code: 'field-long', message }, { index, field });
    }
  }
  if (status !== undefined && statusIndex(status) < 0) {
    const says = `is not a status, so the event counts as confirmed; write one of ${STATUSES.join(', ')}`;
    problems.add(faultOf('status-unknown', status, says), { index, field: 'status' });
  }
  if (importance !== undefined) {
    const number = importanceNumber(importance);
    if (!(number >= 1 && number <= 5)) {
      problems.add(faultOf('importance-invalid', importance, 'is not a number from 1 to 5'), {
        index,
        field: 'importance',
      });
    }
  }
  if (timezone && !(typeof timezone === 'string' && zoneOf(timezone))) {
    const says = 'is not a time zone; use a name such as Asia/Qatar';
    problems.add(faultOf('timezone-unknown', timezone, says), { index, field: 'timezone' });
  }
  if (record.lat !== undefined || record.latitude !== undefined || typeof place === 'object') {
    const { lat, lon } = placeOf(record as Readonly<Record<string, unknown>>) ?? {};
    for (const [field, value, limit] of [
      ['lat', lat, 90],
      ['lon', lon, 180],
    ] as const) {
      if (value !== undefined && !isDegrees(value, limit)) {
        const says = `is not a ${limit === 90 ? 'latitude' : 'longitude'}; write degrees from −${limit} to ${limit}`;
        problems.add(faultOf('coordinate-invalid', value, says), { index, field });
      }
    }
    if ((lat === undefined) !== (lon === undefined)) {
      const message = 'One of latitude and longitude is missing, so the place is not on a map.';
      problems.add({ code: 'coordinate-missing', message }, { index, field: lat === undefined ? 'lat' : 'lon' });
    }
  }
  if (Object.hasOwn(record, '__proto__')) {
    const message = 'A field is called “__proto__”, which is left out; call it something else.';
    problems.add({ code: 'field-name', message }, { index, field: '__proto__' });
  }
}
