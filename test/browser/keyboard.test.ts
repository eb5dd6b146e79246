import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { seededEvents } from '../../bench/data/seeded-events.js';
import {
  cardOpen,
  cardShut,
  type EventTimeline,
  eventsOf,
  focusedId,
  frames,
  handsOn,
  labelOf,
  labelsOf,
  mountDoha,
  mountEvents,
  overlapsAmong,
  settled,
} from '../helpers/page.js';

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) {
    const [last, modifier] = key.length > 1 ? key.split('+').reverse() : [key];
    if (modifier) await sendKeys({ down: modifier });
    await sendKeys({ press: last! });
    if (modifier) await sendKeys({ up: modifier });
  }
};

const entered = async (attributes: Record<string, string> = {}, id = 'rafah-closed'): Promise<EventTimeline> => {
  const timeline = await mountDoha(attributes);
  await handsOn(timeline);
  labelOf(timeline, id).focus();
  return timeline;
};

describe('keys in the chart', () => {
  it('go to the next and the previous event in time, over all lanes', async () => {
    const timeline = await entered();
    const visited = [focusedId(timeline)];
    for (let i = 1; i < 21; i++) {
      await press('ArrowRight');
      visited.push(focusedId(timeline));
    }
    expect(visited).to.deep.equal(labelsOf(timeline).map(({ dataset }) => dataset.id));
    await press('ArrowRight');
    expect(focusedId(timeline)).to.equal('amir-trump-call');
    await press('ArrowLeft');
    expect(focusedId(timeline)).to.equal(visited[19]);
  });

  it('go the other way round where time does', async () => {
    const timeline = await entered({ dir: 'rtl' });
    await press('ArrowLeft');
    expect(focusedId(timeline)).to.equal('gaza-ceasefire');
    await press('ArrowRight');
    expect(focusedId(timeline)).to.equal('rafah-closed');
  });

  it('go to the nearest event of the lane below and above', async () => {
    const timeline = await entered({}, 'qatar-rafah-statement');
    await press('ArrowDown');
    expect(focusedId(timeline)).to.equal('venue-report');
    await press('ArrowDown');
    expect(focusedId(timeline)).to.equal('doha-briefing');
    await press('ArrowDown');
    expect(focusedId(timeline)).to.equal('doha-briefing');
    await press('ArrowUp');
    expect(focusedId(timeline)).to.equal('venue-report');
  });

  it('go to the first, the last, and ten at a time', async () => {
    const timeline = await entered();
    const ids = labelsOf(timeline).map(({ dataset }) => dataset.id);
    await press('End');
    expect(focusedId(timeline)).to.equal(ids[20]);
    await press('PageUp');
    expect(focusedId(timeline)).to.equal(ids[10]);
    await press('Home');
    expect(focusedId(timeline)).to.equal(ids[0]);
    await press('PageDown');
    expect(focusedId(timeline)).to.equal(ids[10]);
  });

  it('zoom about the event that has focus, and show everything again', async () => {
    const timeline = await entered({ folds: 'none' }, 'muscat-talks');
    const [from, to] = timeline.domain;
    const place = (): number => labelOf(timeline, 'muscat-talks').getBoundingClientRect().left;
    const before = place();
    await press('+', '+');
    await settled(timeline);
    expect((to - from) / (timeline.domain[1] - timeline.domain[0])).to.be.closeTo(4, 0.01);
    expect(focusedId(timeline)).to.equal('muscat-talks');
    expect(place()).to.be.closeTo(before, 1);
    await press('-');
    await settled(timeline);
    expect((to - from) / (timeline.domain[1] - timeline.domain[0])).to.be.closeTo(2, 0.01);
    await press('0');
    await settled(timeline);
    expect(timeline.domain).to.deep.equal([from, to]);
    expect(focusedId(timeline)).to.equal('muscat-talks');
  });

  it('bring an event into sight that is not', async () => {
    const timeline = await entered({ folds: 'none' });
    await timeline.zoomTo([Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 14)]);
    labelOf(timeline, 'rafah-two-way-report').focus();
    await press('End');
    expect(focusedId(timeline)).to.equal('amir-trump-call');
    const [from, to] = timeline.domain;
    expect(Date.UTC(2026, 1, 11)).to.be.within(from, to);
  });

  it('open an event, and give focus back when it is closed', async () => {
    const timeline = await entered({}, 'tehran-visit');
    const selections = eventsOf(timeline, 'timeline-select');
    await press('Enter');
    const card = await cardOpen(timeline);
    expect(card.textContent).to.contain("Qatar's Prime Minister visits Tehran");
    expect(timeline.shadowRoot?.activeElement?.localName).to.equal('event-timeline-card');
    await press('Escape');
    await cardShut(timeline);
    expect(focusedId(timeline)).to.equal('tehran-visit');
    expect(selections.map(({ detail }) => detail.id)).to.deep.equal(['tehran-visit', null]);
  });

  it('leave by one Tab, in both directions, and come back to where they were', async () => {
    const timeline = await entered();
    const after = document.createElement('button');
    timeline.after(after);
    await press('ArrowRight', 'ArrowRight', 'Tab');
    expect(document.activeElement === after).to.equal(true);
    await press('Shift+Tab');
    expect(focusedId(timeline)).to.equal('rafah-two-way-report');
    await press('Shift+Tab');
    expect(focusedId(timeline)).to.equal(null);
    expect(timeline.shadowRoot?.activeElement?.ariaLabel).to.equal('Share');
  });

  it('do nothing while focus is elsewhere, nor with Ctrl, Alt or ⌘', async () => {
    const timeline = await entered();
    const { domain } = timeline;
    await press('Control+ArrowRight', 'Alt+ArrowRight', 'Meta+ArrowRight', 'Control+0');
    expect(focusedId(timeline)).to.equal('rafah-closed');
    const field = document.createElement('input');
    timeline.after(field);
    field.focus();
    await press('+', '-', 'ArrowLeft', 'End', '0', '/');
    await settled(timeline);
    expect(field.value).to.have.length(4);
    expect(document.activeElement === field).to.equal(true);
    expect(timeline.domain).to.deep.equal(domain);
  });

  it('scroll the page as far as is needed to see what has focus', async () => {
    const timeline = await entered({ style: 'margin-block: 420px 3000px' });
    for (const key of ['End', 'ArrowUp', 'ArrowDown', 'Home']) {
      await press(key);
      const { top, bottom } = labelOf(timeline, focusedId(timeline) ?? '').getBoundingClientRect();
      expect(top, key).to.be.at.least(0);
      expect(bottom, key).to.be.at.most(innerHeight);
    }
    scrollTo(0, 0);
  });
});

describe('keys in the chart of 1,000 events', () => {
  it('reach each of them in the order of time', async () => {
    const timeline = await mountEvents(seededEvents(1000).map((event) => ({ ...event })));
    await handsOn(timeline);
    labelsOf(timeline)[0]?.focus();
    await press('Home');
    const visited: number[] = [];
    for (let i = 0; i < 250; i++) {
      const active = timeline.shadowRoot?.activeElement as HTMLElement | null;
      visited.push(Number(active?.dataset.event));
      active?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
    }
    expect(visited).to.deep.equal(Array.from({ length: 250 }, (_, event) => event));
  });

  it('show a headline for an event that has none, on top and only as long as it has focus', async () => {
    const timeline = await mountEvents(seededEvents(1000).map((event) => ({ ...event })));
    await handsOn(timeline);
    const shown = new Set(labelsOf(timeline).map(({ dataset }) => dataset.id));
    labelsOf(timeline)[0]?.focus();
    for (let i = 0; i < 200 && shown.has(focusedId(timeline) ?? ''); i++) await press('ArrowRight');
    const label = labelOf(timeline, focusedId(timeline) ?? '');
    expect(shown.has(label.dataset.id)).to.equal(false);
    expect(label.part.contains('label-temporary')).to.equal(true);
    const { left, top } = label.getBoundingClientRect();
    expect(timeline.shadowRoot?.elementFromPoint(left + 3, top + 5) === label).to.equal(true);
    expect(overlapsAmong(labelsOf(timeline).filter((each) => getComputedStyle(each).opacity !== '0'))).to.deep.equal(
      [],
    );
    const order = labelsOf(timeline).map(({ dataset }) => Number(dataset.event));
    expect(order).to.deep.equal(order.toSorted((a, b) => a - b));
    const after = document.createElement('button');
    timeline.after(after);
    await press('Tab');
    expect(document.activeElement === after).to.equal(true);
    await settled(timeline);
    expect(labelsOf(timeline).filter(({ part }) => part.contains('label-temporary'))).to.have.length(0);
  });

  it('show such a headline in a frame that cuts no other: those that it would cut are not seen as long', async () => {
    const timeline = await mountEvents(
      seededEvents(400).map((event) => ({ ...event })),
      {},
      780,
    );
    await handsOn(timeline);
    const shown = new Set(labelsOf(timeline).map(({ dataset }) => dataset.id));
    const unseen = (): HTMLElement[] => labelsOf(timeline).filter((each) => getComputedStyle(each).opacity === '0');
    let hidden = 0;
    labelsOf(timeline)[0]?.focus();
    for (let i = 0; i < 60; i++) {
      await press('ArrowRight');
      await frames(2);
      const label = labelOf(timeline, focusedId(timeline) ?? '');
      expect(getComputedStyle(label).opacity).to.equal('1');
      hidden += unseen().length;
      if (shown.has(label.dataset.id)) {
        expect(unseen()).to.deep.equal([]);
        continue;
      }
      const { left, top, right, bottom } = label.getBoundingClientRect();
      for (const other of labelsOf(timeline)) {
        const box = other.getBoundingClientRect();
        const isApart = box.left > right + 5 || box.right < left - 5 || box.top > bottom + 5 || box.bottom < top - 5;
        if (other !== label && !isApart)
          expect(getComputedStyle(other).opacity, `${other.textContent} under ${label.textContent}`).to.equal('0');
      }
    }
    expect(hidden).to.be.above(0);
  });
});
