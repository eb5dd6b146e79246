import { setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Group, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import type { DateOrder } from '../time/ordered-date.js';
import { linkOf } from './link-text.js';
import { dateOfLine } from './markwhen-date.js';
import {
  countedFrom,
  datesOfStretch,
  isAmount,
  lasting,
  type Relative,
  relativeOf,
  type Stretch,
  stretchOf,
} from './markwhen-relative.js';
import { givenIn, placeIn, recordOf } from './record.js';

const OPENING = /^\s*(section|group)\b[ \t]*:?[ \t]*(.*)$/i;
const CLOSING = /^\s*end[ \t]*(?:section|group)?\s*$/i;
const HEADER = /^([\p{L}][\p{L}\d_.-]{0,40})\s*:\s*(.*)$/u;
const COLOUR = /^#([\p{L}\d_-]{1,60})\s*:\s*(\S{1,40})\s*$/u;
const TAG = /(?:^|\s)#([\p{L}\d_-]{1,60})/gu;
const ID = /(?:^|\s)!([\p{L}\d_-]{1,60})/u;
const PLACE = /\[([^\][]{1,200})\]\(location\)/i;
/** Dates that need the whole of the language, or a clock, to be read. */
const UNREAD = /^(?:(?:after|before|by|from)\s+!|now\s*[-+]|every\s+\d|![\w-]{1,60}\s*[-+/.])[^:]{0,60}:/i;

/** An event as its lines come. */
interface Draft {
  readonly row: number;
  readonly date: string;
  /** Also how long it lasts, in words. */
  readonly end: string;
  /** What the date is counted from. */
  readonly relative?: Relative;
  readonly group: string;
  readonly first: string;
  readonly lines: string[];
}

/** A line without its tags and marks, as a headline. */
const headlineOf = (line: string): string =>
  line
    .replace(PLACE, '')
    .replace(TAG, '')
    .replace(ID, '')
    .replace(/\[([^\][]{0,200})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The drafts with the dates that are counted from others, which stand before them. */
function counted(drafts: readonly Draft[], report: Report): readonly Draft[] {
  const byId = new Map<string, Stretch | undefined>();
  let last: Stretch | undefined;
  return drafts.map((draft) => {
    const { row, date, end, relative } = draft;
    const other = relative?.of ? byId.get(relative.of) : last;
    const begun = isAmount(end) ? stretchOf(date, '') : undefined;
    const stretch = relative
      ? other && countedFrom(other, relative)
      : begun
        ? lasting(begun, end)
        : stretchOf(date, end);
    const id = idOf(draft);
    if (id) byId.set(id, stretch);
    if (relative && !other) {
      const message = relative.of
        ? `No event with an end stands before this one as !${relative.of}; write its line above, or a date.`
        : 'No event with an end stands before this one; write a date.';
      report({ code: 'date-relative', row, field: 'date', message, value: date });
    }
    last = stretch ?? last;
    return stretch && (relative || begun) ? { ...draft, ...datesOfStretch(stretch) } : draft;
  });
}

const textOf = ({ first, lines }: Draft): string => [first, ...lines].join('\n');
const idOf = (draft: Draft): string | undefined => ID.exec(textOf(draft))?.[1];

function eventOf(draft: Draft): EventRecord {
  const { date, end, group, first, lines } = draft;
  const text = textOf(draft);
  const place = PLACE.exec(text)?.[1];
  const tags = [...text.matchAll(TAG)].map(([, tag]) => tag!);
  const title = headlineOf(first);
  const body = lines
    .map((line) => line.replace(PLACE, '').replace(/[ \t]+$/, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    // Links that may not be followed are left as words.
    .replace(/\[([^\][]{0,500})\]\(([^()\s]{1,2000})\)/g, (whole, words: string, address: string) =>
      linkOf(address) ? whole : words,
    )
    .trim();
  return recordOf({
    id: idOf(draft),
    date,
    end,
    title: title || headlineOf(body.split('\n', 1)[0]!),
    summary: body,
    group,
    tags: [...new Set(tags)],
    place: placeIn(place),
  });
}

/** Reads the keys at the head of a file, which may stand between lines of `---`. */
interface Head {
  title?: string;
  description?: string;
  timezone?: string;
  order: DateOrder;
}

function takeKey(head: Head, key: string, value: string): void {
  const words = value.replace(/^(["'])(.*)\1$/, '$2').trim();
  const name = key.toLowerCase();
  if (name === 'title') head.title ??= words;
  else if (name === 'description') head.description ??= words;
  else if (name === 'timezone' || name === 'tz') head.timezone ??= words;
  else if (name === 'dateformat' && /^d/i.test(words)) head.order = 'dmy';
}

/**
 * Reads markwhen: lines of a date or a range, a colon and a text, with what follows them until the next; sections and
 * groups, `#tags`, `!ids` and `[place](location)`. Dates that are counted from others above them are; repetitions are reported.
 */
export function readMarkwhen(input: unknown, report: Report): Timeline {
  const head: Head = { order: 'mdy' };
  const colours = new Map<string, string>();
  const groups: { readonly id: string; readonly tag: string | undefined }[] = [];
  const open: string[] = [];
  const drafts: Draft[] = [];
  let isHead = true;
  let isFenced = false;
  for (const [i, raw] of String(input)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const row = i + 1;
    const line = raw.trimEnd();
    if (isHead && line === '---') {
      isFenced = !isFenced;
      continue;
    }
    if (/^\s*\/\//.test(line)) continue;
    const colour = COLOUR.exec(line);
    if (colour) {
      colours.set(colour[1]!, colour[2]!);
      continue;
    }
    const opening = OPENING.exec(line);
    if (opening && !isFenced) {
      const [, , name = ''] = opening;
      const id = headlineOf(name)
        .replace(/\s*:$/, '')
        .replace(/^(["'])(.*)\1$/, '$2');
      open.push(id);
      if (id && !groups.some((group) => group.id === id))
        groups.push({ id, tag: /#([\p{L}\d_-]{1,60})/u.exec(name)?.[1] });
      isHead = false;
      continue;
    }
    if (CLOSING.test(line)) {
      open.pop();
      continue;
    }
    const relative = isFenced ? undefined : relativeOf(line);
    const dated = isFenced || relative ? undefined : dateOfLine(line, head.order);
    if (dated) {
      isHead = false;
      const { date, end, text, repeats } = dated;
      const group = open.findLast(Boolean) ?? '';
      drafts.push({ row, date, end, group, first: text, lines: [] });
      if (repeats) {
        const message = `Repetitions (“${repeats}”) are not read; only the first time is drawn. Write a line for each.`;
        report({ code: 'recurrence-invalid', row, field: 'date', message });
      }
    } else if (relative || UNREAD.test(line)) {
      isHead = false;
      const length = relative?.length ?? line.indexOf(':') + 1;
      drafts.push({
        row,
        date: line.slice(0, length - 1).trim(),
        end: '',
        group: open.findLast(Boolean) ?? '',
        first: line.slice(length).trim(),
        lines: [],
        ...(relative && { relative }),
      });
    } else if (drafts.length > 0) drafts[drafts.length - 1]!.lines.push(line);
    else if (line.trim() && (isHead || isFenced)) {
      const key = HEADER.exec(line.trim());
      if (key) takeKey(head, key[1]!, key[2]!);
      else if (!isFenced)
        report({
          code: 'line-unread',
          row,
          message: 'This line is before the first date, so it is left out; write a date, a colon and a text.',
          value: line.slice(0, 80),
        });
    }
  }
  const events = counted(drafts, report).map(eventOf);
  if (events.length === 0)
    report({ code: 'events-missing', message: 'The file has no line that begins with a date and a colon.' });
  setEventOrigin(events, { rowAt: (position) => drafts[position]?.row });
  const named = groups.filter(({ id }) => drafts.some(({ group }) => group === id));
  const { title, description, timezone } = head;
  return {
    ...givenIn({ title, description, timezone }),
    ...(named.length > 0 && {
      groups: named.map(({ id, tag }): Group => ({ id, ...givenIn({ color: colours.get(tag ?? '') }) })),
    }),
    events,
  };
}
