import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { cardOpen, cardShut, listTitles, mountDoha } from '../helpers/page.js';

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
