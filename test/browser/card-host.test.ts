import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  cardOf,
  cardOpen,
  cardShut,
  centreOf,
  chartOf,
  type EventTimeline,
  eventsOf,
  focusedId,
  frames,
  handsOn,
  labelOf,
  listTitles,
  mountDoha,
  until,
} from '../helpers/page.js';

const click = (place: [number, number]): Promise<void> => sendMouse({ type: 'click', position: place });

/** Where the dot of an event is painted. */
const dotOf = (timeline: EventTimeline, id: string): [number, number] => {
  const { labels, dots } = timeline.scene!;
  const event = labels.find((label) => label.id === id)?.event;
  const { xPx, yPx } = dots.find((dot) => dot.event === event)!;
  const { left, top } = chartOf(timeline).getBoundingClientRect();
  return [Math.round(left + xPx), Math.round(top + yPx)];
};

const covers = (card: Element, { left, right, top, bottom }: DOMRect): boolean => {
  const box = card.getBoundingClientRect();
  return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
};

const button = (card: HTMLElement, name: RegExp): HTMLButtonElement =>
  [...card.querySelectorAll('button')].find((one) => name.test(one.ariaLabel ?? one.textContent ?? ''))!;

describe('the card of an event', () => {
  afterEach(() => resetMouse());

  // First, as the code of the card comes only once to a page.
  it('gives focus back to the headline though several frames waited for the card to come', async () => {
    const timeline = await mountDoha();
    await handsOn(timeline);
    labelOf(timeline, 'tehran-visit').focus();
    void timeline.select('tehran-visit');
    await frames(1);
    void timeline.zoomBy(1.01);
    await frames(1);
    void timeline.zoomBy(1.01);
    const card = await cardOpen(timeline);
    await until(() => timeline.shadowRoot?.activeElement?.shadowRoot?.activeElement === card);
    await sendKeys({ press: 'Escape' });
    await cardShut(timeline);
    expect(focusedId(timeline)).to.equal('tehran-visit');
  });

  it('opens by a click on the headline, and tells the page first', async () => {
    const timeline = await mountDoha();
    const selections = eventsOf(timeline, 'timeline-select');
    await click(centreOf(labelOf(timeline, 'tehran-visit')));
    const card = await cardOpen(timeline);
    expect(card.textContent).to.contain("Qatar's Prime Minister visits Tehran");
    expect(timeline.selected).to.equal('tehran-visit');
    await until(() => labelOf(timeline, 'tehran-visit').ariaExpanded === 'true');
    expect(selections.map(({ detail }) => [detail.id, detail.event?.place])).to.deep.equal([
      ['tehran-visit', { name: 'Tehran', lat: 35.6892, lon: 51.389 }],
    ]);
  });

  it('opens by a click on the mark', async () => {
    const timeline = await mountDoha();
    await handsOn(timeline);
    await click(dotOf(timeline, 'gaza-ceasefire'));
    expect((await cardOpen(timeline)).textContent).to.contain('Gaza ceasefire takes effect');
  });

  it('stays shut when the page objects', async () => {
    const timeline = await mountDoha();
    timeline.addEventListener('timeline-select', (event) => event.preventDefault());
    await click(centreOf(labelOf(timeline, 'tehran-visit')));
    await frames(6);
    expect(cardOf(timeline) === null).to.equal(true);
    expect(timeline.selected).to.equal(null);
  });

  for (const id of ['tehran-visit', 'rafah-closed', 'amir-trump-call', 'muscat-talks', 'regional-contacts']) {
    it(`stands on the screen and leaves its headline uncovered, as of ${id}`, async () => {
      const timeline = await mountDoha();
      await timeline.select(id);
      const card = await cardOpen(timeline);
      expect(covers(card, labelOf(timeline, id).getBoundingClientRect())).to.equal(false);
      const { left, right } = card.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(innerWidth);
    });
  }

  it('does so in a narrow box on a wide page that is scrolled', async () => {
    const timeline = await mountDoha({}, 500);
    const title = listTitles(timeline).find(({ dataset }) => dataset.id === 'muscat-talks')!;
    title.scrollIntoView({ block: 'center' });
    title.click();
    const card = await cardOpen(timeline);
    const { top, bottom, right } = card.getBoundingClientRect();
    expect(covers(card, title.getBoundingClientRect())).to.equal(false);
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    expect(right).to.be.at.most(innerWidth);
  });

  it('keeps beside its headline while the reader moves in time', async () => {
    const timeline = await mountDoha({ folds: 'none' });
    await timeline.select('armada-remark');
    const card = await cardOpen(timeline);
    for (let i = 0; i < 4; i++) {
      await timeline.zoomBy(1.5, 0.9);
      await frames();
      expect(covers(card, labelOf(timeline, 'armada-remark').getBoundingClientRect()), `step ${i}`).to.equal(false);
    }
  });

  it('closes by its cross, and gives focus back', async () => {
    const timeline = await mountDoha();
    await click(centreOf(labelOf(timeline, 'tehran-visit')));
    const card = await cardOpen(timeline);
    await click(centreOf(button(card, /Close/)));
    await cardShut(timeline);
    expect(timeline.selected).to.equal(null);
    expect(focusedId(timeline)).to.equal('tehran-visit');
  });

  it('closes by a click elsewhere, on the page or in the chart', async () => {
    const timeline = await mountDoha();
    const below = document.createElement('p');
    below.textContent = 'The article goes on.';
    timeline.before(below);
    for (const place of [() => centreOf(below), () => [40, centreOf(chartOf(timeline))[1]] as [number, number]]) {
      await timeline.select('armada-remark');
      await cardOpen(timeline);
      await click(place());
      await cardShut(timeline);
    }
  });

  it('closes when an event of another timeline is opened', async () => {
    const [one, other] = [await mountDoha(), await mountDoha()];
    await one.select('tehran-visit');
    await cardOpen(one);
    labelOf(other, 'muscat-talks').scrollIntoView({ block: 'center' });
    await click(centreOf(labelOf(other, 'muscat-talks')));
    await cardOpen(other);
    await cardShut(one);
    expect([one.selected, other.selected]).to.deep.equal([null, 'muscat-talks']);
  });

  it('gives focus back to the headline though the data came anew meanwhile', async () => {
    const timeline = await mountDoha();
    labelOf(timeline, 'tehran-visit').focus();
    await sendKeys({ press: 'Enter' });
    await cardOpen(timeline);
    timeline.events = [...timeline.events];
    await timeline.ready;
    expect(cardOf(timeline)?.textContent).to.contain("Qatar's Prime Minister visits Tehran");
    await sendKeys({ press: 'Escape' });
    await cardShut(timeline);
    expect(focusedId(timeline)).to.equal('tehran-visit');
  });

  it('goes on to the next event, and back to where the reader came from', async () => {
    const timeline = await mountDoha();
    labelOf(timeline, 'tehran-visit').focus();
    await sendKeys({ press: 'Enter' });
    const card = await cardOpen(timeline);
    button(card, /^Next/).click();
    await until(() => cardOf(timeline)?.textContent?.includes('Trial operation at Rafah'), 'the card stays');
    expect(timeline.selected).to.equal('rafah-pilot');
  });
});

describe('selecting by a program', () => {
  it('opens the card, and null closes it, without telling the page what it knows', async () => {
    const timeline = await mountDoha();
    const selections = eventsOf(timeline, 'timeline-select');
    timeline.selected = 'muscat-talks';
    expect((await cardOpen(timeline)).textContent).to.contain('Indirect US–Iran talks in Muscat');
    timeline.selected = null;
    await cardShut(timeline);
    await timeline.select('tehran-visit');
    expect(timeline.selected).to.equal('tehran-visit');
    await timeline.select('no such event');
    await cardShut(timeline);
    expect(timeline.selected).to.equal(null);
    expect(selections).to.have.length(0);
  });

  it('does not take focus from where it is', async () => {
    const timeline = await mountDoha();
    const field = document.createElement('input');
    timeline.before(field);
    field.focus();
    await timeline.select('tehran-visit');
    await cardOpen(timeline);
    await timeline.select(null);
    await cardShut(timeline);
    expect(document.activeElement === field).to.equal(true);
  });

  it('works from the attribute, from the start', async () => {
    const timeline = await mountDoha({ selected: 'tehran-visit' });
    expect(timeline.selected).to.equal('tehran-visit');
    expect((await cardOpen(timeline)).textContent).to.contain("Qatar's Prime Minister visits Tehran");
    timeline.events = timeline.events.filter(({ id }) => id !== 'tehran-visit');
    await timeline.ready;
    await cardShut(timeline);
  });
});
