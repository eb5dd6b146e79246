// node scripts/sky-data.mjs: writes demo/data/sky.csv, what the sky of a year has to show: eclipses, meteors, phases and
// seasons, the Moon on its way past planets and stars, and the planets' own meetings. Instants are computed with
// Astronomy Engine, which is good to about a minute, so minutes are what is written; days where less is known.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as astronomy from 'astronomy-engine';
import {
  between,
  boundsOf,
  constellationOf,
  distanceTo,
  litOf,
  meetings,
  ofYear,
  partOfNight,
  STARS,
  sideOf,
} from './lib/sky.mjs';

const YEAR = 2026;
/** Nearer to the Sun than this nothing is seen, degrees. */
const GLARE = 12;
/** Farther apart than this nobody would say that two bodies meet, degrees. */
const MOON_MEETS = 7;
const PLANETS_MEET = 2.5;

const BRIGHT = ['Mercury', 'Venus', 'Mars', 'Jupiter', 'Saturn'];
const FAINT = ['Uranus', 'Neptune'];
/** Meteors: the Sun's longitude (J2000, degrees) when they are most, and how many an hour a perfect sky shows; after the IMO. */
const METEORS = [
  ['Quadrantids', 283.15, 80],
  ['Lyrids', 32.32, 18],
  ['Eta Aquariids', 45.5, 50],
  ['Southern delta Aquariids', 128, 25],
  ['Perseids', 140, 100],
  ['Orionids', 208, 20],
  ['Leonids', 235.27, 10],
  ['Geminids', 262.2, 150],
  ['Ursids', 270.7, 10],
];
/** Where eclipses are seen, by day; after NASA's maps. */
const SEEN_FROM = {
  '2026-02-17': 'Antarctica',
  '2026-03-03': 'East Asia, Australia, the Pacific, the Americas',
  '2026-08-12': 'Greenland, Iceland, Spain',
  '2026-08-28': 'The Americas, Europe, Africa',
};
const ECLIPSES = { total: 5, annular: 5, partial: 4, penumbral: 2 };
const ENGINE = { source: 'Computed with Astronomy Engine', source_url: 'https://github.com/cosinekitty/astronomy' };
const IMO = { source: 'International Meteor Organization', source_url: 'https://www.imo.net/resources/calendar/' };
const nasa = (page) => ({ source: 'NASA, eclipses', source_url: `https://eclipse.gsfc.nasa.gov/${page}.html` });

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const capital = (text) => text[0].toUpperCase() + text.slice(1);
const sentences = (...all) =>
  all
    .filter(Boolean)
    .map((each) => `${capital(each)}.`)
    .join(' ');
const kilometres = (count) => `${count.toLocaleString('en')} km`;
/** Near things to a tenth of a degree, others to a half. */
const degrees = (value) => (value < 0.95 ? `${value.toFixed(1)}°` : `${Math.round(value * 2) / 2}°`);
const isFaint = (name) => FAINT.includes(name);
/** What is said and noted of events that only binoculars show. */
const faint = (...names) =>
  names.some(isFaint) ? { said: 'it takes binoculars', tags: ['Binoculars'] } : { tags: [] };

function eclipses() {
  const find = (search, body, page) =>
    ofYear(
      YEAR,
      search,
      ({ peak }) => search(peak.AddDays(10)),
      ({ peak }) => peak,
    ).map(({ kind, peak }) => ({
      time: peak,
      group: 'Eclipses',
      title: `${capital(kind)} eclipse of the ${body}`,
      importance: ECLIPSES[kind],
      tags: [body],
      place: SEEN_FROM[peak.date.toISOString().slice(0, 10)],
      ...nasa(page),
    }));
  return [
    ...find(astronomy.SearchGlobalSolarEclipse, 'Sun', 'solar'),
    ...find(astronomy.SearchLunarEclipse, 'Moon', 'lunar'),
  ];
}

function planetsMeet() {
  const planets = [...BRIGHT, ...FAINT];
  const pairs = planets.flatMap((one, index) =>
    [...planets.slice(index + 1), ...Object.keys(STARS)].map((other) => [one, other]),
  );
  return pairs.flatMap(([one, other]) =>
    meetings(YEAR, one, other)
      .filter(({ time, apart }) => apart < PLANETS_MEET && between(one, 'Sun', time) > GLARE)
      .map(({ time, apart }) => {
        const { said, tags } = faint(one, other);
        return {
          time,
          group: 'Planets',
          title: `${one} and ${other} ${degrees(apart)} apart`,
          summary: sentences(`${partOfNight(one, time)}, in ${constellationOf(one, time)}`, said),
          importance: said ? 2 : other in STARS ? 3 : 4,
          tags: [one, capital(other), ...tags],
        };
      }),
  );
}

/** A planet opposite the Sun, behind it or, of the inner ones, before it. */
function planetsInLine() {
  const PLACES = {
    opposite: [0, 'at its nearest and brightest, up all night'],
    before: [0, 'it goes over from the evening sky to the morning sky'],
    behind: [180, 'not to be seen for some weeks before and after'],
  };
  return [...BRIGHT, ...FAINT].flatMap((name) =>
    [name === 'Mercury' || name === 'Venus' ? 'before' : 'opposite', 'behind'].flatMap((where) => {
      const [angle, about] = PLACES[where];
      const search = (from) => astronomy.SearchRelativeLongitude(name, angle, from);
      return ofYear(
        YEAR,
        search,
        (last) => search(last.AddDays(5)),
        (time) => time,
      ).map((time) => {
        const { said, tags } = where === 'opposite' ? faint(name) : { tags: [] };
        return {
          time,
          group: 'Planets',
          title: `${name} ${where} the Sun`,
          summary: sentences(about, where === 'opposite' && `in ${constellationOf(name, time)}`, said),
          importance: where !== 'opposite' ? 1 : said ? 3 : 4,
          tags: [name, ...tags],
        };
      });
    }),
  );
}

function innerPlanets() {
  const farthest = ['Mercury', 'Venus'].flatMap((name) => {
    const search = (from) => astronomy.SearchMaxElongation(name, from);
    return ofYear(YEAR, search, ({ time }) => search(time.AddDays(5))).map(({ time, elongation, visibility }) => ({
      time,
      group: 'Planets',
      title: `${name} farthest from the Sun`,
      summary: sentences(`${degrees(elongation)} away, in the ${visibility} sky`),
      importance: name === 'Venus' ? 4 : 2,
      tags: [name],
    }));
  });
  const search = (from) => astronomy.SearchPeakMagnitude('Venus', from);
  const brightest = ofYear(YEAR, search, ({ time }) => search(time.AddDays(5))).map(({ time, mag }) => ({
    time,
    group: 'Planets',
    title: 'Venus at its brightest',
    summary: sentences(`magnitude ${mag.toFixed(1).replace('-', '−')}, ${partOfNight('Venus', time)}`),
    importance: 4,
    tags: ['Venus'],
  }));
  return [...farthest, ...brightest];
}

function meteors() {
  // The showers' longitudes are of J2000, the engine's of the date: the equinox moves by this much a year.
  const shift = 0.01397 * (YEAR + 0.5 - 2000);
  return METEORS.map(([name, angle, hourly]) => {
    const time = astronomy.SearchSunLongitude((angle + shift) % 360, boundsOf(YEAR)[0], 366);
    const lit = litOf('Moon', time);
    return {
      time,
      to: 'about the day',
      group: 'Meteors',
      title: `${name} at their most`,
      summary: sentences(`up to ${hourly} an hour under a perfect sky; the Moon ${lit} % lit`),
      importance: hourly < 80 ? 2 : lit < 50 ? 5 : 3,
      tags: ['Meteors'],
      ...IMO,
    };
  });
}

const moonMeets = (names) => () =>
  names.flatMap((name) =>
    meetings(YEAR, 'Moon', name)
      .filter(({ time, apart }) => apart < MOON_MEETS && between(name, 'Sun', time) > GLARE)
      .map(({ time, apart }) => {
        const { said, tags } = faint(name);
        return {
          time,
          group: name in STARS ? 'Moon and stars' : 'Moon and planets',
          title: `The Moon passes ${name}`,
          summary: sentences(
            `${degrees(apart)} to the ${sideOf('Moon', name, time)}`,
            `${partOfNight(name, time)}, in ${constellationOf(name, time)}; the Moon ${litOf('Moon', time)} % lit`,
            said,
          ),
          importance: name in STARS || said ? 1 : apart < 1 ? 3 : 2,
          tags: ['Moon', capital(name), ...tags],
        };
      }),
  );

function phases() {
  const all = ofYear(YEAR, astronomy.SearchMoonQuarter, astronomy.NextMoonQuarter);
  const distance = ({ time }) => distanceTo('Moon', time);
  const full = all.filter(({ quarter }) => quarter === 2);
  const largest = full.reduce((a, b) => (distance(a) < distance(b) ? a : b));
  const month = ({ time }) => time.date.getUTCMonth();
  return all.map((found) => {
    const isFull = found.quarter === 2;
    const isBlue = isFull && full.some((other) => other.time.ut < found.time.ut && month(other) === month(found));
    const name = ['New moon', 'First quarter', isBlue ? 'Blue moon' : 'Full moon', 'Last quarter'][found.quarter];
    const title = found.quarter % 2 ? `The Moon’s ${name.toLowerCase()}` : `${name} of ${MONTHS[month(found)]}`;
    return {
      time: found.time,
      group: 'The Moon',
      title: found === largest ? 'Largest full moon of the year' : title,
      summary: sentences(
        isBlue && 'the second full moon of the month',
        found === largest && `${kilometres(Math.round(distance(found) * astronomy.KM_PER_AU))} away`,
        isFull && `in ${constellationOf('Moon', found.time)}, all night`,
      ),
      importance: isBlue || found === largest ? 3 : isFull ? 2 : 1,
      tags: ['Moon', name],
    };
  });
}

function moonNearAndFar() {
  const all = ofYear(YEAR, astronomy.SearchLunarApsis, astronomy.NextLunarApsis);
  const nearest = all.reduce((a, b) => (a.dist_km < b.dist_km ? a : b));
  return all.map((found) => ({
    time: found.time,
    group: 'The Moon',
    title: `The Moon ${found.kind ? 'farthest' : 'nearest'}${found === nearest ? ' of all the year' : ''}`,
    summary: sentences(`${kilometres(Math.round(found.dist_km))} from the Earth’s centre`),
    importance: found === nearest ? 3 : 1,
    tags: ['Moon', found.kind ? 'Apogee' : 'Perigee'],
  }));
}

function seasons() {
  const { mar_equinox, jun_solstice, sep_equinox, dec_solstice } = astronomy.Seasons(YEAR);
  const shared = { group: 'Sun and seasons', tags: ['Sun'] };
  const starts = Object.entries({
    'March equinox': mar_equinox,
    'June solstice': jun_solstice,
    'September equinox': sep_equinox,
    'December solstice': dec_solstice,
  }).map(([title, time]) => ({ time, title, importance: 4, ...shared }));
  const near = (from) => astronomy.SearchPlanetApsis('Earth', from);
  const apsides = ofYear(YEAR, near, (last) => astronomy.NextPlanetApsis('Earth', last)).map(
    ({ kind, time, dist_au }) => ({
      time,
      // The Moon pulls the Earth about: the instant is good to an hour.
      to: 'day',
      title: `The Earth ${kind ? 'farthest from' : 'nearest to'} the Sun`,
      summary: sentences(`${((dist_au * astronomy.KM_PER_AU) / 1e6).toFixed(1)} million km away`),
      importance: 2,
      ...shared,
    }),
  );
  return [...starts, ...apsides];
}

/** Lane by lane, in the order in which the lanes are drawn. */
const PARTS = [
  [eclipses],
  [planetsMeet, planetsInLine, innerPlanets],
  [meteors],
  [moonMeets([...BRIGHT, ...FAINT])],
  [moonMeets(Object.keys(STARS))],
  [phases, moonNearAndFar],
  [seasons],
];

/** The rows, lane by lane and in order of time: `{id, date, title, summary, group, tags, place, importance, source, source_url}`. */
export function skyEvents() {
  const made = PARTS.flatMap((parts) => parts.flatMap((part) => part()).sort((a, b) => a.time.ut - b.time.ut));
  return made.map(({ time, to, tags, title, ...given }) => {
    const minute = new Date(Math.round(time.date.getTime() / 60_000) * 60_000).toISOString().slice(0, 16);
    const day = minute.slice(0, 10);
    const words = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return {
      id: `${words.replace(/^-|-$/g, '')}-${day}`,
      date: to ? `${day}${to === 'day' ? '' : '~'}` : `${minute}Z`,
      title,
      summary: '',
      place: '',
      tags: tags.join('; '),
      ...ENGINE,
      ...given,
    };
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const columns = ['id', 'date', 'title', 'summary', 'group', 'tags', 'place', 'importance', 'source', 'source_url'];
  const cell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
  const rows = skyEvents();
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))].map((row) =>
    row.map(cell).join(','),
  );
  writeFileSync(new URL('../demo/data/sky.csv', import.meta.url), `${lines.join('\n')}\n`);
  console.log(`demo/data/sky.csv: ${rows.length} events`);
}
