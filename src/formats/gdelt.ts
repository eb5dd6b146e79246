import type { EventRecord } from '../model/event-record.js';
import type { FlatRecord, TableKind } from './csv-rows.js';
import { edtfOf } from './edtf-text.js';
import { linkOf } from './link-text.js';
import { looseDate } from './loose-date.js';
import { placeIn, recordOf, sourcesOf } from './record.js';

// Columns of the GDELT Event Database 1.0, which has no headings (its codebook, 2013). Version 2.0 adds columns of
// two letters (ADM2Code) to each of the three places.
const ACTOR =
  'Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code';
const columns = (place: string): readonly string[] => [
  ...'GLOBALEVENTID SQLDATE MonthYear Year FractionDate'.split(' '),
  ...['Actor1', 'Actor2'].flatMap((actor) => ACTOR.split(' ').map((part) => actor + part)),
  ...'IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone'.split(
    ' ',
  ),
  ...['Actor1Geo', 'Actor2Geo', 'ActionGeo'].flatMap((geo) => place.split(' ').map((part) => `${geo}_${part}`)),
  'DATEADDED',
  'SOURCEURL',
];
const FIRST = columns('Type FullName CountryCode ADM1Code Lat Long FeatureID');
const SECOND = columns('Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID');

/** What an event is about, by the twenty root codes of CAMEO (its codebook, chapter 2). */
const ROOTS =
  'Public statement,Appeal,Intent to cooperate,Consultation,Diplomatic cooperation,Material cooperation,Aid,Yielding,Investigation,Demand,Disapproval,Rejection,Threat,Protest,Show of force,Reduced relations,Coercion,Assault,Fight,Mass violence'.split(
    ',',
  );

/** Whether a row is one of GDELT's, or has its headings. */
export const isGdelt = (cells: readonly string[]): boolean =>
  (cells.length >= 57 && /^\d{6,12}$/.test(cells[0]!) && /^\d{8}$/.test(cells[1]!)) ||
  (/^globaleventid$/i.test(cells[0]!) && cells.includes('SQLDATE'));

/** `20060731`; a day or month of 00 is one that is not known. */
const dateOf = (date: string): string => {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(date) ?? [];
  if (year === undefined) return looseDate(date) ?? date;
  return edtfOf({ year: Number(year), month: Number(month) || undefined, day: Number(day) || undefined });
};

function eventOf(row: FlatRecord): EventRecord {
  const { Actor1Name, Actor2Name, Actor1Code, Actor2Code, EventCode = '', SQLDATE = '', SOURCEURL } = row;
  const actors = [Actor1Name ?? Actor1Code, Actor2Name ?? Actor2Code].filter((name) => name !== undefined);
  const root = ROOTS[Number(EventCode.slice(0, 2)) - 1];
  const what = root ? `${root} (CAMEO ${EventCode})` : `CAMEO ${EventCode}`;
  const mentions = Number(row.NumMentions);
  return recordOf({
    id: row.GLOBALEVENTID,
    date: dateOf(SQLDATE),
    title: actors.length > 0 ? `${actors.join(' → ')}: ${what}` : what,
    group: root,
    actors: [...new Set(actors)],
    place: placeIn(row.ActionGeo_FullName, row.ActionGeo_Lat, row.ActionGeo_Long),
    status: 'reported',
    // Each step needs about four times as many mentions.
    importance: Math.min(5, Math.max(1, 1 + Math.round(Math.log(mentions || 1) / Math.log(4)))),
    sources: sourcesOf('', linkOf(SOURCEURL)),
    cameo: EventCode,
    goldstein: row.GoldsteinScale,
    mentions: row.NumMentions,
    articles: row.NumArticles,
    tone: row.AvgTone,
  });
}

/** The rows of GDELT's events, of version 1 or 2: their title is made of the two sides and the event's code. */
export function gdeltTable(cells: readonly string[], hasHeadings: boolean): TableKind {
  return { fields: hasHeadings ? cells : cells.length > FIRST.length ? SECOND : FIRST.slice(0, cells.length), eventOf };
}
