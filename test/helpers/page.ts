import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { type EventRecord, EventTimeline, type Timeline } from 'event-timeline';

// Which view fits is only known once the width is; Lit's development build warns of the second update.
EventTimeline.disableWarning?.('change-in-update');

/** Address of the real data set on the test server. */
export const DOHA = '/demo/data/doha-de-escalation.csv';

/** Waits for something to become true; for long, as parts of the element are loaded when they are needed. */
export const until = (holds: () => unknown, otherwise?: string): Promise<void> =>
  waitUntil(() => Boolean(holds()), otherwise, { timeout: 6000 });

/** Waits for so many frames to be painted. */
export const frames = async (count = 2): Promise<void> => {
  for (let i = 0; i < count; i++) await nextFrame();
};

/** Waits until nothing moves in time any more: an animated zoom, or a chart that was thrown. */
export const settled = async (timeline: EventTimeline): Promise<void> => {
  let [former, same] = ['', 0];
  while (same < 4) {
    await nextFrame();
    const now = timeline.domain.join();
    same = now === former ? same + 1 : 0;
    former = now;
  }
};

/** A timeline on the page, in a box of that width, with whatever `prepare` sets before it is there. Not yet loaded. */
export const mount = async (
  prepare: (timeline: EventTimeline) => void = () => {},
  widthPx = 780,
): Promise<EventTimeline> => {
  const timeline = document.createElement('event-timeline');
  prepare(timeline);
  // A test before may have left the page elsewhere.
  scrollTo(0, 0);
  await fixture(html`<div style=${`width: ${widthPx}px`}>${timeline}</div>`);
  return timeline;
};

/** The real data set on the page, drawn. */
export const mountDoha = async (attributes: Record<string, string> = {}, widthPx = 780): Promise<EventTimeline> => {
  const timeline = await mount((element) => {
    element.setAttribute('timezone', 'Asia/Qatar');
    element.setAttribute('src', DOHA);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  }, widthPx);
  await timeline.ready;
  return timeline;
};

/** Events given by a program, drawn. */
export const mountEvents = async (
  events: readonly EventRecord[],
  attributes: Record<string, string> = {},
  widthPx = 780,
): Promise<EventTimeline> => {
  const timeline = await mount((element) => {
    element.setAttribute('timezone', 'UTC');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.events = events;
  }, widthPx);
  await timeline.ready;
  return timeline;
};

/** Waits until the chart answers to hands and keys, which come after the first picture. */
export const handsOn = (timeline: EventTimeline): Promise<void> =>
  until(() => {
    // By nothing, so that nothing moves; prevented as soon as somebody listens.
    const probe = new WheelEvent('wheel', { ctrlKey: true, bubbles: true, cancelable: true });
    return !chartOf(timeline).dispatchEvent(probe);
  }, 'the chart does not answer to hands');

const inside = (timeline: EventTimeline, selector: string): HTMLElement | null =>
  timeline.renderRoot.querySelector<HTMLElement>(selector);

/** The box of the picture. */
export const chartOf = (timeline: EventTimeline): HTMLElement => {
  const chart = inside(timeline, '[part~=chart]');
  if (!chart) throw new Error('there is no chart');
  return chart;
};

/** The headlines in the chart, in the order of the document. */
export const labelsOf = (timeline: EventTimeline): HTMLButtonElement[] => [
  ...chartOf(timeline).querySelectorAll<HTMLButtonElement>('[part~=label]'),
];

/** The headline of an event in the chart. */
export const labelOf = (timeline: EventTimeline, id: string): HTMLButtonElement => {
  const label = labelsOf(timeline).find(({ dataset }) => dataset.id === id);
  if (!label) throw new Error(`${id} has no label`);
  return label;
};

/** A control by its accessible name or its text. */
export const controlOf = (timeline: EventTimeline, name: string): HTMLButtonElement => {
  const buttons = timeline.renderRoot.querySelectorAll<HTMLButtonElement>('[part~=controls] button');
  const found = [...buttons].find((button) => (button.ariaLabel ?? button.textContent?.trim()) === name);
  if (!found) throw new Error(`there is no control “${name}”`);
  return found;
};

/** Id of the event whose headline has focus in the chart; null where none has. */
export const focusedId = (timeline: EventTimeline): string | null => {
  const active = timeline.shadowRoot?.activeElement;
  return active instanceof HTMLElement && active.matches('[part~=label]') ? (active.dataset.id ?? null) : null;
};

/** The list that stands in for the chart, when it is shown. */
export const listOf = (timeline: EventTimeline): Element | null =>
  inside(timeline, '.list:not([hidden])')?.querySelector('event-timeline-list') ?? null;

/** The titles in the list, in the order of the document. */
export const listTitles = (timeline: EventTimeline): HTMLElement[] => [
  ...(listOf(timeline)?.shadowRoot?.querySelectorAll<HTMLElement>('[data-id]') ?? []),
];

/** The titles in the list, once it is shown with so many. */
export const inList = async (timeline: EventTimeline, count: number): Promise<string[]> => {
  timeline.view = 'list';
  await until(() => listTitles(timeline).length === count, `${listTitles(timeline).length} in the list`);
  return listTitles(timeline).map(({ textContent }) => textContent?.trim() ?? '');
};

/** The open card; null where none is seen. */
export const cardOf = (timeline: EventTimeline): HTMLElement | null => {
  const host = inside(timeline, 'event-timeline-card');
  const card = host?.shadowRoot?.querySelector<HTMLElement>('[part~=card]') ?? null;
  return card?.checkVisibility() ? card : null;
};

/** Waits until the card of an event is open. */
export const cardOpen = async (timeline: EventTimeline): Promise<HTMLElement> => {
  await until(() => cardOf(timeline), 'no card opens');
  return cardOf(timeline)!;
};

/** Waits until no card is open. */
export const cardShut = (timeline: EventTimeline): Promise<void> =>
  until(() => !cardOf(timeline), 'the card stays open');

/** Middle of something on the page, in whole px as the mouse takes them. */
export const centreOf = (target: Element): [number, number] => {
  const { left, top, width, height } = target.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** Pairs of boxes that share more than a rounding, told by name. */
export const overlapsAmong = (labels: readonly HTMLElement[]): string[] => {
  const boxes = labels.map((label) => ({ name: label.textContent ?? '', box: label.getBoundingClientRect() }));
  const found: string[] = [];
  boxes.forEach(({ name, box }, i) => {
    for (const other of boxes.slice(i + 1)) {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > 0.5 && down > 0.5) found.push(`${name} / ${other.name}: ${across.toFixed(1)}×${down.toFixed(1)} px`);
    }
  });
  return found;
};

/** Everything of a kind that is sent from now on. */
export const eventsOf = <Kind extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  type: Kind,
): GlobalEventHandlersEventMap[Kind][] => {
  const seen: GlobalEventHandlersEventMap[Kind][] = [];
  target.addEventListener(type, (event) => seen.push(event as GlobalEventHandlersEventMap[Kind]));
  return seen;
};

/** Runs something and answers what reached the window as an error or a rejection meanwhile. */
export const uncaught = async (run: () => Promise<unknown>): Promise<string[]> => {
  const found: string[] = [];
  const failed = (input: ErrorEvent): void => {
    found.push(input.message);
  };
  const rejected = (input: PromiseRejectionEvent): void => {
    found.push(`rejected: ${input.reason}`);
    input.preventDefault();
  };
  addEventListener('error', failed);
  addEventListener('unhandledrejection', rejected);
  await run();
  // Rejections are told after the microtasks of the turn in which they happen.
  await new Promise((done) => setTimeout(done, 30));
  removeEventListener('error', failed);
  removeEventListener('unhandledrejection', rejected);
  return found;
};

export type { EventRecord, Timeline };
export { EventTimeline };
