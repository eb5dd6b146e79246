// node scripts/docs-pictures.mjs: the pictures of README and docs, made from scenes of real data into docs/pictures/.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readEvents } from 'event-timeline/core';
import { renderSVG } from 'event-timeline/static';

const csv = readFileSync(new URL('../demo/data/doha-de-escalation.csv', import.meta.url), 'utf8');
const { timeline } = await readEvents(csv, { name: 'doha-de-escalation.csv' });
const options = {
  width: 1052,
  height: 900,
  timezone: 'Asia/Qatar',
  lang: 'en-GB',
  title: 'Back to the negotiating table',
};

mkdirSync('docs/pictures', { recursive: true });
for (const theme of ['light', 'dark']) {
  writeFileSync(`docs/pictures/doha-${theme}.svg`, `${renderSVG(timeline, { ...options, theme })}\n`);
}
