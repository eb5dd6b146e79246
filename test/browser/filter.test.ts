import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { EventTimelineFilter } from 'event-timeline';
import { atSpeed } from '../helpers/clock.js';
import { rgbOf } from '../helpers/colours.js';
import {
  centreOf,
  chartOf,
  controlOf,
  DOHA,
  type EventRecord,
  type EventTimeline,
  eventsOf,
  focusedId,
  frames,
  handsOn,
  inList,
  labelOf,
  labelsOf,
  listTitles,
  mountDoha,
  mountEvents,
  until,
} from '../helpers/page.js';
import { textOf } from '../helpers/view.js';

const click = async (target: Element): Promise<void> => {
  target.scrollIntoView({ block: 'center' });
  await sendMouse({ type: 'click', position: centreOf(target) });
};

const panelOf = (timeline: EventTimeline): EventTimelineFilter | null =>
  timeline.shadowRoot?.querySelector('event-timeline-filter') ?? null;

/** Opens the panel by its button. */
const openPanel = async (timeline: EventTimeline): Promise<EventTimelineFilter> => {
  await click(controlOf(timeline, 'Search'));
  await until(() => panelOf(timeline)?.shadowRoot?.activeElement?.matches('input'), 'no panel opens');
  return panelOf(timeline)!;
};

const chipsOf = (filter: EventTimelineFilter): HTMLButtonElement[] => [
  ...filter.renderRoot.querySelectorAll<HTMLButtonElement>('[part=chip]'),
];
const chip = (filter: EventTimelineFilter, name: string): HTMLButtonElement =>
  chipsOf(filter).find((one) => textOf(one.querySelector('bdi')) === name)!;
const numberOf = (filter: EventTimelineFilter, name: string): string =>
  textOf(chip(filter, name).querySelector('.number'));
const words = (filter: EventTimelineFilter): string => textOf(filter.renderRoot.querySelector('[role=status]'));
const says = (filter: EventTimelineFilter, text: string): Promise<void> =>
  until(() => words(filter) === text, `it says “${words(filter)}”, not “${text}”`);
const matching = (timeline: EventTimeline): (string | undefined)[] =>
  labelsOf(timeline)
    .filter((label) => !label.matches('[part~=label-dimmed]'))
    .map(({ dataset }) => dataset.id);

const RAFAH = 'Rafah crossing';

describe('the filter of a timeline', () => {
  afterEach(() => resetMouse());

  it('opens below the header by its button, with the focus in it, and closes again by Escape', async () => {
    const timeline = await mountDoha();
    const button = controlOf(timeline, 'Search');
    const filter = await openPanel(timeline);
    expect(button.ariaExpanded).to.equal('true');
    expect(words(filter)).to.equal('21 events');
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Escape' });
    expect(panelOf(timeline) !== null, 'the first Escape empties the field').to.equal(true);
    expect(filter.renderRoot.querySelector('input')!.value).to.equal('');
    await sendKeys({ press: 'Escape' });
    expect(panelOf(timeline) === null).to.equal(true);
    expect(timeline.shadowRoot?.activeElement === button).to.equal(true);
    expect(button.ariaExpanded).to.equal('false');
  });

  it('leaves the chart as it is: what it takes is added to the height, unless the page has set one', async () => {
    const timeline = await mountDoha();
    const tops = (): number[] => timeline.scene!.labels.map(({ yPx }) => yPx);
    const former = tops();
    const { offsetHeight } = timeline;
    await openPanel(timeline);
    await frames(3);
    expect(tops()).to.deep.equal(former);
    expect(timeline.offsetHeight).to.be.above(offsetHeight + 30);
    const fixed = await mountDoha({ style: 'height: 600px' });
    await openPanel(fixed);
    await until(() => chartOf(fixed).getBoundingClientRect().bottom < fixed.getBoundingClientRect().bottom);
    expect(fixed.shadowRoot!.querySelector<HTMLElement>('.base')!.offsetHeight).to.be.at.most(600);
  });

  it('dims what does not match the words typed, says how many do, and tells the page', async () => {
    const timeline = await mountDoha();
    const told = eventsOf(timeline, 'timeline-filter');
    const filter = await openPanel(timeline);
    // So slow that no key comes so late that what was typed before it is asked for alone.
    await atSpeed(0.2, async () => {
      await sendKeys({ type: 'TALKS turkiye istanbul' });
      await says(filter, '1 of 21 events');
    });
    await frames();
    expect(matching(timeline)).to.deep.equal(['turkiye-talks']);
    expect(labelsOf(timeline)).to.have.length(21);
    expect(
      told.map(({ detail: { filter: asked, count, total, ids } }) => [asked.text, count, total, ids]),
    ).to.deep.equal([['TALKS turkiye istanbul', 1, 21, ['turkiye-talks']]]);
    const quiet = getComputedStyle(labelOf(timeline, 'muscat-talks'));
    expect(quiet.fontWeight).to.equal('400');
    const scene = timeline.scene!;
    expect(
      scene.dots.filter(({ dimmed }) => !dimmed).length + scene.bars.filter(({ dimmed }) => !dimmed).length,
    ).to.equal(1);
  });

  it('paints marks that do not match fainter than those that do', async () => {
    const timeline = await mountDoha();
    const opacityAt = (id: string): number => {
      const { labels, dots } = timeline.scene!;
      const dot = dots.find(({ event }) => event === labels.find((label) => label.id === id)?.event)!;
      const canvas = chartOf(timeline).querySelector('canvas')!;
      const scale = canvas.width / canvas.clientWidth;
      const data = canvas.getContext('2d')!.getImageData((dot.xPx + 24) * scale, dot.yPx * scale, 1, 1).data;
      return data[3]! / 255;
    };
    const whole = opacityAt('gaza-ceasefire');
    const filter = await openPanel(timeline);
    await click(chip(filter, 'US–Iran contacts'));
    await says(filter, '12 of 21 events');
    await frames();
    expect(opacityAt('gaza-ceasefire')).to.be.below(0.5 * whole);
    expect(opacityAt('tehran-visit')).to.equal(whole);
  });

  it('has chips with counts for topics and statuses, which count each other', async () => {
    const timeline = await mountDoha();
    const filter = await openPanel(timeline);
    expect(chipsOf(filter).map((one) => textOf(one))).to.deep.equal([
      'Rafah crossing 8',
      'US–Iran contacts 12',
      'Briefings 1',
      'Confirmed 16',
      'Reported 2',
      'Ongoing 2',
      'Moved 1',
    ]);
    await click(chip(filter, RAFAH));
    await says(filter, '8 of 21 events');
    expect(chip(filter, RAFAH).ariaPressed).to.equal('true');
    expect(numberOf(filter, 'Moved')).to.equal('0');
    expect(numberOf(filter, 'Briefings'), 'another topic would be added').to.equal('1');
    await click(chip(filter, 'Briefings'));
    await says(filter, '9 of 21 events');
    await click(chip(filter, 'Reported'));
    await says(filter, '1 of 21 events');
    await click(filter.renderRoot.querySelector('.clear')!);
    await says(filter, '21 events');
    expect(filter.shadowRoot?.activeElement?.matches('input')).to.equal(true);
    await frames();
    expect(matching(timeline)).to.have.length(21);
  });

  it('offers tags and people on demand, chosen by keyboard', async () => {
    const timeline = await mountDoha();
    const filter = await openPanel(timeline);
    const more = filter.renderRoot.querySelector<HTMLButtonElement>('.more')!;
    more.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => more.ariaExpanded === 'true');
    const named = [...filter.renderRoot.querySelectorAll('#words [role=group]')].map(({ ariaLabel }) => ariaLabel);
    expect(named).to.include('People and groups');
    const qatar = chipsOf(filter).find((one) => textOf(one).startsWith('Qatar'))!;
    qatar.focus();
    await sendKeys({ press: ' ' });
    await until(() => /^\d+ of 21 events$/.test(words(filter)));
    expect(words(filter)).to.equal(`${textOf(qatar.querySelector('.number'))} of 21 events`);
  });

  it('leaves the others out when the reader says so: in the chart, for the keys, and in the list', async () => {
    const timeline = await mountDoha();
    await handsOn(timeline);
    const { domain } = timeline;
    const filter = await openPanel(timeline);
    await click(chip(filter, RAFAH));
    await until(() => filter.renderRoot.querySelector('.hides input'), 'no choice of what becomes of the others');
    await click(filter.renderRoot.querySelector('.hides input')!);
    await until(() => labelsOf(timeline).length === 8, 'the others stay');
    expect(timeline.domain).to.deep.equal(domain);
    labelsOf(timeline)[0]!.focus();
    const visited: (string | null)[] = [];
    for (let i = 0; i < 9; i++) {
      visited.push(focusedId(timeline));
      await sendKeys({ press: 'ArrowRight' });
    }
    expect(new Set(visited).size).to.equal(8);
    expect(await inList(timeline, 8)).to.include('Gaza ceasefire takes effect');
    timeline.view = 'chart';
    await click(filter.renderRoot.querySelector('.hides input')!);
    await until(() => labelsOf(timeline).length === 21, 'the others do not come back');
  });

  it('dims rows of the list', async () => {
    const timeline = await mountDoha({ view: 'list' });
    await until(() => listTitles(timeline).length === 21);
    const filter = await openPanel(timeline);
    await click(chip(filter, 'Briefings'));
    await says(filter, '1 of 21 events');
    await until(
      () => listTitles(timeline).filter((title) => title.closest('.dimmed')).length === 20,
      'no row is dimmed',
    );
  });

  it('shows headlines of what matches among more events than have room', async () => {
    const events = Array.from({ length: 1000 }, (_, i) => ({
      id: `e${i}`,
      date: new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
      title: `What happened as number ${i}${i % 50 === 7 ? ', a needle' : ''}`,
      group: `Lane ${i % 4}`,
      importance: i % 50 === 7 ? 1 : 4,
    }));
    const timeline = await mountEvents(events);
    const filter = await openPanel(timeline);
    await sendKeys({ type: 'needle' });
    await says(filter, '20 of 1,000 events');
    await until(() => matching(timeline).length === 20, `${matching(timeline).length} headlines`);
    expect(labelsOf(timeline)).to.have.length(20);
    expect(timeline.scene!.bins.some(({ dimmedPx }) => dimmedPx > 0)).to.equal(true);
    await click(filter.renderRoot.querySelector('.clear')!);
    await until(() => timeline.scene!.bins.every(({ dimmedPx }) => dimmedPx === 0), 'the strips stay faint');
  });

  it('moves nothing below the chart while the reader types, and lets go once the press elsewhere is over', async () => {
    const events = Array.from({ length: 120 }, (_, i): EventRecord => {
      const month = 1 + ((i * 7) % 12);
      const day = 1 + ((i * 11) % 27);
      return {
        id: `e${i}`,
        date: new Date(Date.UTC(2026, month - 1, day)).toISOString().slice(0, 10),
        title: `${i % 9 ? 'Talks in the city' : 'Ceasefire kept'} ${i}`,
      };
    });
    const timeline = await mountEvents(events, {}, 900);
    await handsOn(timeline);
    const below = document.createElement('p');
    below.textContent = 'Text below the chart.';
    timeline.after(below);
    const top = (): number => below.getBoundingClientRect().top - timeline.getBoundingClientRect().top;
    const { heightPx } = timeline.scene!;
    const filter = await openPanel(timeline);
    await frames(3);
    const before = top();
    for (const [keys, count] of [
      ['cease', '14'],
      ['q', '0'],
    ] as const) {
      await sendKeys({ type: keys });
      await says(filter, `${count} of 120 events`);
      await until(() => timeline.scene!.heightPx < heightPx - 50, 'the chart is as high as before');
      await frames(3);
      expect(top(), keys).to.equal(before);
    }
    below.scrollIntoView({ block: 'end' });
    await sendMouse({ type: 'move', position: centreOf(below) });
    await sendMouse({ type: 'down' });
    await frames(3);
    expect(top(), 'while it is pressed').to.equal(before);
    await sendMouse({ type: 'up' });
    await until(() => top() < before - 50, 'it holds its height for ever');
    below.remove();
  });

  it('is worked out anew for new data', async () => {
    const timeline = await mountEvents([
      { id: 'a', date: '2026-01-01', title: 'Talks' },
      { id: 'b', date: '2026-01-05', title: 'Visit' },
    ]);
    const filter = await openPanel(timeline);
    await sendKeys({ type: 'visit' });
    await says(filter, '1 of 2 events');
    timeline.events = [...timeline.events, { id: 'c', date: '2026-01-09', title: 'Another visit' }];
    await timeline.ready;
    await says(filter, '2 of 3 events');
    await frames();
    expect(matching(timeline)).to.deep.equal(['b', 'c']);
  });

  it('finds words in any script, whatever marks they are written with', async () => {
    const timeline = await mountEvents([
      { id: 'ar', date: '2026-01-01', title: 'الإحاطة الأسبوعيّة في الدوحة' },
      { id: 'fa', date: '2026-01-05', title: 'گفت‌وگوی تلفنی' },
      { id: 'he', date: '2026-01-07', title: 'שִׂיחוֹת' },
      { id: 'ja', date: '2026-01-09', title: 'ドーハでの記者会見' },
      { id: 'sv', date: '2026-01-11', title: 'Möte i Malmö' },
    ]);
    const filter = await openPanel(timeline);
    const input = filter.renderRoot.querySelector('input')!;
    for (const [text, id] of [
      ['الاحاطه الاسبوعية', 'ar'],
      ['گفتوگوي', 'fa'],
      ['שיחות', 'he'],
      ['記者', 'ja'],
      ['malmo', 'sv'],
    ]) {
      input.focus();
      input.select();
      await sendKeys({ type: text! });
      await until(() => matching(timeline).join() === id, `${text}: ${matching(timeline)}`);
    }
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in the ${theme} theme, with what it dims`, async () => {
      const timeline = await mountDoha({ theme, heading: 'Doha, between Rafah and Muscat' });
      const filter = await openPanel(timeline);
      await click(chip(filter, RAFAH));
      await says(filter, '8 of 21 events');
      await click(filter.renderRoot.querySelector('.more')!);
      await frames(3);
      await expect(timeline).to.be.accessible();
      timeline.view = 'list';
      await until(() => listTitles(timeline).some((title) => title.closest('.dimmed')));
      await expect(timeline).to.be.accessible();
    });
  }

  it('fits a narrow box, and runs from right to left in Arabic', async () => {
    const timeline = await mountDoha({ lang: 'ar', dir: 'rtl' }, 342);
    await until(
      () => timeline.shadowRoot!.querySelector<HTMLElement>('[part~=controls] button[title=بحث]'),
      'no button',
    );
    await click(controlOf(timeline, 'بحث'));
    await until(() => panelOf(timeline)?.shadowRoot?.activeElement);
    const filter = panelOf(timeline)!;
    expect(filter.scrollWidth).to.be.at.most(filter.clientWidth);
    expect(words(filter)).to.equal('21 حدثًا');
    const [first, second] = chipsOf(filter).map((one) => one.getBoundingClientRect());
    expect(first!.right > second!.right || second!.top > first!.top).to.equal(true);
    await click(chipsOf(filter)[0]!);
    await says(filter, '8 من 21 حدثًا');
    for (const one of [...chipsOf(filter), filter.renderRoot.querySelector('.clear')!])
      expect(one.getBoundingClientRect().height).to.be.at.least(24);
  });
});

describe('<event-timeline-filter> elsewhere on the page', () => {
  const place = async (id: string): Promise<EventTimelineFilter> => {
    const box = await fixture<HTMLElement>(html`<div><event-timeline-filter for=${id}></event-timeline-filter></div>`);
    return box.querySelector('event-timeline-filter')!;
  };
  const named = async (id: string): Promise<EventTimeline> => mountDoha({ id });

  it('filters the timeline that it names, and no other', async () => {
    const [one, other] = [await named('one'), await named('other')];
    const filter = await place('one');
    await says(filter, '21 events');
    await click(chip(filter, 'Briefings'));
    await says(filter, '1 of 21 events');
    await frames();
    expect(matching(one)).to.have.length(1);
    expect(matching(other)).to.have.length(21);
  });

  it('waits for a timeline that comes later, and takes one that replaces it', async () => {
    const filter = await place('late');
    await frames();
    expect(filter.renderRoot.querySelector('[part=filter]') === null).to.equal(true);
    const first = await named('late');
    await says(filter, '21 events');
    first.remove();
    await until(() => !filter.renderRoot.querySelector('[part=filter]'), 'it stays');
    const second = await mountEvents([{ date: '2026-01-01', title: 'One' }], { id: 'late' });
    await says(filter, '1 event');
    second.id = 'renamed';
    await until(() => !filter.renderRoot.querySelector('[part=filter]'), 'it stays');
    filter.htmlFor = 'renamed';
    await says(filter, '1 event');
  });

  it('stands above the picture when it is written into the timeline', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 780px">
      <event-timeline timezone="Asia/Qatar" src=${DOHA}><event-timeline-filter hide></event-timeline-filter></event-timeline>
    </div>`);
    const timeline = box.querySelector('event-timeline')!;
    await timeline.ready;
    const filter = box.querySelector('event-timeline-filter')!;
    await says(filter, '21 events');
    expect(filter.getBoundingClientRect().bottom).to.be.at.most(chartOf(timeline).getBoundingClientRect().top);
    await click(controlOf(timeline, 'Search'));
    await until(() => filter.shadowRoot?.activeElement?.matches('input'), 'it gets no focus');
    expect(panelOf(timeline) === null).to.equal(true);
    await click(chip(filter, 'Briefings'));
    await until(() => labelsOf(timeline).length === 1, 'the others stay');
  });

  it('follows the colours of where it stands', async () => {
    await named('coloured');
    const filter = await place('coloured');
    filter.parentElement!.style.colorScheme = 'dark';
    await says(filter, '21 events');
    expect(rgbOf(getComputedStyle(chipsOf(filter)[0]!).backgroundColor)[0]).to.be.below(40);
  });
});

describe('<event-timeline-filter> by itself', () => {
  const events: EventRecord[] = [
    { id: 'a', date: '2026-01-01', title: 'Talks', group: 'Contacts' },
    { id: 'b', date: '2026-01-05', title: 'Visit', group: 'Contacts' },
    { id: 'c', date: '2026-01-09', title: 'Opening', group: 'Crossing' },
  ];

  it('filters events that an app hands over, and tells it which match', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const filter = document.createElement('event-timeline-filter');
    const told = eventsOf(filter, 'timeline-filter');
    filter.events = events;
    box.append(filter);
    await says(filter, '3 events');
    await click(chip(filter, 'Contacts'));
    await says(filter, '2 of 3 events');
    expect(told.map(({ detail }) => detail.ids)).to.deep.equal([['a', 'b']]);
    filter.events = events.slice(1);
    await says(filter, '2 events');
  });
});
