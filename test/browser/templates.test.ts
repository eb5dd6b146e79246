import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import {
  cardOpen,
  centreOf,
  type EventRecord,
  type EventTimeline,
  handsOn,
  labelOf,
  labelsOf,
  mountDoha,
  mountEvents,
  overlapsAmong,
  uncaught,
  until,
} from '../helpers/page.js';

const EVENTS = [
  { id: 'a', date: '2026-02-03', title: 'Briefing', desk: 'foreign', group: 'Doha' },
  { id: 'b', date: '2026-02-06', title: 'Talks', desk: '<b>politics</b>', group: 'Muscat' },
] as const satisfies readonly EventRecord[];
type Desk = { readonly desk: string };

const withDesks = async (): Promise<EventTimeline<Desk>> => (await mountEvents(EVENTS)) as EventTimeline<Desk>;

const opened = async (timeline: EventTimeline, id: string): Promise<HTMLElement> => {
  await handsOn(timeline);
  await sendMouse({ type: 'click', position: centreOf(labelOf(timeline, id)) });
  return cardOpen(timeline);
};
const words = (element: Element): string => element.textContent!.replace(/\s+/g, ' ').trim();

describe('a card of the page’s own', () => {
  afterEach(() => resetMouse());

  it('is text that stays text, with fields that only the page knows', async () => {
    const timeline = await withDesks();
    timeline.renderCard = ({ title, desk }) => `${title}: ${desk}`;
    const card = await opened(timeline, 'b');
    expect(words(card)).to.contain('Talks: <b>politics</b>');
    expect(card.querySelector('b') === null).to.equal(true);
    expect(card.getAttribute('aria-label')).to.equal('Talks');
  });

  it('is a node, or a template around the usual content, which has its words at hand', async () => {
    const timeline = await withDesks();
    timeline.renderCard = ({ desk }, { content, when, lane, status }) => {
      const note = document.createElement('mark');
      note.textContent = `${desk} · ${lane} · ${status} · ${when.join()}`;
      return html`${content}${note}`;
    };
    const card = await opened(timeline, 'a');
    expect(card.querySelector('mark')!.textContent).to.match(/^foreign · Doha · confirmed · .*2026/);
    expect(card.querySelector('h3')!.textContent).to.equal('Briefing');
    await sendKeys({ press: 'Escape' });
    await until(() => timeline.selected === null);
  });

  it('changes at once, and is the usual one again without', async () => {
    const timeline = await withDesks();
    const card = await opened(timeline, 'a');
    timeline.renderCard = () => 'Mine';
    await until(() => words(card).includes('Mine') && !card.querySelector('h3'));
    timeline.renderCard = null;
    await until(() => card.querySelector('h3'));
  });

  it('that throws is told of, and the usual one is shown', async () => {
    const timeline = await withDesks();
    timeline.renderCard = () => {
      throw new Error('broken template');
    };
    const told: string[] = [];
    const former = window.onerror;
    window.onerror = (message) => Boolean(told.push(String(message)));
    const errors = await uncaught(async () => {
      expect((await opened(timeline, 'a')).querySelector('h3')!.textContent).to.equal('Briefing');
    });
    window.onerror = former;
    expect([...told, ...errors].join()).to.contain('broken template');
  });

  it('stands in the story too', async () => {
    const timeline = await withDesks();
    timeline.renderCard = ({ desk }) => html`<em>${desk}</em>`;
    timeline.view = 'story';
    const story = () => timeline.renderRoot.querySelector('event-timeline-story')?.shadowRoot;
    await until(() => story()?.querySelector('em')?.textContent === 'foreign');
  });
});

describe('headlines of the page’s own', () => {
  it('are measured and laid out as titles are, read aloud, and in exported pictures', async () => {
    const timeline = await mountDoha();
    timeline.renderLabel = ({ id }, title) =>
      id === 'tehran-visit' ? `★ ${title} and much more to say about it` : undefined;
    await until(() => labelOf(timeline, 'tehran-visit').textContent?.startsWith('★'));
    expect(labelsOf(timeline)).to.have.length(21);
    expect(overlapsAmong(labelsOf(timeline))).to.deep.equal([]);
    expect(labelOf(timeline, 'tehran-visit').childNodes).to.have.length(1);
    await until(() => labelOf(timeline, 'tehran-visit').ariaLabel?.startsWith('★ Qatar'));
    expect(await timeline.toSVG()).to.contain('★ Qatar');
    expect(labelOf(timeline, 'muscat-talks').textContent).to.equal('Indirect US–Iran talks in Muscat');
  });

  it('that throw are told of, and titles stand instead', async () => {
    const former = window.onerror;
    let told = 0;
    window.onerror = () => Boolean(++told);
    const timeline = await withDesks();
    await uncaught(async () => {
      timeline.renderLabel = () => {
        throw new Error('broken label');
      };
      await until(() => told > 0);
    });
    window.onerror = former;
    expect(labelsOf(timeline).map(({ textContent }) => textContent)).to.deep.equal(['Briefing', 'Talks']);
  });
});

describe('parts', () => {
  it('of the card can be styled by the page', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('event-timeline::part(card-title) { color: rgb(1, 2, 3) }');
    document.adoptedStyleSheets.push(sheet);
    const card = await opened(await withDesks(), 'a');
    expect(getComputedStyle(card.querySelector('h3')!).color).to.equal('rgb(1, 2, 3)');
    document.adoptedStyleSheets.pop();
  });
});

describe('an analytics script', () => {
  it('hears at the document what a reader does, and nothing of what a program does', async () => {
    const heard: string[] = [];
    const listen = (event: Event): void => {
      heard.push(event.type);
    };
    const types = ['timeline-load', 'timeline-select', 'timeline-change', 'timeline-filter'];
    for (const type of types) document.addEventListener(type, listen);
    const timeline = await withDesks();
    await timeline.zoomBy(2);
    await timeline.fit();
    await opened(timeline, 'b');
    for (const type of types) document.removeEventListener(type, listen);
    expect(heard).to.deep.equal(['timeline-load', 'timeline-select']);
  });
});
