// What the tests of the 25 points of accessibility share.
import { sendKeys } from '@web/test-runner-commands';
import { cardOpen, type EventTimeline, handsOn, inList, labelOf, mountDoha, until } from './page.js';
import { textOf } from './view.js';

/** What the timeline of the real data is told in these tests. */
export const EN = { lang: 'en', heading: 'Doha, between Rafah and Muscat' };

/** All four ways to look at it: chart, list, story, and a card over the chart. */
export const VIEWS: readonly (readonly [string, () => Promise<EventTimeline>])[] = [
  [
    'chart',
    async () => {
      const timeline = await mountDoha(EN, 1100);
      await handsOn(timeline);
      return timeline;
    },
  ],
  [
    'list',
    async () => {
      const timeline = await mountDoha(EN, 500);
      await inList(timeline, 21);
      return timeline;
    },
  ],
  ['story', () => mountDoha({ ...EN, view: 'story' }, 900)],
  [
    'card',
    async () => {
      const timeline = await mountDoha(EN, 780);
      await handsOn(timeline);
      labelOf(timeline, 'turkiye-talks').focus();
      await timeline.select('turkiye-talks');
      await cardOpen(timeline);
      return timeline;
    },
  ],
];

/** The sentence that sums the timeline up. */
export const summaryOf = (timeline: EventTimeline): string => textOf(timeline.renderRoot.querySelector('#summary'));

/** Resolves once there is such a sentence. */
export const summed = (timeline: EventTimeline): Promise<void> =>
  until(() => summaryOf(timeline), 'nothing is summed up');

/** Presses keys one after the other; a space stands between two. */
export const pressOf = async (keys: string): Promise<void> => {
  for (const key of keys.split(' ')) {
    if (key === 'Shift+Tab') await sendKeys({ down: 'Shift' });
    await sendKeys({ press: key.replace('Shift+', '') });
    if (key === 'Shift+Tab') await sendKeys({ up: 'Shift' });
  }
};
