import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { seededEvents } from '../../bench/data/seeded-events.js';
import { rgbOf } from '../helpers/colours.js';
import {
  cardOpen,
  cardShut,
  chartOf,
  controlOf,
  type EventTimeline,
  frames,
  handsOn,
  labelsOf,
  listTitles,
  mountDoha,
  mountEvents,
  settled,
  until,
} from '../helpers/page.js';

/** So many events that not each has a headline, drawn and in a reader's hands. */
const mountCrowd = async (): Promise<EventTimeline> => {
  const timeline = await mountEvents(seededEvents(1000).map((event) => ({ ...event })));
  await handsOn(timeline);
  return timeline;
};

/** The headlines through which the background is seen. */
const faintOf = (timeline: EventTimeline): HTMLElement[] =>
  labelsOf(timeline).filter((label) => /(?:\/|rgba.*,) 0?\.\d+\)$/.test(getComputedStyle(label).color));

describe('with less motion asked for', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('a zoom is there at once', async () => {
    const timeline = await mountDoha({ folds: 'none' });
    await handsOn(timeline);
    const [from, to] = timeline.domain;
    controlOf(timeline, 'Zoom in').click();
    await frames(1);
    const now = timeline.domain;
    expect((to - from) / (now[1] - now[0])).to.be.closeTo(2, 0.01);
    await settled(timeline);
    expect(timeline.domain).to.deep.equal(now);
  });

  it('no headline fades in', async () => {
    const timeline = await mountCrowd();
    await timeline.zoomBy(4);
    expect(faintOf(timeline)).to.have.length(0);
    expect(chartOf(timeline).getAnimations({ subtree: true })).to.have.length(0);
  });
});

describe('without such a wish', () => {
  it('headlines of events in sight come in faint, and soon are as strong as the others', async () => {
    const timeline = await mountCrowd();
    const before = new Set(labelsOf(timeline).map((label) => label.dataset.id));
    expect(faintOf(timeline)).to.have.length(0);
    await timeline.zoomBy(4);
    const faint = faintOf(timeline);
    expect(faint).not.to.have.length(0);
    for (const label of faint) expect(before.has(label.dataset.id), label.textContent ?? '').to.equal(false);
    await until(() => faintOf(timeline).length === 0, 'all as strong as they are');
    expect(chartOf(timeline).querySelector('.new') === null).to.equal(true);
  });

  it('a zoom goes through steps between', async () => {
    const timeline = await mountDoha({ folds: 'none' });
    await handsOn(timeline);
    const [from, to] = timeline.domain;
    controlOf(timeline, 'Zoom in').click();
    const factors: number[] = [];
    for (let i = 0; i < 5; i++) {
      await frames(1);
      factors.push((to - from) / (timeline.domain[1] - timeline.domain[0]));
    }
    expect(factors.some((factor) => factor > 1.01 && factor < 1.99)).to.equal(true);
  });
});

const background = (timeline: EventTimeline): number => rgbOf(getComputedStyle(timeline).backgroundColor)[1];

describe('on a system that is set to dark', () => {
  before(() => emulateMedia({ colorScheme: 'dark' }));
  after(() => emulateMedia({ colorScheme: 'light' }));

  it('a timeline in a page that knows only light stays light', async () => {
    const timeline = await mountDoha();
    expect(background(timeline)).to.equal(255);
  });

  it('a timeline in a part of the page that is light stays light', async () => {
    const timeline = await mountDoha({ style: 'color-scheme: light' });
    expect(background(timeline)).to.equal(255);
  });

  it('a timeline in a page that knows both is dark', async () => {
    const timeline = await mountDoha();
    timeline.parentElement!.style.colorScheme = 'light dark';
    expect(background(timeline)).to.be.below(40);
  });

  it('a timeline that is told to be light is light', async () => {
    const timeline = await mountDoha({ theme: 'light' });
    timeline.parentElement!.style.colorScheme = 'light dark';
    expect(background(timeline)).to.equal(255);
  });
});

describe('on a phone', () => {
  before(() => setViewport({ width: 360, height: 640 }));
  after(() => setViewport({ width: 800, height: 600 }));

  it('the card is a sheet at the foot of the screen, wherever the page is scrolled', async () => {
    const timeline = await mountDoha({}, 344);
    const title = listTitles(timeline).find(({ dataset }) => dataset.id === 'muscat-talks')!;
    title.scrollIntoView({ block: 'start' });
    expect(scrollY).to.be.above(300);
    title.click();
    const box = (await cardOpen(timeline)).getBoundingClientRect();
    expect(box.bottom).to.be.closeTo(innerHeight, 1);
    expect(box.left).to.be.closeTo(0, 1);
    expect(box.width).to.be.closeTo(document.documentElement.clientWidth, 1);
    expect(box.top).to.be.at.least(0.1 * innerHeight);
    title.click();
    await timeline.select(null);
    await cardShut(timeline);
  });

  it('nothing reaches out of a width of 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    const timeline = await mountDoha({ heading: 'Doha, between Rafah and Muscat' }, 304);
    expect(timeline.scrollWidth).to.be.at.most(304);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });
});
