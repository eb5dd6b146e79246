import { expect } from '@open-wc/testing';
import { drag } from '../helpers/gestures.js';
import {
  chartOf,
  type EventTimeline,
  handsOn,
  labelOf,
  labelsOf,
  mountDoha,
  overlapsAmong,
  settled,
  until,
} from '../helpers/page.js';

/** A headline of the data in Arabic. */
const CEASEFIRE = 'دخول وقف إطلاق النار في غزة حيز التنفيذ';

const middle = (timeline: EventTimeline, id: string): number => {
  const { left, right } = labelOf(timeline, id).getBoundingClientRect();
  return (left + right) / 2;
};

describe('a timeline from right to left', () => {
  it('has time run from right to left, the order of the document being that of time', async () => {
    const timeline = await mountDoha({ dir: 'rtl' }, 1100);
    expect(timeline.scene?.dir).to.equal('rtl');
    expect(middle(timeline, 'gaza-ceasefire')).to.be.above(middle(timeline, 'armada-remark'));
    expect(middle(timeline, 'armada-remark')).to.be.above(middle(timeline, 'amir-trump-call'));
    expect(labelsOf(timeline)[0]?.dataset.id).to.equal('rafah-closed');
    expect(overlapsAmong(labelsOf(timeline))).to.deep.equal([]);
  });

  it('is the mirror image of the one from left to right', async () => {
    const ltr = (await mountDoha({}, 1100)).scene!;
    const rtl = (await mountDoha({ dir: 'rtl' }, 1100)).scene!;
    const mirrored = rtl.dots.map(({ xPx }) => Math.round(rtl.widthPx - xPx));
    expect(mirrored).to.deep.equal(ltr.dots.map(({ xPx }) => Math.round(xPx)));
  });

  it('takes the direction of the page around it', async () => {
    const timeline = await mountDoha({}, 780);
    timeline.parentElement!.dir = 'rtl';
    timeline.parentElement!.style.width = '760px';
    await until(() => timeline.scene?.dir === 'rtl', 'the direction of the page is not followed');
  });

  it('goes later when it is dragged to the right', async () => {
    const timeline = await mountDoha({ dir: 'rtl', folds: 'none' });
    await timeline.zoomTo([Date.UTC(2026, 0, 12), Date.UTC(2026, 1, 1)]);
    await handsOn(timeline);
    const [from] = timeline.domain;
    const { left, bottom } = chartOf(timeline).getBoundingClientRect();
    await drag([Math.round(left + 300), Math.round(bottom - 20)], [Math.round(left + 400), Math.round(bottom - 20)]);
    await settled(timeline);
    expect(timeline.domain[0]).to.be.above(from);
  });

  it('zooms about the pointer there too', async () => {
    const timeline = await mountDoha({ dir: 'rtl', folds: 'none' });
    await handsOn(timeline);
    const chart = chartOf(timeline);
    const [from, to] = timeline.domain;
    const under = from + 0.25 * (to - from);
    const clientX = chart.getBoundingClientRect().right - 0.25 * chart.clientWidth;
    chart.dispatchEvent(
      new WheelEvent('wheel', { deltaY: -100, ctrlKey: true, clientX, clientY: 200, bubbles: true, cancelable: true }),
    );
    await settled(timeline);
    const [start, end] = timeline.domain;
    expect(start + 0.25 * (end - start)).to.be.closeTo(under, (to - from) / 1000);
  });
});

describe('a timeline in Arabic', () => {
  it('takes the Arabic titles of the data, and Arabic words', async () => {
    const timeline = await mountDoha({ lang: 'ar', dir: 'rtl' }, 1100);
    await until(
      () => /[\u0600-\u06ff]/.test(chartOf(timeline).querySelector('ol')?.ariaLabel ?? ''),
      'no Arabic words',
    );
    expect(labelOf(timeline, 'gaza-ceasefire').textContent).to.equal(CEASEFIRE);
    expect(labelsOf(timeline)).to.have.length(21);
    expect(overlapsAmong(labelsOf(timeline))).to.deep.equal([]);
    const controls = timeline.shadowRoot?.querySelector('[part~=controls]')?.textContent;
    expect(controls).to.match(/[\u0600-\u06ff]/);
    expect(controls).not.to.match(/[a-z]/i);
  });

  it('follows the language of an element around it, and a change of its own', async () => {
    const timeline = await mountDoha({ lang: 'en' }, 780);
    timeline.lang = 'ar';
    await until(() => labelOf(timeline, 'gaza-ceasefire').textContent === CEASEFIRE, 'the titles stay English');
  });

  it('hears of a language or direction that an element around it is given later, also around a shadow tree', async () => {
    const timeline = await mountDoha({ heading: 'Doha' });
    const outer = timeline.parentElement!;
    const inner = document.createElement('div');
    outer.append(inner);
    inner.attachShadow({ mode: 'open' }).append(timeline);
    await handsOn(timeline);
    await until(() => timeline.renderRoot.querySelector('#summary')?.textContent, 'the page is not followed yet');
    outer.lang = 'ar';
    await until(() => labelOf(timeline, 'gaza-ceasefire').textContent === CEASEFIRE, 'it stays English');
    outer.dir = 'rtl';
    await until(() => timeline.scene?.dir === 'rtl', 'it stays from left to right');
    outer.lang = 'en';
    outer.dir = 'ltr';
    await until(() => timeline.scene?.dir === 'ltr' && labelOf(timeline, 'gaza-ceasefire').textContent !== CEASEFIRE);
  });
});
