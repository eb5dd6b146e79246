// What the browser can do: bare ticks on a canvas, the least work that still shows every event's place. No access by
// keyboard, no tooltips, no ranges: a limit, not a product.
import { bisectLeft, scaleUtc } from 'd3';

const WIDTH = 1200;
const HEIGHT = 600;
const AXIS = 24;
const MAX_LABELS = 60;

/** Events of one lane as columns, sorted by start. */
function laneColumns(events) {
  const order = events.map(({ date }) => Date.parse(date));
  const indexes = Uint32Array.from(order.keys()).sort((a, b) => order[a] - order[b]);
  return {
    starts: Float64Array.from(indexes, (index) => order[index]),
    titles: Array.from(indexes, (i) => events[i].title),
  };
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
    for (const tick of scale.ticks(10)) context.fillText(scale.tickFormat()(tick), scale(tick), HEIGHT - 8);
    let labels = 0;
    for (const [lane, columns] of lanes.entries()) {
      const top = lane * laneHeight;
      let free = 0;
      eachColumn(columns, scale, (x, index) => {
        context.fillRect(x, top + laneHeight - 20, 2, 16);
        if (x < free || labels >= MAX_LABELS) return;
        labels++;
        const title = columns.titles[index];
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
  const groups = new Map();
  for (const event of events) {
    if (!groups.has(event.group)) groups.set(event.group, []);
    groups.get(event.group).push(event);
  }
  const lanes = [...groups.values()].map(laneColumns);
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
