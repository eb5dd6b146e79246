import { expect } from '@open-wc/testing';
import { seededEvents } from '../../bench/data/seeded-events.js';
import {
  type EventRecord,
  type EventTimeline,
  eventsOf,
  labelsOf,
  mount,
  mountEvents,
  uncaught,
  until,
} from '../helpers/page.js';

const HEADINGS = 'id,date,end,title,group,importance';

const files = new Map<string, Blob>();
const { fetch } = globalThis;

/** Puts a file of so many events behind an address. */
const fileOf = (count: number, tail = ''): string => {
  const rows = seededEvents(count, 11).map(({ id, date, end = '', title, group, importance }) =>
    [id, date, end, title, group, importance].join(','),
  );
  const path = `/large-${files.size}.csv`;
  files.set(path, new Blob([[HEADINGS, ...rows].join('\n') + tail], { type: 'text/csv' }));
  return path;
};

/** Runs something with a Worker that is watched; answers how many were started and are still at work. */
const watchingWorkers = async (
  run: () => Promise<unknown>,
  Stand?: typeof Worker,
): Promise<{ started: number; alive: number }> => {
  const { Worker: Own } = globalThis;
  const found = { started: 0, alive: 0 };
  globalThis.Worker = class extends (Stand ?? Own) {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      found.started++;
      found.alive++;
    }
    override terminate(): void {
      found.alive--;
      super.terminate();
    }
  };
  try {
    await run();
  } finally {
    globalThis.Worker = Own;
  }
  return found;
};

/** A timeline that reads a file, once it is drawn. */
const reading = async (src: string, attributes: Record<string, string> = {}): Promise<EventTimeline> => {
  const timeline = await mount((element) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.src = src;
  }, 1000);
  await timeline.ready;
  return timeline;
};

/** What a reader sees: headlines, lanes and counts. */
const seen = (timeline: EventTimeline): unknown => {
  const scene = timeline.scene;
  return {
    labels: scene?.labels.map(({ id, lines }) => [id, ...lines]),
    lanes: scene?.lanes.map(({ title, count }) => [title, count]),
    bins: scene?.bins.map(({ count }) => count),
  };
};

before(() => {
  globalThis.fetch = (input, options) => {
    const file = input instanceof URL ? files.get(input.pathname) : undefined;
    return file ? Promise.resolve(new Response(file)) : fetch(input, options);
  };
});
after(() => {
  globalThis.fetch = fetch;
});

describe('large files', () => {
  const large = fileOf(70_000);

  it('are read in a worker, to the same picture as without one', async () => {
    const pictures: unknown[] = [];
    const used = await watchingWorkers(async () => pictures.push(seen(await reading(large))));
    expect(used).to.deep.equal({ started: 1, alive: 0 });
    const unused = await watchingWorkers(async () => pictures.push(seen(await reading(large, { 'no-worker': '' }))));
    expect(unused).to.deep.equal({ started: 0, alive: 0 });
    expect(pictures[0]).to.deep.equal(pictures[1]);
  });

  it('of other formats are read in a worker too, once they are long', async () => {
    const calendarOf = (count: number): string => {
      const events = Array.from({ length: count }, (_, i) => {
        const day = new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10).replaceAll('-', '');
        return `BEGIN:VEVENT\r\nUID:e${i}\r\nDTSTART;VALUE=DATE:${day}\r\nSUMMARY:Day number ${i} of the calendar of a desk\r\nEND:VEVENT`;
      });
      const path = `/long-${files.size}.ics`;
      const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n');
      files.set(path, new Blob([text], { type: 'text/calendar' }));
      return path;
    };
    for (const [count, started] of [
      [12_000, 1],
      [21_000, 1],
      [2000, 0],
    ] as const) {
      const pictures: unknown[] = [];
      const src = calendarOf(count);
      const used = await watchingWorkers(async () => pictures.push(seen(await reading(src, { timezone: 'UTC' }))));
      expect(used).to.deep.equal({ started, alive: 0 });
      pictures.push(seen(await reading(src, { timezone: 'UTC', 'no-worker': '' })));
      expect(pictures[0]).to.deep.equal(pictures[1]);
      const counts = (pictures[0] as { lanes: [string, number][] }).lanes.map(([, each]) => each);
      expect(counts).to.deep.equal([count]);
    }
  });

  it('are read in slices where a worker is barred, says nothing, or is of another version', async () => {
    const barred = class extends Worker {
      constructor() {
        super('data:text/javascript,');
        throw new DOMException('not here', 'SecurityError');
      }
    } as typeof Worker;
    const broken = class extends Worker {
      constructor() {
        super('/nothing/here.js');
      }
    } as typeof Worker;
    const other = class extends Worker {
      constructor() {
        super(URL.createObjectURL(new Blob(['postMessage({ kind: "ready", version: "0.0.0" })'])));
      }
    } as typeof Worker;
    for (const Stand of [barred, broken, other]) {
      const found = await uncaught(async () => {
        await watchingWorkers(async () => {
          const timeline = await reading(large);
          expect(timeline.events).to.have.length(70_000);
          expect(labelsOf(timeline).length).to.be.above(10);
        }, Stand);
      });
      expect(found).to.deep.equal([]);
    }
  });

  it('ask for no worker and no policy of ours below 20,000 events, however long they are', async () => {
    const policies: string[] = [];
    const { trustedTypes } = globalThis as unknown as { trustedTypes?: { createPolicy(name: string): unknown } };
    const create = trustedTypes?.createPolicy;
    if (trustedTypes) {
      trustedTypes.createPolicy = function (this: unknown, name: string, ...rest: unknown[]) {
        policies.push(name);
        return Reflect.apply(create!, this, [name, ...rest]);
      } as typeof create & object;
    }
    const src = fileOf(19_998, `\n,2026-01-01,,"${'Many lines\n'.repeat(900)}"`);
    const used = await watchingWorkers(() => reading(src));
    if (trustedTypes && create) trustedTypes.createPolicy = create;
    expect(used.started).to.equal(0);
    expect(policies.filter((name) => name === 'event-timeline')).to.deep.equal([]);
  });

  it('hand out their events as a list', async () => {
    const timeline = await reading(large);
    const loaded = timeline.timeline;
    expect(Array.isArray(loaded.events)).to.equal(true);
    expect(loaded.events.length).to.equal(70_000);
    expect(timeline.events[3]?.id).to.equal('event-3');
    expect(timeline.events.slice(1, 3).map(({ id }) => id)).to.deep.equal(['event-1', 'event-2']);
    await timeline.select('event-123');
    expect(timeline.selected).to.equal('event-123');
    expect((await timeline.toCSV()).split('\r\n').length).to.be.above(70_000);
  });

  it('tell what is wrong with them, by row', async () => {
    const src = fileOf(21_000, '\nevent-2,2026-01-01,,Twice,x,3\n,soon,,No date,x,3');
    const timeline = await reading(src);
    expect(timeline.problems.map(({ code, row }) => [code, row])).to.deep.equal([
      ['id-duplicate', 21_002],
      ['date-invalid', 21_003],
    ]);
  });

  it('are read again for another zone or other lanes, without another answer of the server', async () => {
    const timeline = await reading(large, { timezone: 'UTC' });
    files.delete(large);
    timeline.groupBy = 'importance';
    await timeline.updateComplete;
    await until(() => timeline.scene?.lanes.some(({ title }) => title === '5'));
    expect(timeline.scene?.lanes.map(({ title }) => title).sort()).to.deep.equal(['1', '2', '3', '4', '5']);
  });
});

describe('work on large data', () => {
  const EVENTS: readonly EventRecord[] = seededEvents(120_000, 4).map((event) => ({ ...event }));

  it('ends with new data, of which only the last are drawn', async () => {
    const timeline = await mountEvents(EVENTS.slice(0, 10), {}, 1000);
    const loads = eventsOf(timeline, 'timeline-load');
    const begun = new Promise((resolve) => timeline.addEventListener('timeline-progress', resolve, { once: true }));
    timeline.events = EVENTS;
    await begun;
    timeline.events = EVENTS.slice(0, 30);
    await timeline.ready;
    expect(loads.map(({ detail }) => detail.count)).to.deep.equal([30]);
    const progress = eventsOf(timeline, 'timeline-progress');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(progress).to.deep.equal([]);
    expect(timeline.scene?.labels.length).to.be.at.most(30);
  });

  it('ends with the element, and goes on when it is back', async () => {
    const timeline = await mount((element) => {
      element.events = EVENTS;
    }, 1000);
    await until(() => timeline.scene?.bins.length);
    const { parentElement } = timeline;
    timeline.remove();
    const progress = eventsOf(timeline, 'timeline-progress');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(progress).to.deep.equal([]);
    parentElement?.append(timeline);
    await timeline.ready;
    expect(labelsOf(timeline).length).to.be.above(10);
  });

  it('in a worker ends with the element too', async () => {
    const src = fileOf(200_000);
    let timeline: EventTimeline | undefined;
    const { started, alive } = await watchingWorkers(async () => {
      timeline = await mount((element) => {
        element.src = src;
      }, 1000);
      await until(() => timeline?.scene?.bins.length);
      timeline.remove();
      await new Promise((resolve) => setTimeout(resolve, 600));
    });
    expect({ started, alive }).to.deep.equal({ started: 1, alive: 0 });
  });
});
