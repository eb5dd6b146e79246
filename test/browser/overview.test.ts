import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { EventTimelineOverview } from 'event-timeline';
import { rgbOf } from '../helpers/colours.js';
import { drag } from '../helpers/gestures.js';
import { controlOf, DOHA, type EventTimeline, eventsOf, frames, mountDoha, settled, until } from '../helpers/page.js';

type Grip = 'start' | 'end' | 'period';

const grip = (overview: EventTimelineOverview, name: Grip): HTMLElement =>
  overview.renderRoot.querySelector<HTMLElement>(`[data-grip=${name}]`)!;
const stripOf = (overview: EventTimelineOverview): HTMLElement => overview.renderRoot.querySelector('.strip')!;
const shown = (overview: EventTimelineOverview): Promise<void> =>
  until(
    () => overview.renderRoot.querySelector('canvas')?.width && grip(overview, 'end').getAttribute('aria-valuetext'),
    'no overview',
  );

/** The real data set with an overview in it. */
const mountBoth = async (
  attributes: Record<string, string> = {},
): Promise<{ timeline: EventTimeline; overview: EventTimelineOverview }> => {
  const timeline = await mountDoha({ folds: 'none', ...attributes });
  const overview = document.createElement('event-timeline-overview');
  timeline.append(overview);
  await shown(overview);
  return { timeline, overview };
};

/** A place on the strip, as a share of it from the left. */
const at = (overview: EventTimelineOverview, share: number): [number, number] => {
  overview.scrollIntoView({ block: 'center' });
  const { left, top, width } = stripOf(overview).getBoundingClientRect();
  return [Math.round(left + share * width), Math.round(top + 30)];
};
const middleOf = (element: HTMLElement): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const length = ({ domain: [from, to] }: EventTimeline): number => to - from;
const value = (overview: EventTimelineOverview, name: Grip): string =>
  grip(overview, name).getAttribute('aria-valuetext')!;

/** Presses a key no faster than frames come. */
const press = async (key: string): Promise<void> => {
  await sendKeys({ press: key });
  await frames();
};

describe('<event-timeline-overview>', () => {
  afterEach(() => resetMouse());

  it('stands below the picture and shows the whole, with the window on what is in sight', async () => {
    const { timeline, overview } = await mountBoth();
    const chart = timeline.shadowRoot!.querySelector('[part~=chart]')!.getBoundingClientRect();
    expect(overview.getBoundingClientRect().top).to.be.at.least(chart.bottom);
    expect(value(overview, 'start')).to.match(/^April \d+, 2024$/);
    const [from, to] = timeline.domain;
    await timeline.zoomTo([from + (to - from) / 2, from + (3 * (to - from)) / 4]);
    await until(() => Math.abs(Number(grip(overview, 'start').getAttribute('aria-valuenow')) - 50) < 1);
    const strip = stripOf(overview).getBoundingClientRect();
    const window = grip(overview, 'period').getBoundingClientRect();
    expect((window.left - strip.left) / strip.width).to.be.closeTo(0.5, 0.01);
    expect(window.width / strip.width).to.be.closeTo(0.25, 0.01);
  });

  it('paints events in the colours of their lanes, more where there are more', async () => {
    const { overview } = await mountBoth();
    const canvas = overview.renderRoot.querySelector('canvas')!;
    const painted = (from: number, to: number): number => {
      const x = Math.round(from * canvas.width);
      const data = canvas.getContext('2d')!.getImageData(x, 0, Math.round(to * canvas.width) - x, 30).data;
      return data.filter((part, i) => i % 4 === 3 && part > 200).length;
    };
    expect(painted(0.9, 1)).to.be.above(4 * painted(0, 0.1));
    expect(painted(0, 0.1)).to.be.above(0);
  });

  it('is moved and resized by the mouse, and tells the page', async () => {
    const { timeline, overview } = await mountBoth();
    const [from, to] = timeline.domain;
    const changes = eventsOf(timeline, 'timeline-change');
    await drag(at(overview, 0.5), at(overview, 0.8));
    await frames();
    expect(timeline.domain[0]).to.be.closeTo(from + 0.5 * (to - from), (to - from) / 100);
    expect(timeline.domain[1]).to.be.closeTo(from + 0.8 * (to - from), (to - from) / 100);
    const drawn = length(timeline);
    await drag(at(overview, 0.6), at(overview, 0.4));
    await frames();
    expect(length(timeline)).to.be.closeTo(drawn, drawn / 100);
    expect(timeline.domain[0]).to.be.closeTo(from + 0.3 * (to - from), (to - from) / 100);
    await drag(middleOf(grip(overview, 'end')), at(overview, 0.9));
    await frames();
    expect(timeline.domain[0]).to.be.closeTo(from + 0.3 * (to - from), (to - from) / 100);
    expect(length(timeline)).to.be.above(drawn * 1.5);
    await sendMouse({ type: 'click', position: at(overview, 0.05) });
    await frames();
    expect(timeline.domain[0]).to.be.closeTo(from, 1000);
    expect(changes.length).to.be.above(3);
  });

  it('is moved and resized by fingers', async () => {
    const { timeline, overview } = await mountBoth();
    const strip = stripOf(overview);
    expect(getComputedStyle(strip).touchAction).to.equal('pan-y');
    const [from, to] = timeline.domain;
    const finger = (type: string, share: number): void => {
      const [clientX, clientY] = at(overview, share);
      const on = type === 'pointerdown' ? grip(overview, 'period') : strip;
      on.dispatchEvent(
        new PointerEvent(type, {
          clientX,
          clientY,
          pointerId: 1,
          pointerType: 'touch',
          bubbles: true,
          composed: true,
          isPrimary: true,
        }),
      );
    };
    strip.setPointerCapture = () => {};
    finger('pointerdown', 0.2);
    finger('pointermove', 0.4);
    finger('pointermove', 0.6);
    finger('pointerup', 0.6);
    await frames();
    expect(timeline.domain[0]).to.be.closeTo(from + 0.2 * (to - from), (to - from) / 100);
    expect(timeline.domain[1]).to.be.closeTo(from + 0.6 * (to - from), (to - from) / 100);
    finger('pointermove', 0.9);
    await frames();
    expect(timeline.domain[1], 'a finger that hovers').to.be.closeTo(from + 0.6 * (to - from), (to - from) / 100);
  });

  it('is moved and resized by keys', async () => {
    const { timeline, overview } = await mountBoth();
    const [from, to] = timeline.domain;
    grip(overview, 'start').focus();
    for (let i = 0; i < 2; i++) await press('PageUp');
    await frames();
    expect(timeline.domain[0]).to.be.closeTo(from + 0.2 * (to - from), (to - from) / 100);
    expect(Number(grip(overview, 'start').getAttribute('aria-valuenow'))).to.be.closeTo(20, 0.5);
    await sendKeys({ press: 'Tab' });
    expect(overview.shadowRoot?.activeElement?.matches('[data-grip=end]')).to.equal(true);
    for (let i = 0; i < 3; i++) await press('PageDown');
    await sendKeys({ press: 'ArrowRight' });
    await frames();
    expect(timeline.domain[1]).to.be.closeTo(from + 0.71 * (to - from), (to - from) / 100);
    grip(overview, 'period').focus();
    const before = length(timeline);
    await sendKeys({ press: 'Home' });
    await frames();
    expect(timeline.domain[0]).to.be.closeTo(from, 1000);
    expect(length(timeline)).to.be.closeTo(before, before / 1000);
    await sendKeys({ press: 'ArrowRight' });
    await frames();
    expect(timeline.domain[0]).to.be.closeTo(from + 0.1 * before, before / 100);
    await sendKeys({ press: 'End' });
    await frames();
    expect(timeline.domain[1]).to.be.closeTo(to, 1000);
    await sendKeys({ press: '+' });
    await settled(timeline);
    expect(length(timeline)).to.be.closeTo(before / 2, before / 100);
    expect(value(overview, 'period')).to.match(/^\w+ \d+, 2025 – \w+ \d+, 2025$/);
  });

  it('is mirrored in a right-to-left page, for the eyes, the mouse and the keys', async () => {
    const { timeline, overview } = await mountBoth({ lang: 'ar', dir: 'rtl' });
    const [from, to] = timeline.domain;
    await drag(at(overview, 0.5), at(overview, 0.2));
    await frames();
    expect(timeline.domain[0]).to.be.closeTo(from + 0.5 * (to - from), (to - from) / 100);
    expect(timeline.domain[1]).to.be.closeTo(from + 0.8 * (to - from), (to - from) / 100);
    expect(grip(overview, 'start').getBoundingClientRect().left).to.be.above(
      grip(overview, 'end').getBoundingClientRect().left,
    );
    grip(overview, 'period').focus();
    const [start] = timeline.domain;
    await sendKeys({ press: 'ArrowLeft' });
    await frames();
    expect(timeline.domain[0]).to.be.above(start);
    await until(() => overview.renderRoot.querySelector('.overview')!.ariaLabel === 'نظرة عامة');
  });

  it('says how far now is from what is in sight', async () => {
    const day = 86_400_000;
    const iso = (offset: number): string => new Date(Date.now() + offset * day).toISOString().slice(0, 10);
    const overview = document.createElement('event-timeline-overview');
    overview.events = [
      { date: iso(-40), title: 'Past' },
      { date: iso(-20), title: 'Later' },
    ];
    await fixture(html`<div style="width: 700px">${overview}</div>`);
    await shown(overview);
    const words = (): string => overview.renderRoot.querySelector('.now')!.textContent!;
    await until(() => /^Now · (17|18|19|20) days later$/.test(words()), words());
    overview.events = [
      { date: iso(-40), title: 'Past' },
      { date: iso(20), title: 'To come' },
    ];
    await until(() => words() === 'Now', words());
    const line = overview.renderRoot.querySelector('.now-line')!.getBoundingClientRect();
    const strip = stripOf(overview).getBoundingClientRect();
    expect((line.left - strip.left) / strip.width).to.be.closeTo(2 / 3, 0.03);
  });

  it('shows eras as bands with their names', async () => {
    const overview = document.createElement('event-timeline-overview');
    overview.timeline = {
      events: [
        { date: '2020-01-01', title: 'a' },
        { date: '2024-01-01', title: 'b' },
      ],
      eras: [{ date: '2021/2022', title: 'Two years' }],
    };
    await fixture(html`<div style="width: 700px">${overview}</div>`);
    await shown(overview);
    const band = overview.renderRoot.querySelector('.eras li')!;
    expect(band.textContent).to.equal('Two years');
    const { width } = stripOf(overview).getBoundingClientRect();
    expect(band.getBoundingClientRect().width / width).to.be.closeTo(0.5, 0.03);
  });

  it('waits until the reader zooms, where the page says so', async () => {
    const { timeline, overview } = await mountBoth({});
    overview.whenZoomed = true;
    await until(() => !overview.checkVisibility(), 'it is seen');
    await timeline.zoomBy(4);
    await until(() => overview.checkVisibility(), 'it is not seen');
    await timeline.fit();
    await until(() => !overview.checkVisibility(), 'it stays');
  });

  it('by itself has a window of its own, and says what is in it', async () => {
    const overview = document.createElement('event-timeline-overview');
    const changes = eventsOf(overview, 'timeline-change');
    overview.events = [
      { date: '2020-01-01', title: 'a' },
      { date: '2024-01-01', title: 'b' },
    ];
    await fixture(html`<div style="width: 700px">${overview}</div>`);
    await shown(overview);
    await drag(at(overview, 0.25), at(overview, 0.75));
    const [from, to] = changes.at(-1)!.detail.domain;
    expect((to - from) / (4 * 365.25 * 86_400_000)).to.be.closeTo(0.5, 0.05);
  });

  it('belongs to the timeline that it names', async () => {
    const timeline = await mountDoha({ id: 'named', src: DOHA });
    const other = await mountDoha();
    const overview = document.createElement('event-timeline-overview');
    overview.htmlFor = 'named';
    await fixture(html`<div style="width: 500px">${overview}</div>`);
    await shown(overview);
    const before = other.domain;
    await drag(at(overview, 0.6), at(overview, 0.9));
    await frames();
    expect(length(timeline)).to.be.below((before[1] - before[0]) / 2);
    expect(other.domain).to.deep.equal(before);
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in the ${theme} theme, in its colours`, async () => {
      const { timeline, overview } = await mountBoth({ theme, heading: 'Doha' });
      await timeline.zoomBy(3);
      await frames(12);
      await expect(overview).to.be.accessible();
      const { backgroundColor } = getComputedStyle(timeline);
      expect(rgbOf(backgroundColor)[0] > 128).to.equal(theme === 'light');
    });
  }
});

describe('the overview that a timeline brings itself', () => {
  const within = (timeline: EventTimeline) => timeline.renderRoot.querySelector('event-timeline-overview');
  const isSeen = (timeline: EventTimeline): boolean => within(timeline)?.checkVisibility() ?? false;

  it('is there once a reader has zoomed in, moves the chart by a click, and is gone when all is in sight', async () => {
    const timeline = await mountDoha({ folds: 'none' });
    expect(within(timeline) === null).to.equal(true);
    controlOf(timeline, 'Zoom in').click();
    await until(() => isSeen(timeline));
    await settled(timeline);
    const overview = within(timeline)!;
    await shown(overview);
    const [from] = timeline.domain;
    await sendMouse({ type: 'click', position: at(overview, 0.05) });
    await until(() => timeline.domain[0] < from);
    controlOf(timeline, 'Fit').click();
    await until(() => !isSeen(timeline));
  });

  it('stays in a height of the page, which the chart then shares with it', async () => {
    const timeline = await mountDoha({ style: 'height: 560px', folds: 'none' });
    controlOf(timeline, 'Zoom in').click();
    await until(() => isSeen(timeline));
    await settled(timeline);
    const base = timeline.renderRoot.querySelector<HTMLElement>('.base')!;
    await until(() => base.scrollHeight <= 560, 'the chart does not make room');
    expect(within(timeline)!.getBoundingClientRect().bottom).to.be.at.most(timeline.getBoundingClientRect().bottom);
    controlOf(timeline, 'Fit').click();
    await settled(timeline);
    expect(isSeen(timeline)).to.equal(true);
  });

  it('is not there beside one of the page, in hardly any height, nor without controls', async () => {
    const { timeline: own } = await mountBoth();
    const low = await mountDoha({ style: 'height: 380px' });
    const bare = await mountDoha({ 'no-controls': '' });
    const other = await mountDoha({ folds: 'none' });
    for (const timeline of [own, low, bare, other]) await timeline.zoomBy(4);
    await until(() => isSeen(other));
    for (const timeline of [own, low, bare]) expect(within(timeline) === null).to.equal(true);
  });
});
