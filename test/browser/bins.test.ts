import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { seededEvents } from '../../bench/data/seeded-events.js';
import { atSpeed } from '../helpers/clock.js';
import {
  cardOf,
  cardOpen,
  cardShut,
  chartOf,
  controlOf,
  type EventRecord,
  type EventTimeline,
  frames,
  handsOn,
  labelsOf,
  mountDoha,
  mountEvents,
  until,
} from '../helpers/page.js';

const EVENTS: readonly EventRecord[] = seededEvents(30_000, 2).map((event) => ({ ...event }));

const inside = <Kind extends Element = HTMLElement>(timeline: EventTimeline, selector: string): Kind | null =>
  timeline.renderRoot.querySelector<Kind>(selector);
const stopOf = (timeline: EventTimeline): HTMLButtonElement => inside<HTMLButtonElement>(timeline, '.bin-stop')!;
const listOf = (timeline: EventTimeline): HTMLElement | null => inside(timeline, '[part~=bins]:popover-open');
const rowsOf = (timeline: EventTimeline): HTMLLIElement[] => [...(listOf(timeline)?.querySelectorAll('li') ?? [])];
const focusedPosition = (timeline: EventTimeline): number =>
  Number((timeline.shadowRoot?.activeElement as HTMLElement | null)?.dataset.position ?? Number.NaN);
const allElements = (root: ParentNode): number =>
  [...root.querySelectorAll('*')].reduce(
    (sum, each) => sum + 1 + (each.shadowRoot ? allElements(each.shadowRoot) : 0),
    0,
  );

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};

/** A crowded chart whose strips can be looked into. */
const crowded = async (events = EVENTS, attributes: Record<string, string> = {}): Promise<EventTimeline> => {
  const timeline = await mountEvents(events, { style: 'height: 600px', ...attributes }, 900);
  await handsOn(timeline);
  await until(() => stopOf(timeline) && !stopOf(timeline).hidden);
  return timeline;
};

/** The bin of a scene that counts the most. */
const fullest = ({ scene }: EventTimeline) => scene!.bins.reduce((most, bin) => (bin.count > most.count ? bin : most));

/** Clicks on a bin. */
const clickOn = async (timeline: EventTimeline, bin: ReturnType<typeof fullest>): Promise<void> => {
  const { left, top } = chartOf(timeline).getBoundingClientRect();
  const position: [number, number] = [
    Math.round(left + bin.xPx + bin.widthPx / 2),
    Math.round(top + bin.yPx + bin.heightPx - 1),
  ];
  await sendMouse({ type: 'click', position });
  await until(() => listOf(timeline), 'no list opens');
};

describe('a bin of the strips', () => {
  it('opens the list of all that it counts, in order of time, of which only some rows are elements', async () => {
    const timeline = await crowded();
    const bin = fullest(timeline);
    const labelled = new Set(timeline.scene!.labels.map(({ id }) => id));
    await clickOn(timeline, bin);
    const box = listOf(timeline)!;
    expect(box.querySelector('h3')?.textContent).to.equal(`${bin.count.toLocaleString('en')} events`);
    const group = timeline.scene!.lanes[bin.lane]!.title;
    const expected = EVENTS.filter((event) => {
      const start = msOf(event.date as string);
      return event.group === group && start >= bin.from && start < bin.to && !labelled.has(event.id!);
    }).sort((a, b) => msOf(a.date as string) - msOf(b.date as string) || (a.id! < b.id! ? -1 : 1));
    const rows = rowsOf(timeline);
    expect(rows.length).to.be.within(5, 40);
    expect(expected.length).to.be.above(rows.length);
    rows.forEach((row, i) => {
      expect(row.getAttribute('aria-setsize')).to.equal(String(bin.count));
      expect(row.getAttribute('aria-posinset')).to.equal(String(i + 1));
      expect(row.querySelector('.what')?.textContent).to.equal(expected[i]?.title);
    });
    expect(allElements(timeline.shadowRoot!)).to.be.at.most(600);
    box.querySelector('.rows')!.scrollTop = 1e9;
    await until(() => rowsOf(timeline).at(-1)?.ariaPosInSet === String(bin.count));
    expect(rowsOf(timeline).at(-1)?.querySelector('.what')?.textContent).to.equal(expected.at(-1)?.title);
    expect(rowsOf(timeline).length).to.be.at.most(40);
  });

  it('says how many its list has where a filter is on: those that match, or all where none does', async () => {
    const timeline = await crowded();
    controlOf(timeline, 'Search').click();
    await until(() => timeline.shadowRoot?.activeElement?.matches('event-timeline-filter'));
    // So slow that nothing is asked for before the word is whole.
    await atSpeed(0.2, () => sendKeys({ type: 'muscat' }));
    // Headlines of what does not match are gone once the chart is laid out for it.
    await until(
      () =>
        timeline.scene!.bins.some(({ matching, count }) => matching < count) &&
        !labelsOf(timeline).some((label) => label.matches('[part~=label-dimmed]')),
    );
    // Of the first lane, which is in sight.
    const bins = timeline.scene!.bins.filter(({ lane }) => lane === 0);
    const some = bins.find(({ matching, count }) => matching > 1 && matching < count)!;
    const none = bins.find(({ matching }) => matching === 0)!;
    for (const [bin, count] of [
      [some, some.matching],
      [none, none.count],
    ] as const) {
      await clickOn(timeline, bin);
      const told = `${count.toLocaleString('en')} event${count === 1 ? '' : 's'}`;
      expect(listOf(timeline)!.querySelector('h3')?.textContent).to.equal(told);
      expect(stopOf(timeline).ariaLabel).to.match(new RegExp(`^${told}, `));
      expect(stopOf(timeline).textContent).to.equal(`+${count.toLocaleString('en')}`);
      await press('Escape');
      await until(() => !listOf(timeline));
    }
  });

  it('is one tab stop for all bins, before the headlines; arrows go to others in time and in lanes', async () => {
    const timeline = await crowded();
    const after = document.createElement('button');
    timeline.after(after);
    labelsOf(timeline)[0]!.focus();
    await press('Tab');
    expect(document.activeElement === after).to.equal(true);
    stopOf(timeline).focus();
    const { scene } = timeline;
    const first = scene!.bins.filter(({ lane }) => lane === 0);
    const at = (): [number, number] => [Number.parseFloat(stopOf(timeline).style.left), stopOf(timeline).offsetTop];
    await press('Home');
    expect(at()[0]).to.be.closeTo(first[0]!.xPx, 0.01);
    await press('ArrowRight');
    expect(at()[0]).to.be.closeTo(first[1]!.xPx, 0.01);
    expect(stopOf(timeline).ariaLabel).to.match(/^[\d,]+ events?, .*\d{4}.*, \w+$/);
    expect(stopOf(timeline).textContent).to.equal(`+${first[1]!.count.toLocaleString('en')}`);
    const top = at()[1];
    await press('ArrowDown');
    expect(at()[1]).to.be.above(top + 20);
    await press('ArrowUp', 'End');
    expect(at()[0]).to.be.closeTo(first.at(-1)!.xPx, 0.01);
    expect(timeline.renderRoot.querySelectorAll('.bin-stop').length).to.equal(1);
  });

  it('opens by Enter; in the list keys go from row to row, and Escape gives focus back', async () => {
    const timeline = await crowded();
    await clickOn(timeline, fullest(timeline));
    await press('Escape');
    await until(() => !listOf(timeline));
    expect(timeline.shadowRoot?.activeElement === stopOf(timeline)).to.equal(true);
    await press('Enter');
    await until(() => listOf(timeline));
    expect(focusedPosition(timeline)).to.equal(0);
    const count = Number(rowsOf(timeline)[0]!.ariaSetSize);
    await press('ArrowDown', 'ArrowDown');
    expect(focusedPosition(timeline)).to.equal(2);
    await press('PageDown');
    expect(focusedPosition(timeline)).to.be.above(6);
    await press('End');
    expect(focusedPosition(timeline)).to.equal(count - 1);
    const row = timeline.shadowRoot!.activeElement!.getBoundingClientRect();
    const view = listOf(timeline)!.querySelector('.rows')!.getBoundingClientRect();
    expect(row.bottom).to.be.at.most(view.bottom + 1);
    expect(row.top).to.be.at.least(view.top - 1);
    await press('Home', 'ArrowUp');
    expect(focusedPosition(timeline)).to.equal(0);
    expect(listOf(timeline)!.querySelectorAll('li button[tabindex="0"]').length).to.equal(1);
    await press('Escape');
    await until(() => !listOf(timeline));
    expect(timeline.shadowRoot?.activeElement === stopOf(timeline)).to.equal(true);
  });

  it('leads to the card of an event and back to its row', async () => {
    const timeline = await crowded();
    await clickOn(timeline, fullest(timeline));
    await press('ArrowDown');
    const id = (timeline.shadowRoot!.activeElement as HTMLElement).dataset.id;
    await press('Enter');
    const card = await cardOpen(timeline);
    expect(timeline.selected).to.equal(id);
    const box = listOf(timeline)!.getBoundingClientRect();
    const { left, right, top, bottom } = card.getBoundingClientRect();
    const row = listOf(timeline)!.querySelector(`[data-id="${id}"]`)!.getBoundingClientRect();
    expect(
      left >= row.right || right <= row.left || top >= row.bottom || bottom <= row.top,
      `${left} ${box.right}`,
    ).to.equal(true);
    await press('Escape');
    await cardShut(timeline);
    expect(focusedPosition(timeline)).to.equal(1);
    expect(listOf(timeline) !== null).to.equal(true);
  });

  it('closes with a press elsewhere, with a move in time, and with other data', async () => {
    const timeline = await crowded();
    await clickOn(timeline, fullest(timeline));
    await sendMouse({ type: 'click', position: [2, 2] });
    await until(() => !listOf(timeline));
    await clickOn(timeline, fullest(timeline));
    await timeline.zoomBy(2);
    await until(() => !listOf(timeline));
    await timeline.fit();
    await frames(4);
    await clickOn(timeline, fullest(timeline));
    timeline.events = EVENTS.slice(0, 5);
    await timeline.ready;
    await until(() => !listOf(timeline));
    expect(cardOf(timeline) === null).to.equal(true);
  });

  it('can be zoomed into from its list', async () => {
    const timeline = await crowded();
    const bin = fullest(timeline);
    const [from, to] = timeline.domain;
    await clickOn(timeline, bin);
    listOf(timeline)!.querySelector<HTMLButtonElement>('[aria-label="Zoom in"]')!.click();
    await until(() => !listOf(timeline));
    await frames(2);
    const [zoomedFrom, zoomedTo] = timeline.domain;
    expect(zoomedTo - zoomedFrom).to.be.below((to - from) / 4);
    expect((bin.from + bin.to) / 2).to.be.within(zoomedFrom, zoomedTo);
  });

  it('goes the other way round where time does', async () => {
    const timeline = await crowded(EVENTS.slice(0, 5000), { dir: 'rtl' });
    stopOf(timeline).focus();
    const bins = timeline.scene!.bins.filter(({ lane }) => lane === 0);
    await press('Home', 'ArrowLeft');
    expect(Number.parseFloat(stopOf(timeline).style.left)).to.be.closeTo(bins[1]!.xPx, 0.01);
  });

  it('is not there where every event has its headline', async () => {
    const timeline = await mountDoha();
    await handsOn(timeline);
    await frames(5);
    expect(stopOf(timeline) === null).to.equal(true);
  });
});

/** Epoch ms of an instant as the generator writes it. */
const msOf = (text: string): number => {
  const [year, month, day, hour, minute, second] = text.match(/\d+/g)!.map(Number);
  return Date.UTC(year!, month! - 1, day, hour, minute, second);
};
