import { expect } from '@open-wc/testing';
import '../../src/index.js';
import type { EventTimeline } from '../../src/elements.js';
import { readEvents } from '../../src/formats/read-events.js';
import type { Timeline } from '../../src/model/event-record.js';
import { EventTable } from '../../src/model/event-table.js';
import { renderElement } from '../../src/static.js';

const doha = async (): Promise<Timeline> => {
  const answer = await fetch('/demo/data/doha-de-escalation.csv');
  return (await readEvents(await answer.text(), { format: 'csv' })).timeline;
};

/** The element that a server has written into the page, once it is drawn. */
async function upgraded(html: string): Promise<EventTimeline> {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const element = document.querySelector('event-timeline')!;
  await element.ready;
  return element;
}

/** What is drawn of a timeline: ids, dates, statuses and relations, in order. */
const drawn = (timeline: Timeline): readonly unknown[] => {
  const { table } = EventTable.from(timeline, { timezone: 'Asia/Qatar' });
  return Array.from({ length: table.length }, (_, index) => {
    const { status, relations, sources, group } = table.record(index);
    const { start, end, approximate, uncertain } = table.span(index);
    return {
      id: table.id(index),
      title: table.title(index),
      start,
      end,
      approximate,
      uncertain,
      status,
      relations,
      sources,
      group,
    };
  });
};

for (const data of ['list', 'json'] as const) {
  it(`an element that a server wrote reads its events from the ${data} inside it`, async () => {
    const timeline = await doha();
    const element = await upgraded(renderElement(timeline, { data, attributes: { timezone: 'Asia/Qatar' } }));
    expect(drawn(element.timeline)).to.deep.equal(drawn(timeline));
    expect(element.problems).to.deep.equal([]);
  });
}
