import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { define } from '../../src/elements/shared/define.js';
import {
  cardOf,
  cardOpen,
  DOHA,
  type EventTimeline,
  eventsOf,
  focusedId,
  frames,
  handsOn,
  labelOf,
  labelsOf,
  mount,
  mountDoha,
  mountEvents,
  overlapsAmong,
  settled,
  uncaught,
  until,
} from '../helpers/page.js';

const DAYS = ['01', '03', '08', '15'].map((day) => ({ id: day, date: `2026-01-${day}`, title: `Day ${day}` }));

describe('a timeline in a living page', () => {
  it('may be moved, and keeps where the reader is', async () => {
    const timeline = await mountDoha({ folds: 'none' });
    await timeline.zoomBy(3, 0.9);
    const { domain } = timeline;
    const loads = eventsOf(timeline, 'timeline-load');
    const other = await fixture<HTMLElement>(html`<div style="width: 700px"></div>`);
    other.append(timeline);
    await until(() => timeline.scene?.widthPx === 652, 'it is not drawn anew');
    expect(timeline.domain[0]).to.be.closeTo(domain[0], 1000);
    expect(timeline.domain[1]).to.be.closeTo(domain[1], 1000);
    expect(loads).to.have.length(0);
    await handsOn(timeline);
  });

  it('may be taken out while it loads, and put back', async () => {
    const found = await uncaught(async () => {
      const timeline = await mount((element) => {
        element.src = DOHA;
      });
      const box = timeline.parentElement!;
      timeline.remove();
      await frames(10);
      box.append(timeline);
      await timeline.ready;
      await until(() => labelsOf(timeline).length === 21, 'nothing is drawn');
    });
    expect(found).to.deep.equal([]);
  });

  it('answers a program that asks for something while it is out', async () => {
    const timeline = await mountDoha();
    const box = timeline.parentElement!;
    timeline.remove();
    await timeline.zoomBy(2);
    await timeline.select('tehran-visit');
    timeline.events = timeline.events.slice(0, 15);
    box.append(timeline);
    await timeline.ready;
    expect(timeline.events).to.have.length(15);
    expect(timeline.selected).to.equal('tehran-visit');
    await cardOpen(timeline);
  });

  it('takes its card with it', async () => {
    const timeline = await mountDoha();
    await timeline.select('tehran-visit');
    await cardOpen(timeline);
    const box = timeline.parentElement!;
    timeline.remove();
    expect(document.querySelector(':popover-open') === null).to.equal(true);
    box.append(timeline);
    await cardOpen(timeline);
    expect(cardOf(timeline)?.textContent).to.contain("Qatar's Prime Minister visits Tehran");
  });

  it('may be hidden at first, and is drawn when it is shown', async () => {
    const timeline = await mount((element) => {
      element.style.display = 'none';
      element.src = DOHA;
    });
    await frames(10);
    timeline.style.display = '';
    await timeline.ready;
    expect(labelsOf(timeline)).to.have.length(21);
    expect(overlapsAmong(labelsOf(timeline))).to.deep.equal([]);
    timeline.hidden = true;
    await frames(3);
    timeline.hidden = false;
    await frames(3);
    expect(labelsOf(timeline)).to.have.length(21);
  });

  it('follows the width of its box', async () => {
    const timeline = await mountDoha({}, 1100);
    for (const width of [900, 640, 1300]) {
      timeline.parentElement!.style.width = `${width}px`;
      await until(() => timeline.scene?.widthPx === width - 48, `not drawn for ${width} px`);
      expect(overlapsAmong(labelsOf(timeline)), `${width} px`).to.deep.equal([]);
    }
  });

  it('is given its attributes in any order, and its properties before it is known', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 780px"></div>`);
    const early = Object.assign(document.createElement('early-timeline'), { events: DAYS, heading: 'Early' });
    box.append(early);
    const tag = customElements.get('event-timeline')!;
    customElements.define('early-timeline', class extends tag {});
    const timeline = early as unknown as EventTimeline;
    await timeline.updateComplete;
    await timeline.ready;
    expect(labelsOf(timeline)).to.have.length(4);
    expect(timeline.shadowRoot?.querySelector('h2')?.textContent).to.equal('Early');
  });

  it('keeps the room that `rows` reserves until the picture takes it', async () => {
    const timeline = await mount((element) => {
      element.rows = 6;
      element.hashKey = 'room';
      element.src = DOHA;
    });
    const heights: number[] = [];
    let isReady = false;
    void timeline.ready.then(() => {
      isReady = true;
    });
    while (!isReady) {
      heights.push(timeline.offsetHeight);
      await frames(1);
    }
    expect(Math.min(...heights)).to.be.at.least(6 * 40);
    expect(timeline.shadowRoot!.querySelector<HTMLElement>('.reserve')!.hidden).to.equal(true);
  });

  it('loads only when it comes near, where it is lazy', async () => {
    const box = await fixture<HTMLElement>(html`<div>
      <div class="above" style="height: 3000px"></div>
      <event-timeline loading="lazy" src=${DOHA}></event-timeline>
    </div>`);
    const timeline = box.querySelector('event-timeline')!;
    await frames(10);
    expect(timeline.events).to.have.length(0);
    box.querySelector<HTMLElement>('.above')!.style.height = '500px';
    await timeline.ready;
    expect(timeline.events).to.have.length(21);
  });

  it('changes its lanes, folds and zone when it is told to', async () => {
    const timeline = await mountDoha();
    const lanes = (): (string | undefined)[] => timeline.scene?.lanes.map(({ title }) => title) ?? [];
    timeline.groupBy = 'place';
    await until(() => lanes().includes('Doha'), 'the lanes stay');
    timeline.folds = 'none';
    await until(() => timeline.scene?.axis.folds.length === 0, 'the folds stay');
    const name = (): string | null => labelOf(timeline, 'muscat-talks').ariaLabel;
    await until(name, 'it gets no name');
    const before = name();
    timeline.timezone = 'America/New_York';
    await until(() => ![null, before].includes(name()), 'the words stay');
  });
});

describe('twenty timelines on a page', () => {
  it('do not disturb one another', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 700px"></div>`);
    const found = await uncaught(async () => {
      for (let i = 0; i < 20; i++) {
        const timeline = document.createElement('event-timeline');
        timeline.events = DAYS.slice(0, 1 + (i % 4));
        box.append(timeline);
      }
      await Promise.all([...box.querySelectorAll('event-timeline')].map(({ ready }) => ready));
    });
    expect(found).to.deep.equal([]);
    const all = [...box.querySelectorAll('event-timeline')];
    expect(all.map((timeline) => labelsOf(timeline).length)).to.deep.equal(all.map((_, i) => 1 + (i % 4)));
    const [, , , fourth, , , , eighth] = all as EventTimeline[];
    const { domain } = eighth!;
    await handsOn(fourth!);
    labelsOf(fourth!)[0]?.focus();
    await sendKeys({ press: '+' });
    await sendKeys({ press: 'ArrowRight' });
    await fourth!.select('08');
    await settled(fourth!);
    expect(focusedId(eighth!)).to.equal(null);
    expect(eighth!.domain).to.deep.equal(domain);
    expect(eighth!.selected).to.equal(null);
    expect(cardOf(eighth!) === null).to.equal(true);
    expect(all.map(({ id }) => id)).to.deep.equal(all.map(() => ''));
  });
});

describe('a second copy of the library', () => {
  it('warns with both versions and does nothing', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    define('event-timeline', class extends HTMLElement {});
    console.warn = warn;
    expect(warnings).to.have.length(1);
    expect(warnings[0]?.match(/\d+\.\d+\.\d+/g)).to.have.length(2);
    const timeline = await mountEvents(DAYS);
    expect(labelsOf(timeline)).to.have.length(4);
  });
});
