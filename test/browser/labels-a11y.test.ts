import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { chartOf, focusedId, handsOn, labelOf, labelsOf, mountDoha, until } from '../helpers/page.js';

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
