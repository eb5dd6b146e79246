import type { EventRecord, Timeline } from '../model/event-record.js';
import type { Fields } from '../model/field-parts.js';
import type { TableKind } from './csv-rows.js';
import { looseDate } from './loose-date.js';
import { eraOf, storyOf } from './timelinejs.js';
import { eventOfSlide, type Slide, slideDate } from './timelinejs-slide.js';

// Headings without case, spaces and marks, and what stands below them.
const COLUMNS: Readonly<Record<string, string>> = {
  year: 'year',
  month: 'month',
  day: 'day',
  time: 'time',
  startdate: 'startDate',
  enddate: 'endDate',
  endyear: 'endYear',
  endmonth: 'endMonth',
  endday: 'endDay',
  endtime: 'endTime',
  displaydate: 'displayDate',
  headline: 'headline',
  text: 'text',
  media: 'media',
  mediacredit: 'credit',
  mediacaption: 'caption',
  mediathumbnail: 'thumbnail',
  alttext: 'alt',
  medialink: 'link',
  link: 'page',
  type: 'type',
  group: 'group',
  tag: 'group',
  background: 'background',
  uniqueid: 'id',
};

/** What other sheets with a year and a month call some of them. */
const ALIASES: Readonly<Record<string, string>> = {
  title: 'headline',
  event: 'headline',
  name: 'headline',
  summary: 'text',
  description: 'text',
  topic: 'group',
  category: 'group',
  image: 'media',
};

/** Whether plain headings are those of a TimelineJS sheet, or of one that has its dates in several cells as well. */
export const isTimelineJsSheet = (names: readonly string[]): boolean =>
  names.includes('headline')
    ? (names.includes('year') || names.includes('startdate')) &&
      names.some((name) => /^(?:month|endyear|displaydate|mediacredit|type|tag)$/.test(name))
    : names.includes('year') && names.includes('month') && !names.includes('date');

const slideOf = (row: Readonly<Record<string, string>>): Slide => {
  const { startDate = '', endDate = '', background = '', media, credit, caption, thumbnail, alt, link } = row;
  // The first sheets had a date in one cell, as Americans write it.
  const oneCell = (date: string): string => date && (looseDate(date, 'mdy') ?? date);
  const { year, month, day, time, endYear, endMonth, endDay, endTime } = row;
  const isAddress = /^(?:https?:)?\/\//i.test(background);
  return {
    start: slideDate({ year, month, day, time }) || oneCell(startDate),
    end: slideDate({ year: endYear, month: endMonth, day: endDay, time: endTime }) || oneCell(endDate),
    headline: row.headline,
    text: row.text,
    media: { url: media, credit, caption, thumbnail, alt, link },
    group: row.group,
    displayDate: row.displayDate,
    background: background && (isAddress ? { url: background } : { color: background }),
    id: row.id,
    page: row.page,
  };
};

/**
 * The rows of a TimelineJS spreadsheet: Year, Month, Day, Time, End Year …, Headline, Text, Media …, Type, Group and
 * Background, in any order. A row of type `title` is about the whole, one of type `era` a stretch of time. Columns that
 * TimelineJS does not know are kept.
 */
export function timelineJsSheet(headings: readonly string[], names: readonly string[]): TableKind {
  const story: { title?: Timeline['title']; description?: Timeline['description'] } = {};
  const eras: Slide[] = [];
  const known = new Set(Object.values(COLUMNS));
  const fields: string[] = names.map((name) => (Object.hasOwn(COLUMNS, name) ? COLUMNS[name]! : ''));
  for (const [i, name] of names.entries()) {
    const alias = Object.hasOwn(ALIASES, name) ? ALIASES[name]! : '';
    const heading = headings[i]!;
    fields[i] ||= alias && !fields.includes(alias) ? alias : heading === '__proto__' ? '' : heading;
  }
  const extra = fields.filter((field) => field && !known.has(field));
  return {
    fields,
    eventOf(row): EventRecord | undefined {
      const slide = slideOf(row);
      const type = row.type?.toLowerCase();
      if (type === 'title') Object.assign(story, storyOf(row.headline, row.text));
      else if (type === 'era') eras.push(slide);
      else {
        const own: Record<string, unknown> = { ...eventOfSlide(slide) };
        for (const field of extra) if (row[field] && !(field in own)) own[field] = row[field];
        return own as unknown as EventRecord & Fields;
      }
      return undefined;
    },
    wrap: (events) => ({ ...story, ...(eras.length > 0 && { eras: eras.map(eraOf) }), events }),
  };
}
