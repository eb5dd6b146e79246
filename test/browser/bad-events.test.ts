import { expect } from '@open-wc/testing';
import {
  chartOf,
  type EventRecord,
  type EventTimeline,
  inList,
  labelsOf,
  mountEvents,
  uncaught,
  until,
} from '../helpers/page.js';

/** Events that a program gives; nothing may be thrown, whatever they are. */
const give = async (events: unknown[], attributes: Record<string, string> = {}): Promise<EventTimeline> => {
  let timeline!: EventTimeline;
  const found = await uncaught(async () => {
    timeline = await mountEvents(events as EventRecord[], attributes);
  });
  expect(found).to.deep.equal([]);
  return timeline;
};

describe('events', () => {
  it('may be one', async () => {
    const timeline = await give([{ date: '2026-02-03', title: 'The only one' }]);
    expect(labelsOf(timeline).map(({ textContent }) => textContent)).to.deep.equal(['The only one']);
    const [from, to] = timeline.domain;
    expect(Date.UTC(2026, 1, 3, 12)).to.be.within(from, to);
  });

  it('may be two at one instant, both to be read', async () => {
    const at = '2026-02-03T10:00:00Z';
    const timeline = await give([
      { date: at, title: 'One thing' },
      { date: at, title: 'Another thing' },
    ]);
    const boxes = labelsOf(timeline).map((label) => label.getBoundingClientRect());
    expect(boxes).to.have.length(2);
    expect(Math.abs(boxes[0]!.top - boxes[1]!.top)).to.be.at.least(15);
  });

  it('may be 500 at one instant: none is lost', async () => {
    const events = Array.from({ length: 500 }, (_, i) => ({ date: '2026-02-03T10:00:00Z', title: `Thing ${i}` }));
    const timeline = await give(events);
    const { labels, bins } = timeline.scene!;
    expect(labels.length + bins.reduce((sum, { count }) => sum + count, 0)).to.equal(500);
    expect(new Set(await inList(timeline, 500)).size).to.equal(500);
  });

  it('may have a title of 5,000 characters, which stays in its place', async () => {
    const title = 'A very long story '.repeat(278).trim();
    const timeline = await give([
      { date: '2026-02-01', title },
      { date: '2026-02-09', title: 'Another' },
    ]);
    const outer = timeline.getBoundingClientRect();
    for (const label of labelsOf(timeline)) {
      const box = label.getBoundingClientRect();
      expect(box.right).to.be.at.most(outer.right + 1);
      expect(box.height).to.be.at.most(40);
      const words = document.createRange();
      words.selectNodeContents(label);
      expect(words.getBoundingClientRect().bottom).to.be.at.most(box.bottom + 2);
    }
    expect((await inList(timeline, 2))[0]).to.equal(title);
  });

  it('may have one without a break, of 400 letters', async () => {
    const timeline = await give([{ date: '2026-02-01', title: 'x'.repeat(400) }]);
    const outer = timeline.getBoundingClientRect();
    for (const label of labelsOf(timeline)) {
      expect(label.getBoundingClientRect().right).to.be.at.most(outer.right + 1);
      expect(label.getBoundingClientRect().height).to.be.at.most(40);
    }
  });

  it('have titles that are text, whatever they look like', async () => {
    const title = '<img src=x onerror="hacked = 1"><b>B</b> & C';
    const timeline = await give([{ id: 'a', date: '2026-02-01', title, summary: '<script>hacked = 1</script>' }]);
    expect(labelsOf(timeline)[0]?.textContent).to.equal(title);
    await timeline.select('a');
    await until(() => timeline.shadowRoot?.querySelector('event-timeline-card')?.shadowRoot?.querySelector('h3'));
    expect(await inList(timeline, 1)).to.deep.equal([title]);
    expect(timeline.shadowRoot?.querySelector('img') === null).to.equal(true);
    expect('hacked' in window).to.equal(false);
  });

  it('may have no dates at all: they are listed', async () => {
    const timeline = await give([{ title: 'Some time' }, { date: 'whenever', title: 'Whenever' }]);
    expect(timeline.problems.length).to.be.at.least(2);
    expect(chartOf(timeline).checkVisibility()).to.equal(false);
    expect(await inList(timeline, 2)).to.have.members(['Some time', 'Whenever']);
  });

  it('may lie within one millisecond', async () => {
    const timeline = await give([
      { date: '2026-02-03T10:00:00.000Z', title: 'Now' },
      { date: '2026-02-03T10:00:00.001Z', title: 'Then' },
    ]);
    expect(labelsOf(timeline)).to.have.length(2);
    const [now, then] = timeline.scene!.dots.map(({ xPx }) => xPx);
    expect(then! - now!).to.be.above(50);
  });

  it('may lie 10,000 years and 13.8 billion apart', async () => {
    for (const early of ['-8000', 'Y-13800000000']) {
      const timeline = await give([
        { date: early, title: 'Early' },
        { date: '2026', title: 'Today' },
      ]);
      expect(labelsOf(timeline).map(({ textContent }) => textContent)).to.deep.equal(['Early', 'Today']);
      expect(timeline.problems).to.deep.equal([]);
      timeline.remove();
    }
  });

  it('may be no events but anything', async () => {
    const timeline = await give([
      null,
      5,
      'text',
      [],
      {},
      { date: {}, title: 7 },
      { date: '2026-01-01', title: 'Good' },
    ]);
    expect(labelsOf(timeline).map(({ textContent }) => textContent)).to.include('Good');
    expect(timeline.problems.length).to.be.at.least(4);
  });

  it('may share an id: each is to be opened, and the problem is named', async () => {
    const timeline = await give([
      { id: 'same', date: '2026-01-01', title: 'First' },
      { id: 'same', date: '2026-01-05', title: 'Second' },
    ]);
    expect(new Set(labelsOf(timeline).map(({ dataset }) => dataset.id)).size).to.equal(2);
    expect(timeline.problems.map(({ code }) => code)).to.deep.equal(['id-duplicate']);
  });
});
