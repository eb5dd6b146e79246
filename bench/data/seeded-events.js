// Events that look like news, made from a seed: the same seed and count give the same events everywhere. Benchmarks and
// the demo share this, so it is plain JavaScript without imports.

const DAY_MS = 86_400_000;
// Up to 1,000 events fill two years, more of them twenty.
const SHORT_YEARS = 2;
const LONG_YEARS = 20;
const LATEST_START_MS = Date.UTC(2026, 1, 10);

const GROUPS = ['Diplomacy', 'Crossings', 'Aid', 'Talks', 'Security', 'Economy', 'Courts', 'Weather'];
const SUBJECTS = [
  'Foreign minister',
  'Lead mediator',
  'Aid agency',
  'Parliament',
  'Special envoy',
  'Central bank',
  'Supreme court',
  'Rescue service',
  'Border authority',
  'Negotiator',
  'Port operator',
  'Election office',
];
const VERBS = [
  'reviews',
  'rejects',
  'confirms',
  'delays',
  'announces',
  'presents',
  'condemns',
  'extends',
  'welcomes',
  'questions',
  'postpones',
  'approves',
];
const OBJECTS = [
  'talks',
  'crossing plan',
  'new terms',
  'ceasefire plan',
  'a revised budget',
  'first results',
  'joint statement',
  'the inquiry',
  'emergency measures',
  'the deal',
];
const TAILS = [
  '',
  '',
  'in Doha',
  'in Muscat',
  'after two days',
  'amid doubts',
  'for the second time',
  'before the deadline',
  'as pressure grows',
];

/** So many events are made before it is told how many there are. */
const STEP = 4096;

/**
 * A stream of numbers in [0, 1) from a 32-bit seed (mulberry32, Tommy Ettinger, public domain). Good enough for test
 * data, and the same on every machine.
 */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** ISO text without milliseconds: `2026-02-03T09:30:00Z`. */
const isoText = (instantMs) => `${new Date(instantMs).toISOString().slice(0, 19)}Z`;

/** The words as one title; the last part is left out where there would be more than nine words. */
function titleOf(subject, verb, object, tail) {
  const short = `${subject} ${verb} ${object}`;
  const long = `${short} ${tail}`.trim();
  return long.split(' ').length > 9 ? short : long;
}

/**
 * `count` events in the form that `<event-timeline>` takes: `{id, date, end?, title, group, importance}`, sorted by
 * nothing. Stories come in bursts whose sizes have a heavy tail (Pareto, so a few stories hold many of the events and
 * most hold one or two); within a story events thin out with time. 30 % are ranges, from hours to weeks. Titles have
 * three to nine words. Yields now and then how many it has made, so that a page can make a million and stay alive.
 */
export function* seededSteps(count, seed = 42) {
  const random = randomNumbers(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const spanMs = (count <= 1_000 ? SHORT_YEARS : LONG_YEARS) * 365.25 * DAY_MS;
  const events = [];
  let told = 0;
  while (events.length < count) {
    if (events.length - told >= STEP) {
      told = events.length;
      yield told;
    }
    const size = Math.min(Math.ceil(random() ** (-1 / 1.2)), Math.ceil(count / 10), count - events.length);
    const storyStartMs = LATEST_START_MS - spanMs + random() * spanMs;
    const storyLengthMs = (1 + random() * 20) * DAY_MS;
    const group = pick(GROUPS);
    const subject = pick(SUBJECTS);
    for (let part = 0; part < size; part++) {
      // The square thins a story out: half of its events lie in its first quarter.
      const startMs = storyStartMs + random() ** 2 * storyLengthMs;
      const number = events.length;
      const event = {
        id: `event-${number}`,
        date: isoText(startMs),
        title: titleOf(subject, pick(VERBS), pick(OBJECTS), pick(TAILS)),
        group: random() < 0.9 ? group : pick(GROUPS),
        importance: Math.min(5, Math.floor(Math.log2(1 / (1 - random()))) + 1),
      };
      if (random() < 0.3) event.end = isoText(startMs + 2 ** (random() * 9) * 3_600_000);
      events.push(event);
    }
  }
  return events;
}

/** The same at once. */
export function seededEvents(count, seed) {
  const steps = seededSteps(count, seed);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Seeded events as the text of a CSV file. Nothing in them needs quotation marks. */
export const csvOf = (events) =>
  ['id,date,end,title,group,importance']
    .concat(
      events.map(({ id, date, end = '', title, group, importance }) =>
        [id, date, end, title, group, importance].join(','),
      ),
    )
    .join('\n');
