import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EventTimelineStory } from '../../src/elements/event-timeline-story/event-timeline-story.component.js';
import { fingers } from '../helpers/gestures.js';
import {
  cardOf,
  cardOpen,
  chartOf,
  controlOf,
  DOHA,
  type EventRecord,
  type EventTimeline,
  eventsOf,
  frames,
  inList,
  labelsOf,
  mount,
  mountDoha,
  mountEvents,
  until,
} from '../helpers/page.js';
import { textOf } from '../helpers/view.js';

/** The story below the chart; null while it is not seen. */
const storyOf = (timeline: EventTimeline): EventTimelineStory | null => {
  const story = timeline.renderRoot.querySelector<EventTimelineStory>('event-timeline-story');
  return story?.checkVisibility() ? story : null;
};
const find = (story: EventTimelineStory, selector: string): HTMLElement => {
  const found = story.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
};
const titleOf = (story: EventTimelineStory | null): string => textOf(story?.renderRoot.querySelector('h3'));
const positionOf = (story: EventTimelineStory): string => textOf(story.renderRoot.querySelector('[part=position]'));
const told = (timeline: EventTimeline, title: string): Promise<void> =>
  until(() => titleOf(storyOf(timeline)) === title, `“${titleOf(storyOf(timeline))}” is told, not “${title}”`);
const stopsOf = (story: EventTimelineStory): HTMLElement[] => [
  ...story.renderRoot.querySelectorAll<HTMLElement>('[part=rail] button'),
];

const FIRST = 'Palestinian side of the Rafah crossing is seized and closed';
const SECOND = 'Gaza ceasefire takes effect';
const TALKS = 'Talks in Türkiye between the United States and Iran';

const days = (count: number): EventRecord[] =>
  Array.from({ length: count }, (_, day) => ({
    id: `day-${day + 1}`,
    date: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    title: `Day ${day + 1}`,
    group: day % 2 ? 'odd' : 'even',
  }));

describe('the story', () => {
  it('tells one event whole, with the chart kept in sight', async () => {
    const timeline = await mountDoha({ view: 'story', lang: 'en-GB' }, 900);
    const story = storyOf(timeline)!;
    expect(titleOf(story)).to.equal(FIRST);
    expect(positionOf(story)).to.equal('1 of 21');
    await timeline.select('turkiye-talks');
    await told(timeline, TALKS);
    expect(textOf(find(story, '.when'))).to.equal('Moved · was planned for 6 February 2026? · Istanbul');
    expect(textOf(find(story, '.plan'))).to.equal('Moved to Indirect US–Iran talks in Muscat · 6 Feb, 09:00');
    expect(textOf(find(story, '.sources'))).to.match(/^Source: The Peninsula/);
    expect(cardOf(timeline) === null).to.equal(true);
    const chart = chartOf(timeline).getBoundingClientRect();
    expect(chart.height).to.be.within(100, 300);
    expect(find(story, 'article').getBoundingClientRect().top).to.be.greaterThan(chart.bottom);
    const line = timeline.renderRoot.querySelector('.here')!.getBoundingClientRect();
    expect(line.left - chart.left).to.be.closeTo(0.87 * chart.width, 0.05 * chart.width);
  });

  it('goes on by arrow keys, buttons, the rail, and links, and says so once', async () => {
    const timeline = await mountDoha({ view: 'story' }, 900);
    const story = storyOf(timeline)!;
    const selected = eventsOf(timeline, 'timeline-select');
    const live = find(story, '[aria-live]');
    expect(textOf(live)).to.equal('');
    story.focus();
    await sendKeys({ press: 'ArrowRight' });
    await told(timeline, SECOND);
    expect(textOf(live)).to.equal(`2 of 21: ${SECOND}`);
    await until(() => story.shadowRoot?.activeElement?.localName === 'article');
    await sendKeys({ press: 'ArrowLeft' });
    await told(timeline, FIRST);
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'End' });
    await until(() => positionOf(story) === '21 of 21');
    expect(find(story, '.top [data-step="1"]').ariaDisabled).to.equal('true');
    await sendKeys({ press: 'Home' });
    await told(timeline, FIRST);
    find(story, '.top [data-step="1"]').click();
    await told(timeline, SECOND);
    stopsOf(story)[6]!.click();
    await until(() => positionOf(story) === '7 of 21');
    find(story, '.ways button:last-child').click();
    await until(() => positionOf(story) === '8 of 21');
    expect(selected.map(({ detail }) => detail.id)).to.deep.equal([
      'gaza-ceasefire',
      'rafah-closed',
      'amir-trump-call',
      'rafah-closed',
      'gaza-ceasefire',
      'armada-remark',
      'regional-contacts',
    ]);
  });

  it('has a rail of targets for fingers, with one tab stop, which arrows move along', async () => {
    const timeline = await mountDoha({ view: 'story' }, 360);
    const story = storyOf(timeline)!;
    await until(() => stopsOf(story).length < 21);
    for (const stop of stopsOf(story)) {
      const { width, height } = stop.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
    expect(stopsOf(story).filter(({ tabIndex }) => tabIndex === 0).length).to.equal(1);
    stopsOf(story)[0]!.focus();
    for (let step = 0; step < 9; step++) {
      await sendKeys({ press: 'ArrowRight' });
      await frames();
    }
    await until(() => positionOf(story) === '10 of 21');
    await until(() => story.shadowRoot?.activeElement?.ariaCurrent === 'step');
    expect(stopsOf(story).findIndex(({ ariaCurrent }) => ariaCurrent === 'step')).to.be.greaterThan(1);
  });

  it('goes on by a swipe, and leaves the page a way up and down', async () => {
    const timeline = await mountDoha({ view: 'story' }, 380);
    const story = storyOf(timeline)!;
    const touch = fingers(find(story, '.page'));
    touch('touchstart', [200, 300]);
    touch('touchmove', [150, 305]);
    touch('touchmove', [90, 306]);
    touch('touchend');
    await told(timeline, SECOND);
    touch('touchstart', [200, 300]);
    touch('touchmove', [150, 380]);
    touch('touchend');
    await frames(3);
    expect(titleOf(story)).to.equal(SECOND);
    touch('touchstart', [90, 300]);
    touch('touchmove', [200, 310]);
    touch('touchend');
    await told(timeline, FIRST);
    expect(getComputedStyle(find(story, '.page')).touchAction).to.contain('pan-y');
  });

  it('runs from right to left where the page does', async () => {
    const timeline = await mount((element) => {
      element.dir = 'rtl';
      element.lang = 'ar';
      element.view = 'story';
      element.src = DOHA;
    });
    await timeline.ready;
    const story = storyOf(timeline)!;
    const [first, second] = stopsOf(story).map((stop) => stop.getBoundingClientRect().left);
    expect(first).to.be.greaterThan(second!);
    story.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => /^٢|^2/.test(positionOf(story)), positionOf(story));
    expect(titleOf(story)).to.equal('دخول وقف إطلاق النار في غزة حيز التنفيذ');
    const touch = fingers(find(story, '.page'));
    touch('touchstart', [90, 300]);
    touch('touchmove', [200, 300]);
    touch('touchend');
    await until(() => /^٣|^3/.test(positionOf(story)), positionOf(story));
  });

  it('keeps selection, filter and place in time when the view changes', async () => {
    const timeline = await mountDoha({}, 900);
    await timeline.select('muscat-talks');
    await cardOpen(timeline);
    await timeline.zoomTo([Date.UTC(2026, 0, 25), Date.UTC(2026, 1, 12)]);
    const domain = timeline.domain.join();
    controlOf(timeline, 'Story').click();
    await told(timeline, 'Indirect US–Iran talks in Muscat');
    expect(cardOf(timeline) === null).to.equal(true);
    expect(timeline.domain.join()).to.equal(domain);
    storyOf(timeline)!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => timeline.selected === 'doha-araghchi');
    controlOf(timeline, 'List').click();
    await inList(timeline, 21);
    expect(timeline.selected).to.equal('doha-araghchi');
    timeline.view = 'chart';
    await until(() => textOf(cardOf(timeline)?.querySelector('h3')).startsWith("Iran's foreign minister"));
    expect(timeline.domain.join()).to.equal(domain);
    expect(storyOf(timeline) === null).to.equal(true);
  });

  it('begins where the chart was looked at', async () => {
    const timeline = await mountDoha({}, 900);
    await timeline.zoomTo([Date.UTC(2026, 1, 3, 12), Date.UTC(2026, 1, 8)]);
    timeline.view = 'story';
    await until(() => storyOf(timeline) && titleOf(storyOf(timeline)));
    expect(Number.parseInt(positionOf(storyOf(timeline)!), 10)).to.be.within(15, 18);
    expect(timeline.selected).to.equal(null);
  });

  it('follows the chart, and brings what it tells into its sight', async () => {
    const timeline = await mountDoha({ view: 'story' }, 900);
    await until(() => labelsOf(timeline).length > 1);
    const label = labelsOf(timeline).at(-1)!;
    label.click();
    await told(timeline, label.textContent ?? '');
    await timeline.zoomTo([Date.UTC(2026, 1, 1), Date.UTC(2026, 1, 4)]);
    await timeline.select('rafah-closed');
    await told(timeline, FIRST);
    await until(() => timeline.domain[0] < Date.UTC(2024, 5, 1), 'the chart does not follow');
  });

  it('tells only what a filter leaves', async () => {
    const timeline = await mountDoha({ view: 'story' }, 900);
    const filter = document.createElement('event-timeline-filter');
    timeline.append(filter);
    await until(() => filter.context);
    filter.context!.filter({ lanes: ['Briefings'] }, false);
    await until(() => positionOf(storyOf(timeline)!) === '1 of 1');
    expect(titleOf(storyOf(timeline))).to.match(/^Weekly briefing/);
    filter.context!.filter({ text: 'no such word' }, false);
    await until(() => textOf(storyOf(timeline)?.renderRoot.querySelector('.empty')) === 'No events');
    filter.context!.filter({}, false);
    await until(() => /of 21$/.test(positionOf(storyOf(timeline)!)));
  });

  it('begins with the newest where asked', async () => {
    const timeline = await mountDoha({ view: 'story', sort: 'newest' }, 900);
    expect(titleOf(storyOf(timeline))).to.match(/^Amir of Qatar and the US president/);
    storyOf(timeline)!.focus();
    await sendKeys({ press: 'End' });
    await told(timeline, FIRST);
  });

  it('does not take the keys of a field or a film', async () => {
    const timeline = await mountEvents(
      [
        { id: 'a', date: '2026-01-01', title: 'A', media: { src: '/a.mp4', type: 'video/mp4' } },
        { id: 'b', date: '2026-01-02', title: 'B' },
      ],
      { view: 'story' },
    );
    const story = storyOf(timeline)!;
    find(story, 'video').focus();
    await sendKeys({ press: 'ArrowRight' });
    await frames(3);
    expect(titleOf(story)).to.equal('A');
  });

  it('is told by itself, by name, and inside', async () => {
    const alone = document.createElement('event-timeline-story');
    alone.events = days(3);
    const other = await fixture<HTMLElement>(html`<div>${alone}</div>`);
    await until(() => titleOf(alone) === 'Day 1');
    const selected = eventsOf(other, 'timeline-select');
    find(alone, '[data-step="1"]').click();
    await until(() => titleOf(alone) === 'Day 2');
    expect(selected.map(({ detail }) => detail.id)).to.deep.equal(['day-2']);

    const timeline = await mountDoha({ id: 'told' }, 900);
    const named = document.createElement('event-timeline-story');
    named.setAttribute('for', 'told');
    timeline.parentElement!.append(named);
    const inside = document.createElement('event-timeline-story');
    timeline.append(inside);
    await until(() => titleOf(named) === FIRST && titleOf(inside) === FIRST);
    expect(inside.slot).to.equal('below');
    find(named, '[data-step="1"]').click();
    await until(() => titleOf(inside) === SECOND && timeline.selected === 'gaza-ceasefire');
    expect(titleOf(alone)).to.equal('Day 2');
  });

  it('holds one event of a hundred thousand', async () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({
      id: `e${i}`,
      date: new Date(Date.UTC(1900, 0, 1) + i * 36e5).toISOString(),
      title: `Event ${i}`,
    }));
    const timeline = await mountEvents(many, { view: 'story' }, 800);
    await until(() => storyOf(timeline) && titleOf(storyOf(timeline)) === 'Event 0');
    const story = storyOf(timeline)!;
    expect(story.renderRoot.querySelectorAll('*').length).to.be.lessThan(400);
    find(story, '[data-step="1"]').click();
    await told(timeline, 'Event 1');
    expect(positionOf(story)).to.equal('2 of 100,000');
  });
});
