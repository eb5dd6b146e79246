// Where the bodies of the sky stand in a year, as seen from the Earth's centre: what scripts/sky-data.mjs makes events of.
import * as astronomy from 'astronomy-engine';

/** Days between the looks at how far apart two bodies are; the Moon goes about 3° in it. */
const STEP = 0.25;
/** Days to which a meeting is found: half a minute. */
const FINE = 1 / 2880;

/** Stars and clusters on the Moon's way: right ascension in hours and declination in degrees, J2000. */
export const STARS = {
  'the Pleiades': [3.7914, 24.105],
  Elnath: [5.4382, 28.6075],
  Pollux: [7.7553, 28.0262],
  'the Beehive': [8.6733, 19.6667],
  Regulus: [10.1395, 11.9672],
  Spica: [13.4199, -11.1613],
  Antares: [16.4901, -26.432],
};
const bodyOf = new Map(Object.keys(STARS).map((name, index) => [name, `Star${index + 1}`]));
for (const [name, [ra, dec]] of Object.entries(STARS)) astronomy.DefineStar(bodyOf.get(name), ra, dec, 100);

const place = (name, time) => astronomy.GeoVector(bodyOf.get(name) ?? name, time, true);
const longitude = (name, time) => astronomy.Ecliptic(place(name, time)).elon;

/** Astronomical units to a body. */
export const distanceTo = (name, time) => place(name, time).Length();

/** Degrees between two bodies. */
export const between = (one, other, time) => astronomy.AngleBetween(place(one, time), place(other, time));

/** Percent of a body's disc that is lit. */
export const litOf = (name, time) => Math.round(astronomy.Illumination(name, time).phase_fraction * 100);

/** The constellation in which a body stands, by its Latin name. */
export function constellationOf(name, time) {
  const { ra, dec } = astronomy.EquatorFromVector(place(name, time));
  return astronomy.Constellation(ra, dec).name;
}

/** On which side of `other` a body is. */
export function sideOf(name, other, time) {
  const [here, there] = [name, other].map((each) => astronomy.EquatorFromVector(place(each, time)).dec);
  return here > there ? 'north' : 'south';
}

/** When of the night a body is up, by how far it is from the Sun. */
export function partOfNight(name, time) {
  if (between(name, 'Sun', time) > 150) return 'all night';
  const ahead = (longitude(name, time) - longitude('Sun', time) + 360) % 360;
  return ahead < 180 ? 'in the evening sky' : 'in the morning sky';
}

/** What is found of a year: `first`, and `next` of each until the year is over. `timeOf` says when each is. */
export function ofYear(year, first, next, timeOf = (found) => found.time) {
  const [start, end] = boundsOf(year);
  const all = [];
  for (let found = first(start); timeOf(found).ut < end.ut; found = next(found)) all.push(found);
  return all;
}

/** First instants of a year and of the next. */
export const boundsOf = (year) => [year, year + 1].map((each) => astronomy.MakeTime(new Date(Date.UTC(each, 0, 1))));

/** Every instant of a year at which two bodies are nearest each other: `{time, apart}`, degrees. */
export function meetings(year, one, other) {
  const apart = (ut) => between(one, other, astronomy.MakeTime(ut));
  const [start, end] = boundsOf(year);
  const found = [];
  let [before, here] = [apart(start.ut - STEP), apart(start.ut)];
  for (let ut = start.ut; ut < end.ut; ut += STEP) {
    const after = apart(ut + STEP);
    if (here <= before && here < after) {
      let [low, high] = [ut - STEP, ut + STEP];
      while (high - low > FINE) {
        const third = (high - low) / 3;
        if (apart(low + third) < apart(high - third)) high -= third;
        else low += third;
      }
      found.push({ time: astronomy.MakeTime(low), apart: apart(low) });
    }
    [before, here] = [here, after];
  }
  return found.filter(({ time }) => time.ut >= start.ut && time.ut < end.ut);
}
