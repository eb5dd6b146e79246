import { msToCivil } from '../time/civil.js';
import { instantOf } from '../time/instant-text.js';
import { edtfOf, pad } from './edtf-text.js';

const DURATION = /^P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/;

/**
 * The end of what begins at a day or time and lasts a duration of ISO 8601 (weeks to seconds): its last day, or the
 * moment; undefined for what cannot be read, and for a day that lasts one.
 */
export function endAfter(start: string, duration: string): string | undefined {
  const [whole, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = (DURATION.exec(duration) ?? []).map(
    (part) => Number(part ?? 0),
  );
  const [date, time] = start.split('T') as [string, string | undefined];
  const midnight = instantOf(`${date}T00:00Z`);
  if (whole === undefined || Number.isNaN(midnight)) return undefined;
  const length = weeks * 7 + days;
  const wallOf = (ms: number): string => {
    const { year, month, day, hour, minute, second } = msToCivil(ms);
    const clock = `${pad(hour)}:${pad(minute)}:${pad(second)}`;
    return edtfOf({ year, month, day, time: time && clock, offset: offset ?? '' });
  };
  const [, clock = '', offset] = /^([\d:.]+)(Z|[+-].*)?$/.exec(time ?? '') ?? [];
  if (!time) return length > 1 ? wallOf(midnight + (length - 1) * 86_400_000) : undefined;
  const begin = instantOf(`${date}T${clock}Z`);
  return Number.isNaN(begin)
    ? undefined
    : wallOf(begin + ((length * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000);
}
