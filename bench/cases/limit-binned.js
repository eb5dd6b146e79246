// What the browser can do: bare ticks on a canvas, the least work that still shows every event's place. No access by
// keyboard, no tooltips, no ranges: a limit, not a product.
import { bisectLeft, scaleUtc } from 'd3';

const WIDTH = 1200;
const HEIGHT = 600;
const AXIS = 24;
const MAX_LABELS = 60;

// Fewer numbers than a general reader of dates has to know: `2026-02-03`, and with `T09:30:00Z` behind it.
const number = (text, from, to) => {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
};
const dayStarts = new Map();
function instantMs(text) {
  const day = number(text, 0, 4) * 10_000 + number(text, 5, 7) * 100 + number(text, 8, 10);
  let start = dayStarts.get(day);
  if (start === undefined) {
    start = Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
    dayStarts.set(day, start);
  }
  if (text.length < 20) return start;
  if (text.length > 20) return Date.parse(text);
  return start + ((number(text, 11, 13) * 60 + number(text, 14, 16)) * 60 + number(text, 17, 19)) * 1000;
}

/** Events of one lane as columns, sorted by start. */
function laneColumns(events) {
  const count = events.length;
  // Second and index share one number, so that the engine's own sort of numbers does it.
  const keys = Float64Array.from(
    events,
    ({ date }, index) => Math.floor(instantMs(date) / 1000) * count + index,
  ).sort();
  const starts = keys.map((key) => Math.floor(key / count) * 1000);
  return { starts, titleAt: (index) => events[keys[index] - Math.floor(keys[index] / count) * count].title };
}

/** Calls `draw(x, index)` for the first event in each pixel column that has one. */
function eachColumn({ starts }, scale, draw) {
  const [first, last] = scale.domain().map(Number);
  const perPixel = (last - first) / WIDTH;
  for (let index = bisectLeft(starts, first); index < starts.length && starts[index] <= last; ) {
    const x = Math.floor((starts[index] - first) / perPixel);
    draw(x, index);
    // Dense columns are left by a search, sparse ones by a step.
    const next = first + (x + 1) * perPixel;
    index++;
    if (starts[index] < next) index = bisectLeft(starts, next, index);
  }
}

function painter(context, lanes) {
  const laneHeight = (HEIGHT - AXIS) / lanes.length;
  return (scale) => {
    context.clearRect(0, 0, WIDTH, HEIGHT);
    context.fillStyle = '#333';
    const format = scale.tickFormat();
    for (const tick of scale.ticks(10)) context.fillText(format(tick), scale(tick), HEIGHT - 8);
    let labels = 0;
    for (const [lane, columns] of lanes.entries()) {
      const top = lane * laneHeight;
      let free = 0;
      eachColumn(columns, scale, (x, index) => {
        context.fillRect(x, top + laneHeight - 20, 2, 16);
        if (x < free || labels >= MAX_LABELS) return;
        labels++;
        const title = columns.titleAt(index);
        context.fillText(title, x, top + laneHeight - 26);
        free = x + context.measureText(title).width + 8;
      });
    }
  };
}

/** Wheel and drag move the scale's domain; at most one picture a frame. */
function followInput(canvas, scale, paint) {
  let waiting = false;
  const move = (first, last) => {
    scale.domain([first, last]);
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      paint(scale);
    });
  };
  canvas.addEventListener(
    'wheel',
    (input) => {
      input.preventDefault();
      const factor = 2 ** (input.deltaY / 600);
      const at = +scale.invert(input.offsetX);
      const [first, last] = scale.domain().map(Number);
      move(at + (first - at) * factor, at + (last - at) * factor);
    },
    { passive: false },
  );
  canvas.addEventListener('pointermove', (input) => {
    if (input.buttons !== 1) return;
    const [first, last] = scale.domain().map(Number);
    const shift = (-input.movementX * (last - first)) / WIDTH;
    move(first + shift, last + shift);
  });
}

export async function mount(container, events) {
  const lanes = [...Map.groupBy(events, ({ group }) => group).values()].map(laneColumns);
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  container.append(canvas);
  const context = canvas.getContext('2d');
  context.font = '12px sans-serif';
  const ends = lanes.flatMap(({ starts }) => [starts[0], starts.at(-1)]);
  const scale = scaleUtc([Math.min(...ends), Math.max(...ends)], [0, WIDTH]);
  const paint = painter(context, lanes);
  paint(scale);
  followInput(canvas, scale, paint);
}
