// node scripts/docs-pictures.mjs: the pictures of README and docs, made from scenes into docs/pictures/. Needs dist/ (npm run build).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseDate, readEvents } from 'event-timeline/core';
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

/** Events whose headlines are their dates, and what a picture of them needs. */
const dated = (...dates) => ({ events: dates.map((date) => ({ id: date, date, title: date, importance: 3 })) });
const instants = (text) => {
  const { start, end } = parseDate(text).span;
  return [start, end];
};
const small = (title, options) => ({ width: 760, folds: 'none', title, ...options });

draw(
  'dates-stated',
  dated('2025', '2025-02', '2025-05-14', '2025-06-03/2025-08-20', '2025-04/2025-10', '2025-34', '2025-23'),
  small('Stated dates: years, months, days, intervals, a quarter and a season'),
);
draw(
  'dates-doubt',
  dated('2025-03-14?', '2025-06-10~', '2025-10-20%', '2025-03?', '2025-06~', '2025-04~/2025-09-10'),
  small('Dates in doubt: uncertain ones have a mark, approximate ones a halo or soft ends', {
    domain: instants('2025-02-20/2025-10-31'),
  }),
);
draw(
  'dates-within',
  dated('201X', '2012-XX', '201X-12-25', '2015S3', '[2011,2013,2016..2018]', '{2011,2013,2016..2018}', '[..2012]'),
  small('Dates within bounds: light bands with a mark, and sets with a mark for each date'),
);
draw(
  'dates-ends',
  dated('2025-03-02/..', '2025-03-02/', '../2025-06-30', '/2025-06-30', '2025-09-20'),
  small('Open ends go on to now or to the edge, unknown ends fade', { now: instants('2025-08-15')[0] }),
);

/** The weightiest events alone, in one lane. */
const weightiest = ({ events, ...rest }) => ({
  ...rest,
  events: events.filter(({ importance }) => importance === 5).map(({ topic: _, group: __, ...event }) => event),
});
draw('time-deep', weightiest(universe), small('A history of the universe', { width: 900 }));
draw(
  'time-calendars',
  {
    events: [
      { id: 'ramadan', date: '2026-02-18/2026-03-19', title: 'Ramadan' },
      { id: 'nowruz', date: '2026-03-20', title: 'Eid al-Fitr and Nowruz' },
      { id: 'talks', date: '2026-02-06', title: 'Talks in Muscat' },
    ],
  },
  small('February and March by the Gregorian calendar, and below by that of Umm al-Qura', {
    timezone: 'Asia/Qatar',
    calendar: 'gregory islamic-umalqura',
  }),
);
draw(
  'time-clocks',
  {
    events: [
      { id: 'midnight', date: '2026-11-01T00:00-04:00', title: 'Midnight' },
      { id: 'first', date: '2026-11-01T01:30-04:00', title: '01:30' },
      { id: 'second', date: '2026-11-01T01:30-05:00', title: '01:30 again' },
      { id: 'last', date: '2026-11-01T04:00-05:00', title: 'Four o’clock' },
    ],
  },
  small('The night in which New York has its second hour twice', {
    timezone: 'America/New_York',
  }),
);
