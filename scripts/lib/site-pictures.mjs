// Small pictures of the stories for the site's cards, made from their scenes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededEvents } from '../../bench/data/seeded-events.js';

/** How each story is drawn: its data, and what of them; by the name of its page. */
const PICTURES = {
  index: { data: 'doha-de-escalation.csv', timezone: 'Asia/Qatar' },
  universe: { data: 'universe.csv', folds: 'none', timezone: 'UTC' },
  'apollo-11': { data: 'apollo-11.csv', timezone: 'America/Chicago' },
  'greek-lives': { data: 'greek-lives.csv' },
  'berlin-airport': { data: 'berlin-airport.csv' },
  sky: { data: 'sky.csv', timezone: 'UTC' },
  million: { count: 3000, timezone: 'UTC' },
};
/** Size at which the pictures are drawn, CSS px: a card shows them little smaller, so that headlines can be read. */
const SIZE = { width: 480, height: 270 };

/** Names of the stories that have a picture. */
export const STORY_PICTURES = Object.keys(PICTURES);

/** The picture of a story in a colour scheme, as SVG; loads the built package by its name, as an outsider does. */
export async function storyPicture(name, theme) {
  const { data, count, ...options } = PICTURES[name];
  const [{ readEvents }, { renderSVG }] = await Promise.all([
    import('event-timeline/core'),
    import('event-timeline/static'),
  ]);
  const { timeline } = data
    ? await readEvents(readFileSync(join('demo/data', data), 'utf8'), { name: data })
    : { timeline: { events: seededEvents(count) } };
  return renderSVG(timeline, { ...SIZE, ...options, lang: 'en-GB', theme });
}
