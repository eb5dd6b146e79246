import type { EventRecord, Place } from '../model/event-record.js';
import { type Fields, isFields, textOf } from '../model/field-parts.js';

/** The fields of an object; none for all else. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) && !Array.isArray(value) ? value : {});

/** The items of a list; one for what is no list, none for what is nothing. */
export const itemsOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Text without space around it; undefined for none. */
export const textIn = (value: unknown): string | undefined => textOf(value) || undefined;

/** Only those fields that say something: no empty text or list. */
export function givenIn(fields: Fields): Fields {
  const given: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const isEmpty =
      value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (!isEmpty && field !== '__proto__') given[field] = value;
  }
  return given;
}

/** An event of those fields that say something; what is missing is for those who look at events to report. */
export const recordOf = (fields: Fields): EventRecord => givenIn(fields) as EventRecord;

/** A place of what is known of it; undefined where nothing is. Coordinates may be text. */
export function placeIn(name: unknown, lat?: unknown, lon?: unknown): Place | undefined {
  const numberIn = (value: unknown): unknown => {
    const number = typeof value === 'string' && value.trim() ? Number(value) : value;
    return Number.isNaN(number) ? value : number;
  };
  const place = givenIn({ name: textIn(name), lat: numberIn(lat), lon: numberIn(lon) });
  return Object.keys(place).length > 0 ? (place as Place) : undefined;
}

/** A source of what is known of it, as a list; without a name it is called by its host. */
export function sourcesOf(name: unknown, url: string | undefined): readonly Fields[] {
  const host = url?.replace(/^\w+:(?:\/\/(?:www\.)?)?/i, '').split(/[/?#]/, 1)[0];
  const shown = textIn(name) ?? host;
  return shown ? [givenIn({ name: shown, url })] : [];
}
