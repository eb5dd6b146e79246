// Of the 25 points of accessibility: keys and focus.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  cardOf,
  cardOpen,
  cardShut,
  controlOf,
  type EventTimeline,
  eventsOf,
  focusedId,
  handsOn,
  inList,
  labelOf,
  labelsOf,
  listOf,
  listTitles,
  mountDoha,
  settled,
  until,
} from '../helpers/page.js';
import { EN, pressOf, VIEWS } from '../helpers/points.js';
import { controlsIn, deepActive, everything, focusFault, told } from '../helpers/reach.js';
import { textOf } from '../helpers/view.js';

/** The real data in Arabic. */
const mountArabic = (widthPx = 1100): Promise<EventTimeline> => mountDoha({ lang: 'ar', dir: 'rtl' }, widthPx);

/** A page of text before and after, so that there is something to scroll. */
const tall = (): (() => void) => {
  document.body.style.paddingBlock = '2000px';
  return () => {
    document.body.style.paddingBlock = '';
    scrollTo(0, 0);
  };
};

describe('accessibility, point by point: keys', () => {
  for (const [direction, key] of [
    ['ltr', 'ArrowRight'],
    ['rtl', 'ArrowLeft'],
  ] as const) {
    it(`6: order of the document, of time and of focus are one, ${direction}`, async () => {
      const timeline = direction === 'rtl' ? await mountArabic() : await mountDoha(EN, 1100);
      await handsOn(timeline);
      const inDocument = labelsOf(timeline).map(({ dataset }) => dataset.id);
      labelsOf(timeline)[0]!.focus();
      const inFocus = [focusedId(timeline)];
      for (let i = 1; i < 21; i++) {
        await sendKeys({ press: key });
        inFocus.push(focusedId(timeline));
      }
      expect(inFocus).to.deep.equal(inDocument);
      await inList(timeline, 21);
      expect(listTitles(timeline).map(({ dataset }) => dataset.id)).to.deep.equal(inDocument);
    });
  }

  it('7: everything can be done by keys: move, open, close, zoom, go back to the whole, filter, change the view', async () => {
    const timeline = await mountDoha(EN, 1100);
    await handsOn(timeline);
    labelsOf(timeline)[0]!.focus();
    await pressOf('ArrowRight ArrowRight Enter');
    await cardOpen(timeline);
    expect(timeline.selected).to.equal('rafah-two-way-report');
    await pressOf('Escape');
    await cardShut(timeline);
    const [from, to] = timeline.domain;
    await pressOf('+ +');
    await settled(timeline);
    const zoomed = timeline.domain;
    expect(zoomed[1] - zoomed[0]).to.be.below(to - from);
    await pressOf('End');
    await settled(timeline);
    expect(timeline.domain[1]).to.be.above(zoomed[1]);
    await pressOf('0');
    await settled(timeline);
    expect(timeline.domain).to.deep.equal([from, to]);
    controlOf(timeline, 'Search').focus();
    await pressOf('Enter');
    await until(() => deepActive()?.matches('input'), 'no field gets focus');
    await sendKeys({ type: 'Muscat' });
    await until(() => everything(timeline.shadowRoot!).some((each) => /\d of 21 events/.test(textOf(each))));
    await pressOf('Escape');
    controlOf(timeline, 'List').focus();
    await sendKeys({ press: ' ' });
    await until(() => listOf(timeline), 'no list is shown');
  });

  it('8: the events are one tab stop, with arrows, Home and End inside, and Tab leads out', async () => {
    const timeline = await mountDoha(EN, 1100);
    await handsOn(timeline);
    expect(labelsOf(timeline).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    timeline.after(document.createElement('button'));
    labelsOf(timeline)[0]!.focus();
    await pressOf('End');
    expect(focusedId(timeline)).to.equal('amir-trump-call');
    await pressOf('Home ArrowRight');
    expect(focusedId(timeline)).to.equal('gaza-ceasefire');
    await pressOf('Tab');
    expect(focusedId(timeline)).to.equal(null);
    await pressOf('Shift+Tab');
    expect(focusedId(timeline)).to.equal('gaza-ceasefire');
  });

  it('9: single letters and signs do nothing while focus is elsewhere', async () => {
    const timeline = await mountDoha(EN);
    await handsOn(timeline);
    const outside = document.createElement('button');
    timeline.after(outside);
    outside.focus();
    const { domain } = timeline;
    const taken: string[] = [];
    const pressed = (input: KeyboardEvent): void => {
      if (input.defaultPrevented) taken.push(input.key);
      // Firefox's own search would take the focus out of the page.
      if (input.key === '/') input.preventDefault();
    };
    addEventListener('keydown', pressed);
    await pressOf('+ - 0 / f ArrowRight End Enter');
    removeEventListener('keydown', pressed);
    expect(taken).to.deep.equal([]);
    await settled(timeline);
    expect(timeline.domain).to.deep.equal(domain);
    expect([timeline.selected, focusedId(timeline)]).to.deep.equal([null, null]);
    expect(document.activeElement === outside).to.equal(true);
  });

  it('10: moving focus opens nothing, scrolls nothing that is in sight, and does not touch the address', async () => {
    const timeline = await mountDoha({ ...EN, 'hash-key': 'points' }, 1100);
    await handsOn(timeline);
    const { href } = location;
    const selections = eventsOf(timeline, 'timeline-select');
    labelsOf(timeline)[0]!.focus({ preventScroll: true });
    for (let i = 0; i < 6; i++) await pressOf('ArrowRight');
    await pressOf('Home');
    expect([location.href, scrollY, selections.length]).to.deep.equal([href, 0, 0]);
    expect(cardOf(timeline) === null).to.equal(true);
  });

  for (const theme of ['light', 'dark']) {
    it(`11: focus is seen on all there is, by 2 px and a contrast of 3, in the ${theme} theme`, async () => {
      for (const [name, show] of VIEWS) {
        const timeline = await show();
        timeline.theme = theme as 'light';
        await timeline.updateComplete;
        for (const control of controlsIn(timeline)) {
          control.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
          if (deepActive() !== control) continue;
          expect(focusFault(control), `${name}: ${told(control)}`).to.equal('');
        }
      }
    });
  }

  it('11: what has focus does not lie under a header that sticks to the top', async () => {
    const restore = tall();
    const header = document.createElement('div');
    header.style.cssText = 'position: fixed; inset: 0 0 auto; height: 48px; background: silver; z-index: 9';
    document.body.append(header);
    try {
      const timeline = await mountDoha(EN, 500);
      await inList(timeline, 21);
      listTitles(timeline).at(-1)!.focus();
      for (let i = 0; i < 20; i++) {
        await pressOf('Shift+Tab');
        const active = deepActive();
        // Firefox does not always keep all of the room that is asked for.
        if (active?.matches('[part=list-title]'))
          expect(active.getBoundingClientRect().bottom, told(active)).to.be.at.least(48 + 8);
      }
    } finally {
      header.remove();
      restore();
    }
  });

  it('12: Escape closes the card and brings focus back to where it came from', async () => {
    const timeline = await mountDoha(EN, 1100);
    await handsOn(timeline);
    labelOf(timeline, 'tehran-visit').focus();
    await pressOf('Enter');
    const card = await cardOpen(timeline);
    await until(() => card.matches(':focus-within'), 'focus does not go into the card');
    await pressOf('Tab Escape');
    await cardShut(timeline);
    expect(focusedId(timeline)).to.equal('tehran-visit');
  });
});
