import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { atSpeed } from '../helpers/clock.js';
import { drag, fingers, wheel, withTouch } from '../helpers/gestures.js';
import {
  cardOf,
  cardOpen,
  centreOf,
  chartOf,
  type EventTimeline,
  eventsOf,
  frames,
  handsOn,
  labelOf,
  mountDoha,
  settled,
  until,
} from '../helpers/page.js';

/** The second half of January in sight, so that there is room to go both ways. */
const zoomed = async (attributes: Record<string, string> = {}): Promise<EventTimeline> => {
  const timeline = await mountDoha({ folds: 'none', ...attributes });
  await timeline.zoomTo([Date.UTC(2026, 0, 12), Date.UTC(2026, 1, 1)]);
  await handsOn(timeline);
  return timeline;
};

/** A place in the chart without a mark or a headline: in the axis. */
const free = (timeline: EventTimeline, part: number): [number, number] => {
  const { left, bottom, width } = chartOf(timeline).getBoundingClientRect();
  return [Math.round(left + part * width), Math.round(bottom - 20)];
};

const pixel = (timeline: EventTimeline): number =>
  (timeline.domain[1] - timeline.domain[0]) / chartOf(timeline).clientWidth;

describe('moving in time', () => {
  afterEach(() => resetMouse());

  it('follows a drag, under the hand', async () => {
    const timeline = await zoomed();
    const [from] = timeline.domain;
    await drag(free(timeline, 0.5), [free(timeline, 0.5)[0] - 100, free(timeline, 0.5)[1]]);
    await settled(timeline);
    expect((timeline.domain[0] - from) / pixel(timeline)).to.be.closeTo(100, 1);
  });

  it('opens nothing by a drag that begins or ends on a headline', async () => {
    const timeline = await zoomed();
    const selections = eventsOf(timeline, 'timeline-select');
    const [from] = timeline.domain;
    const [x, y] = centreOf(labelOf(timeline, 'armada-remark'));
    await drag([x, y], [x - 60, y]);
    await settled(timeline);
    expect((timeline.domain[0] - from) / pixel(timeline)).to.be.closeTo(60, 1);
    expect(selections).to.have.length(0);
    expect(cardOf(timeline) === null).to.equal(true);
  });

  it('opens the event whose headline is clicked after a drag', async () => {
    const timeline = await zoomed();
    await drag(free(timeline, 0.5), [free(timeline, 0.5)[0] - 40, free(timeline, 0.5)[1]]);
    await settled(timeline);
    await sendMouse({ type: 'click', position: centreOf(labelOf(timeline, 'armada-remark')) });
    await cardOpen(timeline);
    expect(timeline.selected).to.equal('armada-remark');
  });

  it('goes on for a while when the chart is thrown', async () => {
    const timeline = await zoomed();
    const [x, y] = free(timeline, 0.5);
    // Where it is let go; a slow machine answers only once it has come to rest.
    let from = Number.POSITIVE_INFINITY;
    document.addEventListener('pointerup', () => (from = timeline.domain[0]), { capture: true, once: true });
    // So slow that the last movements are those of a throw, however long each of them takes to come.
    await atSpeed(0.05, async () => {
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      for (const step of [30, 60, 90]) await sendMouse({ type: 'move', position: [x - step, y] });
      await sendMouse({ type: 'up' });
    });
    await settled(timeline);
    expect(timeline.domain[0]).to.be.above(from);
  });

  it('ends at the edges of what there is', async () => {
    const timeline = await zoomed();
    await timeline.panBy(100);
    const [, last] = timeline.domain;
    await timeline.fit();
    expect(timeline.domain[1]).to.be.closeTo(last, 1);
  });

  for (const [dir, side] of [
    ['ltr', -1],
    ['rtl', 1],
  ] as const) {
    it(`gives way a little when pulled beyond an edge, and comes back, ${dir}`, async () => {
      const timeline = await zoomed({ dir });
      await timeline.panBy(100);
      const [from] = timeline.domain;
      const chart = chartOf(timeline);
      const shift = (): number => Number.parseFloat(chart.style.translate || '0') * side;
      const [x, y] = free(timeline, 0.5);
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x + 60 * side, y] });
      const little = shift();
      expect(little).to.be.within(3, 23);
      await sendMouse({ type: 'move', position: [x + 300 * side, y] });
      expect(shift()).to.be.within(little + 1, 24);
      expect(timeline.domain[0]).to.equal(from);
      await sendMouse({ type: 'move', position: [x, y] });
      expect(shift()).to.equal(0);
      await sendMouse({ type: 'move', position: [x - 50 * side, y] });
      expect((from - timeline.domain[0]) / pixel(timeline)).to.be.closeTo(50, 1);
      await sendMouse({ type: 'move', position: [x + 60 * side, y] });
      await sendMouse({ type: 'up' });
      await settled(timeline);
      expect(chart.style.translate).to.equal('');
      expect(timeline.domain[0]).to.be.closeTo(from, 1);
    });
  }

  it('follows a horizontal wheel, which the page then does not see', async () => {
    const timeline = await zoomed();
    const [from] = timeline.domain;
    expect(wheel(chartOf(timeline), 300, { deltaX: 80, deltaY: 5 })).to.equal(false);
    await frames();
    expect((timeline.domain[0] - from) / pixel(timeline)).to.be.closeTo(80, 1);
  });

  it('follows one finger that goes sideways', async () => {
    withTouch();
    const timeline = await zoomed();
    const [from] = timeline.domain;
    const [x, y] = free(timeline, 0.5);
    const touch = fingers(chartOf(timeline));
    touch('touchstart', [x, y]);
    expect(touch('touchmove', [x - 30, y + 4])).to.equal(false);
    touch('touchmove', [x - 60, y + 30]);
    await new Promise((done) => setTimeout(done, 120));
    touch('touchend');
    await settled(timeline);
    expect((timeline.domain[0] - from) / pixel(timeline)).to.be.closeTo(60, 1);
  });

  it('leaves a finger that goes up or down to the page', async () => {
    withTouch();
    const timeline = await zoomed();
    const { domain } = timeline;
    const [x, y] = free(timeline, 0.5);
    const touch = fingers(chartOf(timeline));
    touch('touchstart', [x, y]);
    expect(touch('touchmove', [x + 3, y - 20])).to.equal(true);
    expect(touch('touchmove', [x + 30, y - 40])).to.equal(true);
    touch('touchend');
    await settled(timeline);
    expect(timeline.domain).to.deep.equal(domain);
  });

  it('shows by the hand that a mark may be clicked', async () => {
    const timeline = await mountDoha();
    await handsOn(timeline);
    const { xPx, yPx } = timeline.scene!.dots[1]!;
    const { left, top } = chartOf(timeline).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + xPx), Math.round(top + yPx)] });
    expect(getComputedStyle(chartOf(timeline)).cursor).to.equal('pointer');
    await sendMouse({ type: 'move', position: [Math.round(left + 400), Math.round(top + 4)] });
    expect(getComputedStyle(chartOf(timeline)).cursor).to.equal('grab');
  });

  it('lets no headline that slides past the pointer be hovered, yet be clicked', async () => {
    const timeline = await zoomed();
    const label = labelOf(timeline, 'armada-remark');
    await sendMouse({ type: 'move', position: centreOf(label) });
    expect(label.matches(':hover')).to.equal(true);
    wheel(chartOf(timeline), centreOf(label)[0] - chartOf(timeline).getBoundingClientRect().left, { deltaX: 4 });
    // The frame that moves it: on a slow machine the chart may rest by the next one.
    await frames(1);
    const [clientX, clientY] = centreOf(label);
    const over = timeline.shadowRoot!.elementFromPoint(clientX, clientY)!;
    expect(over === chartOf(timeline)).to.equal(true);
    over.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true, composed: true }));
    await cardOpen(timeline);
    expect(timeline.selected).to.equal('armada-remark');
    await until(() => timeline.shadowRoot!.elementFromPoint(...centreOf(label)) === label);
  });

  it('does not use the right button', async () => {
    const timeline = await zoomed();
    const { domain } = timeline;
    const [x, y] = free(timeline, 0.5);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down', button: 'right' });
    await sendMouse({ type: 'move', position: [x - 50, y] });
    await sendMouse({ type: 'up', button: 'right' });
    await frames();
    expect(timeline.domain).to.deep.equal(domain);
  });

  it('goes by a part of what is in sight for a program, later when positive', async () => {
    const timeline = await zoomed();
    const [from, to] = timeline.domain;
    await timeline.panBy(0.25);
    expect(timeline.domain[0]).to.be.closeTo(from + 0.25 * (to - from), 1000);
    await timeline.panBy(-0.25);
    expect(timeline.domain[0]).to.be.closeTo(from, 1000);
  });

  it('shows the stretch that a program or an attribute names', async () => {
    const timeline = await mountDoha({ domain: '2026-01-20/2026-01-31', timezone: 'UTC' });
    expect(timeline.domain[0]).to.be.closeTo(Date.UTC(2026, 0, 20), 1);
    expect(timeline.domain[1]).to.be.closeTo(Date.UTC(2026, 1, 1), 1);
    timeline.domain = [Date.UTC(2026, 1, 2), Date.UTC(2026, 1, 6)];
    await frames();
    expect(timeline.domain[0]).to.be.closeTo(Date.UTC(2026, 1, 2), 1);
  });
});
