import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { chartOf, controlOf, frames, handsOn, labelsOf, mountDoha, settled } from '../helpers/page.js';

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
    const timeline = await mountDoha();
    await timeline.zoomTo([Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 14)]);
    await timeline.fit();
    const running = chartOf(timeline).getAnimations({ subtree: true });
    expect(labelsOf(timeline)).to.have.length(21);
    expect(running).to.have.length(0);
  });
});

describe('without such a wish', () => {
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
