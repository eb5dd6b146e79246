import { expect } from '@open-wc/testing';
import {
  cardOf,
  cardOpen,
  type EventTimeline,
  eventsOf,
  focusedId,
  frames,
  labelOf,
  labelsOf,
  listOf,
  listTitles,
  mount,
  uncaught,
  until,
} from '../helpers/page.js';

const HEAD = 'id,date,title';
const ROWS = ['a,2026-01-01,First news', 'b,2026-01-05,Second news', 'c,2026-01-09,Third news'];
const NEWS = 'd,2026-01-07,Breaking news';

/** An answer of the desk's host. */
interface Answer {
  readonly body?: string | null;
  readonly status?: number;
  readonly headers?: Record<string, string>;
}

/** What the page asked for: with which headers, in which cache mode. */
type Asked = { readonly headers: Record<string, string>; readonly cache: string | undefined };

const original = { fetch: window.fetch, setTimeout: window.setTimeout };
let answer: (asked: Asked) => Answer | Promise<Answer>;
let asked: Asked[] = [];

const file = (...rows: readonly string[]): string => [HEAD, ...rows].join('\n');

/** A page whose long waits pass a thousand times faster, and whose host answers what the test says. */
beforeEach(() => {
  asked = [];
  window.setTimeout = ((run: () => void, ms = 0) =>
    original.setTimeout.call(window, run, ms >= 10_000 ? ms / 100 : ms)) as typeof setTimeout;
  window.fetch = async (address, init = {}) => {
    if (!String(address).endsWith('/desk.csv')) return original.fetch.call(window, address, init);
    const one: Asked = { headers: { ...(init.headers as Record<string, string>) }, cache: init.cache };
    asked.push(one);
    const { body = null, status = 200, headers } = await answer(one);
    return new Response(body, { status, headers: { 'content-type': 'text/csv', ...headers } });
  };
});
afterEach(() => Object.assign(window, original));

const desk = async (attributes: Record<string, string> = {}): Promise<EventTimeline> => {
  const timeline = await mount((element) => {
    element.setAttribute('timezone', 'UTC');
    element.setAttribute('src', '/desk.csv');
    element.setAttribute('refresh', '15');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  });
  await timeline.ready;
  return timeline;
};

const statusOf = (timeline: EventTimeline): string =>
  timeline.shadowRoot?.querySelector('[part=fresh]')?.textContent ?? '';

const hide = (hidden: boolean): void => {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('a live story', () => {
  it('shows what is new and keeps the reader’s place, focus and open event', async () => {
    let rows = ROWS;
    answer = () => ({ body: file(...rows) });
    const timeline = await desk();
    await timeline.zoomTo([Date.UTC(2026, 0, 3), Date.UTC(2026, 0, 10)]);
    await timeline.select('b');
    await cardOpen(timeline);
    labelOf(timeline, 'c').focus();
    const domain = timeline.domain;
    rows = [...ROWS.slice(0, 2), 'c,2026-01-09,Third news mended', NEWS];
    await until(() => timeline.events.length === 4, 'nothing new comes');
    await timeline.ready;
    expect(timeline.domain[0]).to.be.closeTo(domain[0], 1000);
    expect(timeline.domain[1]).to.be.closeTo(domain[1], 1000);
    expect(timeline.selected).to.equal('b');
    expect(focusedId(timeline)).to.equal('c');
    expect(cardOf(timeline)?.textContent).to.contain('Second news');
    await until(() => statusOf(timeline) !== '', 'nothing is said');
    expect(statusOf(timeline)).to.match(/^1 event is new .* · 1 event: updated$/);
    await until(() => labelOf(timeline, 'd').getAttribute('aria-description') === 'new', 'it is not marked');
    expect(labelOf(timeline, 'c').getAttribute('aria-description')).to.equal('updated');
    expect(labelOf(timeline, 'b').hasAttribute('aria-description')).to.equal(false);
    const isMarked = (id: string): boolean => getComputedStyle(labelOf(timeline, id)).boxShadow !== 'none';
    expect(['b', 'c', 'd'].map(isMarked)).to.deep.equal([false, true, true]);
    await timeline.select('d');
    await until(() => !labelOf(timeline, 'd').hasAttribute('aria-description'), 'the mark stays on what was opened');
  });

  it('marks what is new in the list by a word', async () => {
    let rows = ROWS;
    answer = () => ({ body: file(...rows) });
    const timeline = await desk({ view: 'list' });
    await until(() => listTitles(timeline).length === 3, 'there is no list');
    rows = [...ROWS, NEWS];
    await until(() => listTitles(timeline).length === 4, 'nothing new comes');
    const title = (): HTMLElement | undefined => listTitles(timeline).find(({ dataset }) => dataset.id === 'd');
    await until(() => title() && getComputedStyle(title()!, '::after').content === '"new"', 'it is not marked');
    expect(listOf(timeline)?.shadowRoot?.adoptedStyleSheets.length).to.be.greaterThan(1);
  });

  it('names the version it has, and draws nothing anew where there is no other', async () => {
    answer = ({ headers }) =>
      headers['If-None-Match'] === '"one"'
        ? { status: 304 }
        : { body: file(...ROWS), headers: { etag: '"one"', 'last-modified': 'Tue, 24 Nov 2026 05:00:00 GMT' } };
    const timeline = await desk();
    const loads = eventsOf(timeline, 'timeline-load');
    const { ready } = timeline;
    await until(() => asked.length === 4, 'it is not asked again');
    expect(asked.slice(2).map(({ headers }) => headers['If-None-Match'])).to.deep.equal(['"one"', '"one"']);
    expect(asked[3]?.headers['If-Modified-Since']).to.equal('Tue, 24 Nov 2026 05:00:00 GMT');
    expect(asked.map(({ cache }) => cache)).to.deep.equal([undefined, 'no-cache', 'no-cache', 'no-cache']);
    await frames(2);
    expect(loads).to.have.length(0);
    expect(timeline.ready === ready).to.equal(true);
    expect(statusOf(timeline)).to.equal('');
  });

  it('keeps the last good data through faults of every kind, asks more rarely, and goes on after them', async () => {
    const faults: readonly Answer[] = [
      { status: 503, headers: { 'retry-after': '20' } },
      { body: '<!doctype html><title>Sign in</title><p>Please sign in.' },
      { body: '' },
      { body: '{"events": [' },
    ];
    let times = 0;
    answer = () => faults[times++ - 1] ?? { body: file(...ROWS, ...(times > 1 ? [NEWS] : [])) };
    const found = await uncaught(async () => {
      const timeline = await desk();
      const errors = eventsOf(timeline, 'timeline-error');
      await until(() => times > faults.length, 'it is given up');
      expect(timeline.events).to.have.length(3);
      expect(labelsOf(timeline)).to.have.length(3);
      expect(timeline.shadowRoot?.querySelector('[part=message]')?.checkVisibility()).to.equal(false);
      await until(() => timeline.events.length === 4, 'it does not go on');
      expect(errors).to.have.length(faults.length);
    });
    expect(found).to.deep.equal([]);
  });

  it('comes after a first failure by itself', async () => {
    let times = 0;
    answer = () => (times++ === 0 ? { status: 500 } : { body: file(...ROWS) });
    const timeline = await mount((element) => {
      element.setAttribute('src', '/desk.csv');
      element.refresh = 15;
    });
    await until(() => timeline.events.length === 3, 'it does not come');
    await timeline.ready;
    expect(labelsOf(timeline)).to.have.length(3);
  });

  it('gives up a host that hangs, and asks again', async () => {
    let times = 0;
    answer = () => (times++ === 1 ? new Promise(() => {}) : { body: file(...ROWS, ...(times > 2 ? [NEWS] : [])) });
    window.fetch = (
      (inner) => (address, init) =>
        Promise.race([
          inner(address, init),
          new Promise<Response>((_, reject) =>
            init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
          ),
        ])
    )(window.fetch);
    const timeline = await desk();
    await until(() => timeline.events.length === 4, 'it waits for ever');
  });

  it('asks for nothing while the page is hidden, off the page, or told to stop', async () => {
    answer = () => ({ body: file(...ROWS) });
    const timeline = await desk();
    const pause = (ms: number): Promise<void> => new Promise((done) => original.setTimeout.call(window, done, ms));
    await until(() => asked.length > 1, 'it is not asked again');
    const rests = async (): Promise<boolean> => {
      await pause(30);
      const before = asked.length;
      await pause(700);
      return asked.length === before;
    };
    hide(true);
    expect(await rests(), 'hidden').to.equal(true);
    hide(false);
    const box = timeline.parentElement!;
    let before = asked.length;
    await until(() => asked.length > before, 'it does not go on when it is seen again');
    timeline.remove();
    expect(await rests(), 'off the page').to.equal(true);
    box.append(timeline);
    before = asked.length;
    await until(() => asked.length > before, 'it does not go on when it is back');
    timeline.refresh = 0;
    expect(await rests(), 'told to stop').to.equal(true);
    timeline.refresh = 15;
    before = asked.length;
    await until(() => asked.length > before, 'it does not begin again');
    timeline.events = timeline.events.slice(0, 2);
    expect(await rests(), 'a program’s data').to.equal(true);
    expect(timeline.events).to.have.length(2);
  });
});
