import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import { drag } from '../helpers/gestures.js';
import {
  cardOpen,
  centreOf,
  chartOf,
  controlOf,
  type EventTimeline,
  eventsOf,
  frames,
  handsOn,
  labelOf,
  labelsOf,
  listTitles,
  mountDoha,
  settled,
  until,
} from '../helpers/page.js';

const JANUARY = Date.UTC(2026, 0, 20);
const FEBRUARY = Date.UTC(2026, 1, 8);
const address = location.href;

const setHash = (fragment: string): void => history.replaceState(null, '', `#${fragment}`);
const keyed = (attributes: Record<string, string> = {}): Promise<EventTimeline> =>
  mountDoha({ 'hash-key': 'doha', ...attributes });
const hashIs = (fragment: string): Promise<void> =>
  until(() => decodeURIComponent(location.hash) === (fragment && `#${fragment}`), `not ${fragment}: ${location.hash}`);
const dimmed = (timeline: EventTimeline): number =>
  labelsOf(timeline).filter((label) => label.matches('[part~=label-dimmed]')).length;

describe('the address of the page', () => {
  // The mouse may go only where the window is.
  before(() => setViewport({ width: 1000, height: 900 }));
  after(() => setViewport({ width: 800, height: 600 }));

  beforeEach(() => history.replaceState(null, '', address));
  afterEach(() => resetMouse());
  after(() => history.replaceState(null, '', address));

  it('stays as it is until a reader does something, and comes back to that', async () => {
    setHash('top&other=1');
    const timeline = await keyed({ domain: '2026-01-20/2026-02-08', selected: 'tehran-visit' });
    await frames(20);
    await hashIs('top&other=1');
    controlOf(timeline, 'List').click();
    await until(() => /doha=view:list;domain:\d+,\d+;event:tehran-visit$/.test(location.hash), location.hash);
    expect(location.hash).to.match(/^#top&other=1&/);
  });

  it('keeps what is open, where the reader is in time, the view and the filter', async () => {
    const timeline = await keyed();
    await handsOn(timeline);
    await sendMouse({ type: 'click', position: centreOf(labelOf(timeline, 'muscat-talks')) });
    await hashIs('doha=event:muscat-talks');
    await timeline.select(null);
    await hashIs('');
    await timeline.zoomTo([JANUARY, FEBRUARY]);
    await until(() => location.hash.startsWith('#doha=domain:'), 'no domain');
    const [x, y] = centreOf(chartOf(timeline));
    await drag([x, y + 150], [x - 60, y + 150]);
    await settled(timeline);
    const [from] = timeline.domain;
    await until(() => location.hash.startsWith(`#doha=domain:${Math.round(from)},`), 'the drag is not kept');
  });

  it('brings back what a link says, before anything else is seen', async () => {
    setHash(`doha=domain:${JANUARY},${FEBRUARY};event:tehran-visit;lane:US%E2%80%93Iran%20contacts`);
    const pictures: number[] = [];
    const timeline = await keyed();
    pictures.push(dimmed(timeline));
    expect(timeline.selected).to.equal('tehran-visit');
    expect(timeline.domain.map(Math.round)).to.deep.equal([JANUARY, FEBRUARY]);
    await cardOpen(timeline);
    await until(() => dimmed(timeline) > 3, 'nothing is dimmed');
  });

  it('brings back a list in which the others are left out, and tells nobody of it', async () => {
    setHash('doha=view:list;status:moved,reported;hide:1');
    const told: unknown[] = [];
    const note = (event: Event): unknown => told.push(event.type);
    for (const type of ['timeline-filter', 'timeline-select', 'timeline-change']) document.addEventListener(type, note);
    const timeline = await keyed();
    await until(() => listTitles(timeline).length === 3, `${listTitles(timeline).length} in the list`);
    for (const type of ['timeline-filter', 'timeline-select', 'timeline-change'])
      document.removeEventListener(type, note);
    expect(told).to.deep.equal([]);
  });

  it('is followed when it changes, back to what it was without', async () => {
    const timeline = await keyed();
    const whole = timeline.domain;
    location.hash = `doha=domain:${JANUARY},${FEBRUARY};event:muscat-talks;text:muscat`;
    await until(() => timeline.selected === 'muscat-talks' && dimmed(timeline) > 3, 'it is not followed');
    expect(timeline.domain.map(Math.round)).to.deep.equal([JANUARY, FEBRUARY]);
    location.hash = 'elsewhere';
    await until(() => timeline.selected === null && dimmed(timeline) === 0, 'it does not go back');
    expect(timeline.domain).to.deep.equal(whole);
  });

  it('holds several timelines, each under its key', async () => {
    const one = await keyed();
    const two = await mountDoha({ 'hash-key': 'two' });
    await mountDoha();
    await one.select('tehran-visit');
    await two.select('muscat-talks');
    await hashIs('doha=event:tehran-visit&two=event:muscat-talks');
    await one.select(null);
    await hashIs('two=event:muscat-talks');
    location.hash = 'doha=event:muscat-talks';
    await until(() => one.selected === 'muscat-talks' && two.selected === null, 'they disturb one another');
  });

  it('is left alone by a timeline that has gone, and by one without a key', async () => {
    const timeline = await keyed();
    const plain = await mountDoha();
    void timeline.select('tehran-visit');
    // In the same frame, before the address would be written.
    while (timeline.selected === null) await Promise.resolve();
    timeline.remove();
    await plain.select('muscat-talks');
    await new Promise((done) => setTimeout(done, 400));
    expect(location.hash).to.equal('');
  });

  it('is handed to the reader by the card, as a link that brings back the same', async () => {
    const timeline = await keyed();
    await timeline.select('tehran-visit');
    const card = await cardOpen(timeline);
    const written: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void written.push(text) },
    });
    const button = [...card.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === 'Copy link')!;
    await sendMouse({ type: 'click', position: centreOf(button) });
    await until(() => written.length === 1, 'nothing is copied');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    expect(written[0]).to.equal(`${address.split('#')[0]}#doha=event:tehran-visit`);
  });

  it('is no link without a key', async () => {
    const timeline = await mountDoha();
    await timeline.select('tehran-visit');
    expect((await cardOpen(timeline)).textContent).not.to.contain('Copy link');
  });

  it('follows another key from when it is set', async () => {
    setHash('other=event:muscat-talks');
    const timeline = await keyed();
    const selections = eventsOf(timeline, 'timeline-select');
    timeline.hashKey = 'other';
    await until(() => timeline.selected === 'muscat-talks', 'the key is not followed');
    timeline.hashKey = null;
    await timeline.updateComplete;
    await timeline.select('tehran-visit');
    await new Promise((done) => setTimeout(done, 400));
    expect(location.hash).to.equal('#other=event:muscat-talks');
    expect(selections).to.have.length(0);
  });
});
