import { expect } from '@open-wc/testing';
import {
  cardOpen,
  controlOf,
  handsOn,
  inList,
  labelOf,
  labelsOf,
  mount,
  mountDoha,
  mountEvents,
  until,
} from '../helpers/page.js';

const named = (timeline: Parameters<typeof labelsOf>[0]): Promise<void> =>
  until(() => labelsOf(timeline).every((label) => label.ariaLabel), 'headlines get no names');

for (const theme of ['light', 'dark']) {
  describe(`for everybody, in the ${theme} theme`, () => {
    it('the chart is accessible', async () => {
      const timeline = await mountDoha({ theme, heading: 'Doha, between Rafah and Muscat' });
      await named(timeline);
      await expect(timeline).to.be.accessible();
    });

    it('the list is accessible', async () => {
      const timeline = await mountDoha({ theme, view: 'list', heading: 'Doha, between Rafah and Muscat' });
      await expect(timeline).to.be.accessible();
    });

    for (const view of ['chart', 'list']) {
      it(`an open card is accessible, over the ${view}`, async () => {
        const timeline = await mountDoha({ theme, view, heading: 'Doha, between Rafah and Muscat' });
        await timeline.select('muscat-talks');
        await cardOpen(timeline);
        await expect(timeline).to.be.accessible();
      });
    }

    it('the picture of 1,000 events is accessible', async () => {
      const events = Array.from({ length: 1000 }, (_, i) => ({
        date: `20${10 + (i % 16)}-0${1 + (i % 9)}-1${i % 7}`,
        title: `What happened as number ${i}`,
        group: `Lane ${i % 5}`,
      }));
      const timeline = await mountEvents(events, { theme, heading: 'A thousand' });
      await named(timeline);
      await expect(timeline).to.be.accessible();
    });
  });
}

describe('for everybody', () => {
  it('nothing loaded, nothing there and nothing dated are accessible', async () => {
    const failed = await mount((element) => {
      element.src = '/nothing/here.csv';
    });
    await failed.ready.catch(() => {});
    await failed.updateComplete;
    await expect(failed).to.be.accessible();
    const empty = await mount();
    await empty.ready;
    await expect(empty).to.be.accessible();
    const dateless = await mountEvents([{ date: '', title: 'Some time' }]);
    await inList(dateless, 1);
    await expect(dateless).to.be.accessible();
  });

  it('controls are 24 px large or more', async () => {
    const timeline = await mountDoha();
    for (const name of ['Timeline', 'List', 'Zoom in', 'Zoom out', 'Fit']) {
      const { width, height } = controlOf(timeline, name).getBoundingClientRect();
      expect(Math.min(width, height), name).to.be.at.least(24);
    }
  });

  it('focus is seen, by an outline of 2 px or more', async () => {
    const timeline = await mountDoha();
    await handsOn(timeline);
    for (const target of [labelOf(timeline, 'tehran-visit'), controlOf(timeline, 'Fit')]) {
      target.focus({ focusVisible: true } as FocusOptions);
      const { outlineStyle, outlineWidth } = getComputedStyle(target);
      expect(outlineStyle).to.equal('solid');
      expect(Number.parseFloat(outlineWidth)).to.be.at.least(2);
    }
  });

  it('moving focus opens nothing, and does not scroll or rename the page', async () => {
    const timeline = await mountDoha();
    const { href } = location;
    for (const label of labelsOf(timeline)) label.focus({ preventScroll: true });
    expect(timeline.selected).to.equal(null);
    expect(location.href).to.equal(href);
    expect(scrollY).to.equal(0);
  });
});
