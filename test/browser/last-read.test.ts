import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import {
  cardOpen,
  centreOf,
  type EventTimeline,
  handsOn,
  inList,
  labelOf,
  listTitles,
  mountEvents,
  until,
} from '../helpers/page.js';

const KEY = 'event-timeline:talks';
const EVENTS = [
  { id: 'a', date: '2026-02-03', title: 'Briefing' },
  { id: 'b', date: '2026-02-06', title: 'Talks' },
] as const;
const LATER = [
  EVENTS[0],
  { ...EVENTS[1], status: 'moved' as const },
  { id: 'c', date: '2026-02-07', title: 'More talks' },
];

const said = (timeline: EventTimeline): string => timeline.renderRoot.querySelector('.fresh')?.textContent ?? '';
const markOf = (timeline: EventTimeline, id: string): string | null =>
  labelOf(timeline, id).getAttribute('aria-description');

/** Has the last visit been so long ago. */
const hoursAgo = (hours: number): void => {
  const kept = JSON.parse(localStorage.getItem(KEY)!);
  localStorage.setItem(KEY, JSON.stringify({ ...kept, at: Date.now() - hours * 3_600_000 }));
};

const read = async (events: readonly (typeof LATER)[number][] = EVENTS): Promise<EventTimeline> => {
  const timeline = await mountEvents(events, { remember: 'talks' });
  await handsOn(timeline);
  await until(() => localStorage.getItem(KEY)?.includes(`"${events.at(-1)!.id}"`));
  return timeline;
};

describe('since a reader was here last', () => {
  beforeEach(() => localStorage.removeItem(KEY));
  after(() => localStorage.removeItem(KEY));

  it('nothing is told the first time, nor where nothing is new', async () => {
    expect(said(await read())).to.equal('');
    hoursAgo(5);
    expect(said(await read())).to.equal('');
  });

  it('what has come and what has changed is marked and counted, until it is opened', async () => {
    await read();
    hoursAgo(5);
    const timeline = await read(LATER);
    await until(() => said(timeline) !== '');
    expect(said(timeline)).to.equal('1 event is new since you last read this · 1 event: updated');
    expect(['a', 'b', 'c'].map((id) => markOf(timeline, id))).to.deep.equal([null, 'updated', 'new']);
    await sendMouse({ type: 'click', position: centreOf(labelOf(timeline, 'c')) });
    await cardOpen(timeline);
    await until(() => markOf(timeline, 'c') === null);
  });

  it('it is told again when the page is loaded anew on the same visit, and not on the next', async () => {
    await read();
    hoursAgo(5);
    await read(LATER);
    const again = await read(LATER);
    await until(() => said(again) !== '');
    hoursAgo(5);
    expect(said(await read(LATER))).to.equal('');
  });

  it('nothing is kept where the page does not ask for it, and rubbish in the storage does no harm', async () => {
    const plain = await mountEvents(EVENTS);
    await handsOn(plain);
    expect(localStorage.getItem(KEY)).to.equal(null);
    localStorage.setItem(KEY, '{"at":1,"seen":[3]}');
    const timeline = await mountEvents(EVENTS, { remember: 'talks' });
    await until(() => localStorage.getItem(KEY)?.includes('"b"'));
    expect(said(timeline)).to.equal('');
  });
});

describe('what was put right or brought up to date', () => {
  it('is marked in the chart and the list, and told in the card', async () => {
    const timeline = await mountEvents(
      [
        { ...EVENTS[0], corrections: [{ date: '2026-02-04', text: 'The day was wrong.' }] },
        { ...EVENTS[1], updated: '2026-02-05' },
        LATER[2]!,
      ],
      { lang: 'en' },
    );
    const lines = (): string[] =>
      ['a', 'b', 'c'].map((id) => getComputedStyle(labelOf(timeline, id)).textDecorationStyle);
    await until(() => lines()[0] === 'dotted', 'nothing is marked');
    expect(lines()).to.deep.equal(['dotted', 'dotted', 'solid']);
    await until(() => labelOf(timeline, 'a').ariaLabel, 'it gets no name');
    expect(labelOf(timeline, 'a').ariaLabel).to.equal('Briefing, 3 February 2026, corrected');
    expect(timeline.renderRoot.querySelector('.footer')?.textContent).to.contain('corrected, updated');
    await inList(timeline, 3);
    const titles = listTitles(timeline).map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
    expect(titles).to.deep.equal(['Briefing corrected', 'Talks updated', 'More talks']);
    await sendMouse({ type: 'click', position: centreOf(listTitles(timeline)[0]!) });
    const card = await cardOpen(timeline);
    await until(() => card.textContent!.includes('The day was wrong.'));
  });
});
