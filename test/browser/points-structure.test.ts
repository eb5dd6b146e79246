// Of the 25 points of accessibility: what is there without seeing it: list, region, names, what is said.
import { expect, fixture, html } from '@open-wc/testing';
import { renderHTML } from 'event-timeline/static';
import { atSpeed } from '../helpers/clock.js';
import { chartOf, type EventTimeline, handsOn, labelOf, labelsOf, mountDoha, until } from '../helpers/page.js';
import { EN, pressOf, summaryOf, summed, VIEWS } from '../helpers/points.js';
import { everything, told } from '../helpers/reach.js';
import { dohaTimeline, textOf } from '../helpers/view.js';

const named = (timeline: EventTimeline): Promise<void> =>
  until(() => labelsOf(timeline).every((label) => label.ariaLabel), 'headlines get no names');

const statusOf = (timeline: EventTimeline): HTMLElement =>
  timeline.renderRoot.querySelector<HTMLElement>('.base > [role=status]')!;

describe('accessibility, point by point: structure', () => {
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
    // So slow that no key comes so late that the chart rests before it.
    await atSpeed(0.25, async () => {
      await pressOf('End + + +');
      await until(() => said.length, 'nothing is said');
    });
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
});
