import { LOCAL_ZONE, type Zone } from './zone.js';

/** A zone for readers: “Qatar Time”, “UTC+4” for a plain offset; the city of its name where the language has no word. */
export function zoneWords(zone: Zone, instant: number, locale: string): string {
  if (/^[+-]/.test(zone.name)) {
    const minutes = zone.offset(instant) / 60_000;
    const rest = Math.abs(minutes % 60);
    const hours = Math.trunc(minutes / 60);
    return `UTC${minutes < 0 ? '−' : '+'}${Math.abs(hours)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
  }
  const timeZone = zone.name === LOCAL_ZONE ? new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC' : zone.name;
  if (/^(Etc\/)?(UTC|GMT)$/.test(timeZone)) return 'UTC';
  try {
    const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortGeneric' });
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
    if (name) return name;
  } catch {
    // An old Intl, or an instant that it cannot hold.
  }
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
