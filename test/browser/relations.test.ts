import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { boxOf } from '../../src/scene/route-grid.js';
import { crossedBy } from '../../src/scene/routes.js';
import {
  cardOf,
  cardOpen,
  cardShut,
  centreOf,
  chartOf,
  type EventTimeline,
  focusedId,
  frames,
  handsOn,
  inList,
  labelOf,
  labelsOf,
  listTitles,
  mountDoha,
  until,
} from '../helpers/page.js';

const click = (target: Element): Promise<void> => {
  target.scrollIntoView({ block: 'center' });
  return sendMouse({ type: 'click', position: centreOf(target) });
};

/** The relations that are drawn, by the ids of their ends. */
const drawn = (timeline: EventTimeline): string[] => {
  const { arrows, labels } = timeline.scene!;
  const id = (event: number): string => labels.find((label) => label.event === event)?.id ?? '';
  return arrows.map(({ from, to }) => `${id(from)} → ${id(to)}`).sort();
};

const crossed = (timeline: EventTimeline): number => {
  const { arrows, labels } = timeline.scene!;
  const boxes = labels.map(boxOf);
  return arrows.filter(({ curve }) => crossedBy(curve, boxes) > 0).length;
};

const PLAN = 'turkiye-talks → muscat-talks';
const OF_BRIEFING = ['rafah-partial-opening', 'tehran-visit', 'turkiye-talks'].map((id) => `doha-briefing → ${id}`);

describe('relations', () => {
  afterEach(() => resetMouse());

  it('of plans are always drawn, the others while an event is open, by a click; over no headline', async () => {
    const timeline = await mountDoha();
    expect(drawn(timeline)).to.deep.equal([PLAN]);
    await click(labelOf(timeline, 'doha-briefing'));
    await cardOpen(timeline);
    await until(() => drawn(timeline).length === 4 && crossed(timeline) === 0, `${crossed(timeline)} crossed`);
    expect(drawn(timeline)).to.deep.equal([...OF_BRIEFING, PLAN]);
    await sendKeys({ press: 'Escape' });
    await cardShut(timeline);
    await sendKeys({ press: 'End' });
    await until(() => drawn(timeline).length === 1, `${drawn(timeline)} are drawn`);
  });

  it('are drawn for the event that has the focus, by keys', async () => {
    const timeline = await mountDoha();
    await handsOn(timeline);
    labelsOf(timeline)[0]!.focus();
    for (let i = 0; i < 21 && focusedId(timeline) !== 'doha-briefing'; i++) {
      await sendKeys({ press: 'ArrowRight' });
      await frames();
    }
    await until(() => drawn(timeline).length === 4 && crossed(timeline) === 0);
    expect(drawn(timeline)).to.deep.equal([...OF_BRIEFING, PLAN]);
  });

  it('keep clear of headlines through a zoom', async () => {
    const timeline = await mountDoha({}, 1100);
    await timeline.select('doha-briefing');
    // What leads them around headlines comes after the chart: until then some may cross.
    await until(() => drawn(timeline).length === 4 && crossed(timeline) === 0);
    for (let i = 0; i < 12; i++) {
      await timeline.zoomBy(1.15, 0.85);
      expect(crossed(timeline), `step ${i}`).to.equal(0);
    }
  });

  it('are said in words, in the card and in the list', async () => {
    const timeline = await mountDoha();
    await click(labelOf(timeline, 'turkiye-talks'));
    const card = await cardOpen(timeline);
    const words = card.textContent!.replace(/\s+/g, ' ');
    expect(words).to.match(/Moved to Indirect US–Iran talks in Muscat ·? ?Feb 6/);
    await timeline.select(null);
    await inList(timeline, 21);
    const item = listTitles(timeline)
      .find(({ dataset }) => dataset.id === 'turkiye-talks')!
      .closest('li')!;
    expect(item.textContent!.replace(/\s+/g, ' ')).to.match(/moved to Indirect US–Iran talks in Muscat/i);
  });

  it('leave the mark of an open event in sight beside its card', async () => {
    const timeline = await mountDoha({}, 1100);
    for (const id of ['doha-briefing', 'muscat-talks', 'armada-remark']) {
      await timeline.select(id);
      await until(() => cardOf(timeline)?.textContent?.includes(labelOf(timeline, id).textContent ?? ''));
      const { dots, labels } = timeline.scene!;
      const dot = dots.find(({ event }) => event === labels.find((label) => label.id === id)?.event)!;
      const { left } = chartOf(timeline).getBoundingClientRect();
      const card = cardOf(timeline)!.getBoundingClientRect();
      const [from, to] = [left + dot.xPx - dot.radiusPx, left + dot.xPx + dot.radiusPx];
      expect(card.right <= from || card.left >= to, id).to.equal(true);
    }
  });
});
