import { expect, fixture, html } from '@open-wc/testing';
import { DOHA, type EventTimeline, eventsOf, inList, labelsOf, mount, uncaught, until } from '../helpers/page.js';

/** What a source leads to: the timeline, what the page was told, and what went wrong unseen. */
const load = async (src: string, type = '') => {
  let timeline!: EventTimeline;
  let told: { problems: readonly { code: string; message: string; row?: number }[]; failed: boolean };
  const found = await uncaught(async () => {
    const errors: ReturnType<typeof eventsOf<'timeline-error'>>[] = [];
    const problems: ReturnType<typeof eventsOf<'timeline-problems'>>[] = [];
    timeline = await mount((element) => {
      errors.push(eventsOf(element, 'timeline-error'));
      problems.push(eventsOf(element, 'timeline-problems'));
      element.setAttribute('timezone', 'UTC');
      if (type) element.setAttribute('type', type);
      element.setAttribute('src', src);
    });
    await timeline.ready.catch(() => {});
    await timeline.updateComplete;
    told = {
      problems: [
        ...errors.flat().map(({ detail }) => detail.problem),
        ...problems.flat().flatMap(({ detail }) => detail.problems),
      ],
      failed: errors.flat().length > 0,
    };
  });
  expect(found).to.deep.equal([]);
  return { timeline, ...told! };
};

const messageOf = (timeline: EventTimeline): string =>
  timeline.shadowRoot?.querySelector('[part=message]')?.textContent?.trim() ?? '';

describe('a file', () => {
  it('that is missing is told of, and can be asked for again', async () => {
    const { timeline, problems, failed } = await load('/nothing/here.csv');
    expect(failed).to.equal(true);
    expect(problems.map(({ code }) => code)).to.deep.equal(['src-status']);
    expect(problems[0]?.message).to.contain('/nothing/here.csv').and.to.contain('404');
    await until(() => messageOf(timeline).includes('The events could not be loaded.'), messageOf(timeline));
    expect(timeline.shadowRoot?.querySelector('[part=message] button')?.textContent).to.equal('Try again');
  });

  it('that is a web page is said to be one', async () => {
    const { timeline, problems } = await load('/demo/index.html');
    expect(problems[0]?.message).to.contain('web page');
    expect(labelsOf(timeline)).to.have.length(0);
    expect(messageOf(timeline)).not.to.equal('');
  });

  it('that is empty is said to be empty', async () => {
    const { timeline, problems } = await load('/test/browser/files/empty.csv');
    expect(problems[0]?.message).to.contain('empty');
    expect(messageOf(timeline)).not.to.equal('');
  });

  it('of a spreadsheet is read in its own encoding, and its days as its language or the page says', async () => {
    const excel = await load('/test/browser/files/excel.csv');
    expect(labelsOf(excel.timeline).map(({ textContent }) => textContent)).to.have.members(['Größe – „5 €“', 'Café']);
    expect(excel.problems.map(({ code }) => code)).to.deep.equal(['encoding']);
    const slashes = await load('/test/browser/files/slashes.csv', 'csv dmy');
    expect(labelsOf(slashes.timeline).map(({ textContent }) => textContent)).to.have.members(['First', 'Second']);
    expect(slashes.problems).to.deep.equal([]);
  });

  it('at an address of another kind is not asked for', async () => {
    const { problems, failed } = await load('data:text/csv,date,title');
    expect(failed).to.equal(true);
    expect(problems[0]?.code).to.equal('src-scheme');
  });

  it('with faults shows the rest, and names the row of each fault', async () => {
    const { timeline, problems, failed } = await load('/test/browser/files/faults.csv');
    expect(failed).to.equal(false);
    expect(labelsOf(timeline).map(({ textContent }) => textContent)).to.include.members(['First', 'Last']);
    expect(problems.map(({ row }) => row)).to.deep.equal([3, 4, 5]);
    for (const { message } of problems) expect(message).to.match(/.{20,}\.$/);
    expect(await inList(timeline, 5)).to.include.members(['Impossible', 'Without a date']);
  });

  it('shows its faults on the page where the author asks for them', async () => {
    const timeline = await mount((element) => {
      element.debug = true;
      element.src = '/test/browser/files/faults.csv';
    });
    await timeline.ready;
    await until(() => timeline.shadowRoot?.querySelectorAll('[part=problems] li').length === 3, 'they are not shown');
    timeline.debug = false;
    await until(() => !timeline.shadowRoot?.querySelector('[part=problems]'), 'they stay');
  });
});

describe('a host', () => {
  const original = { fetch: window.fetch, setTimeout: window.setTimeout };
  const begun = 'date,title\n2026-01-05,First\n';
  /** An answer that sends its parts, and then nothing, or breaks off. */
  const answerOf = (parts: readonly string[], breaks: boolean, signal: AbortSignal): Response => {
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        for (const part of parts) stream.enqueue(new TextEncoder().encode(part));
        if (breaks) stream.error(new TypeError('broken off'));
        else signal.addEventListener('abort', () => stream.error(signal.reason));
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/csv' } });
  };
  /** A page whose long waits pass a thousand times faster. */
  beforeEach(() => {
    window.setTimeout = ((run: () => void, ms = 0) =>
      original.setTimeout.call(window, run, ms >= 10_000 ? ms / 1000 : ms)) as typeof setTimeout;
  });
  afterEach(() => Object.assign(window, original));

  for (const [what, code, ask] of [
    [
      'that does not answer is given up',
      'src-silent',
      (signal: AbortSignal) =>
        new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    ],
    [
      'that falls silent within its answer is given up',
      'src-silent',
      async (signal: AbortSignal) => answerOf([begun], false, signal),
    ],
    [
      'whose answer breaks off is told of',
      'src-broken',
      async (signal: AbortSignal) => answerOf([begun], true, signal),
    ],
    [
      'that announces more than 512 MB is not listened to',
      'src-size',
      async () => new Response(begun, { headers: { 'content-type': 'text/csv', 'content-length': `${2 ** 30}` } }),
    ],
  ] as const) {
    it(what, async () => {
      window.fetch = (address, init) =>
        String(address).endsWith('/host.csv') ? ask(init!.signal!) : original.fetch.call(window, address, init);
      const { timeline, problems, failed } = await load('/host.csv');
      expect(failed).to.equal(true);
      expect(problems.map((problem) => problem.code)).to.deep.equal([code]);
      await until(() => messageOf(timeline).includes('The events could not be loaded.'), messageOf(timeline));
    });
  }
});

describe('the list inside an element with a source', () => {
  const shown = (timeline: EventTimeline): boolean => timeline.querySelector('ol')!.checkVisibility();
  const withList = (src: string): Promise<EventTimeline> =>
    fixture<HTMLElement>(html`<div style="width: 780px">
      <event-timeline src=${src} timezone="UTC">
        <ol>
          <li><time datetime="2026-01-05">5 January</time> Something to read</li>
        </ol>
      </event-timeline>
    </div>`).then((box) => box.querySelector('event-timeline')!);

  it('is to be read until there is a picture, and no longer', async () => {
    const { fetch } = window;
    let answer = (): void => {};
    window.fetch = async (address, init) => {
      if (String(address).endsWith(DOHA)) await new Promise<void>((resolve) => (answer = resolve));
      return fetch.call(window, address, init);
    };
    const timeline = await withList(DOHA);
    await until(() => messageOf(timeline) === 'Loading…', messageOf(timeline));
    expect(shown(timeline)).to.equal(true);
    answer();
    await timeline.ready;
    window.fetch = fetch;
    expect(labelsOf(timeline)).to.have.length(21);
    expect(shown(timeline)).to.equal(false);
  });

  it('stays where the source cannot be had, and goes once it can', async () => {
    const timeline = await withList('/nothing/here.csv');
    await timeline.ready.catch(() => {});
    await until(() => messageOf(timeline).includes('The events could not be loaded.'), messageOf(timeline));
    expect(shown(timeline)).to.equal(true);
    expect(timeline.events).to.have.length(0);
    timeline.src = DOHA;
    await timeline.ready;
    expect(shown(timeline)).to.equal(false);
  });
});

describe('the address of a Google sheet', () => {
  it('that people copy leads to its data', async () => {
    const { fetch } = window;
    const asked: string[] = [];
    window.fetch = async (address, init) => {
      if (!String(address).startsWith('https://docs.google.com/')) return fetch.call(window, address, init);
      asked.push(String(address));
      return new Response('Date,Headline\n2026-01-05,From a sheet\n', { headers: { 'content-type': 'text/csv' } });
    };
    const id = '1AbCdEfGhIjKlMnOp';
    const { timeline } = await load(`https://docs.google.com/spreadsheets/d/${id}/edit?usp=sharing#gid=7`);
    window.fetch = fetch;
    expect(asked).to.deep.equal([`https://docs.google.com/spreadsheets/d/${id}/export?format=csv&gid=7`]);
    expect(labelsOf(timeline).map(({ textContent }) => textContent)).to.deep.equal(['From a sheet']);
  });

  it('that never ends, and does not say how large it is, is given up at 512 MB', async () => {
    const { fetch } = window;
    const part = new TextEncoder().encode('date,title\n2026-02-03,A\n'.repeat(2 ** 20));
    let parts = 0;
    let ended = false;
    const endless = (): ReadableStream<Uint8Array> =>
      new ReadableStream({
        pull(out) {
          parts++;
          out.enqueue(part);
        },
        cancel() {
          ended = true;
        },
      });
    window.fetch = async (address, init) =>
      String(address).endsWith('/endless.csv') ? new Response(endless()) : fetch.call(window, address, init);
    const { problems, failed } = await load('/endless.csv');
    window.fetch = fetch;
    expect(failed).to.equal(true);
    expect(problems[0]?.message).to.equal('The data at “/endless.csv” is larger than 512 MB.');
    expect(ended).to.equal(true);
    expect(parts * part.length).to.be.within(512 * 2 ** 20, 2 * 512 * 2 ** 20);
  });
});
