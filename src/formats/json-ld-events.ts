import type { EventRecord } from '../model/event-record.js';
import { type Fields, textOf } from '../model/field-parts.js';
import { makeId } from '../model/make-id.js';
import { endAfter } from './duration-end.js';
import { isHtml } from './escape-marks.js';
import { readHtml } from './html-text.js';
import { idOf, localWords, mediaOf, namesOf, placeOf, propOf, urlOf, wordsOf } from './json-ld-node.js';
import { looseDate } from './loose-date.js';
import { fieldsOf, givenIn, itemsOf, recordOf, sourcesOf } from './record.js';

const STATUS: Readonly<Record<string, string>> = {
  EventCancelled: 'cancelled',
  EventPostponed: 'postponed',
};

const dateOf = (value: unknown): string => {
  const text = wordsOf(value);
  return looseDate(text) ?? text;
};

/** Markdown of a text that may be HTML. */
export const richWords = (text: string): string => (isHtml(text) ? readHtml(text).text : text);

/** Who says so: what a node says it is the subject of, else its publisher and address. */
function sourcesIn(node: Fields, publisher = ''): readonly Fields[] {
  const works = itemsOf(propOf(node, 'subjectOf')).flatMap((work) => {
    const own = fieldsOf(work);
    const name = wordsOf(propOf(own, 'publisher')) || wordsOf(propOf(own, 'name')) || wordsOf(propOf(own, 'headline'));
    const date = textOf(propOf(own, 'datePublished'));
    return sourcesOf(name, urlOf(work)).map((source) => givenIn({ ...source, date }));
  });
  const name = wordsOf(propOf(node, 'publisher')) || publisher;
  return works.length > 0 ? works : sourcesOf(name, urlOf(propOf(node, 'url') ?? propOf(node, 'mainEntityOfPage')));
}

const tagsOf = (node: Fields): readonly string[] =>
  namesOf(propOf(node, 'keywords'))
    .flatMap((words) => words.split(/\s*,\s*/))
    .filter(Boolean);

/** The events that one `Event` tells of: itself, and where it was before it was moved. */
export function eventsOf(node: Fields, parent: string | undefined): readonly EventRecord[] {
  const date = dateOf(propOf(node, 'startDate'));
  const state = wordsOf(propOf(node, 'eventStatus')).replace(/^.*[/:]/, '');
  const whole = parent ?? itemsOf(propOf(node, 'superEvent')).map((each) => idOf(fieldsOf(each)))[0];
  const [group, ...others] = namesOf(propOf(node, 'about'));
  const event = recordOf({
    id: idOf(node),
    date,
    end: dateOf(propOf(node, 'endDate')) || endAfter(date, wordsOf(propOf(node, 'duration'))),
    title: localWords(propOf(node, 'name') ?? propOf(node, 'headline')),
    summary: localWords(propOf(node, 'description'), richWords),
    group,
    actors: [...new Set([...others, ...['organizer', 'performer'].flatMap((name) => namesOf(propOf(node, name)))])],
    tags: tagsOf(node),
    place: placeOf(propOf(node, 'location')),
    status: STATUS[state],
    relations: whole === undefined ? [] : [{ type: 'part-of', to: whole }],
    media: mediaOf(node),
    sources: sourcesIn(node),
  });
  const former = itemsOf(propOf(node, 'previousStartDate')).map(dateOf).filter(Boolean);
  // A date that was kept is none that it was moved from.
  const dates = [...new Set(former)].filter((each) => each !== date);
  if (dates.length === 0) return [event];
  // An address within the document names the event that took its place.
  const next = textOf(itemsOf(propOf(node, 'sameAs'))[0]);
  const { relations, ...rest } = event;
  if (next.startsWith('#') && dates.length === 1) {
    const { end: _, ...own } = rest;
    return [
      {
        ...own,
        date: dates[0]!,
        status: 'moved',
        relations: [...(relations ?? []), { type: 'moved-to', to: next.slice(1) }],
      },
    ];
  }
  const id = event.id ?? makeId(event);
  const { end: _, ...before } = rest;
  return [
    { ...event, id, series: id },
    ...dates.map(
      (each, i): EventRecord => ({
        ...before,
        id: `${id}-before${i > 0 ? `-${i + 1}` : ''}`,
        date: each,
        status: 'moved',
        relations: [{ type: 'moved-to', to: i + 1 < dates.length ? `${id}-before-${i + 2}` : id }],
        series: id,
      }),
    ),
  ];
}

/** An article, or an update of a live blog, as one event: its publication. */
export function articleEvent(node: Fields, publisher = '', fallback?: string): EventRecord {
  const body = richWords(wordsOf(propOf(node, 'articleBody') ?? propOf(node, 'text')));
  const description = localWords(propOf(node, 'description') ?? propOf(node, 'abstract'), richWords);
  const title = localWords(propOf(node, 'headline') ?? propOf(node, 'name'));
  const words = /^[^\n]*?(?:[.!?](?= )|(?=\n)|$)/.exec(body)?.[0] ?? '';
  const sources = sourcesIn(node, publisher);
  return recordOf({
    id: idOf(node) ?? urlOf(propOf(node, 'url')),
    date: dateOf(propOf(node, 'datePublished') ?? propOf(node, 'dateCreated') ?? propOf(node, 'dateModified')),
    title: title ?? (words.length > 120 ? `${words.slice(0, 119)}…` : words),
    summary: description ?? body,
    group: namesOf(propOf(node, 'articleSection'))[0],
    tags: tagsOf(node),
    place: placeOf(propOf(node, 'contentLocation') ?? propOf(node, 'locationCreated')),
    media: mediaOf(node),
    sources: sources.length > 0 ? sources : sourcesOf(publisher, fallback),
    updated: propOf(node, 'dateModified') === propOf(node, 'datePublished') ? '' : dateOf(propOf(node, 'dateModified')),
  });
}

/** A live blog as its updates; one that has none yet as the time that it covers. */
export function liveEvents(node: Fields): readonly EventRecord[] {
  const publisher = wordsOf(propOf(node, 'publisher'));
  const url = urlOf(propOf(node, 'url')) ?? urlOf(node);
  const updates = itemsOf(propOf(node, 'liveBlogUpdate')).map((update) =>
    articleEvent(fieldsOf(update), publisher, url),
  );
  if (updates.length > 0) return updates;
  const date = dateOf(propOf(node, 'coverageStartTime'));
  const covered = { date, end: dateOf(propOf(node, 'coverageEndTime')) };
  return [recordOf({ ...articleEvent(node), ...(date && covered) })];
}
