// Those of the 25 points of accessibility that need a medium, a window or a setting of their own.
import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import { contrast, paintedIn, rgbOf } from '../helpers/colours.js';
import { withMedia } from '../helpers/media.js';
import {
  cardOf,
  cardOpen,
  chartOf,
  controlOf,
  type EventTimeline,
  frames,
  handsOn,
  inList,
  labelOf,
  labelsOf,
  listTitles,
  mountDoha,
  mountEvents,
  settled,
  until,
} from '../helpers/page.js';
import { EN } from '../helpers/points.js';
import { everything, told } from '../helpers/reach.js';
import { textOf } from '../helpers/view.js';

const canvasColours = (timeline: EventTimeline): Set<string> => {
  const canvas = chartOf(timeline).querySelector('canvas')!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const found = new Set<string>();
  for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) found.add(data.slice(i, i + 3).join());
  return found;
};

describe('accessibility, point by point, in a window of 320 × 640 px', () => {
  before(() => setViewport({ width: 320, height: 640 }));
  after(() => setViewport({ width: 1280, height: 900 }));

  it('18: as at a zoom of 400 %, nothing scrolls in two directions: list, story and card', async () => {
    for (const view of ['auto', 'story']) {
      const timeline = await mountDoha({ ...EN, view }, 304);
      await frames(3);
      if (view === 'auto') {
        await until(() => listTitles(timeline).length === 21, 'it is not the list');
        await timeline.select('turkiye-talks');
        const card = await cardOpen(timeline);
        expect(card.getBoundingClientRect().width).to.be.at.most(320);
        expect(card.scrollWidth).to.be.at.most(320);
        await timeline.select(null);
      }
      expect(document.documentElement.scrollWidth, view).to.be.at.most(320);
    }
  });
});

describe('accessibility, point by point, for a reader who wants less motion', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('23: nothing moves by itself: zoom, headlines, story', async () => {
    const timeline = await mountDoha({ ...EN, folds: 'none' });
    await handsOn(timeline);
    controlOf(timeline, 'Zoom in').click();
    await frames(1);
    const at = timeline.domain;
    expect(chartOf(timeline).getAnimations({ subtree: true })).to.have.length(0);
    await settled(timeline);
    expect(timeline.domain).to.deep.equal(at);
    timeline.view = 'story';
    await until(() => timeline.renderRoot.querySelector('event-timeline-story')?.checkVisibility(), 'no story');
    const moving = everything(timeline.shadowRoot!).filter(
      (each) => getComputedStyle(each).scrollBehavior === 'smooth',
    );
    expect(moving.map(told)).to.deep.equal([]);
  });
});

describe('accessibility, point by point, in forced colours', () => {
  before(() => withMedia({ features: { 'forced-colors': 'active' } }));
  after(() => withMedia({}));

  it('24: marks, lines, headlines and what is chosen keep to the colours of the system', async () => {
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    const timeline = await mountDoha(EN, 1100);
    await handsOn(timeline);
    const system = (name: string): string => {
      const probe = document.createElement('i');
      probe.style.cssText = `color: ${name}; forced-color-adjust: none`;
      document.body.append(probe);
      const colour = rgbOf(getComputedStyle(probe).color).join();
      probe.remove();
      return colour;
    };
    await until(() => canvasColours(timeline).has(system('CanvasText')), 'no mark is in the colour of the system');
    const painted = canvasColours(timeline);
    const lanes = new Set([...chartOf(timeline).querySelectorAll('.lanes li')].map((li) => getComputedStyle(li).color));
    expect([...lanes].map((colour) => rgbOf(colour).join())).to.deep.equal([system('CanvasText')]);
    // Nothing of the theme's own palette is left.
    for (const lane of ['176,70,26', '15,92,171', '119,64,145']) expect(painted.has(lane), lane).to.equal(false);
    const pressed = getComputedStyle(controlOf(timeline, 'Timeline'));
    expect(rgbOf(pressed.backgroundColor).join()).to.equal(system('Highlight'));
    // Where headlines have no plate of the browser's behind them, bars are seen; each is to be read on what is painted there.
    const canvas = chartOf(timeline).querySelector('canvas')!;
    const behind = rgbOf(getComputedStyle(timeline).backgroundColor);
    for (const label of labelsOf(timeline)) {
      const { forcedColorAdjust, color } = getComputedStyle(label) as CSSStyleDeclaration & {
        forcedColorAdjust: string;
      };
      expect(forcedColorAdjust).to.equal('none');
      expect(rgbOf(color).join()).to.equal(system('CanvasText'));
      const middle = label.getBoundingClientRect();
      const box = new DOMRect(middle.left + 12, middle.top + middle.height / 2, 6, 1);
      const worst = Math.min(...paintedIn(canvas, box, behind).map((paint) => contrast(paint, rgbOf(color))));
      expect(worst, label.dataset.id).to.be.at.least(4.5);
    }
    await timeline.select('tehran-visit');
    await cardOpen(timeline);
    const open = getComputedStyle(labelOf(timeline, 'tehran-visit'));
    expect(rgbOf(open.backgroundColor).join()).to.equal(system('Highlight'));
    // Shadows are gone: an edge is what tells the card from the page.
    const edge = getComputedStyle(cardOf(timeline)!);
    expect(edge.borderTopStyle).to.equal('solid');
    expect(rgbOf(edge.borderTopColor).join()).not.to.equal(rgbOf(edge.backgroundColor).join());
  });
});

const isForPaper = ({ cssText }: CSSRule): boolean => cssText.startsWith('.base.paper');

describe('accessibility, point by point, on paper', () => {
  afterEach(() => withMedia({}));

  for (const [view, width] of [
    ['chart', 1100],
    ['story', 1100],
    ['list', 390],
  ] as const) {
    it(`25: the whole chart with its folds, then every event with the addresses of its sources, from the ${view}`, async () => {
      const timeline = await mountDoha({ ...EN, view }, width);
      await handsOn(timeline).catch(() => {});
      const sheets = (): CSSStyleSheet[] => timeline.shadowRoot!.adoptedStyleSheets;
      const isReady = (): boolean => sheets().some(({ cssRules }) => [...cssRules].some(isForPaper));
      await until(isReady, 'not ready for paper');
      const whole = timeline.domain;
      await timeline.zoomTo([Date.UTC(2026, 1, 1), Date.UTC(2026, 1, 5)]);
      const zoomed = timeline.domain;
      dispatchEvent(new Event('beforeprint'));
      await withMedia({ media: 'print' });
      await frames(2);
      expect(timeline.domain.map(Math.round)).to.deep.equal(whole.map(Math.round));
      expect(timeline.scene?.widthPx).to.equal(700);
      expect(timeline.scene?.axis.folds).not.to.have.length(0);
      expect(chartOf(timeline).checkVisibility()).to.equal(true);
      expect(labelsOf(timeline)).to.have.length(21);
      const list = timeline.renderRoot.querySelector('event-timeline-list')!;
      expect(list.checkVisibility()).to.equal(true);
      const items = [...list.renderRoot.querySelectorAll('[part=list-item]')];
      expect(items).to.have.length(21);
      const sources = items.map((item) => item.querySelector('.printed')).filter((each) => each?.checkVisibility());
      expect(sources.filter((each) => /https:\/\//.test(textOf(each)))).to.have.length.above(15);
      for (const hidden of ['[part=controls]', 'event-timeline-story', '.card'])
        expect(timeline.renderRoot.querySelector(hidden)?.checkVisibility() ?? false, hidden).to.equal(false);
      expect(getComputedStyle(timeline).colorScheme).to.equal('light');
      dispatchEvent(new Event('afterprint'));
      await withMedia({});
      await frames(3);
      expect(timeline.domain.map(Math.round)).to.deep.equal(zoomed.map(Math.round));
      expect(list.checkVisibility()).to.equal(view === 'list');
    });
  }
});

describe('accessibility, point by point, in other languages', () => {
  it('25: texts have their own direction, dates the language of the page, pictures and frames their words', async () => {
    const timeline = await mountDoha({ lang: 'ar', dir: 'rtl', heading: 'الدوحة' }, 1100);
    await until(() => labelsOf(timeline).every(({ ariaLabel }) => ariaLabel), 'no names');
    for (const label of labelsOf(timeline)) {
      expect(label.dir, label.dataset.id!).to.equal('auto');
      expect(label.ariaLabel, label.dataset.id!).to.match(/[\u0600-\u06ff]/);
    }
    // Names in another script stand apart from the Arabic around them.
    for (const lane of chartOf(timeline).querySelectorAll('.lanes li')) expect(lane.querySelector('bdi')).to.exist;
    await timeline.select('turkiye-talks');
    const card = await cardOpen(timeline);
    expect(card.dir).to.equal('rtl');
    expect(textOf(card.querySelector('.when'))).to.match(/فبراير/);
    for (const each of card.querySelectorAll('a, .names, .lane'))
      expect(each.querySelector('bdi'), told(each)).to.exist;
    await inList(timeline, 21);
    for (const title of listTitles(timeline)) expect(title.querySelector('bdi'), told(title)).to.exist;
    timeline.events = [
      {
        id: 'one',
        date: '2026-02-03',
        title: 'One',
        media: [
          { src: '/demo/icon.svg', alt: 'A mark' },
          { src: '/demo/icon.svg#2', type: 'image/svg+xml' },
          { src: 'https://youtu.be/abcdefghijk', caption: 'A film' },
        ],
      },
    ];
    await timeline.ready;
    await timeline.select('one');
    const other = await cardOpen(timeline);
    await until(() => other.querySelectorAll('img').length === 2, 'no pictures');
    expect([...other.querySelectorAll('img')].map((image) => image.getAttribute('alt'))).to.deep.equal(['A mark', '']);
    other.querySelector<HTMLElement>('.ask button')!.click();
    expect(other.querySelector('iframe')?.title).to.equal('A film');
  });
});

describe('accessibility, point by point, in a crowd of headlines', () => {
  const CROWD = Array.from({ length: 600 }, (_, i) => ({
    id: `e${i}`,
    date: new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10),
    title: `Event of the day number ${i}`,
  }));
  /** Where each headline can be hit, as wide as it is. */
  const targetsOf = (timeline: EventTimeline): { left: number; right: number; middle: number; height: number }[] =>
    labelsOf(timeline).map((label) => {
      const { left, right, top, bottom } = label.getBoundingClientRect();
      const height = Number.parseFloat(getComputedStyle(label, '::before').height);
      return { left: left - 6, right: right + 6, middle: (top + bottom) / 2, height };
    });

  it('14: where fingers point, headlines are targets of 24 px, none on another', async () => {
    await executeServerCommand('touch', { type: 'screen', enabled: true });
    try {
      const timeline = await mountEvents(CROWD, EN, 1100);
      await handsOn(timeline);
      expect(timeline.scene!.compact).to.equal(true);
      const targets = targetsOf(timeline);
      expect(targets.length).to.be.greaterThan(20);
      for (const [i, one] of targets.entries()) {
        expect(one.height).to.be.at.least(24);
        for (const other of targets.slice(i + 1))
          if (one.left < other.right && other.left < one.right)
            expect(Math.abs(one.middle - other.middle)).to.be.at.least(24);
      }
    } finally {
      await executeServerCommand('touch', { type: 'screen', enabled: false });
    }
  });

  it('14: where a mouse points, what is smaller has an equal of 24 px in the list, one button of that size away', async () => {
    const timeline = await mountEvents(CROWD, EN, 1100);
    await handsOn(timeline);
    expect(Math.min(...targetsOf(timeline).map(({ height }) => height))).to.be.within(17, 23.9);
    const small = labelsOf(timeline).map(({ dataset }) => dataset.id);
    const button = controlOf(timeline, 'List');
    expect(button.offsetHeight).to.be.at.least(24);
    button.click();
    await until(() => listTitles(timeline).length === CROWD.length);
    const titles = new Map(listTitles(timeline).map((title) => [title.dataset.id, title]));
    for (const id of small)
      expect(Number.parseFloat(getComputedStyle(titles.get(id)!, '::before').height)).to.be.at.least(24);
    titles.get(small[0])!.click();
    await cardOpen(timeline);
    expect(timeline.selected).to.equal(small[0]);
  });
});
