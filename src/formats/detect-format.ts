import type { Format } from './format.js';
import { jsonKind } from './json-kind.js';
import { dateOfLine } from './markwhen-date.js';

/** So much of a text is looked at. */
const HEAD = 65_536;

/** What the endings of names and the types of answers say, where a text does not. */
const HINTS: readonly (readonly [Format, RegExp])[] = [
  ['ics', /\.(?:ics|ical|ifb|icalendar)$|text\/calendar/i],
  ['markwhen', /\.(?:mw|mkw|markwhen)$/i],
  ['feed', /\.(?:rss|atom)$|(?:rss|atom)\+xml/i],
  ['geojson', /\.geojson$|geo\+json/i],
  ['json-ld', /\.jsonld$|ld\+json/i],
  ['csv', /\.(?:csv|tsv|tab)$|text\/(?:csv|tab-separated-values)/i],
  ['json', /json/i],
];

/** Which format markup is, by its first element. */
function markupFormat(head: string): Format {
  const [, name = ''] = /<([a-z][\w:.-]{0,40})/i.exec(head.replace(/<!--[\s\S]*?(?:-->|$)/g, '')) ?? [];
  if (/^(?:rss|feed|rdf:RDF|channel)$/i.test(name)) return 'feed';
  return name === 'data' || name === 'event' ? 'simile' : 'html';
}

/** The format of a JSON text: its shape tells where the text is short enough to be looked at twice. */
function jsonFormat(text: string): Format {
  if (text.length > HEAD) return 'json';
  try {
    return jsonKind(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return 'json';
  }
}

/** Whether lines of a text begin with dates and colons, and its first is no row of headings. */
function isMarkwhen(head: string): boolean {
  const lines = head.split(/\r\n|\n|\r/, 400).filter((line) => line.trim());
  const [first = ''] = lines;
  if (/[\t;,]/.test(first) && !/:\s/.test(first)) return false;
  return lines.slice(0, 100).some((line) => dateOfLine(line, 'mdy'));
}

/**
 * The format of data. What a text begins with counts more than its name or what a server says, as both are often wrong:
 * JSON begins with a bracket, markup with `<`, a calendar with its own name. Anything else without a hint is a table.
 * Objects, and JSON too long to be looked at twice, are `json`: their reader tells the rest by their shape.
 */
export function detectFormat(
  input: string | object,
  { name = '', contentType = '' }: { readonly contentType?: string; readonly name?: string } = {},
): Format {
  if (typeof input !== 'string') return 'json';
  const head = input.slice(0, HEAD).trimStart();
  const hinted = [name, contentType].map((each) => HINTS.find(([, pattern]) => pattern.test(each))).find(Boolean);
  const hint = hinted?.[0];
  if (/^[{[]/.test(head)) return hint === 'json-ld' || hint === 'geojson' ? hint : jsonFormat(input);
  if (head.startsWith('<')) return markupFormat(head);
  if (/^BEGIN\s*:\s*V(?:CALENDAR|EVENT)/i.test(head)) return 'ics';
  if (/^(?:var\s+)?storyjs_jsonp_data\s*=/.test(head)) return 'timelinejs';
  if (/^(?:(?:var|let|const)\s+)?[\w$.]{1,60}\s*=\s*[[{]/.test(head)) return 'json';
  if (/^(?:\/\*[^*]{0,40}\*\/\s*)?google\.visualization\.Query\.setResponse\(/.test(head)) return 'gviz';
  if (hint) return hint === 'geojson' || hint === 'json-ld' ? 'json' : hint;
  return isMarkwhen(head) ? 'markwhen' : 'csv';
}
