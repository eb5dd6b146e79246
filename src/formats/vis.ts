import { setEventOrigin } from '../model/event-origin.js';
import type { Era, EventRecord, Group, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { type Fields, textOf } from '../model/field-parts.js';
import { isHtml } from './escape-marks.js';
import { timelineOf } from './format.js';
import { plainOfHtml, readHtml } from './html-text.js';
import { instantDate, lastDay } from './instant-date.js';
import { jsonIn } from './json-text.js';
import { fieldsOf, givenIn, itemsOf, recordOf } from './record.js';

/** What is drawn with an item and says nothing, or could carry style into a page. */
const LEFT_OUT = new Set(
  'id content title start end type group subgroup className style editable selectable limitSize align visible template'.split(
    ' ',
  ),
);

/** An item's dates: of a box or point the start only. */
function datesOf({ start, end, type }: Fields): { readonly date: unknown; readonly end: unknown } {
  const date = instantDate(start);
  const isPoint = type === 'box' || type === 'point';
  return { date, end: end === undefined || end === null || isPoint ? undefined : lastDay(instantDate(end), date) };
}

function eventOf(item: Fields): EventRecord {
  const { id, content, title, group } = item;
  const words = textOf(title);
  const rest = Object.entries(item).filter(([field]) => !LEFT_OUT.has(field));
  const heading = plainOfHtml(textOf(content));
  const summary = isHtml(words) ? readHtml(words).text : words;
  return recordOf({
    ...Object.fromEntries(rest),
    id: textOf(id),
    ...datesOf(item),
    title: heading || plainOfHtml(words),
    summary: summary === heading ? '' : summary,
    group: textOf(group),
  });
}

/** A stretch behind the items. */
function eraOf(item: Fields): Era {
  const { date, end } = datesOf(item);
  return {
    date: end === undefined ? (date as string) : { start: date as string, end: end as string },
    title: plainOfHtml(textOf(item.content)),
  };
}

function groupOf(group: Fields): Group {
  const { id, content, title, order } = group;
  const name = plainOfHtml(textOf(content)) || plainOfHtml(textOf(title));
  const place = Number(order ?? Number.NaN);
  return { id: textOf(id), ...givenIn({ title: name, order: Number.isFinite(place) ? place : undefined }) };
}

/**
 * Reads the items of a vis-timeline, with its groups where they come in one object: `[…]` or `{items, groups}`. Background
 * items become eras. An end that is a day is that day's first moment, so the day before is the last. Styles are left out.
 */
export async function readVis(input: unknown, report: Report): Promise<Timeline> {
  const value = await jsonIn(input, report);
  if (value === undefined) return timelineOf([]);
  const root = fieldsOf(value);
  const list = Array.isArray(value) ? value : (root.items ?? root.data);
  if (!Array.isArray(list)) {
    report({ code: 'events-missing', path: 'items', value });
    return timelineOf([]);
  }
  const events: EventRecord[] = [];
  const eras: Era[] = [];
  const positions: number[] = [];
  for (const [position, each] of list.entries()) {
    const item = fieldsOf(each);
    if (item.type === 'background') eras.push(eraOf(item));
    else {
      events.push(eventOf(item));
      positions.push(position);
    }
  }
  const path = Array.isArray(value) ? '' : 'items';
  setEventOrigin(events, { pathAt: (position) => `${path}[${positions[position]}]` });
  const groups = itemsOf(root.groups).map((group) => groupOf(fieldsOf(group)));
  return { ...givenIn({ eras, groups }), events };
}
