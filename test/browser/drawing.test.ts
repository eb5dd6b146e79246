import { expect } from '@open-wc/testing';
import { chartOf, frames, labelsOf, mountDoha, overlapsAmong } from '../helpers/page.js';

describe('the picture of a data set', () => {
  it('has the headline of each of the 21 events', async () => {
    const timeline = await mountDoha({}, 1100);
    const titles = labelsOf(timeline).map((label) => label.textContent);
    expect(titles).to.have.length(21);
    expect(titles.toSorted()).to.deep.equal(timeline.events.map(({ title }) => title).toSorted());
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

  it('keeps within 900 px of height where there are 1200 px of width', async () => {
    const timeline = await mountDoha({}, 1200);
    expect(timeline.offsetHeight).to.be.at.most(900);
  });

  it('fits into a height that the page sets', async () => {
    const timeline = await mountDoha({ style: 'height: 600px' }, 1100);
    await frames(3);
    expect(timeline.offsetHeight).to.equal(600);
    const box = chartOf(timeline).getBoundingClientRect();
    const outer = timeline.getBoundingClientRect();
    expect(box.bottom).to.be.at.most(outer.bottom);
    expect(timeline.scrollHeight).to.be.at.most(600);
    expect(overlapsAmong(labelsOf(timeline))).to.deep.equal([]);
  });
});
