import { expect } from '@open-wc/testing';
import type { EventRecord } from '../../src/model/event-record.js';
import { rgbOf } from '../helpers/colours.js';
import { chartOf, type EventTimeline, mountEvents, until } from '../helpers/page.js';

const EVENTS: EventRecord[] = [
  { id: 'a', date: '2026-02-01', title: 'Visit to Tehran', group: 'Talks', actors: ['Qatar'] },
  { id: 'b', date: '2026-02-02', title: 'Opening', group: 'Rafah', actors: ['Egypt'] },
  { id: 'c', date: '2026-02-05', title: 'Briefing in Doha', group: 'Talks', actors: ['Qatar'], status: 'reported' },
];
const legendOf = (timeline: EventTimeline): string[] =>
  [...timeline.renderRoot.querySelectorAll('.legend li')].map((item) => item.textContent!.trim());
const laneColours = (timeline: EventTimeline): string[] =>
  [...chartOf(timeline).querySelectorAll('.lanes li')].map((lane) => rgbOf(getComputedStyle(lane).color).join());
const coloursOf = ({ scene }: EventTimeline): (number | undefined)[] => scene!.dots.map(({ colour }) => colour);

describe('colours', () => {
  it('say what color-by names, in the legend too, and lanes have the colour of text', async () => {
    const timeline = await mountEvents(EVENTS, { 'color-by': 'actors' });
    expect(coloursOf(timeline)).to.deep.equal([0, 1, 0]);
    expect(legendOf(timeline)).to.deep.equal(['Qatar', 'Egypt', 'Confirmed', 'Reported']);
    const text = rgbOf(getComputedStyle(timeline).color).join();
    expect(laneColours(timeline)).to.deep.equal([text, text]);
  });

  it('of very many keys are named as far as a legend is of use', async () => {
    const events = Array.from({ length: 100 }, (_, i) => ({
      ...EVENTS[0]!,
      id: `e${i}`,
      date: String(1900 + i),
      actors: [`Actor ${i}`],
    }));
    const timeline = await mountEvents(events, { 'color-by': 'actors' });
    const names = Array.from({ length: 40 }, (_, i) => `Actor ${i}`);
    expect(legendOf(timeline)).to.deep.equal([...names, '+60']);
  });

  it('follow color-by when it changes, and say lane again without it', async () => {
    const timeline = await mountEvents(EVENTS, { 'color-by': 'actors' });
    timeline.setAttribute('color-by', 'status');
    await until(() => legendOf(timeline)[1] === 'Reported' && coloursOf(timeline)[2] === 1);
    timeline.removeAttribute('color-by');
    await until(() => coloursOf(timeline)[0] === undefined);
    expect(new Set(laneColours(timeline)).size).to.equal(2);
    expect(legendOf(timeline)).to.deep.equal(['Confirmed', 'Reported']);
  });

  it('are named by status in the words of the page, beside the list too', async () => {
    const timeline = await mountEvents(EVENTS, { 'color-by': 'status', view: 'list', lang: 'fr' });
    const chips = (): string[] => {
      const list = timeline.renderRoot.querySelector('event-timeline-list');
      return [...(list?.renderRoot.querySelectorAll('.legend bdi') ?? [])].map(({ textContent }) => textContent!);
    };
    await until(() => chips().join() === 'Confirmé,Selon des médias');
  });

  it('are those that the data give to groups, in chart and list; what is no colour changes nothing', async () => {
    const timeline = await mountEvents(EVENTS, {});
    const usual = laneColours(timeline);
    timeline.timeline = {
      events: EVENTS,
      groups: [
        { id: 'Talks', color: 'rebeccapurple' },
        { id: 'Rafah', color: 'red;background:url(x)' },
      ],
    };
    await timeline.ready;
    expect(laneColours(timeline)).to.deep.equal(['102,51,153', usual[1]]);
    timeline.setAttribute('view', 'list');
    await until(() => timeline.renderRoot.querySelector('event-timeline-list')?.renderRoot.querySelector('.row'));
    const row = timeline.renderRoot.querySelector('event-timeline-list')!.renderRoot.querySelector('.row.lane-0')!;
    expect(rgbOf(getComputedStyle(row).getPropertyValue('--_lane')).join()).to.equal('102,51,153');
  });
});
