import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  chartOf,
  type EventRecord,
  type EventTimeline,
  focusedId,
  frames,
  handsOn,
  labelsOf,
  mountEvents,
  until,
} from '../helpers/page.js';

const DAY = 86_400_000;

/** Six events in each of so many lanes. */
const inLanes = (lanes: number): EventRecord[] =>
  Array.from({ length: 6 * lanes }, (_, i) => ({
    id: `e${i}`,
    date: new Date(Date.UTC(2024, 0, 1) + ((i * 37) % 600) * DAY).toISOString().slice(0, 10),
    title: `Talks number ${i}`,
    group: `Lane ${i % lanes}`,
    importance: 1 + (i % 5),
  }));

/** All elements of a timeline, those in shadow trees included. */
const elementsIn = (root: Element | ShadowRoot): number =>
  [...root.children].reduce(
    (sum, child) => sum + 1 + elementsIn(child) + (child.shadowRoot ? elementsIn(child.shadowRoot) : 0),
    0,
  );

const itemsOf = (timeline: EventTimeline): HTMLElement[] => [
  ...chartOf(timeline).querySelectorAll<HTMLElement>('.lanes li'),
];
const titlesOf = (timeline: EventTimeline): string[] => itemsOf(timeline).map(({ textContent }) => textContent);

/** Whether the lanes between the edges of the window have their titles. */
const isTitled = (timeline: EventTimeline): boolean => {
  const { top, bottom } = chartOf(timeline).getBoundingClientRect();
  const tops = itemsOf(timeline).map((item) => item.getBoundingClientRect().top);
  return Math.min(...tops) < Math.max(40, top + 40) && Math.max(...tops) > Math.min(innerHeight, bottom - 48) - 50;
};
const titled = (timeline: EventTimeline): Promise<void> => until(() => isTitled(timeline));
/** The same, once the browser has told what is in sight. */
const followed = (timeline: EventTimeline): Promise<void> =>
  until(() => isTitled(timeline) && itemsOf(timeline)[0]?.ariaPosInSet);

for (const lanes of [64, 65, 200, 1000]) {
  it(`a chart of ${lanes} lanes has 600 elements at most, wherever it is looked at`, async () => {
    const timeline = await mountEvents(inLanes(lanes), {}, 1100);
    await handsOn(timeline);
    for (const share of [0, 0.5, 1]) {
      scrollTo(0, share * document.documentElement.scrollHeight);
      await titled(timeline);
      await timeline.zoomBy(share + 1);
      await frames();
      expect(elementsIn(timeline.shadowRoot!)).to.be.at.most(600);
      expect(labelsOf(timeline).length).to.be.within(1, 150);
    }
  });
}

it('titles follow the reader while the page scrolls, in order, and say which of how many they are', async () => {
  const timeline = await mountEvents(inLanes(300));
  await followed(timeline);
  const first = itemsOf(timeline)[3]!;
  for (let y = 0; y < 3000; y += 150) {
    scrollTo(0, y);
    await followed(timeline);
    const numbers = itemsOf(timeline).map(({ ariaPosInSet }) => Number(ariaPosInSet));
    expect(numbers).to.deep.equal(numbers.map((_, i) => numbers[0]! + i));
    expect(titlesOf(timeline)).to.deep.equal(numbers.map((number) => `Lane ${number - 1}`));
    expect(itemsOf(timeline)[0]?.ariaSetSize).to.equal('300');
    // What stays in sight is the same element: who reads it is not moved elsewhere.
    if (y === 150) expect(itemsOf(timeline)[3]).to.equal(first);
  }
});

it('in a box that scrolls, titles are those that are seen in the box', async () => {
  const timeline = await mountEvents(inLanes(300));
  const box = timeline.parentElement!;
  box.style.cssText = 'height: 300px; overflow: auto; width: 780px';
  box.scrollTop = 4000;
  await until(() => {
    const { top, bottom } = box.getBoundingClientRect();
    const tops = itemsOf(timeline).map((item) => item.getBoundingClientRect().top);
    return Math.min(...tops) < top && Math.max(...tops) > bottom && Math.max(...tops) < bottom + 1000;
  });
  expect(itemsOf(timeline).length).to.be.below(45);
});

it('arrow keys lead through all lanes, each headline in sight with the title of its lane', async () => {
  const timeline = await mountEvents(inLanes(120));
  await handsOn(timeline);
  await followed(timeline);
  labelsOf(timeline)[0]!.focus();
  const lanes = new Set<string>();
  for (let i = 0; i < 125; i++) {
    await sendKeys({ press: 'ArrowDown' });
    lanes.add(`Lane ${Number(focusedId(timeline)!.slice(1)) % 120}`);
  }
  await until(() => titlesOf(timeline).includes('Lane 119'));
  expect(focusedId(timeline)).to.match(/^e(119|239|359|479|599|719)$/);
  expect(lanes.size).to.be.above(110);
  const { top, bottom } = timeline.shadowRoot!.activeElement!.getBoundingClientRect();
  expect(top).to.be.at.least(0);
  expect(bottom).to.be.at.most(innerHeight);
});

it('on paper and in an exported picture all lanes have titles and headlines', async () => {
  const timeline = await mountEvents(inLanes(200));
  await followed(timeline);
  const svg = await timeline.toSVG();
  for (const lane of [0, 100, 199]) expect(svg).to.contain(`Lane ${lane}<`);
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(
    [...drawn.querySelectorAll('text')].filter(({ textContent }) => textContent?.startsWith('Talks')).length,
  ).to.be.above(300);
  const rules = () => timeline.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
  await until(() => rules().some(({ cssText }) => cssText.startsWith('.base.paper')), 'not ready for paper');
  dispatchEvent(new Event('beforeprint'));
  await until(() => titlesOf(timeline).length === 200);
  await until(() => labelsOf(timeline).length > 200, `${labelsOf(timeline).length} headlines`);
  dispatchEvent(new Event('afterprint'));
  await until(() => titlesOf(timeline).length < 100);
  await followed(timeline);
});

it('other data with fewer lanes have all their titles', async () => {
  const timeline = await mountEvents(inLanes(200));
  await followed(timeline);
  for (const lanes of [90, 10, 120]) {
    timeline.events = inLanes(lanes);
    await timeline.ready;
    await (lanes === 10 ? titled : followed)(timeline);
    if (lanes === 10) expect(titlesOf(timeline)).to.deep.equal(Array.from({ length: 10 }, (_, i) => `Lane ${i}`));
  }
});
