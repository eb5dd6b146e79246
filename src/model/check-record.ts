import type { EventRecord } from './event-record.js';
import type { Fault } from './fault.js';
import { coordinatesOf, isDegrees, isImportance, isZone, textLength } from './is-sound.js';
import { LIMITS } from './limits.js';
import { statusIndex } from './status.js';

/** What is wrong with a record besides its id, date and relations; nothing where `isSound` says so. */
export function checkRecord(record: EventRecord): readonly Fault[] {
  const { title, summary, status, importance, timezone } = record;
  const faults: Fault[] = [];
  if (textLength(title) === 0) faults.push({ code: 'title-missing', field: 'title' });
  for (const [field, text] of Object.entries({ title, summary })) {
    const length = textLength(text);
    if (length > LIMITS.fieldChars) faults.push({ code: 'field-long', field, words: [length] });
  }
  if (statusIndex(status) < 0) faults.push({ code: 'status-unknown', field: 'status', value: status });
  if (!isImportance(importance)) faults.push({ code: 'importance-invalid', field: 'importance', value: importance });
  if (!isZone(timezone)) faults.push({ code: 'timezone-unknown', field: 'timezone', value: timezone });
  const { lat, lon } = coordinatesOf(record);
  for (const [field, value, name, limit] of [
    ['lat', lat, 'latitude', 90],
    ['lon', lon, 'longitude', 180],
  ] as const) {
    if (value !== undefined && !isDegrees(value, limit)) {
      faults.push({ code: 'coordinate-invalid', field, value, words: [name, limit] });
    }
  }
  if ((lat === undefined) !== (lon === undefined)) {
    faults.push({ code: 'coordinate-missing', field: lat === undefined ? 'lat' : 'lon' });
  }
  if (Object.hasOwn(record, '__proto__')) faults.push({ code: 'field-name', field: '__proto__', value: '__proto__' });
  return faults;
}
