import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { EventTimelineList } from '../../src/elements/event-timeline-list/event-timeline-list.component.js';
import { defineEventTimelineList } from '../../src/elements/event-timeline-list/event-timeline-list.js';
import type { EventRecord, Timeline } from '../../src/model/event-record.js';
import { until } from '../helpers/page.js';
import { dohaTimeline, type Shown, show, textOf, type ViewOptions } from '../helpers/view.js';

defineEventTimelineList();

type List = Shown<EventTimelineList>;

const list = (data: Timeline | readonly EventRecord[], options: ViewOptions = {}, sort?: 'newest'): Promise<List> => {
  const view = document.createElement('event-timeline-list');
  if (sort) view.setAttribute('sort', sort);
  return show(view, data, options);
};
const doha = async (options?: ViewOptions, sort?: 'newest'): Promise<List> => list(await dohaTimeline(), options, sort);

const all = <Kind extends Element = HTMLElement>({ view }: List, selector: string): Kind[] => [
  ...view.renderRoot.querySelectorAll<Kind>(selector),
];
const titles = (shown: List): HTMLButtonElement[] => all<HTMLButtonElement>(shown, '[part~=list-title]');
const ids = (shown: List): (string | undefined)[] => titles(shown).map(({ dataset }) => dataset.id);
const item = (shown: List, id: string): HTMLElement =>
  shown.view.renderRoot.querySelector(`[data-id='${id}']`)!.closest<HTMLElement>('li')!;

const focusedId = ({ view }: List): string | undefined =>
  view.shadowRoot?.activeElement instanceof HTMLElement ? view.shadowRoot.activeElement.dataset.id : undefined;

/** A middle point of an element in the window, for the mouse. */
const centre = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + Math.min(width / 2, 20)), Math.round(top + height / 2)];
};

const days = (count: number): EventRecord[] =>
  Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2000, 0, 1 + (i % 3000))).toISOString().slice(0, 10);
    return { id: `e${i}`, date: day, title: `Event ${i}`, group: `Lane ${i % 3}` };
  });

describe('<event-timeline-list>', () => {
  it('is a list of every event in the order of time', async () => {
    const shown = await doha();
    expect(all(shown, 'ol[role=list] > li')).to.have.length(21);
    expect(ids(shown)).to.deep.equal(Array.from({ length: 21 }, (_, event) => shown.table.id(event)));
    expect(ids(shown)[0]).to.equal('rafah-closed');
  });

  it('has headings, dates that machines read, and whole dates for those who hear them', async () => {
    const shown = await doha();
    expect(all(shown, 'h3').map(textOf)).to.deep.equal(['May 2024', 'October 2025', 'January 2026', 'February']);
    expect(all(shown, 'h4')).to.have.length(21);
    const times = all<HTMLTimeElement>(shown, 'time');
    expect(times.slice(0, 3).map(({ dateTime }) => dateTime)).to.deep.equal(['2024-05', '2025-10-10', '2026-01-01']);
    const around = item(shown, 'call-amir-pezeshkian').querySelector('time');
    expect(textOf(around?.querySelector('.unseen'))).to.equal('around 29 January 2026');
    expect(textOf(around?.querySelector('[aria-hidden]'))).to.equal('29around');
  });

  it('names breaks in the axis in words', async () => {
    const shown = await doha();
    expect(all(shown, '.break').map(textOf)).to.deep.equal(['17 months later', '12 weeks later', '11 days later']);
    expect(item(shown, 'gaza-ceasefire').querySelector('.break')).to.exist;
  });

  it('says by a word what a status means, and what became of an event both ways', async () => {
    const shown = await doha();
    expect(textOf(item(shown, 'turkiye-talks').querySelector('.chip'))).to.equal('moved');
    expect(textOf(item(shown, 'venue-report').querySelector('.chip'))).to.equal('reported');
    expect(item(shown, 'tehran-visit').querySelector('.chip')).not.to.exist;
    expect(textOf(item(shown, 'turkiye-talks').querySelector('.plan'))).to.equal(
      '→ moved to Indirect US–Iran talks in Muscat · 6 Feb',
    );
    expect(textOf(item(shown, 'muscat-talks').querySelector('.plan'))).to.equal(
      '← moved from Talks in Türkiye between the United States and Iran · 6 Feb?',
    );
  });

  it('sets headlines by importance and leaves the summaries of small news to the card', async () => {
    const shown = await doha();
    const size = (id: string): number =>
      Number.parseFloat(getComputedStyle(item(shown, id).querySelector('h4')!).fontSize);
    expect(size('tehran-visit')).to.be.above(size('armada-remark'));
    expect(getComputedStyle(item(shown, 'rafah-pilot').querySelector('h4')!).fontWeight).to.equal('400');
    expect(item(shown, 'rafah-pilot').querySelector('.summary')).not.to.exist;
    expect(textOf(item(shown, 'armada-remark').querySelector('.summary'))).to.match(/^He also says/);
  });

  it('opens an event by mouse and by keyboard, and says which is open', async () => {
    const shown = await doha();
    const button = titles(shown)[1]!;
    button.scrollIntoView({ block: 'center' });
    await nextFrame();
    await sendMouse({ type: 'click', position: centre(button) });
    expect(shown.asked).to.deep.equal(['gaza-ceasefire']);
    await shown.view.updateComplete;
    expect(
      titles(shown)
        .map((title) => title.getAttribute('aria-expanded'))
        .filter((open) => open === 'true'),
    ).to.have.length(1);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(shown.asked).to.deep.equal(['gaza-ceasefire', 'rafah-two-way-report']);
    item(shown, 'turkiye-talks').querySelector<HTMLElement>('.plan')!.click();
    expect(shown.asked.at(-1)).to.equal('muscat-talks');
  });

  it('takes the focus back to the headline from which an event was opened', async () => {
    const shown = await doha();
    shown.view.focus();
    expect(focusedId(shown)).to.equal('rafah-closed');
    titles(shown)[3]!.click();
    shown.view.focus();
    expect(focusedId(shown)).to.equal('briefing-jan-06');
  });

  it('gives every headline a target of 24 px', async () => {
    const shown = await doha();
    for (const button of titles(shown)) {
      const { height } = getComputedStyle(button, '::before');
      expect(Number.parseFloat(height)).to.be.least(24);
    }
    for (const plan of all(shown, '.plan')) expect(plan.getBoundingClientRect().height).to.be.least(24);
  });

  it('calls each headline by title, status and date', async () => {
    const shown = await doha();
    const named = (id: string): string => {
      const button = titles(shown).find(({ dataset }) => dataset.id === id)!;
      return (button.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((part) =>
          textOf(
            shown.view.renderRoot.querySelector(`#${part} .unseen`) ?? shown.view.renderRoot.querySelector(`#${part}`),
          ),
        )
        .join(' ');
    };
    expect(named('turkiye-talks')).to.equal(
      'Talks in Türkiye between the United States and Iran moved 6 February 2026?',
    );
  });

  it('turns round with sort', async () => {
    const shown = await doha({}, 'newest');
    expect(ids(shown)[0]).to.equal('amir-trump-call');
    expect(all(shown, 'h3').map(textOf)).to.deep.equal(['February 2026', 'January', 'October 2025', 'May 2024']);
    expect(all(shown, '.break').map(textOf)).to.deep.equal([
      '11 days earlier',
      '12 weeks earlier',
      '17 months earlier',
    ]);
    shown.view.sort = 'oldest';
    await shown.view.updateComplete;
    expect(ids(shown)[0]).to.equal('rafah-closed');
  });

  it('draws nothing anew while the reader only moves in time', async () => {
    const shown = await doha();
    let drawn = 0;
    const count = new MutationObserver((changes) => {
      drawn += changes.length;
    });
    count.observe(shown.view.renderRoot, { childList: true, subtree: true, attributes: true, characterData: true });
    await shown.tell({ moved: true });
    await nextFrame();
    expect(drawn).to.equal(0);
    await shown.tell({ selected: 'tehran-visit' });
    await nextFrame();
    expect(drawn).to.be.above(0);
    count.disconnect();
  });

  it('keeps the focus by id when new data come', async () => {
    const timeline = await dohaTimeline();
    const shown = await list(timeline);
    await shown.view.focusEvent(shown.table.indexOf('muscat-talks'));
    expect(focusedId(shown)).to.equal('muscat-talks');
    await shown.tell({
      timeline: { events: [{ id: 'early', date: '2024-01-01', title: 'Early' }, ...timeline.events] },
    });
    expect(focusedId(shown)).to.equal('muscat-talks');
    expect(ids(shown)[0]).to.equal('early');
  });

  it('puts events without a date last, and says so', async () => {
    const shown = await list([
      { id: 'yearly', date: 'XXXX-12-25', title: 'Some Christmas' },
      { id: 'dated', date: '2026-02-03', title: 'Dated' },
    ]);
    expect(ids(shown)).to.deep.equal(['dated', 'yearly']);
    expect(all(shown, 'h3').map(textOf)).to.deep.equal(['February 2026', 'Date unknown']);
    expect(textOf(item(shown, 'yearly').querySelector('time'))).to.equal('25 December, year unknown');
  });

  it('shows hostile text as text', async () => {
    const attack = '<img src=x onerror=alert(1)>"><script>alert(1)</script>';
    const shown = await list([
      {
        id: attack,
        date: '2026-02-03',
        title: attack,
        summary: `${attack} [x](javascript:alert(1)) [y](https://example.org/)`,
        group: attack,
        sources: [{ name: attack, url: 'javascript:alert(1)' }],
        relations: [{ type: 'moved-to', to: 'other', label: attack }],
      },
      { id: 'other', date: '2026-02-04', title: 'Other', group: 'B' },
    ]);
    expect(all(shown, 'img, script')).to.have.length(0);
    expect(all<HTMLAnchorElement>(shown, 'a').map(({ href }) => href)).to.deep.equal(['https://example.org/']);
    expect(textOf(titles(shown)[0])).to.equal(attack);
    expect(textOf(shown.view.renderRoot.querySelector('.summary'))).to.include('<script>');
  });

  it('runs from right to left in Arabic, with Arabic words and arrows', async () => {
    const shown = await doha({ lang: 'ar' });
    const rail = (id: string): DOMRect => item(shown, id).querySelector('.mark')!.getBoundingClientRect();
    const headline = (id: string): DOMRect => item(shown, id).querySelector('h4')!.getBoundingClientRect();
    expect(rail('tehran-visit').left).to.be.above(headline('tehran-visit').left);
    expect(textOf(item(shown, 'turkiye-talks').querySelector('.plan'))).to.match(/^← نُقل إلى محادثات/);
    expect(all(shown, 'h3').map(textOf)[3]).to.equal('فبراير');
    await expect(shown.view).to.be.accessible();
  });

  for (const widthPx of [320, 390, 1100]) {
    it(`fits a width of ${widthPx} px without a sideways scroll`, async () => {
      const shown = await doha({ widthPx });
      expect(shown.view.scrollWidth).to.be.most(shown.view.clientWidth);
      expect(shown.view.clientWidth).to.be.most(680);
    });
  }

  it('is accessible, light and dark, open and closed', async () => {
    const light = await doha({ selected: 'tehran-visit' });
    await expect(light.view).to.be.accessible();
    const dark = await doha({ selected: 'turkiye-talks', dark: true });
    await expect(dark.view).to.be.accessible();
  });

  it('draws a long list in slices, and is complete when it says so', async () => {
    const shown = await list(days(400), { timezone: 'UTC' });
    expect(titles(shown)).to.have.length(400);
    const other = document.createElement('event-timeline-list');
    other.context = shown.view.context!;
    shown.view.after(other);
    await nextFrame();
    const early = other.renderRoot.querySelectorAll('[part=list-title]').length;
    expect(early).to.be.above(0);
    await other.updateComplete;
    expect(other.renderRoot.querySelectorAll('[part=list-title]')).to.have.length(400);
  });

  describe('with more than 5,000 events', () => {
    it('closes the periods and draws one only when it is opened', async () => {
      const shown = await list(days(9000), { timezone: 'UTC' });
      expect(titles(shown)).to.have.length(0);
      const periods = all<HTMLDetailsElement>(shown, 'details');
      expect(periods).to.have.length(99);
      expect(textOf(periods[0]!.querySelector('summary'))).to.equal('January 2000 93 events');
      periods[0]!.querySelector('summary')!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => titles(shown).length, 'nothing is drawn');
      await shown.view.updateComplete;
      expect(titles(shown)).to.have.length(93);
      await expect(shown.view).to.be.accessible();
      periods[0]!.open = false;
      await until(() => titles(shown).length === 0, 'what was closed stays');
    });

    it('opens the period of the event that is selected or gets the focus', async () => {
      const shown = await list(days(9000), { timezone: 'UTC', selected: 'e40' });
      expect(ids(shown)).to.include('e40');
      await shown.view.focusEvent(shown.table.indexOf('e100'));
      expect(focusedId(shown)).to.equal('e100');
    });

    it('draws a period of many events in steps', async () => {
      const events = days(6000).map((event) => ({ ...event, date: '2000-01-01' }));
      const shown = await list(events, { timezone: 'UTC' });
      all<HTMLDetailsElement>(shown, 'details')[0]!.open = true;
      await until(() => titles(shown).length, 'nothing is drawn');
      await shown.view.updateComplete;
      expect(titles(shown)).to.have.length(500);
      const more = shown.view.renderRoot.querySelector<HTMLButtonElement>('.more')!;
      expect(textOf(more)).to.equal('Show 500 more');
      more.click();
      await shown.view.updateComplete;
      expect(titles(shown)).to.have.length(1000);
      await shown.view.focusEvent(1100);
      expect(titles(shown)).to.have.length(1500);
    });
  });
});
