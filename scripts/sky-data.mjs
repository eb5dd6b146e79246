// node scripts/sky-data.mjs: writes demo/data/sky.csv, the moons, seasons and eclipses of six years, computed by the
// series in Jean Meeus, Astronomical Algorithms (2nd edition, 1998): chapters 27 (equinoxes and solstices), 49 (phases
// of the Moon) and 54 (eclipses). Their instants are good to about a minute, so minutes are what is written.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const FIRST_YEAR = 2024;
const LAST_YEAR = 2029;
/** Dynamical time minus Universal Time, seconds: 69.1 in 2020, and almost unchanged since. */
const DELTA_T_S = 69.2;

const radians = (degrees) => (degrees * Math.PI) / 180;
const sin = (degrees) => Math.sin(radians(degrees));
const cos = (degrees) => Math.cos(radians(degrees));
/** Epoch ms (UTC) of a Julian Ephemeris Day. */
const epochMs = (jde) => (jde - 2440587.5) * 86_400_000 - DELTA_T_S * 1000;

/** The angles of chapter 49 for lunation `k`: whole numbers are new moons, .25 first quarters, and so on. */
function moonAngles(k) {
  const T = k / 1236.85;
  return {
    T,
    E: 1 - 0.002516 * T - 0.0000074 * T ** 2,
    M: 2.5534 + 29.1053567 * k - 0.0000014 * T ** 2,
    N: 201.5643 + 385.81693528 * k + 0.0107582 * T ** 2,
    F: 160.7108 + 390.67050284 * k - 0.0016118 * T ** 2,
    O: 124.7746 - 1.56375588 * k + 0.0020672 * T ** 2,
  };
}

// Terms: coefficient in days, power of E, multiples of M (Sun), N (Moon) and F.
const NEW_FULL = [
  [0, 1, 0, 0],
  [1, 0, 1, 0],
  [0, 2, 0, 0],
  [0, 0, 0, 2],
  [1, 1, -1, 0],
  [1, 1, 1, 0],
  [2, 0, 2, 0],
  [0, 1, 0, -2],
  [0, 1, 0, 2],
  [1, 2, 1, 0],
  [0, 3, 0, 0],
  [1, 0, 1, 2],
  [1, 0, 1, -2],
  [1, 2, -1, 0],
];
const NEW = [
  -0.4072, 0.17241, 0.01608, 0.01039, 0.00739, -0.00514, 0.00208, -0.00111, -0.00057, 0.00056, -0.00042, 0.00042,
  0.00038, -0.00024,
];
const FULL = [
  -0.40614, 0.17302, 0.01614, 0.01043, 0.00734, -0.00515, 0.00209, -0.00111, -0.00057, 0.00056, -0.00042, 0.00042,
  0.00038, -0.00024,
];
const QUARTER = [
  [-0.62801, 0, 1, 0, 0],
  [0.17172, 1, 0, 1, 0],
  [-0.01183, 1, 1, 1, 0],
  [0.00862, 0, 2, 0, 0],
  [0.00804, 0, 0, 0, 2],
  [0.00454, 1, 1, -1, 0],
  [0.00204, 2, 0, 2, 0],
  [-0.0018, 0, 1, 0, -2],
  [-0.0007, 0, 1, 0, 2],
  [-0.0004, 0, 3, 0, 0],
  [-0.00034, 1, 2, -1, 0],
  [0.00032, 1, 0, 1, 2],
  [0.00032, 1, 0, 1, -2],
  [-0.00028, 2, 1, 2, 0],
  [0.00027, 1, 2, 1, 0],
];
// Planets: coefficient, constant and multiple of k, in days and degrees.
const PLANETS = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

/** Epoch ms of the phase of lunation `k`. */
export function moonPhase(k) {
  const { T, E, M, N, F, O } = moonAngles(k);
  const quarter = ((k % 1) + 1) % 1;
  let jde = 2451550.09766 + 29.530588861 * k + 0.00015437 * T ** 2;
  if (quarter === 0.25 || quarter === 0.75) {
    for (const [size, power, n, m, f] of QUARTER) jde += size * E ** power * sin(m * M + n * N + f * F);
    const w =
      0.00306 -
      0.00038 * E * cos(M) +
      0.00026 * cos(N) -
      0.00002 * cos(N - M) +
      0.00002 * cos(N + M) +
      0.00002 * cos(2 * F);
    jde += quarter === 0.25 ? w : -w;
  } else {
    const sizes = quarter === 0 ? NEW : FULL;
    for (const [index, [power, n, m, f]] of NEW_FULL.entries())
      jde += sizes[index] * E ** power * sin(m * M + n * N + f * F);
  }
  jde -= 0.00017 * sin(O);
  for (const [size, constant, multiple] of PLANETS) jde += size * sin(constant + multiple * k);
  return epochMs(jde);
}

/** The eclipse at lunation `k` (whole: of the Sun, half: of the Moon), with its greatest instant; null without one. */
export function eclipse(k) {
  const isSolar = Number.isInteger(k);
  const { T, E, M, N, F, O } = moonAngles(k);
  if (Math.abs(sin(F)) > 0.36) return null;
  const F1 = F - 0.02665 * sin(O);
  const A = 299.77 + 0.107408 * k - 0.009173 * T ** 2;
  const jde =
    2451550.09766 +
    29.530588861 * k +
    0.00015437 * T ** 2 +
    (isSolar ? -0.4075 : -0.4065) * sin(N) +
    (isSolar ? 0.1721 : 0.1727) * E * sin(M) +
    0.0161 * sin(2 * N) -
    0.0097 * sin(2 * F1) +
    0.0073 * E * sin(N - M) -
    0.005 * E * sin(N + M) -
    0.0023 * sin(N - 2 * F1) +
    0.0021 * E * sin(2 * M) +
    0.0012 * sin(N + 2 * F1) +
    0.0006 * E * sin(2 * N + M) -
    0.0004 * sin(3 * N) -
    0.0003 * E * sin(M + 2 * F1) +
    0.0003 * sin(A) -
    0.0002 * E * sin(M - 2 * F1) -
    0.0002 * E * sin(2 * N - M) -
    0.0002 * sin(O);
  const P =
    0.207 * E * sin(M) +
    0.0024 * E * sin(2 * M) -
    0.0392 * sin(N) +
    0.0116 * sin(2 * N) -
    0.0073 * E * sin(N + M) +
    0.0067 * E * sin(N - M) +
    0.0118 * sin(2 * F1);
  const Q =
    5.2207 -
    0.0048 * E * cos(M) +
    0.002 * E * cos(2 * M) -
    0.3299 * cos(N) -
    0.006 * E * cos(N + M) +
    0.0041 * E * cos(N - M);
  const gamma = Math.abs((P * cos(F1) + Q * sin(F1)) * (1 - 0.0048 * Math.abs(cos(F1))));
  const u = 0.0059 + 0.0046 * E * cos(M) - 0.0182 * cos(N) + 0.0004 * cos(2 * N) - 0.0005 * cos(M + N);
  const at = epochMs(jde);
  if (isSolar) {
    if (gamma > 1.5433 + u) return null;
    if (gamma >= 0.9972) return { at, kind: 'partial' };
    if (u < 0) return { at, kind: 'total' };
    return { at, kind: u > 0.0047 || u >= 0.00464 * Math.sqrt(1 - gamma ** 2) ? 'annular' : 'hybrid' };
  }
  if ((1.5573 + u - gamma) / 0.545 < 0) return null;
  const umbral = (1.0128 - u - gamma) / 0.545;
  return { at, kind: umbral >= 1 ? 'total' : umbral > 0 ? 'partial' : 'penumbral' };
}

// Chapter 27, table 27.B: the mean instant, by powers of thousands of years from 2000; and table 27.C.
const SEASONS = [
  [2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057],
  [2451716.56767, 365241.62603, 0.00325, 0.00888, -0.0003],
  [2451810.21715, 365242.01767, -0.11575, 0.00337, 0.00078],
  [2451900.05952, 365242.74049, -0.06223, -0.00823, 0.00032],
];
const SEASON_TERMS = [
  [485, 324.96, 1934.136],
  [203, 337.23, 32964.467],
  [199, 342.08, 20.186],
  [182, 27.85, 445267.112],
  [156, 73.14, 45036.886],
  [136, 171.52, 22518.443],
  [77, 222.54, 65928.934],
  [74, 296.72, 3034.906],
  [70, 243.58, 9037.513],
  [58, 119.81, 33718.147],
  [52, 297.17, 150.678],
  [50, 21.02, 2281.226],
  [45, 247.54, 29929.562],
  [44, 325.15, 31555.956],
  [29, 60.93, 4443.417],
  [18, 155.12, 67555.328],
  [17, 288.79, 4562.452],
  [16, 198.04, 62894.029],
  [14, 199.76, 31436.921],
  [12, 95.39, 14577.848],
  [12, 287.11, 31931.756],
  [12, 320.81, 34777.259],
  [9, 227.73, 1222.114],
  [8, 15.45, 16859.074],
];

/** Epoch ms of a season's start: 0 the March equinox, 1 the June solstice, and so on. */
export function season(year, which) {
  const Y = (year - 2000) / 1000;
  const mean = SEASONS[which].reduce((sum, size, power) => sum + size * Y ** power, 0);
  const T = (mean - 2451545) / 36525;
  const W = 35999.373 * T - 2.47;
  const S = SEASON_TERMS.reduce((sum, [a, b, c]) => sum + a * cos(b + c * T), 0);
  return epochMs(mean + (0.00001 * S) / (1 + 0.0334 * cos(W) + 0.0007 * cos(2 * W)));
}

// Where the Moon's shadow passes, by day; from NASA's maps of the eclipses.
const PATHS = {
  '2024-04-08': 'Mexico, the United States, Canada',
  '2024-10-02': 'Pacific Ocean, southern Chile and Argentina',
  '2026-02-17': 'Antarctica',
  '2026-08-12': 'Greenland, Iceland, Spain',
  '2027-02-06': 'Chile, Argentina, the Atlantic',
  '2027-08-02': 'Spain, North Africa, Saudi Arabia, Yemen',
  '2028-01-26': 'Ecuador, Peru, Brazil, Spain, Portugal',
  '2028-07-22': 'Australia, New Zealand',
};
const PHASES = [
  ['new', 'New moon', 1],
  ['first-quarter', 'First quarter', 1],
  ['full', 'Full moon', 2],
  ['last-quarter', 'Last quarter', 1],
];
const SEASON_NAMES = ['March equinox', 'June solstice', 'September equinox', 'December solstice'];
/** Lanes are drawn in the order in which the file first names them. */
const LANES = ['Eclipses', 'Seasons', 'New and full moons', 'Quarters'];
const IMPORTANCE = { total: 5, hybrid: 5, annular: 4, partial: 3, penumbral: 1 };
const MEEUS = 'Computed after J. Meeus, Astronomical Algorithms';
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The rows, lane by lane and in order of time: `{id, date, title, summary, group, tags, place, importance, source, source_url}`. */
export function skyEvents(firstYear = FIRST_YEAR, lastYear = LAST_YEAR) {
  const rows = [];
  const add = (at, row) => {
    const minute = new Date(Math.round(at / 60_000) * 60_000).toISOString().slice(0, 16);
    const year = Number(minute.slice(0, 4));
    if (year < firstYear || year > lastYear) return;
    const made = row(minute.slice(0, 10), MONTHS[Number(minute.slice(5, 7)) - 1], year);
    rows.push({
      date: `${minute}Z`,
      tags: String(year),
      place: '',
      summary: '',
      source: MEEUS,
      source_url: '',
      ...made,
    });
  };
  const firstK = Math.floor((firstYear - 2000) * 12.3685) - 2;
  let lastFull = '';
  for (let step = 0; step < (lastYear - firstYear + 2) * 50; step++) {
    const k = firstK + step / 4;
    const [name, title, importance] = PHASES[step % 4];
    add(moonPhase(k), (day, month, year) => {
      const isBlue = name === 'full' && lastFull === day.slice(0, 7);
      if (name === 'full') lastFull = day.slice(0, 7);
      return {
        id: `${name}-${day}`,
        title: isBlue ? `Blue moon of ${month} ${year}` : `${title} of ${month} ${year}`,
        summary: isBlue ? 'The second full moon of the month.' : '',
        group: name === 'full' || name === 'new' ? 'New and full moons' : 'Quarters',
        importance: isBlue ? 3 : importance,
        source_url: 'https://aa.usno.navy.mil/data/MoonPhases',
      };
    });
    const found = step % 2 === 0 ? eclipse(k) : null;
    if (!found) continue;
    const of = step % 4 === 0 ? 'Sun' : 'Moon';
    add(found.at, (day) => ({
      id: `eclipse-${day}`,
      title: `${found.kind[0].toUpperCase()}${found.kind.slice(1)} eclipse of the ${of}`,
      summary: of === 'Moon' ? 'Seen wherever the Moon is up.' : '',
      group: 'Eclipses',
      place: PATHS[day] && of === 'Sun' ? PATHS[day] : '',
      importance: IMPORTANCE[found.kind],
      source_url: `https://eclipse.gsfc.nasa.gov/${of === 'Sun' ? 'solar' : 'lunar'}.html`,
    }));
  }
  for (let year = firstYear; year <= lastYear; year++) {
    for (const [which, title] of SEASON_NAMES.entries()) {
      add(season(year, which), (day) => ({
        id: `season-${day}`,
        title,
        group: 'Seasons',
        importance: 4,
        source_url: 'https://aa.usno.navy.mil/data/Earth_Seasons',
      }));
    }
  }
  const lane = ({ group }) => LANES.indexOf(group);
  return rows.sort((a, b) => lane(a) - lane(b) || (a.date < b.date ? -1 : 1));
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
