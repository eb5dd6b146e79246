// A keyboard's way through everything there is, by real keys: each stop is named, seen, in sight and left again.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  cardOpen,
  cardShut,
  controlOf,
  type EventTimeline,
  handsOn,
  inList,
  labelOf,
  labelsOf,
  mountDoha,
  until,
} from '../helpers/page.js';
import { deepActive, focusFault, isUncovered, nameOf, told } from '../helpers/reach.js';

const EN = { lang: 'en', heading: 'Doha, between Rafah and Muscat', 'hash-key': 'walk' };

/** A button before the timeline and one after it, to come from and to arrive at. */
const ends = (timeline: EventTimeline): readonly [HTMLButtonElement, HTMLButtonElement] => {
  const [first, last] = ['before', 'after'].map((text) => {
    const button = document.createElement('button');
    button.textContent = text;
    return button;
  });
  timeline.before(first!);
  timeline.after(last!);
  return [first!, last!];
};

const tab = async (back = false): Promise<void> => {
  if (back) await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  if (back) await sendKeys({ up: 'Shift' });
};

/** Tabs until `arrived` has focus, and answers where it stopped, complaining of stops that are not as they should be. */
const walk = async (arrived: Element, back = false): Promise<HTMLElement[]> => {
  const stops: HTMLElement[] = [];
  for (let steps = 0; steps < 120; steps++) {
    await tab(back);
    const active = deepActive();
    if (active === arrived) return stops;
    expect(active, `after ${told(stops.at(-1) ?? null)} focus is nowhere`).to.exist;
    expect(nameOf(active!), `${told(active)} after ${told(stops.at(-1) ?? null)}`).not.to.equal('');
    expect(focusFault(active!), told(active)).to.equal('');
    const { top, bottom } = active!.getBoundingClientRect();
    expect(bottom > 0 && top < innerHeight, `${told(active)} is out of sight`).to.equal(true);
    // A column of a strip may lie under a headline: what it counts is told beside it.
    const isColumn = active!.matches('.bin-stop');
    // While the chart moves under a pointer, nothing in it is hovered.
    await until(() => isColumn || isUncovered(active!), `${told(active)} is covered`);
    stops.push(active!);
  }
  throw new Error(`no way out: ${stops.slice(-4).map(told).join(', ')}`);
};

/** There and back again: the same stops the other way round. */
const thereAndBack = async (timeline: EventTimeline): Promise<HTMLElement[]> => {
  const [first, last] = ends(timeline);
  first.focus();
  const there = await walk(last);
  const back = await walk(first, true);
  // In the chart of a story the tab stop goes along with what is told, so it may be another on the way back.
  const around = (stops: readonly HTMLElement[]) =>
    stops.filter((stop) => !stop.matches('[part~=label], .bin-stop')).map(told);
  expect(around(back)).to.deep.equal(around(there).reverse());
  return there;
};

describe('a walk by keyboard', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('goes through the chart: its controls, one stop for the events, and out', async () => {
    const timeline = await mountDoha(EN, 780);
    await handsOn(timeline);
    const stops = await thereAndBack(timeline);
    expect(stops.map(nameOf).slice(0, 8)).to.deep.equal([
      'Timeline',
      'Story',
      'List',
      'Zoom out',
      'Zoom in',
      'Fit',
      'Search',
      'Share',
    ]);
    expect(stops.filter((stop) => stop.matches('[part~=label]'))).to.have.length(1);
  });

  it('goes through the list: every headline in the order of time', async () => {
    const timeline = await mountDoha(EN, 500);
    await inList(timeline, 21);
    const stops = await thereAndBack(timeline);
    expect(stops.filter((stop) => stop.matches('[part=list-title]'))).to.have.length(21);
  });

  it('goes through the story: rail, event, the ways on', async () => {
    const timeline = await mountDoha({ ...EN, view: 'story' }, 780);
    await until(
      () => timeline.renderRoot.querySelector('event-timeline-story')?.renderRoot.querySelector('article'),
      'no story is told',
    );
    await handsOn(timeline);
    const stops = await thereAndBack(timeline);
    expect(stops.filter((stop) => stop.closest('[part=rail]'))).to.have.length(1);
    expect(stops.some((stop) => stop.closest('article'))).to.equal(true);
  });

  it('goes through an open card, on to the next event, and out of it by Escape', async () => {
    const timeline = await mountDoha(EN, 780);
    await handsOn(timeline);
    const [, last] = ends(timeline);
    labelOf(timeline, 'turkiye-talks').focus();
    await sendKeys({ press: 'Enter' });
    const card = await cardOpen(timeline);
    await until(() => deepActive() === card, 'focus does not go into the card');
    const stops = await walk(last);
    const inCard = stops.filter((stop) => card.contains(stop));
    expect(inCard.map(nameOf)[0]).to.equal('Close');
    expect(inCard.some((stop) => /^Next/.test(nameOf(stop)))).to.equal(true);
    inCard.find((stop) => /^Next/.test(nameOf(stop)))!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => timeline.selected === 'muscat-talks', 'no next event');
    await sendKeys({ press: 'Escape' });
    await cardShut(timeline);
    await until(() => deepActive()?.dataset.id === 'turkiye-talks', `focus is on ${told(deepActive())}`);
  });

  for (const name of ['Search', 'Share']) {
    it(`goes into “${name}”, and out by Escape, which brings it back to its button`, async () => {
      const timeline = await mountDoha(EN, 780);
      await handsOn(timeline);
      const button = controlOf(timeline, name);
      button.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => button.ariaExpanded === 'true' && deepActive() !== button, 'focus does not go in');
      for (let steps = 0; steps < 3; steps++) {
        expect(nameOf(deepActive()!), told(deepActive())).not.to.equal('');
        expect(focusFault(deepActive()!), told(deepActive())).to.equal('');
        await sendKeys({ press: name === 'Share' ? 'ArrowDown' : 'Tab' });
      }
      await sendKeys({ press: 'Escape' });
      await until(() => button.ariaExpanded !== 'true', 'it stays open');
      expect(deepActive() === button, told(deepActive())).to.equal(true);
    });
  }

  it('changes the view by keys, focus staying on the button', async () => {
    const timeline = await mountDoha(EN, 780);
    await handsOn(timeline);
    for (const name of ['List', 'Story', 'Timeline']) {
      controlOf(timeline, name).focus();
      await sendKeys({ press: 'Enter' });
      await until(() => controlOf(timeline, name).ariaPressed === 'true', `${name} is not shown`);
      expect(deepActive() === controlOf(timeline, name), name).to.equal(true);
    }
    await until(() => labelsOf(timeline).length === 21, 'headlines are missing');
  });
});
