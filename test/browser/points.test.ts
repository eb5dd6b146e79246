// The 25 points of accessibility, each by itself. What needs a medium of its own is in points.cdp.test.ts.
import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { renderHTML } from 'event-timeline/static';
import { contrast, rgbOf } from '../helpers/colours.js';
import { wheel } from '../helpers/gestures.js';
import {
  cardOf,
  cardOpen,
  cardShut,
  centreOf,
  chartOf,
  controlOf,
  type EventRecord,
  type EventTimeline,
  eventsOf,
  focusedId,
  frames,
  handsOn,
  inList,
  labelOf,
  labelsOf,
  listOf,
  listTitles,
  mountDoha,
  mountEvents,
  overlapsAmong,
  settled,
  until,
} from '../helpers/page.js';
import { backgroundOf, controlsIn, deepActive, everything, focusFault, isUncovered, told } from '../helpers/reach.js';
import { dohaTimeline, textOf } from '../helpers/view.js';

const EN = { lang: 'en', heading: 'Doha, between Rafah and Muscat' };

/** The real data in Arabic. */
const mountArabic = (widthPx = 1100): Promise<EventTimeline> => mountDoha({ lang: 'ar', dir: 'rtl' }, widthPx);

const named = (timeline: EventTimeline): Promise<void> =>
  until(() => labelsOf(timeline).every((label) => label.ariaLabel), 'headlines get no names');
const summaryOf = (timeline: EventTimeline): string => textOf(timeline.renderRoot.querySelector('#summary'));
const summed = (timeline: EventTimeline): Promise<void> => until(() => summaryOf(timeline), 'nothing is summed up');
const statusOf = (timeline: EventTimeline): HTMLElement =>
  timeline.renderRoot.querySelector<HTMLElement>('.base > [role=status]')!;

/** All four ways to look at it: chart, list, story, and a card over the chart. */
const VIEWS: readonly (readonly [string, () => Promise<EventTimeline>])[] = [
  [
    'chart',
    async () => {
      const timeline = await mountDoha(EN, 1100);
      await handsOn(timeline);
      return timeline;
    },
  ],
  [
    'list',
    async () => {
      const timeline = await mountDoha(EN, 500);
      await inList(timeline, 21);
      return timeline;
    },
  ],
  ['story', () => mountDoha({ ...EN, view: 'story' }, 900)],
  [
    'card',
    async () => {
      const timeline = await mountDoha(EN, 780);
      await handsOn(timeline);
      labelOf(timeline, 'turkiye-talks').focus();
      await timeline.select('turkiye-talks');
      await cardOpen(timeline);
      return timeline;
    },
  ],
];

const pressOf = async (keys: string): Promise<void> => {
  for (const key of keys.split(' ')) {
    if (key === 'Shift+Tab') await sendKeys({ down: 'Shift' });
    await sendKeys({ press: key.replace('Shift+', '') });
    if (key === 'Shift+Tab') await sendKeys({ up: 'Shift' });
  }
};

/** A page of text before and after, so that there is something to scroll. */
const tall = (): (() => void) => {
  document.body.style.paddingBlock = '2000px';
  return () => {
    document.body.style.paddingBlock = '';
    scrollTo(0, 0);
  };
};

describe('accessibility, point by point', () => {
  afterEach(() => resetMouse());

  it('1: without script there is a list in the order of time, with dates, headings and links to sources', async () => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-same-origin');
    frame.srcdoc = renderHTML(await dohaTimeline(), { lang: 'en' });
    await fixture(html`<div>${frame}</div>`);
    await until(() => frame.contentDocument?.querySelector('event-timeline ol'), 'there is no list');
    const items = [...frame.contentDocument!.querySelectorAll('event-timeline > ol > li')];
    expect(items).to.have.length(21);
    const dates = items.map((item) => item.querySelector('time')?.getAttribute('datetime') ?? '');
    expect(dates.map((date) => date.slice(0, 7))).to.deep.equal(dates.map((date) => date.slice(0, 7)).sort());
    for (const item of items) {
      expect(item.querySelector('time[datetime]'), item.textContent!).to.exist;
      expect(item.querySelector('h2, h3, h4'), item.textContent!).to.exist;
    }
    expect(items.filter((item) => item.querySelector('.sources a[href^=http]'))).to.have.length.above(15);
  });

  it('2: the timeline is a region called by its heading, whose level the page can choose', async () => {
    const timeline = await mountDoha(EN);
    const region = timeline.renderRoot.querySelector('[role=region]')!;
    expect(region.ariaLabel).to.equal(EN.heading);
    expect(textOf(timeline.renderRoot.querySelector('h2'))).to.equal(EN.heading);
    const own = document.createElement('h4');
    own.slot = 'heading';
    own.textContent = 'Another level';
    timeline.heading = null;
    timeline.append(own);
    await timeline.updateComplete;
    expect(region.ariaLabel).to.equal('Another level');
    expect(own.assignedSlot?.assignedElements()).to.deep.equal([own]);
  });

  it('3: a sentence that sums it up comes first', async () => {
    const timeline = await mountDoha(EN);
    await summed(timeline);
    expect(summaryOf(timeline).replaceAll(/\s/g, ' ')).to.match(
      /^21 events, May 2024 – February 2026\. Topics: Rafah crossing, US–Iran contacts, Briefings\. Ongoing: Rafah crossing opens partially, in both directions, Intensive contacts among regional countries\.$/,
    );
    const summary = timeline.renderRoot.querySelector('#summary')!;
    const region = timeline.renderRoot.querySelector('[role=region]')!;
    expect(region.getAttribute('aria-describedby')).to.equal('summary');
    const isBefore = summary.compareDocumentPosition(chartOf(timeline)) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(Boolean(isBefore)).to.equal(true);
    timeline.events = [{ date: '2026-02-03', title: 'One' }];
    await timeline.ready;
    await until(() => /^1 event, .*3.*2026\.$/.test(summaryOf(timeline)), summaryOf(timeline));
  });

  it('4: each event is called by its title and its date in words, with the doubt', async () => {
    const timeline = await mountDoha(EN, 1100);
    await named(timeline);
    for (const { ariaLabel, textContent, dataset } of labelsOf(timeline)) {
      expect(ariaLabel?.startsWith(`${textContent}, `), dataset.id!).to.equal(true);
      expect(ariaLabel, dataset.id!).to.match(/, .*(2024|2025|2026)/);
      expect(ariaLabel).not.to.match(/\.(csv|png|svg)|#[\da-f]{3}|T\d\d:/i);
    }
    expect(labelOf(timeline, 'call-amir-pezeshkian').ariaLabel).to.match(/around .*29/);
    expect(labelOf(timeline, 'turkiye-talks').ariaLabel).to.match(/6.*\?, moved$/);
  });

  it('5: lists without bullets say that they are lists', async () => {
    for (const [name, show] of VIEWS) {
      const timeline = await show();
      const lists = everything(timeline.shadowRoot!).filter(
        (each) => each.matches('ol, ul') && getComputedStyle(each).listStyleType === 'none',
      );
      expect(lists, name).not.to.have.length(0);
      for (const list of lists) expect(list.getAttribute('role'), `${name}: ${told(list)}`).to.equal('list');
    }
  });

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
    expect(cardOf(timeline)).to.equal(null);
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

  it('13: a live region says how much is in sight, politely, once at rest; and nothing while focus moves', async () => {
    const timeline = await mountDoha(EN, 1100);
    await handsOn(timeline);
    await summed(timeline);
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(textOf(statusOf(timeline))));
    observer.observe(statusOf(timeline), { childList: true, characterData: true, subtree: true });
    labelsOf(timeline)[0]!.focus();
    await pressOf('ArrowRight ArrowRight ArrowRight ArrowLeft');
    await new Promise((done) => setTimeout(done, 700));
    expect(said).to.deep.equal([]);
    await pressOf('End + + +');
    await until(() => said.length, 'nothing is said');
    await new Promise((done) => setTimeout(done, 700));
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^\d+ of 21 events, .*February.* 2026$/);
    const live = everything(timeline.shadowRoot!).filter((each) =>
      each.matches('[aria-live], [role=status], [role=alert]'),
    );
    for (const each of live) {
      expect(each.getAttribute('role'), told(each)).not.to.equal('alert');
      expect(each.ariaLive ?? 'polite', told(each)).to.equal('polite');
    }
  });

  it('14: targets are 24 px large, or apart; small headlines are as large in the list', async () => {
    for (const [name, show] of VIEWS) {
      const timeline = await show();
      for (const control of controlsIn(timeline)) {
        // Links in a sentence are free; headlines that stand close in the chart have an equal in the list.
        if (control.closest('p, .sources, [part=footer], .related') || control.matches('[part~=label]')) continue;
        const { width, height } = control.getBoundingClientRect();
        const before = getComputedStyle(control, '::before');
        const [wide, high] = [before.width, before.height].map((size) => Number.parseFloat(size) || 0);
        const size = Math.min(Math.max(width, wide!), Math.max(height, high!));
        expect(size, `${name}: ${told(control)}`).to.be.at.least(24);
      }
    }
    const timeline = await mountDoha(EN, 500);
    await inList(timeline, 21);
    for (const title of listTitles(timeline))
      expect(Number.parseFloat(getComputedStyle(title, '::before').height), told(title)).to.be.at.least(24);
  });

  it('15: whatever a drag does, taps do too: fit, zoom at a place, and out again', async () => {
    const timeline = await mountDoha({ ...EN, folds: 'none' }, 780);
    await handsOn(timeline);
    const chart = chartOf(timeline);
    const { left, bottom } = chart.getBoundingClientRect();
    const whole = timeline.domain;
    const middle = (): number => (timeline.domain[0] + timeline.domain[1]) / 2;
    for (const [x, side] of [
      [90, -1],
      [690, 1],
    ] as const) {
      const [px, py] = [Math.round(left + x), Math.round(bottom - 20)];
      await sendMouse({ type: 'click', position: [px, py] });
      chart.dispatchEvent(
        new MouseEvent('dblclick', { clientX: px, clientY: py, bubbles: true, cancelable: true, composed: true }),
      );
      await settled(timeline);
      expect(Math.sign(middle() - (whole[0] + whole[1]) / 2), `at ${x}`).to.equal(side);
      await sendMouse({ type: 'click', position: centreOf(controlOf(timeline, 'Fit')) });
      await settled(timeline);
      expect(timeline.domain).to.deep.equal(whole);
    }
    for (const [name, grows] of [
      ['Zoom in', false],
      ['Zoom out', true],
    ] as const) {
      const [from, to] = timeline.domain;
      await sendMouse({ type: 'click', position: centreOf(controlOf(timeline, name)) });
      await settled(timeline);
      expect(timeline.domain[1] - timeline.domain[0] > to - from, name).to.equal(grows);
    }
  });

  it('16: a plain wheel and a vertical swipe belong to the page', async () => {
    const timeline = await mountDoha(EN);
    await handsOn(timeline);
    const chart = chartOf(timeline);
    expect(wheel(chart, 300, { deltaY: 120 })).to.equal(true);
    expect(wheel(chart, 300, { deltaY: 120, ctrlKey: true })).to.equal(false);
    expect(getComputedStyle(chart).touchAction).to.match(/pan-y/);
    for (const each of everything(timeline.shadowRoot!)) {
      const { overflowY } = getComputedStyle(each);
      if (/auto|scroll/.test(overflowY)) expect(each.scrollHeight <= each.clientHeight + 1, told(each)).to.equal(true);
    }
  });

  it('17: pressing acts when the button comes up, and not where it was dragged away before', async () => {
    const timeline = await mountDoha(EN, 1100);
    await handsOn(timeline);
    const label = labelOf(timeline, 'gaza-ceasefire');
    await sendMouse({ type: 'move', position: centreOf(label) });
    await sendMouse({ type: 'down' });
    await frames(4);
    expect(timeline.selected).to.equal(null);
    await sendMouse({ type: 'move', position: [1, 1] });
    // Held for a moment, so that the chart is not thrown.
    await new Promise((done) => setTimeout(done, 120));
    await sendMouse({ type: 'up' });
    await settled(timeline);
    expect(timeline.selected).to.equal(null);
    await timeline.fit();
    await sendMouse({ type: 'click', position: centreOf(label) });
    await cardOpen(timeline);
    await sendMouse({ type: 'move', position: [4, 4] });
    await sendMouse({ type: 'down' });
    await frames(4);
    expect(timeline.selected, 'closed by a press that has not ended').to.equal('gaza-ceasefire');
    await sendMouse({ type: 'up' });
    await cardShut(timeline);
  });

  it('18: in 320 px nothing scrolls sideways, in any view', async () => {
    for (const view of ['list', 'story', 'chart']) {
      const timeline = await mountDoha({ ...EN, view }, 320);
      await handsOn(timeline).catch(() => {});
      expect(timeline.scrollWidth, view).to.be.at.most(320);
      if (view !== 'chart')
        for (const each of everything(timeline.shadowRoot!)) {
          if (each.closest('[part=chart], .unseen') || !each.checkVisibility()) continue;
          const { right, left, width } = each.getBoundingClientRect();
          if (width > 1)
            expect(right - timeline.getBoundingClientRect().left, `${view}: ${told(each)}`).to.be.at.most(321);
          if (width > 1) expect(left, `${view}: ${told(each)}`).to.be.at.least(-1);
        }
    }
  });

  it('19: with more room between letters, words and lines nothing is lost, also where it comes later', async () => {
    const timeline = await mountDoha(EN, 1100);
    await handsOn(timeline);
    await summed(timeline);
    const before = labelOf(timeline, 'tehran-visit').getBoundingClientRect().width;
    timeline.style.letterSpacing = '0.12em';
    timeline.style.wordSpacing = '0.16em';
    timeline.style.lineHeight = '1.5';
    await until(
      () => labelOf(timeline, 'tehran-visit').getBoundingClientRect().width > before * 1.05,
      'not laid out anew',
    );
    await frames(3);
    expect(labelsOf(timeline)).to.have.length(21);
    expect(overlapsAmong(labelsOf(timeline))).to.deep.equal([]);
    for (const label of labelsOf(timeline)) {
      expect(getComputedStyle(label).letterSpacing, label.dataset.id!).not.to.equal('normal');
      const words = document.createRange();
      words.selectNodeContents(label);
      const { width, height } = label.getBoundingClientRect();
      expect(words.getBoundingClientRect().width, label.dataset.id!).to.be.at.most(width + 2);
      const { lines, lineHeightPx } = timeline.scene!.labels.find(({ id }) => id === label.dataset.id)!;
      expect(Math.round(height / lineHeightPx), label.dataset.id!).to.equal(lines.length);
    }
    await inList(timeline, 21);
    for (const title of listTitles(timeline)) {
      expect(getComputedStyle(title).letterSpacing, told(title)).not.to.equal('normal');
      expect(title.scrollWidth, told(title)).to.be.at.most(title.clientWidth + 1);
    }
  });

  it('19: list and card grow with the text size of the page, and lose nothing', async () => {
    const timeline = await mountDoha(EN, 500);
    await inList(timeline, 21);
    const height = listTitles(timeline)[0]!.getBoundingClientRect().height;
    timeline.style.fontSize = '28px';
    await frames(2);
    expect(listTitles(timeline)[0]!.getBoundingClientRect().height).to.be.above(height * 1.7);
    expect(timeline.scrollWidth).to.be.at.most(500);
  });

  for (const theme of ['light', 'dark']) {
    it(`20: text stands out by 4.5, marks, lines of the axis and edges of fields by 3, in the ${theme} theme`, async () => {
      for (const [name, show] of VIEWS) {
        const timeline = await show();
        timeline.theme = theme as 'light';
        await timeline.updateComplete;
        await frames(2);
        for (const each of everything(timeline.shadowRoot!)) {
          const isText = [...each.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
          );
          if (!isText || !each.checkVisibility() || each.closest('.unseen, [aria-hidden=true], [disabled]')) continue;
          const ratio = contrast(rgbOf(getComputedStyle(each).color), backgroundOf(each));
          expect(ratio, `${name}: ${told(each)}`).to.be.at.least(4.5);
        }
        const probe = (token: string): HTMLElement => {
          const swatch = document.createElement('i');
          swatch.style.color = `var(--_${token})`;
          timeline.shadowRoot!.querySelector('.base')!.append(swatch);
          return swatch;
        };
        for (const token of ['axis', 'focus', 'muted', ...Array.from({ length: 8 }, (_, i) => `lane-${i}`)]) {
          const ratio = contrast(rgbOf(getComputedStyle(probe(token)).color), backgroundOf(timeline));
          expect(ratio, token).to.be.at.least(3);
        }
      }
      const timeline = await mountDoha({ ...EN, theme });
      controlOf(timeline, 'Search').click();
      await until(() => deepActive()?.matches('input'), 'no field');
      const field = deepActive()!;
      expect(contrast(rgbOf(getComputedStyle(field).borderTopColor), backgroundOf(timeline))).to.be.at.least(3);
    });
  }

  it('21: status is told by shape or word as well, and lanes by place and title', async () => {
    const statuses = [
      'confirmed',
      'reported',
      'planned',
      'ongoing',
      'moved',
      'postponed',
      'cancelled',
      'disputed',
    ] as const;
    const timeline = await mountEvents(
      statuses.map((status, day) => ({
        id: status,
        date: `2026-02-0${day + 1}`,
        title: 'Same',
        status,
        group: `G${day % 2}`,
      })),
      { lang: 'en' },
      500,
    );
    await inList(timeline, 8);
    const looks = listTitles(timeline).map((title) => {
      const row = title.closest('.row')!;
      return `${row.querySelector('svg')?.innerHTML.replace(/<!--.*?-->/g, '')} ${textOf(row.querySelector('.chip'))}`;
    });
    expect(new Set(looks).size, looks.join(' | ')).to.equal(8);
    timeline.view = 'chart';
    await handsOn(timeline);
    expect([...chartOf(timeline).querySelectorAll('.lanes li bdi')].map(textOf)).to.deep.equal(['G0', 'G1']);
  });

  it('22: what shows on hover shows on focus too, and nothing is only there', async () => {
    const many: EventRecord[] = Array.from({ length: 400 }, (_, i) => ({
      id: `e${i}`,
      date: new Date(Date.UTC(2026, 0, 1 + (i % 200))).toISOString().slice(0, 10),
      title: `What happened as number ${i}`,
    }));
    const timeline = await mountEvents(many, { lang: 'en' }, 780);
    await handsOn(timeline);
    labelsOf(timeline)[0]!.focus();
    const shown = new Set(labelsOf(timeline).map(({ dataset }) => dataset.id));
    for (let i = 0; i < 40; i++) {
      await pressOf('ArrowRight');
      const id = focusedId(timeline)!;
      const label = labelOf(timeline, id);
      // Shows whole as long as it has focus; the pointer may rest on it.
      if (!shown.has(id)) expect(isUncovered(label), told(label)).to.equal(true);
    }
    for (const each of everything(timeline.shadowRoot!)) {
      const tip = each.title;
      if (!tip) continue;
      expect(`${each.ariaLabel ?? ''} ${each.textContent}`, told(each)).to.contain(tip);
    }
  });
});
