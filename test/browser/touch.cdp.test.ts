import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { seededEvents } from '../../bench/data/seeded-events.js';
import { atSpeed } from '../helpers/clock.js';
import {
  cardOpen,
  centreOf,
  chartOf,
  type EventTimeline,
  frames,
  handsOn,
  labelOf,
  mountDoha,
  mountEvents,
  settled,
  until,
} from '../helpers/page.js';

type Point = readonly [number, number];

/** Fingers on the screen itself, which the browser makes touches, scrolls and taps of. */
const touch = (type: 'start' | 'move' | 'end', ...points: readonly (Point | null)[]): Promise<unknown> =>
  executeServerCommand('touch', { type, points });

const tap = (place: Point): Promise<unknown> => executeServerCommand('touch', { type: 'tap', points: [place] });

/** Moves fingers from some places to others and lifts them; `heldMs` before that. */
const swipe = async (from: readonly Point[], to: readonly Point[], heldMs = 0): Promise<void> => {
  await touch('start', ...from);
  for (const part of [0.2, 0.4, 0.6, 0.8, 1])
    await touch('move', ...from.map(([x, y], i): Point => [x + (to[i]![0] - x) * part, y + (to[i]![1] - y) * part]));
  await new Promise((done) => setTimeout(done, heldMs));
  await touch('end');
};

const lengthOf = ({ domain: [from, to] }: EventTimeline): number => to - from;
const instantAt = ({ domain: [from, to] }: EventTimeline, part: number): number => from + part * (to - from);

/** A place in the chart without a mark or a headline: in the axis. */
const free = (timeline: EventTimeline, part: number): Point => {
  const { left, bottom, width } = chartOf(timeline).getBoundingClientRect();
  return [Math.round(left + part * width), Math.round(bottom - 20)];
};

/** The second half of January in sight, in a page that can be scrolled. */
const zoomed = async (): Promise<EventTimeline> => {
  const timeline = await mountDoha({ folds: 'none' });
  timeline.parentElement!.style.paddingBottom = '2000px';
  chartOf(timeline).scrollIntoView({ block: 'end' });
  await timeline.zoomTo([Date.UTC(2026, 0, 12), Date.UTC(2026, 1, 1)]);
  await handsOn(timeline);
  return timeline;
};

describe('fingers on the chart', () => {
  it('one that goes up scrolls the page, which the chart leaves to it', async () => {
    const timeline = await zoomed();
    const { domain } = timeline;
    const before = scrollY;
    const [x, y] = free(timeline, 0.5);
    await swipe([[x, y]], [[x + 20, y - 150]], 100);
    await until(() => scrollY > before + 50, 'the page does not scroll');
    expect(timeline.domain).to.deep.equal(domain);
  });

  it('one that goes sideways moves the chart and not the page; it can be thrown', async () => {
    const timeline = await zoomed();
    const [from] = timeline.domain;
    const before = scrollY;
    const [x, y] = free(timeline, 0.7);
    await swipe([[x, y]], [[x - 200, y + 20]], 150);
    await settled(timeline);
    const pixel = lengthOf(timeline) / chartOf(timeline).clientWidth;
    // The browser keeps the first pixels, until it knows that it is no tap.
    expect((timeline.domain[0] - from) / pixel).to.be.within(170, 201);
    expect(scrollY).to.equal(before);
  });

  it('two hold what is under them', async () => {
    const timeline = await zoomed();
    const under = [0.4, 0.6].map((part) => instantAt(timeline, part));
    await swipe([free(timeline, 0.4), free(timeline, 0.6)], [free(timeline, 0.2), free(timeline, 0.7)]);
    await settled(timeline);
    const pixel = lengthOf(timeline) / chartOf(timeline).clientWidth;
    expect(Math.abs(instantAt(timeline, 0.2) - under[0]!) / pixel).to.be.below(12);
    expect(Math.abs(instantAt(timeline, 0.7) - under[1]!) / pixel).to.be.below(12);
  });

  it('of two, the one that stays goes on without a jump', async () => {
    const timeline = await zoomed();
    const [a, b] = [free(timeline, 0.4), free(timeline, 0.6)];
    await touch('start', a, b);
    await touch('move', [a[0] - 60, a[1]], [b[0] + 60, b[1]]);
    await touch('end', null, [b[0] + 60, b[1]]);
    await touch('move', [a[0] - 70, a[1]]);
    const { domain } = timeline;
    await touch('move', [a[0] - 40, a[1]]);
    await new Promise((done) => setTimeout(done, 120));
    await touch('end');
    await settled(timeline);
    const pixel = lengthOf(timeline) / chartOf(timeline).clientWidth;
    expect((domain[0] - timeline.domain[0]) / pixel).to.be.closeTo(30, 1);
  });

  it('a tap opens the event whose headline is under it', async () => {
    const timeline = await zoomed();
    await tap(centreOf(labelOf(timeline, 'armada-remark')));
    await cardOpen(timeline);
    expect(timeline.selected).to.equal('armada-remark');
  });

  it('a tap on a bin of the strips opens its list, also close to a headline, which browsers take it for', async () => {
    const timeline = await mountEvents(
      seededEvents(20_000, 2).map((event) => ({ ...event })),
      { style: 'height: 600px' },
      900,
    );
    await handsOn(timeline);
    const { left, top } = chartOf(timeline).getBoundingClientRect();
    const { bins, labels } = timeline.scene!;
    const bin = bins.find(({ xPx, yPx, heightPx, count }) =>
      labels.some(
        (label) =>
          count > 1 &&
          Math.abs(label.yPx - yPx - heightPx) < 9 &&
          xPx > label.xPx + 9 &&
          xPx < label.xPx + label.widthPx - 9,
      ),
    )!;
    const [x, y] = [left + bin.xPx + bin.widthPx / 2, top + bin.yPx + bin.heightPx - 1];
    await tap([Math.round(x), Math.round(y)]);
    await until(() => timeline.renderRoot.querySelector('[part~=bins]:popover-open'), 'no list opens');
    expect(timeline.selected).to.equal(null);
    expect(timeline.renderRoot.querySelector('[part~=bins] h3')?.textContent).to.equal(
      `${bin.count.toLocaleString('en')} events`,
    );
  });

  it('two taps double, about them', async () => {
    const timeline = await zoomed();
    const [before, under] = [lengthOf(timeline), instantAt(timeline, 0.25)];
    await atSpeed(0.1, async () => {
      for (let i = 0; i < 2; i++) await tap(free(timeline, 0.25));
    });
    await settled(timeline);
    expect(before / lengthOf(timeline)).to.be.closeTo(2, 0.01);
    expect(Math.abs(instantAt(timeline, 0.25) - under)).to.be.below(lengthOf(timeline) / 200);
  });

  it('one that comes down on a thrown chart stops it there', async () => {
    const timeline = await zoomed();
    const [x, y] = free(timeline, 0.8);
    await touch('start', [x, y]);
    for (const step of [40, 80, 120, 160]) await touch('move', [x - step, y]);
    await touch('end');
    let held = Number.NaN;
    chartOf(timeline).addEventListener('touchstart', () => (held = timeline.domain[0]), { once: true });
    await touch('start', free(timeline, 0.3));
    await frames(4);
    expect(timeline.domain[0]).to.equal(held);
    await touch('end');
    await settled(timeline);
    expect(timeline.domain[0]).to.equal(held);
  });
});

describe('a trackpad in Safari', () => {
  /** What Safari sends for a pinch; no other browser has its constructor. */
  const gesture = (timeline: EventTimeline, type: string, scale: number): boolean => {
    const { left, width, top } = chartOf(timeline).getBoundingClientRect();
    const input = new Event(type, { bubbles: true, cancelable: true });
    return chartOf(timeline).dispatchEvent(
      Object.assign(input, { scale, clientX: left + width / 4, clientY: top + 50 }),
    );
  };

  it('pinches about the pointer, and the page does not zoom', async () => {
    const timeline = await zoomed();
    const [before, under] = [lengthOf(timeline), instantAt(timeline, 0.25)];
    expect(gesture(timeline, 'gesturestart', 1)).to.equal(false);
    for (const scale of [1.2, 1.5, 2]) expect(gesture(timeline, 'gesturechange', scale)).to.equal(false);
    gesture(timeline, 'gestureend', 2);
    await frames();
    expect(before / lengthOf(timeline)).to.be.closeTo(2, 0.01);
    expect(Math.abs(instantAt(timeline, 0.25) - under)).to.be.below(lengthOf(timeline) / 1000);
  });
});
