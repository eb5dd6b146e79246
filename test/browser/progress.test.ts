import { expect } from '@open-wc/testing';
import { seededEvents } from '../../bench/data/seeded-events.js';
import {
  type EventRecord,
  type EventTimeline,
  eventsOf,
  labelsOf,
  mount,
  mountEvents,
  until,
} from '../helpers/page.js';

const COUNT = 150_000;
const EVENTS: readonly EventRecord[] = seededEvents(COUNT, 9).map((event) => ({ ...event }));

const progressOf = (timeline: EventTimeline): HTMLElement | null =>
  timeline.renderRoot.querySelector<HTMLElement>('[part~=progress]');

/** A timeline's first picture: at once, as the rest may be there soon. */
const firstOf = (timeline: EventTimeline): Promise<void> =>
  new Promise((resolve) =>
    timeline.addEventListener('timeline-progress', ({ detail }) => detail.phase === 'drawn' && resolve()),
  );

describe('progress of a large data set', () => {
  // What charts of many events take is loaded, as it is on a page that is no longer new.
  before(async () => {
    await mountEvents(EVENTS.slice(0, 25_000), {}, 1000);
  });

  it('is told to the page: a first picture, events read, and then the whole', async () => {
    const timeline = document.createElement('event-timeline');
    const progress = eventsOf(timeline, 'timeline-progress');
    const loads = eventsOf(timeline, 'timeline-load');
    let settled = false;
    await mount(() => {}, 1000);
    document.body.append(timeline);
    const first = firstOf(timeline);
    timeline.events = EVENTS;
    void timeline.ready.then(() => {
      settled = true;
    });
    await first;
    expect(settled).to.equal(false);
    expect(loads).to.deep.equal([]);
    await timeline.ready;
    const drawn = progress.filter(({ detail }) => detail.phase === 'drawn').map(({ detail }) => detail);
    expect(drawn).to.deep.equal([{ phase: 'drawn', loaded: 8192, total: COUNT }]);
    const rest = progress.filter(({ detail }) => detail.phase === 'read').map(({ detail }) => detail);
    for (const { total } of rest) expect(total).to.equal(COUNT);
    const counts = rest.map(({ loaded }) => loaded);
    expect(counts).to.deep.equal([...counts].sort((a, b) => a - b));
    expect(loads.map(({ detail }) => detail.count)).to.deep.equal([COUNT]);
    expect(progress[0]?.bubbles && progress[0]?.composed).to.equal(true);
    timeline.remove();
  });

  it('begins with a picture of where the events are, which stays where it is when all of them have come', async () => {
    let first: Promise<EventTimeline['scene']> | undefined;
    const timeline = await mount((element) => {
      element.setAttribute('style', 'height: 600px');
      first = firstOf(element).then(() => element.scene);
      element.events = EVENTS;
    }, 1000);
    const sample = (await first)!;
    const domain = timeline.domain;
    expect(sample.labels).to.deep.equal([]);
    await timeline.ready;
    const whole = timeline.scene!;
    expect(labelsOf(timeline).length).to.be.above(20);
    expect(timeline.domain).to.deep.equal(domain);
    expect(whole.heightPx).to.equal(sample.heightPx);
    const placesOf = ({ lanes }: typeof whole): unknown =>
      lanes.map(({ title, topPx, heightPx, baselinePx }) => [title, topPx, heightPx, baselinePx]);
    expect(placesOf(whole)).to.deep.equal(placesOf(sample));
    // Where there was much, there is much: strips go up and down together.
    const at = (scene: typeof whole) => new Map(scene.bins.map((bin) => [`${bin.lane} ${bin.from}`, bin.heightPx]));
    const [before, after] = [at(sample), at(whole)];
    const pairs = [...before].map(([key, height]) => [height, after.get(key) ?? 0] as const);
    const mean = (nth: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[nth], 0) / pairs.length;
    const [a, b] = [mean(0), mean(1)];
    const covariance = pairs.reduce((sum, [x, y]) => sum + (x - a) * (y - b), 0);
    const spread = (nth: 0 | 1, middle: number) =>
      Math.sqrt(pairs.reduce((sum, pair) => sum + (pair[nth] - middle) ** 2, 0));
    expect(covariance / (spread(0, a) * spread(1, b))).to.be.above(0.8);
  });

  it('lets a reader who has zoomed in stay there', async () => {
    const timeline = await mount((element) => {
      element.events = EVENTS;
    }, 1000);
    await until(() => timeline.scene?.bins.length);
    const presenter = timeline.domain;
    const middle = (presenter[0] + presenter[1]) / 2;
    const target: [number, number] = [middle, middle + (presenter[1] - presenter[0]) / 8];
    await timeline.zoomTo(target);
    await timeline.ready;
    expect(timeline.domain[0]).to.be.closeTo(target[0], 60_000);
    expect(timeline.domain[1]).to.be.closeTo(target[1], 60_000);
  });

  it('keeps the former picture while other large data come, and zoom and selection by id', async () => {
    const timeline = await mountEvents(EVENTS.slice(0, 30_000), {}, 1000);
    const [from, to] = timeline.domain;
    await timeline.zoomTo([from + (to - from) / 3, from + (to - from) / 2]);
    await timeline.select('event-77');
    const domain = timeline.domain;
    const drawn = eventsOf(timeline, 'timeline-progress');
    timeline.events = [...EVENTS].reverse();
    expect(timeline.scene?.labels.length).to.be.above(5);
    await timeline.ready;
    expect(drawn.filter(({ detail }) => detail.phase === 'drawn')).to.deep.equal([]);
    expect(timeline.selected).to.equal('event-77');
    expect(timeline.domain[0]).to.be.closeTo(domain[0], 60_000);
    expect(timeline.domain[1]).to.be.closeTo(domain[1], 60_000);
  });

  it('is said by a line that moves nothing, in words that are announced rarely', async () => {
    // Time goes faster, so that there is something to be told.
    const { now } = performance;
    const began = now.call(performance);
    performance.now = () => began + 30 * (now.call(performance) - began);
    let endedMs = 0;
    const timeline = await mount((element) => {
      element.events = EVENTS;
    }, 1000);
    const said: string[] = [];
    const seen: string[] = [];
    const tops = new Set<number>();
    const watcher = new MutationObserver(() => {
      const line = progressOf(timeline);
      const chart = timeline.renderRoot.querySelector('[part~=chart]');
      if (!line || !chart?.checkVisibility()) return;
      tops.add(chart.getBoundingClientRect().top);
      const words = line.querySelector('[role=status]')?.textContent;
      if (words && words !== said.at(-1)) said.push(words);
      const shown = line.querySelector('span[aria-hidden=true]')?.textContent;
      if (shown) seen.push(shown);
    });
    watcher.observe(timeline.renderRoot, { childList: true, subtree: true, characterData: true });
    try {
      await timeline.ready;
      endedMs = performance.now();
      await until(() => said.at(-1) === '150,000 events');
      expect(seen.length).to.be.above(0);
      for (const words of seen) expect(words).to.match(/^Events read: [\d,]+ of 150,000$/);
      expect(said[0]).to.match(/^Events read: /);
      // Each ten seconds at most, however long a machine takes; and how many there are in the end.
      expect(said.length).to.be.within(2, 2 + Math.floor((endedMs - began) / 10_000));
      expect(tops.size).to.equal(1);
      expect(tops.has(timeline.renderRoot.querySelector('[part~=chart]')!.getBoundingClientRect().top)).to.equal(true);
      await until(() => !progressOf(timeline));
    } finally {
      watcher.disconnect();
      performance.now = now;
    }
  });

  it('says nothing where the data are few', async () => {
    const timeline = document.createElement('event-timeline');
    const progress = eventsOf(timeline, 'timeline-progress');
    timeline.events = EVENTS.slice(0, 5000);
    document.body.append(timeline);
    await timeline.ready;
    expect(progress).to.deep.equal([]);
    timeline.remove();
  });
});
