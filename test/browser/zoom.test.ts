import { expect, nextFrame } from '@open-wc/testing';
import { seededEvents } from '../../bench/data/seeded-events.js';
import { fingers, wheel, withTouch } from '../helpers/gestures.js';
import {
  chartOf,
  controlOf,
  type EventTimeline,
  eventsOf,
  frames,
  handsOn,
  labelsOf,
  mountDoha,
  mountEvents,
  overlapsAmong,
  settled,
  until,
} from '../helpers/page.js';

const lengthOf = ({ domain: [from, to] }: EventTimeline): number => to - from;

/** An instant by its place along the chart, from 0 to 1; the real set unfolded, so that time is even. */
const instantAt = ({ domain: [from, to] }: EventTimeline, part: number): number => from + part * (to - from);

const unfolded = async (): Promise<EventTimeline> => {
  const timeline = await mountDoha({ folds: 'none' });
  await handsOn(timeline);
  return timeline;
};

describe('zooming', () => {
  it('goes 1.15 to 1.3 times a notch, by a wheel with Ctrl, about the pointer', async () => {
    const timeline = await unfolded();
    const chart = chartOf(timeline);
    const before = lengthOf(timeline);
    const under = instantAt(timeline, 0.25);
    expect(wheel(chart, chart.clientWidth / 4, { deltaY: -100, ctrlKey: true })).to.equal(false);
    await frames();
    expect(before / lengthOf(timeline)).to.be.within(1.15, 1.3);
    expect(instantAt(timeline, 0.25)).to.be.closeTo(under, before / 1000);
  });

  it('goes as far by ⌘, and by lines instead of pixels', async () => {
    const timeline = await unfolded();
    const before = lengthOf(timeline);
    wheel(chartOf(timeline), 300, { deltaY: -3, deltaMode: WheelEvent.DOM_DELTA_LINE, metaKey: true });
    await frames();
    expect(before / lengthOf(timeline)).to.be.within(1.15, 1.3);
  });

  it('follows a pinch on a trackpad in proportion', async () => {
    const timeline = await unfolded();
    const before = lengthOf(timeline);
    for (let i = 0; i < 10; i++) wheel(chartOf(timeline), 300, { deltaY: -5, ctrlKey: true });
    await frames();
    expect(before / lengthOf(timeline)).to.be.within(1.3, 1.7);
  });

  it('leaves a plain wheel to the page', async () => {
    const timeline = await unfolded();
    const { domain } = timeline;
    expect(wheel(chartOf(timeline), 300, { deltaY: 120 })).to.equal(true);
    expect(wheel(labelsOf(timeline)[5]!, 5, { deltaY: 120 })).to.equal(true);
    await frames();
    expect(timeline.domain).to.deep.equal(domain);
  });

  it('doubles by a double click, about it', async () => {
    const timeline = await unfolded();
    const chart = chartOf(timeline);
    const before = lengthOf(timeline);
    const under = instantAt(timeline, 0.25);
    const { left, bottom } = chart.getBoundingClientRect();
    const clientX = left + chart.clientWidth / 4;
    chart.dispatchEvent(new MouseEvent('dblclick', { clientX, clientY: bottom - 20, bubbles: true, cancelable: true }));
    await settled(timeline);
    expect(before / lengthOf(timeline)).to.be.closeTo(2, 0.01);
    expect(instantAt(timeline, 0.25)).to.be.closeTo(under, before / 1000);
  });

  it('doubles and halves by buttons, and goes back to the whole', async () => {
    const timeline = await unfolded();
    const whole = timeline.domain;
    controlOf(timeline, 'Zoom in').click();
    controlOf(timeline, 'Zoom in').click();
    await settled(timeline);
    expect((whole[1] - whole[0]) / lengthOf(timeline)).to.be.closeTo(4, 0.01);
    controlOf(timeline, 'Zoom out').click();
    await settled(timeline);
    expect((whole[1] - whole[0]) / lengthOf(timeline)).to.be.closeTo(2, 0.01);
    controlOf(timeline, 'Fit').click();
    await settled(timeline);
    expect(timeline.domain).to.deep.equal(whole);
  });

  it('follows two fingers, what lies under them staying there', async () => {
    withTouch();
    const timeline = await unfolded();
    const chart = chartOf(timeline);
    const { left, top } = chart.getBoundingClientRect();
    const width = chart.clientWidth;
    const [a, b] = [instantAt(timeline, 0.4), instantAt(timeline, 0.6)];
    const touch = fingers(chart);
    const at = (part: number): [number, number] => [left + part * width, top + 100];
    touch('touchstart', at(0.4));
    touch('touchstart', at(0.4), at(0.6));
    expect(touch('touchmove', at(0.3), at(0.7))).to.equal(false);
    touch('touchmove', at(0.25), at(0.75));
    touch('touchend');
    await frames();
    // Some browsers tell of fingers in whole px.
    const pixel = lengthOf(timeline) / width;
    expect(instantAt(timeline, 0.25)).to.be.closeTo(a, 2.5 * pixel);
    expect(instantAt(timeline, 0.75)).to.be.closeTo(b, 2.5 * pixel);
  });

  it('never puts one headline over another, on 20 steps in and 20 out', async () => {
    const timeline = await mountDoha({}, 1100);
    for (const factor of [1.5, 1 / 1.5]) {
      for (let step = 0; step < 20; step++) {
        await timeline.zoomBy(factor, 0.7);
        expect(overlapsAmong(labelsOf(timeline)), `step ${step} by ${factor}`).to.deep.equal([]);
      }
    }
    expect(labelsOf(timeline)).to.have.length(21);
  });
});

describe('zooming into 1,000 events', () => {
  it('shows ever more headlines, each on its line and none over another', async () => {
    const events = seededEvents(1000).map((event) => ({ ...event }));
    const timeline = await mountEvents(events, {}, 1100);
    const seen = new Set<string>();
    for (let step = 0; step < 14; step++) {
      await timeline.zoomBy(1.4, 0.6);
      const labels = labelsOf(timeline);
      expect(overlapsAmong(labels), `step ${step}`).to.deep.equal([]);
      for (const label of labels) {
        seen.add(label.dataset.id ?? '');
        const words = document.createRange();
        words.selectNodeContents(label);
        expect(words.getBoundingClientRect().height, label.textContent ?? '').to.be.at.most(20);
      }
    }
    expect(seen.size).to.be.above(100);
  });
});

describe('a change of what is in sight', () => {
  it('lets new headlines come in faint, and stay as all others', async () => {
    const timeline = await mountEvents(seededEvents(300).map((event) => ({ ...event })));
    await handsOn(timeline);
    const list = timeline.shadowRoot!.querySelector('.labels')!;
    const newOnes = () => [...list.querySelectorAll('.new button')];
    for (let notch = 0; notch < 6 && !list.querySelector('.new'); notch++) {
      wheel(chartOf(timeline), 300, { deltaY: -100, ctrlKey: true });
      // The frame in which they come: on a slow machine they are less faint in the next one.
      await nextFrame();
    }
    expect(list.querySelector('.new') !== null).to.equal(true);
    for (const button of newOnes()) expect(getComputedStyle(button).color).to.match(/\/ 0\.2\)$|, 0\.2\)$/);
    await until(() => !list.querySelector('.new, .soon'));
    expect([...list.children].every(({ className }) => className === '')).to.equal(true);
  });

  it('is told when a reader makes it', async () => {
    const timeline = await unfolded();
    const changes = eventsOf(timeline, 'timeline-change');
    wheel(chartOf(timeline), 300, { deltaY: -100, ctrlKey: true });
    await frames();
    expect(changes.at(-1)?.detail.domain).to.deep.equal(timeline.domain);
    expect(changes.at(-1)?.detail.view).to.equal('chart');
  });

  it('is painted when the promise of a program resolves', async () => {
    const timeline = await mountDoha({ folds: 'none' });
    const [from, to] = timeline.domain;
    const under = instantAt(timeline, 0.75);
    await timeline.zoomBy(4, 0.75);
    expect(lengthOf(timeline)).to.be.closeTo((to - from) / 4, 1);
    expect(instantAt(timeline, 0.75)).to.be.closeTo(under, 1);
    for (const { id, xPx } of timeline.scene?.labels ?? []) {
      const label = labelsOf(timeline).find(({ dataset }) => dataset.id === id);
      const left = chartOf(timeline).getBoundingClientRect().left + xPx;
      expect(label?.getBoundingClientRect().left, id).to.be.closeTo(left, 0.1);
    }
    await timeline.fit();
    expect(timeline.domain).to.deep.equal([from, to]);
  });

  it('is not told when a program makes it', async () => {
    const timeline = await unfolded();
    const changes = eventsOf(timeline, 'timeline-change');
    controlOf(timeline, 'Fit').click();
    await timeline.zoomBy(2);
    await timeline.panBy(0.1);
    await timeline.zoomTo([Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 20)]);
    await timeline.fit();
    timeline.domain = [Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 20)];
    await frames();
    expect(changes).to.have.length(0);
  });
});
