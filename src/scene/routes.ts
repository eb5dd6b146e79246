import type { Chart } from './chart.js';
import { type Box, boxOf, crossings, findRoute, type Point, pointsOn, type RouteEnd, type Way } from './route-grid.js';
import type { Arrow, Scene } from './scene.js';

/** Radius of a route's corners, px. */
const CORNER_PX = 5;
/** How far the handles of a corner reach, of its radius: those of a circle. */
const HANDLE = 0.55;
/** Lines that are nearer than this leave no room for an arrow between them, which then goes round so far, px. */
const NEAR_PX = 30;
const BRACKET_PX = 20;
/** Points at which a curve is tried against the headlines. */
const SAMPLES = 24;
/** Room between a mark and what ends there, px. */
const CLEAR_PX = 1;

/** Beside a headline, so that round corners do not touch it, px. */
const BESIDE_PX = 3;

const pointsOf = (curve: readonly number[]): Point[] => {
  const points: Point[] = [];
  for (let i = 0; i + 7 < curve.length; i += 6) {
    const [x1, y1, x2, y2, x3, y3, x4, y4] = curve.slice(i, i + 8) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let step = 0; step <= SAMPLES; step++) {
      const t = step / SAMPLES;
      const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
      points.push([a * x1 + b * x2 + c * x3 + d * x4, a * y1 + b * y2 + c * y3 + d * y4]);
    }
  }
  return points;
};

/** How many boxes a curve crosses. */
export const crossedBy = (curve: readonly number[], boxes: readonly Box[]): number => {
  const points = pointsOf(curve);
  return boxes.filter(({ left, right, top, bottom }) =>
    points.some(([x, y]) => x > left && x < right && y > top && y < bottom),
  ).length;
};

/** Where a relation meets an event: the middle of its dot, or the start edge of its bar. */
const endOf = (scene: Scene, event: number): RouteEnd | undefined => {
  const dot = scene.dots.find((each) => each.event === event);
  if (dot) {
    const reach = dot.radiusPx + CLEAR_PX;
    return { x: dot.xPx, y: dot.yPx, acrossPx: reach, uprightPx: reach };
  }
  const bar = scene.bars.find((each) => each.event === event);
  if (!bar) return undefined;
  const half = bar.heightPx / 2;
  const isRtl = scene.dir === 'rtl';
  const edge = isRtl ? bar.xPx + bar.widthPx - 1.5 : bar.xPx + 1.5;
  const label = scene.labels.find((each) => each.event === event);
  // A headline before the bar may reach over a start that fades.
  const isUnder = label && edge > label.xPx && edge < label.xPx + label.widthPx;
  const x = !isUnder ? edge : isRtl ? label.xPx - 2 : label.xPx + label.widthPx + 2;
  return { x, y: bar.yPx + half, acrossPx: 1.5 + CLEAR_PX, uprightPx: half + CLEAR_PX };
};

/** Brings an end of a way out of its mark. */
const trimmed = (end: RouteEnd, next: Point, more = 0): Point => {
  const [x, y] = [Math.sign(next[0] - end.x), Math.sign(next[1] - end.y)];
  return [end.x + x * (end.acrossPx + more), end.y + y * (end.uprightPx + more)];
};

/** A way along straight lines as a curve with round corners. */
const rounded = (points: readonly Point[]): number[] => {
  const curve: number[] = [...points[0]!];
  const lineTo = ([x, y]: Point): void => {
    const [fromX, fromY] = curve.slice(-2) as [number, number];
    curve.push(
      fromX + (x - fromX) / 3,
      fromY + (y - fromY) / 3,
      fromX + (2 * (x - fromX)) / 3,
      fromY + (2 * (y - fromY)) / 3,
      x,
      y,
    );
  };
  points.slice(1, -1).forEach((corner, i) => {
    const [before, after] = [points[i]!, points[i + 2]!];
    const length = ([x, y]: Point): number => Math.abs(x - corner[0]) + Math.abs(y - corner[1]);
    const radius = Math.min(CORNER_PX, length(before) / 2, length(after) / 2);
    const towards = ([x, y]: Point, px: number): Point => [
      corner[0] + Math.sign(x - corner[0]) * px,
      corner[1] + Math.sign(y - corner[1]) * px,
    ];
    lineTo(towards(before, radius));
    const rest = radius * (1 - HANDLE);
    curve.push(...towards(before, rest), ...towards(after, rest), ...towards(after, radius));
  });
  lineTo(points.at(-1)!);
  return curve;
};

/** The ways that were found last, by their ends: they are kept while they are free, so that they do not jump in a zoom. */
type Ways = Map<string, { readonly way: Way; readonly crossed: number }>;

/** Out of a mark on the side without its headline, round, and into the other one. */
const bracket = (scene: Scene, event: number, from: RouteEnd, to: RouteEnd): readonly number[] => {
  const label = scene.labels.find((each) => each.event === event);
  const side = label && label.xPx > from.x ? -1 : 1;
  const out = side * (Math.max(side * from.x, side * to.x) + BRACKET_PX);
  const [x1, x4] = [from.x + side * from.acrossPx, to.x + side * (to.acrossPx + CLEAR_PX)];
  return [x1, from.y, out, from.y, out, to.y, x4, to.y];
};

const routed = (scene: Scene, drawn: Arrow, boxes: readonly Box[], ways: Ways): Arrow => {
  const [from, to] = [endOf(scene, drawn.from), endOf(scene, drawn.to)];
  if (!from || !to) return drawn;
  const isNear = Math.abs(from.y - to.y) < NEAR_PX;
  const arrow = isNear ? { ...drawn, curve: bracket(scene, drawn.from, from, to) } : drawn;
  const crossed = crossedBy(arrow.curve, boxes);
  if (crossed === 0) return arrow;
  const wider = boxes.map((box) => ({ ...box, left: box.left - BESIDE_PX, right: box.right + BESIDE_PX }));
  const marks = scene.dots
    .filter(({ event }) => event !== arrow.from && event !== arrow.to)
    .map(({ event, xPx, yPx, radiusPx: r }, i) => ({
      key: `${event} ${i}`,
      left: xPx - r,
      right: xPx + r,
      top: yPx - r,
      bottom: yPx + r,
    }));
  const all = [...wider, ...marks];
  const key = `${arrow.from} ${arrow.to}`;
  const former = ways.get(key);
  let points = former && pointsOn(former.way, from, to, all);
  if (!points || crossings(points, all) > former!.crossed || !isSteady(points)) {
    const way = findRoute(from, to, all, scene);
    points = way && pointsOn(way, from, to, all);
    if (way && points) ways.set(key, { way, crossed: crossings(points, all) });
  }
  if (!points || crossings(points, boxes) >= crossed) return arrow;
  const ends = [trimmed(from, points[1]!), trimmed(to, points.at(-2)!, CLEAR_PX)] as const;
  return { ...arrow, curve: rounded([ends[0], ...points.slice(1, -1), ends[1]]) };
};

/** Still runs across and upright, and turns. */
const isSteady = (points: readonly Point[]): boolean =>
  points.every(([x, y], i) => {
    const before = points[i - 1];
    return !before || (before[0] === x) !== (before[1] === y);
  });

/** The picture with the arrows that would cross a headline led around it where there is a way, and those between near lines with room. */
const routeArrows = (scene: Scene, ways: Ways): Scene => {
  if (scene.arrows.length === 0) return scene;
  const boxes = scene.labels.map(boxOf);
  return { ...scene, arrows: scene.arrows.map((arrow) => routed(scene, arrow, boxes, ways)) };
};

const known = new WeakSet<Chart>();

/** A chart whose relations cross no headline where there is another way; the same chart where there are none. */
export const withRoutes = (chart: Chart): Chart => {
  if (known.has(chart) || chart.table.built.related.length === 0) return chart;
  const ways: Ways = new Map();
  const led: Chart = {
    ...chart,
    adorn: (scene, viewport) => routeArrows(chart.adorn?.(scene, viewport) ?? scene, ways),
  };
  known.add(led);
  return led;
};
