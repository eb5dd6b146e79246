// node scripts/docs-pictures.mjs: the pictures of README and docs, made from scenes into docs/pictures/. Needs dist/ (npm run build).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readEvents } from 'event-timeline/core';
import { renderSVG } from 'event-timeline/static';

mkdirSync('docs/pictures', { recursive: true });

/** Writes a picture in both colour schemes. */
function draw(name, timeline, options) {
  for (const theme of ['light', 'dark']) {
    writeFileSync(
      `docs/pictures/${name}-${theme}.svg`,
      `${renderSVG(timeline, { lang: 'en-GB', ...options, theme })}\n`,
    );
  }
}

const timelineOf = async (name) => {
  const text = readFileSync(new URL(`../demo/data/${name}`, import.meta.url), 'utf8');
  return (await readEvents(text, { name })).timeline;
};
const doha = await timelineOf('doha-de-escalation.csv');
const universe = await timelineOf('universe.csv');

draw('doha', doha, { width: 1052, height: 900, timezone: 'Asia/Qatar', title: 'Back to the negotiating table' });

/** Dates that are drawn as what they say: each is the headline of its own event. */
const NOTATIONS = {
  'dates-stated': ['2025', '2025-02', '2025-05-14', '2025-06-03/2025-08-20', '2025-04/2025-10', '2025-34', '2025-23'],
  'dates-doubt': ['2025-03-14?', '2025-06-10~', '2025-09-20%', '2025-03?', '2025-06~', '2025-09%'],
  'dates-within': [
    '201X',
    '2012-XX',
    '201X-12-25',
    '2015S3',
    '[2011,2013,2016..2018]',
    '{2011,2013,2016..2018}',
    '[..2012]',
  ],
  'dates-ends': ['2025-03-02/..', '2025-03-02/', '../2025-06-30', '/2025-06-30'],
};
for (const [name, dates] of Object.entries(NOTATIONS)) {
  draw(
    name,
    { events: dates.map((date) => ({ id: date, date, title: date, importance: 3 })) },
    {
      width: 760,
      folds: 'none',
      title: dates.join(', '),
      now: name === 'dates-ends' ? Date.UTC(2025, 8, 1) : undefined,
    },
  );
}

/** The weightiest events alone, in one lane. */
const weightiest = ({ events, ...rest }) => ({
  ...rest,
  events: events.filter(({ importance }) => importance === 5).map(({ topic: _, group: __, ...event }) => event),
});
draw('time-deep', weightiest(universe), { width: 1052, folds: 'none', title: 'A history of the universe' });
draw('time-calendars', weightiest(doha), {
  width: 1052,
  timezone: 'Asia/Qatar',
  calendar: 'gregory islamic-umalqura',
  title: 'Months by two calendars',
});
