import { setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { textOf } from '../model/field-parts.js';
import { edtfOf, yearText } from './edtf-text.js';
import { timelineOf } from './format.js';
import { jsonIn } from './json-text.js';
import { linkOf } from './link-text.js';
import { looseDate } from './loose-date.js';
import { fieldsOf, givenIn, placeIn, recordOf, sourcesOf } from './record.js';

const ENTITY = /^https?:\/\/www\.wikidata\.org\/entity\/(Q\d{1,12})$/;
const DATE = /^([+-]?\d{1,16})-(\d\d)-(\d\d)(?:T(\d\d:\d\d:\d\d)Z?)?$/;
/** What stands for a value that exists and that nobody knows. */
const UNKNOWN = /^(?:t\d{3,20}|_:.*|nodeID:.*|https?:\/\/www\.wikidata\.org\/\.well-known\/genid\/.*)$/;
const POINT = /^Point\(\s*(-?[\d.]{1,20}(?:E-?\d{1,3})?)\s+(-?[\d.]{1,20}(?:E-?\d{1,3})?)\s*\)$/i;

/** Which column says what. */
interface Columns {
  readonly item: string | undefined;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly end: string | undefined;
  readonly precision: string | undefined;
  readonly endPrecision: string | undefined;
  readonly image: string | undefined;
  readonly article: string | undefined;
  readonly coordinates: string | undefined;
  readonly place: string | undefined;
  readonly summary: string | undefined;
  readonly group: string | undefined;
}

type Row = Readonly<Record<string, string>>;

/** Finds the columns by their names, and by what stands in them: queries call them what they like. */
function columnsOf(names: readonly string[], rows: readonly Row[]): Columns {
  const named = (pattern: RegExp): string | undefined => names.find((name) => pattern.test(name));
  const filled = (pattern: RegExp): string | undefined =>
    names.find((name) => pattern.test(rows.find((row) => row[name])?.[name] ?? ''));
  const item =
    names.find((name) => names.includes(`${name}Label`) && rows.some((row) => ENTITY.test(row[name] ?? ''))) ??
    filled(ENTITY);
  const endPrecision = named(/^end.*precision$/i);
  const precision = names.find((name) => /precision$/i.test(name) && name !== endPrecision);
  const end = named(/^(?:end|until|to)(?:_?(?:date|time|year))?$/i);
  const dates = names.filter((name) => name !== end && name !== precision && name !== endPrecision);
  const date =
    dates.find((name) => /^(?:date|time|point_?in_?time|when|start(?:_?(?:date|time))?|year)$/i.test(name)) ??
    dates.find((name) => DATE.test(rows.find((row) => row[name])?.[name] ?? '')) ??
    dates.find((name) => /date|time|year|inception|start|begin/i.test(name) && !name.endsWith('Label'));
  const label = item && names.find((name) => name === `${item}Label`);
  return {
    item,
    title: label ?? named(/^(?:label|title|name)$/i) ?? names.find((name) => name.endsWith('Label')),
    date,
    end,
    precision,
    endPrecision,
    image: named(/^(?:image|picture|photo|logo)$/i) ?? filled(/Special:FilePath\//),
    article:
      named(/^(?:article|sitelink|wikipedia|url)$/i) ?? filled(/^https:\/\/[a-z-]{2,12}\.wikipedia\.org\/wiki\//),
    coordinates: named(/^(?:coord(?:inates?)?|coordinate_?location|geo)$/i) ?? filled(POINT),
    place: named(/^(?:place|location|city|admin|country)Label$/i) ?? named(/^(?:place|location)$/i),
    summary: (item && names.find((name) => name === `${item}Description`)) ?? named(/description$/i),
    group: named(/^(?:type|class|instance|kind|category|topic|group)Label$/i) ?? named(/^(?:group|category|topic)$/i),
  };
}

/** A block of years, the last of them astronomical `last`; before the common era as one of them. */
const block = (last: number, size: number): string => {
  const first = last - size + 1;
  return first > 0 && size === 100 && last < 10_000
    ? `${String(Math.floor(first / 100)).padStart(2, '0')}XX`
    : `[${yearText(first)}..${yearText(last)}]`;
};

/** A date of Wikidata to its precision: 11 a day, 10 a month, 9 a year, 8 a decade, 7 a century, 6 a millennium. */
function dateOf(text: string, precision: number): string | undefined {
  const [, years, month, day, time] = DATE.exec(text) ?? [];
  if (years === undefined) return /^-?\d{1,4}$/.test(text) ? yearText(Number(text)) : looseDate(text);
  const year = Number(years);
  if (precision >= 11) {
    const clock = precision > 11 && time !== '00:00:00' ? time : undefined;
    return edtfOf({ year, month: Number(month), day: Number(day), time: clock, offset: 'Z' });
  }
  if (precision === 10) return edtfOf({ year, month: Number(month) });
  if (precision === 9) return yearText(year);
  if (precision === 8) return year >= 1000 && year < 10_000 ? `${Math.floor(year / 10)}X` : `${yearText(year)}~`;
  if (precision === 7) return block(Math.ceil(year / 100) * 100, 100);
  if (precision === 6) return block(Math.ceil(year / 1000) * 1000, 1000);
  return `${yearText(year)}~`;
}

/** Rows as texts, of SPARQL's own JSON or of a plain list. */
function rowsOf(value: unknown): { readonly rows: readonly Row[]; readonly path: string } | undefined {
  const bindings = fieldsOf(fieldsOf(value).results).bindings;
  const list = Array.isArray(value) ? value : bindings;
  if (!Array.isArray(list)) return undefined;
  const cell = (each: unknown): string => textOf(each) || textOf(fieldsOf(each).value);
  const rows = list.map(
    (row) =>
      givenIn(Object.fromEntries(Object.entries(fieldsOf(row)).map(([name, each]) => [name, cell(each)]))) as Row,
  );
  return { rows, path: Array.isArray(value) ? '' : 'results.bindings' };
}

/**
 * Reads the answer of a Wikidata query, in SPARQL’s JSON or as a plain list. Its years are astronomical, as EDTF’s are.
 * Queries that do not select the precision give the first of January for a year: it is read as the year, and told.
 */
export async function readWikidata(input: unknown, report: Report): Promise<Timeline> {
  const value = await jsonIn(input, report);
  if (value === undefined) return timelineOf([]);
  const found = rowsOf(value);
  if (!found) {
    report({ code: 'events-missing', path: 'results.bindings', value });
    return timelineOf([]);
  }
  const { rows, path } = found;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = columnsOf(names, rows);
  const used = new Set(Object.values(columns));
  let guessed = 0;
  const read = (text: string, precision: string | undefined): string => {
    if (UNKNOWN.test(text)) return '';
    const stated = Number(precision ?? Number.NaN);
    const isFirst = /^[+-]?\d+-01-01(?:T00:00:00Z?)?$/.test(text);
    if (Number.isNaN(stated) && isFirst) guessed++;
    return dateOf(text, Number.isNaN(stated) ? (isFirst ? 9 : 11) : stated) ?? text;
  };
  const events = rows.map((row): EventRecord => {
    const of = (column: keyof Columns): string | undefined => row[columns[column] ?? ''];
    const entity = of('item');
    const id = ENTITY.exec(entity ?? '')?.[1];
    const [, lon, lat] = POINT.exec(of('coordinates') ?? '') ?? [];
    const image = linkOf(of('image'))?.replace(/^http:/, 'https:');
    const title = of('title') ?? id ?? '';
    const rest = Object.entries(row).filter(([name]) => !used.has(name));
    const article = linkOf(of('article'));
    return recordOf({
      ...Object.fromEntries(rest),
      id,
      date: read(of('date') ?? '', of('precision')),
      end: of('end') === undefined ? '' : read(of('end')!, of('endPrecision') ?? of('precision')),
      title,
      summary: of('summary'),
      group: of('group'),
      place: placeIn(of('place'), lat, lon),
      media: image ? [{ src: image, type: 'image' }] : [],
      sources: [
        ...(article ? sourcesOf(/wikipedia\.org\//.test(article) ? 'Wikipedia' : '', article) : []),
        ...(id ? sourcesOf('Wikidata', linkOf(entity)) : []),
      ],
    });
  });
  if (guessed > 0) {
    const message = `${guessed} of ${rows.length} dates name the first of January, which stands for the whole year where a query does not select wikibase:timePrecision; they are read as years.`;
    report({ code: 'precision-unknown', field: columns.date ?? 'date', message });
  }
  setEventOrigin(events, { path });
  return { events };
}
