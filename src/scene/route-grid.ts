import type { Scene, SceneLabel } from './scene.js';

/** A box that a route should not cross, px. */
export interface Box {
  /** What it is of, the same in each picture. */
  readonly key: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a route begins or ends, and how far the mark there reaches in both directions. */
export interface RouteEnd {
  readonly x: number;
  readonly y: number;
  readonly acrossPx: number;
  readonly uprightPx: number;
}

/** A place that a route passes, px. */
export type Point = readonly [number, number];

/** Where a line of the grid comes from: a side of a box, or an end. */
interface Line {
  readonly at: number;
  readonly key: string;
  readonly side: 'left' | 'right' | 'top' | 'bottom' | 'from' | 'to';
}

/** A route that can be found again in another picture: the lines that it turns at. */
export type Way = readonly (readonly [Line, Line])[];

/** Between a route and what it passes, px. */
const ASIDE_PX = 4;
const ABOVE_PX = 1;
/** What a line has above and below its letters, px. */
const INSET_PX = 1.5;
/** Of a route, so much is seen between a mark and a bend, px. */
const LEAST_PX = 2;
/** How far around its ends a route is looked for, px. */
const AROUND_PX = 240;
/** What a bend costs, and a box that is crossed, as if the way were so much longer, px. */
const BEND_PX = 24;
const CROSSED_PX = 2000;
/** Grids with more places are not searched. */
const MOST_PLACES = 12_000;
/** Rounds in which ways are made shorter; most are found in two. */
const ROUNDS = 6;

/** The box of a headline's letters, which do not fill their lines. */
export const boxOf = ({ id, xPx, yPx, widthPx, lines, lineHeightPx }: SceneLabel): Box => ({
  key: id,
  left: xPx,
  right: xPx + widthPx,
  top: yPx + INSET_PX,
  bottom: yPx + lines.length * lineHeightPx - INSET_PX,
});

/** How many boxes a way along straight lines crosses. */
export const crossings = (way: readonly Point[], boxes: readonly Box[]): number =>
  boxes.filter(({ left, right, top, bottom }) =>
    way.slice(1).some(([x2, y2], i) => {
      const [x1, y1] = way[i]!;
      return Math.max(x1, x2) > left && Math.min(x1, x2) < right && Math.max(y1, y2) > top && Math.min(y1, y2) < bottom;
    }),
  ).length;

const ASIDE = { left: -ASIDE_PX, right: ASIDE_PX, top: -ABOVE_PX, bottom: ABOVE_PX } as const;

const linesOf = (boxes: readonly Box[], sides: readonly (keyof typeof ASIDE)[]): Line[] =>
  boxes.flatMap((box) => sides.map((side) => ({ at: box[side] + ASIDE[side], key: box.key, side })));

/** The lines of a grid in their order, each place once. */
const sorted = (lines: readonly Line[], least: number, most: number): Line[] =>
  lines
    .filter(({ at, side }) => side === 'from' || side === 'to' || (at >= least && at <= most))
    .sort((a, b) => a.at - b.at)
    .filter(({ at }, i, all) => at !== all[i - 1]?.at);

/** Where a way leads in a picture that may be another one; undefined where something that it turned at is gone. */
export const pointsOn = (
  way: Way,
  from: RouteEnd,
  to: RouteEnd,
  boxes: readonly Box[],
): readonly Point[] | undefined => {
  const keys = new Map(boxes.map((box) => [box.key, box]));
  const placeOf = ({ key, side }: Line, axis: 'x' | 'y'): number => {
    if (side === 'from' || side === 'to') return (side === 'from' ? from : to)[axis];
    const box = keys.get(key);
    return box ? box[side] + ASIDE[side] : Number.NaN;
  };
  const points = way.map(([x, y]): Point => [placeOf(x, 'x'), placeOf(y, 'y')]);
  return points.flat().some(Number.isNaN) ? undefined : points;
};

/**
 * The shortest way from one mark to another, along lines across and upright beside the boxes, with few bends; over a box
 * only where there is no other. From middle to middle; undefined where that would take too long.
 */
export const findRoute = (
  from: RouteEnd,
  to: RouteEnd,
  all: readonly Box[],
  { widthPx, axisTopPx }: Pick<Scene, 'widthPx' | 'axisTopPx'>,
): Way | undefined => {
  const [left, right] = [Math.min(from.x, to.x) - AROUND_PX, Math.max(from.x, to.x) + AROUND_PX];
  const [top, bottom] = [Math.min(from.y, to.y) - AROUND_PX / 2, Math.max(from.y, to.y) + AROUND_PX / 2];
  const boxes = all.filter((box) => box.right > left && box.left < right && box.bottom > top && box.top < bottom);
  const ends = (axis: 'x' | 'y'): Line[] => [
    { at: from[axis], key: '', side: 'from' },
    { at: to[axis], key: '', side: 'to' },
  ];
  const acrossLines = sorted(
    [...ends('x'), ...linesOf(boxes, ['left', 'right'])],
    Math.max(0, left),
    Math.min(widthPx, right),
  );
  const uprightLines = sorted(
    [...ends('y'), ...linesOf(boxes, ['top', 'bottom'])],
    Math.max(0, top),
    Math.min(axisTopPx, bottom),
  );
  const [xs, ys] = [acrossLines, uprightLines].map((lines) => lines.map(({ at }) => at)) as [number[], number[]];
  const [nx, ny] = [xs.length, ys.length];
  const [start, end] = [ys.indexOf(from.y) * nx + xs.indexOf(from.x), ys.indexOf(to.y) * nx + xs.indexOf(to.x)];
  if (nx * ny > MOST_PLACES || start < 0 || end < 0) return undefined;

  // What each step costs: across from a place to the one after it, upright to the one below.
  const [across, upright] = [new Float64Array(nx * ny), new Float64Array(nx * ny)];
  for (let j = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      across[j * nx + i] = (xs[i + 1] ?? Infinity) - xs[i]!;
      upright[j * nx + i] = (ys[j + 1] ?? Infinity) - ys[j]!;
    }
  }
  for (const box of boxes) {
    for (let j = 0; j < ny; j++) {
      const [y, below] = [ys[j]!, ys[j + 1] ?? ys[j]!];
      if (below <= box.top) continue;
      if (y >= box.bottom) break;
      for (let i = 0; i < nx; i++) {
        const [x, after] = [xs[i]!, xs[i + 1] ?? xs[i]!];
        if (after <= box.left) continue;
        if (x >= box.right) break;
        if (y > box.top) across[j * nx + i]! += CROSSED_PX;
        if (x > box.left) upright[j * nx + i]! += CROSSED_PX;
      }
    }
  }

  // No bend within a mark at the ends.
  const isTight = new Uint8Array(nx * ny);
  for (const [at, { x, y, acrossPx, uprightPx }] of [
    [start, from],
    [end, to],
  ] as const) {
    const [column, row] = [at % nx, Math.floor(at / nx)];
    ys.forEach((each, j) => {
      if (each !== y && Math.abs(each - y) < uprightPx + LEAST_PX) isTight[j * nx + column] = 1;
    });
    xs.forEach((each, i) => {
      if (each !== x && Math.abs(each - x) < acrossPx + LEAST_PX) isTight[row * nx + i] = 1;
    });
  }

  // The shortest ways, by the direction in which they come to a place: across at even positions, upright at odd ones.
  const cost = new Float64Array(2 * nx * ny).fill(Infinity);
  const former = new Int32Array(2 * nx * ny).fill(-1);
  cost[2 * start] = cost[2 * start + 1] = 0;
  let isShorter = true;
  const step = (place: number, next: number, px: number, way: 0 | 1): void => {
    const straight = cost[2 * place + way]!;
    const bent = isTight[place] ? Infinity : cost[2 * place + 1 - way]! + BEND_PX;
    const least = Math.min(straight, bent) + px;
    if (least >= cost[2 * next + way]!) return;
    cost[2 * next + way] = least;
    former[2 * next + way] = 2 * place + (straight <= bent ? way : 1 - way);
    isShorter = true;
  };
  for (let round = 0; isShorter && round < ROUNDS; round++) {
    isShorter = false;
    for (let j = 0; j < ny; j++) {
      for (let at = j * nx; at < j * nx + nx - 1; at++) step(at, at + 1, across[at]!, 0);
      for (let at = j * nx + nx - 2; at >= j * nx; at--) step(at + 1, at, across[at]!, 0);
    }
    for (let at = 0; at < nx * (ny - 1); at++) step(at, at + nx, upright[at]!, 1);
    for (let at = nx * (ny - 1) - 1; at >= 0; at--) step(at + nx, at, upright[at]!, 1);
  }

  let at = cost[2 * end]! <= cost[2 * end + 1]! ? 2 * end : 2 * end + 1;
  if (!Number.isFinite(cost[at]!)) return undefined;
  const way: [Line, Line][] = [];
  for (; at >= 0; at = former[at]!) way.push([acrossLines[(at >> 1) % nx]!, uprightLines[Math.floor((at >> 1) / nx)]!]);
  // Places on a straight line say nothing.
  const isCorner = (place: readonly Line[], i: number): boolean =>
    [0, 1].every((axis) => [way[i - 1], way[i + 1]].some((other) => !other || other[axis]!.at !== place[axis]!.at));
  return way.filter(isCorner).reverse();
};
