import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import {
  cardOf,
  cardOpen,
  DOHA,
  type EventTimeline,
  labelsOf,
  mountDoha,
  settled,
  uncaught,
  until,
} from '../helpers/page.js';

/** The document of a frame on the page, which has no script of its own. */
const frameDocument = async (width = 900): Promise<Document> => {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe width=${width} height="4900" title="Other"></iframe>`);
  return frame.contentDocument!;
};

const paddingOf = (timeline: EventTimeline): string =>
  getComputedStyle(timeline.shadowRoot!.querySelector('.base')!).paddingTop;

/** How wide a headline in bold is drawn says that the chart is styled and laid out for it. */
const isDrawn = (timeline: EventTimeline): boolean =>
  labelsOf(timeline).length > 0 && paddingOf(timeline) !== '0px' && timeline.shadowRoot!.adoptedStyleSheets.length > 3;

describe('a timeline that is moved to another document', () => {
  it('keeps its style and goes on there, and again where it came from', async () => {
    const found = await uncaught(async () => {
      const timeline = await mountDoha();
      const home = timeline.parentElement!;
      const there = await frameDocument();
      // Sorted: a browser may write what is important before or after the rest of a rule.
      const textOf = ({ cssText }: CSSRule): string =>
        cssText
          .split(/[{};]\s*/)
          .sort()
          .join();
      const sheets = (): string[] =>
        timeline.shadowRoot!.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map(textOf).join());
      await until(() => timeline.shadowRoot!.adoptedStyleSheets.length > 3, 'the reader is not there');
      const before = sheets();
      there.body.append(timeline);
      await until(() => timeline.scene?.widthPx === timeline.clientWidth - 48 && timeline.clientWidth > 800);
      expect(sheets().slice(0, before.length)).to.deep.equal(before);
      expect(paddingOf(timeline)).to.equal('16px');
      home.append(timeline);
      await until(() => timeline.scene?.widthPx === timeline.clientWidth - 48 && timeline.clientWidth === 780);
      expect(sheets().slice(0, before.length)).to.deep.equal(before);
      expect(timeline.ownerDocument === document).to.equal(true);
    });
    expect(found).to.deep.equal([]);
  });

  it('draws itself where it is there before it has ever been on this page', async () => {
    const found = await uncaught(async () => {
      const there = await frameDocument();
      const timeline = document.createElement('event-timeline') as EventTimeline;
      timeline.src = new URL(DOHA, location.href).href;
      there.body.append(timeline);
      await timeline.ready;
      await until(() => isDrawn(timeline), 'it has no style');
      await until(() => labelsOf(timeline).length === 21);
    });
    expect(found).to.deep.equal([]);
  });

  it('shows card and list in style there, and closes the card at a press on that page', async () => {
    const found = await uncaught(async () => {
      const timeline = await mountDoha();
      const home = timeline.parentElement!;
      const there = await frameDocument();
      there.body.append(timeline);
      await timeline.select('doha-briefing');
      await settled(timeline);
      await cardOpen(timeline);
      const card = cardOf(timeline)!;
      expect(card.ownerDocument === there).to.equal(true);
      expect((card.getRootNode() as ShadowRoot).adoptedStyleSheets).to.have.length.above(0);
      for (const type of ['pointerdown', 'pointerup'])
        there.body.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: 5, clientY: 5 }));
      await until(() => timeline.selected === null, 'the card stays');
      timeline.view = 'list';
      await until(
        () => timeline.shadowRoot!.querySelector('event-timeline-list')?.shadowRoot?.querySelectorAll('li').length,
      );
      const list = timeline.shadowRoot!.querySelector('event-timeline-list')!.shadowRoot!;
      expect(list.ownerDocument === there).to.equal(true);
      expect(list.adoptedStyleSheets).to.have.length.above(0);
      home.append(timeline);
      expect(list.adoptedStyleSheets).to.have.length.above(0);
    });
    expect(found).to.deep.equal([]);
  });
});
