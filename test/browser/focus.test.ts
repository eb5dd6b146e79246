import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  chartOf,
  type EventTimeline,
  focusedId,
  frames,
  handsOn,
  labelOf,
  labelsOf,
  mountDoha,
  until,
} from '../helpers/page.js';

const stops = (timeline: EventTimeline): number => labelsOf(timeline).filter(({ tabIndex }) => tabIndex === 0).length;

const focused = async (id: string): Promise<EventTimeline> => {
  const timeline = await mountDoha({ folds: 'none' });
  await handsOn(timeline);
  labelOf(timeline, id).focus();
  return timeline;
};

describe('focus on a headline', () => {
  it('stays when the event leaves what is in sight, and keys go on from there', async () => {
    const timeline = await focused('armada-remark');
    await timeline.zoomTo([Date.UTC(2024, 4, 1), Date.UTC(2025, 0, 1)]);
    expect(timeline.scene?.labels.some(({ id }) => id === 'armada-remark')).to.equal(false);
    expect(focusedId(timeline)).to.equal('armada-remark');
    const box = labelOf(timeline, 'armada-remark').getBoundingClientRect();
    expect(box.right).to.be.below(0);
    expect(stops(timeline)).to.equal(1);
    await sendKeys({ press: 'ArrowLeft' });
    expect(focusedId(timeline)).to.equal('call-araghchi-jan');
    const { left, right } = chartOf(timeline).getBoundingClientRect();
    expect(labelOf(timeline, 'call-araghchi-jan').getBoundingClientRect().left).to.be.within(left - 24, right);
  });

  it('is on the same headline when the event comes back', async () => {
    const timeline = await focused('armada-remark');
    const label = labelOf(timeline, 'armada-remark');
    await timeline.zoomTo([Date.UTC(2024, 4, 1), Date.UTC(2025, 0, 1)]);
    await timeline.fit();
    expect(labelOf(timeline, 'armada-remark') === label).to.equal(true);
    expect(focusedId(timeline)).to.equal('armada-remark');
    const order = labelsOf(timeline).map(({ dataset }) => Number(dataset.event));
    expect(order).to.deep.equal(order.toSorted((a, b) => a - b));
    expect(stops(timeline)).to.equal(1);
  });

  it('stays through zooming in and out', async () => {
    const timeline = await focused('tehran-visit');
    for (const factor of [2, 2, 2, 2, 0.5, 0.5, 0.5, 0.5]) {
      await timeline.zoomBy(factor, 0.9);
      expect(focusedId(timeline)).to.equal('tehran-visit');
      expect(stops(timeline)).to.equal(1);
    }
  });

  it('stays when the box changes its width', async () => {
    const timeline = await focused('tehran-visit');
    timeline.parentElement!.style.width = '660px';
    await until(() => timeline.scene?.widthPx === 612);
    expect(focusedId(timeline)).to.equal('tehran-visit');
  });

  it('goes to another headline where its event is gone from the data', async () => {
    const timeline = await focused('tehran-visit');
    timeline.events = timeline.events.filter(({ id }) => id !== 'tehran-visit');
    await timeline.ready;
    await frames();
    expect(focusedId(timeline)).to.be.a('string');
  });

  it('begins at the event that the page names', async () => {
    const timeline = await mountDoha({ focus: 'doha-briefing' });
    await frames();
    expect(labelsOf(timeline).find(({ tabIndex }) => tabIndex === 0)?.dataset.id).to.equal('doha-briefing');
    expect(document.activeElement === document.body).to.equal(true);
  });
});
