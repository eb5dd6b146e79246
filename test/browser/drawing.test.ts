import { expect } from '@open-wc/testing';
import { seededEvents } from '../../bench/data/seeded-events.js';
import { chartOf, DOHA, frames, labelsOf, mountDoha, mountEvents, overlapsAmong, until } from '../helpers/page.js';

const EVENTS = seededEvents(1000).map((event) => ({ ...event }));

describe('the picture of a data set', () => {
  it('has the headline of each of the 21 events', async () => {
    const timeline = await mountDoha({}, 1100);
    const titles = new Set(labelsOf(timeline).map((label) => label.textContent ?? ''));
    const file = await (await fetch(DOHA)).text();
    expect(titles.size).to.equal(21);
    for (const title of titles) expect(file).to.contain(title);
  });

  it('shows each headline whole, on as many lines as were reckoned with', async () => {
    const timeline = await mountDoha({}, 1100);
    for (const label of labelsOf(timeline)) {
      const lines = timeline.scene?.labels.find(({ id }) => id === label.dataset.id)?.lines.length ?? 0;
      expect(label.childNodes, label.textContent).to.have.length(1);
      const words = document.createRange();
      words.selectNodeContents(label);
      const rects = [...words.getClientRects()];
      const box = label.getBoundingClientRect();
      expect(new Set(rects.map(({ top }) => Math.round(top))).size, label.textContent).to.be.at.most(lines);
      for (const rect of rects) {
        expect(rect.left, label.textContent).to.be.at.least(box.left);
        expect(rect.right, label.textContent).to.be.at.most(box.right + 0.5);
      }
    }
  });

  for (const width of [640, 780, 1100, 1600]) {
    it(`has no headline over another, in ${width} px`, async () => {
      const timeline = await mountDoha({}, width);
      expect(labelsOf(timeline)).to.have.length(21);
      expect(overlapsAmong(labelsOf(timeline))).to.deep.equal([]);
    });
  }

  it('keeps every headline within the element', async () => {
    const timeline = await mountDoha({}, 1100);
    const outer = timeline.getBoundingClientRect();
    for (const label of labelsOf(timeline)) {
      const box = label.getBoundingClientRect();
      expect(box.left, label.textContent).to.be.at.least(outer.left);
      expect(box.right, label.textContent).to.be.at.most(outer.right);
    }
  });

  it('keeps within 900 px of height where there are 1200 px of width', async () => {
    const timeline = await mountDoha({}, 1200);
    expect(timeline.offsetHeight).to.be.at.most(900);
  });

  it('grows no further than --timeline-max-height', async () => {
    const timeline = await mountDoha({ style: '--timeline-max-height: 640px' }, 1100);
    expect(timeline.offsetHeight).to.be.at.most(640);
    expect(labelsOf(timeline)).to.have.length(21);
  });

  for (const height of [600, 420]) {
    it(`fits into ${height} px where the page sets that height`, async () => {
      const timeline = await mountDoha({ style: `height: ${height}px` }, 1100);
      await frames(3);
      expect(timeline.offsetHeight).to.equal(height);
      expect(timeline.scrollHeight).to.be.at.most(height);
      expect(chartOf(timeline).getBoundingClientRect().bottom).to.be.at.most(timeline.getBoundingClientRect().bottom);
      expect(overlapsAmong(labelsOf(timeline))).to.deep.equal([]);
    });
  }

  it('stays within whatever height the page sets, also where rows fill it to the pixel', async () => {
    const timeline = await mountEvents(EVENTS, { style: 'height: 600px' }, 900);
    const isAnew = async (): Promise<void> => {
      const former = timeline.scene;
      await until(() => timeline.scene !== former, 'the chart is not laid out anew');
      await frames(2);
    };
    for (let height = 601; height <= 600 + 17; height++) {
      timeline.style.height = `${height}px`;
      await isAnew();
      timeline.style.width = `${700 + height}px`;
      await isAnew();
      expect(timeline.scrollHeight, `${height} px`).to.be.at.most(height);
    }
  });

  it('uses a height that the page sets, also where less would do', async () => {
    const timeline = await mountDoha({ style: 'height: 1000px' }, 1100);
    expect(timeline.offsetHeight).to.equal(1000);
    expect(timeline.scene?.compact).to.equal(false);
  });

  it('follows a change of the height that the page sets', async () => {
    const timeline = await mountDoha({}, 1100);
    const natural = timeline.offsetHeight;
    timeline.style.height = '420px';
    await until(() => timeline.scrollHeight <= 420, 'the chart keeps its height');
    timeline.style.height = '';
    await until(() => timeline.offsetHeight === natural, 'the chart stays low');
  });

  it('has marks however many lanes it has, though browsers leave a canvas blank that is too large', async () => {
    const events = Array.from({ length: 2000 }, (_, i) => ({
      date: `${1000 + (i % 900)}`,
      title: 'It',
      group: `${i}`,
    }));
    const timeline = await mountEvents(events);
    const canvas = chartOf(timeline).querySelector('canvas')!;
    expect(timeline.scene!.heightPx).to.be.above(65_535);
    expect(canvas.offsetHeight).to.be.closeTo(timeline.scene!.heightPx, 1);
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, 1000);
    expect(data.some((value) => value > 0)).to.equal(true);
    expect(canvas.height).to.be.at.most(16_384);
  });

  it('tells as plain data what is drawn', async () => {
    const timeline = await mountDoha({}, 1100);
    const scene = timeline.scene;
    expect(scene?.labels).to.have.length(21);
    expect(scene?.lanes.map(({ title }) => title)).to.deep.equal(['Rafah crossing', 'US–Iran contacts', 'Briefings']);
    expect(() => structuredClone(scene)).not.to.throw();
  });
});
