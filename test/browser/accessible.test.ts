import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { seededEvents } from '../../bench/data/seeded-events.js';
import {
  cardOpen,
  chartOf,
  controlOf,
  focusedId,
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

describe('the headlines, for those who do not see them', () => {
  it('stand in the document in the order of time', async () => {
    const timeline = await mountDoha({}, 1100);
    const ids = labelsOf(timeline).map(({ dataset }) => dataset.id);
    expect(ids.slice(0, 4)).to.deep.equal([
      'rafah-closed',
      'gaza-ceasefire',
      'rafah-two-way-report',
      'briefing-jan-06',
    ]);
    expect(ids.at(-1)).to.equal('amir-trump-call');
    expect(ids.indexOf('tehran-visit')).to.be.below(ids.indexOf('doha-briefing'));
  });

  it('are buttons in a list, one to an item', async () => {
    const timeline = await mountDoha();
    const list = chartOf(timeline).querySelector('ol');
    expect(list?.getAttribute('role')).to.equal('list');
    expect(list?.children).to.have.length(21);
    for (const label of labelsOf(timeline)) {
      expect(label.localName).to.equal('button');
      expect(label.parentElement?.localName).to.equal('li');
    }
  });

  it('are called by title, date and what is not certain', async () => {
    const timeline = await mountDoha({ lang: 'en' });
    const nameOf = (id: string) => labelOf(timeline, id).getAttribute('aria-label') ?? '';
    await until(() => nameOf('doha-araghchi'), 'headlines get no names');
    expect(nameOf('doha-araghchi')).to.match(
      /^Iran's foreign minister meets the Prime Minister in Doha, (February 7,|7 February) 2026$/,
    );
    expect(nameOf('venue-report')).to.match(/2026, reported$/);
    expect(nameOf('call-amir-pezeshkian')).to.match(/, around .*29.* 2026/);
    expect(nameOf('turkiye-talks')).to.match(/moved$/);
  });

  it('that come while a reader moves are called so once the chart rests, and at once where one gets focus', async () => {
    const events = seededEvents(1000).map((event) => ({ ...event }));
    const timeline = await mountEvents(events, { style: 'height: 600px' }, 900);
    await handsOn(timeline);
    await named(timeline);
    const former = new Set(labelsOf(timeline));
    timeline.zoomBy(8, 0.5);
    await until(() => labelsOf(timeline).some((label) => !former.has(label)), 'no headline comes');
    const fresh = labelsOf(timeline).find((label) => !former.has(label))!;
    fresh.focus();
    // By the whole of its title, of which its room may show a part only.
    expect(fresh.ariaLabel).to.contain(events.find(({ id }) => id === fresh.dataset.id)!.title);
    await named(timeline);
  });

  it('are one tab stop', async () => {
    const timeline = await mountDoha();
    expect(labelsOf(timeline).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    const before = document.createElement('button');
    const after = document.createElement('button');
    timeline.before(before);
    timeline.after(after);
    before.focus();
    const stops: (string | null)[] = [];
    for (let i = 0; i < 40 && document.activeElement !== after; i++) {
      await sendKeys({ press: 'Tab' });
      if (focusedId(timeline)) stops.push(focusedId(timeline));
    }
    expect(stops).to.deep.equal(['rafah-closed']);
    expect(document.activeElement === after).to.equal(true);
  });

  it('belong to a region with the name of the timeline', async () => {
    const timeline = await mountDoha({ heading: 'Doha, between Rafah and Muscat' });
    const region = timeline.shadowRoot?.querySelector('[role=region]');
    expect(region?.getAttribute('aria-label')).to.equal('Doha, between Rafah and Muscat');
    expect(timeline.shadowRoot?.querySelector('h2')?.textContent).to.equal('Doha, between Rafah and Muscat');
  });

  it('are hit beside their letters too, and never take the place of another', async () => {
    const timeline = await mountDoha({}, 1100);
    await handsOn(timeline);
    const at = (x: number, y: number): string | undefined =>
      timeline.shadowRoot?.elementFromPoint(x, y)?.closest<HTMLElement>('[data-id]')?.dataset.id;
    for (const label of labelsOf(timeline)) {
      const { left, top, bottom } = label.getBoundingClientRect();
      if (left + 4 > innerWidth || bottom + 3 > innerHeight) continue;
      for (const y of [top - 2.5, top + 1, bottom - 1, bottom + 2.5])
        expect(at(left + 4, y), `at ${y - top}`).to.equal(label.dataset.id);
      expect(at(left - 4, top + 8), 'before it').to.equal(label.dataset.id);
    }
  });
});
