import { escapeXml } from '../base/xml.js';
import { AXIS_FONT_SIZE_PX, BREAK_PX, FONT_SIZE_PX, FONT_WEIGHT } from '../scene/chart-metrics.js';
import { ERA_ROW_PX } from '../scene/era-bands.js';
import { MARK_SHAPES } from '../scene/mark-shape.js';
import type { Arrow, BarMark, DotMark, Scene, SceneLabel } from '../scene/scene.js';
import { eraName } from './era-name.js';
import { labelColour } from './label-colour.js';
import { byLane, type LaneStrip, STRIP_OPACITY } from './strips.js';
import { colourIn, cssColour, DIMMED_OPACITY, type Rgb, type Theme } from './theme.js';

type Attributes = Readonly<Record<string, string | number | undefined>>;

const number = (value: number): string => String(Math.round(value * 100) / 100);

const tag = (name: string, attributes: Attributes, content = ''): string => {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escapeXml(value ?? '')}"`)
    .join('');
  return content ? `<${name}${list}>${content}</${name}>` : `<${name}${list}/>`;
};

const paint = (colour: Rgb): string => cssColour(colour).replace(/,1\)$/, ')').replace('rgba', 'rgb');

const textAt = (x: number, y: number, content: string, attributes: Attributes): string =>
  tag('text', { x, y, ...attributes }, escapeXml(content));

/** A mark that does not match what a reader has asked for is faint. */
const faint = ({ dimmed }: { readonly dimmed?: boolean }, svg: string): string =>
  dimmed ? tag('g', { opacity: DIMMED_OPACITY }, svg) : svg;

/** What is written around the picture. */
export interface SvgOptions {
  /** Accessible name of the picture. */
  readonly title?: string;
  /** What it shows, in a sentence. */
  readonly description?: string;
  /** Prefix of the ids inside, so that several pictures can stand in one page. */
  readonly idPrefix?: string;
  readonly lang?: string;
}

/**
 * A scene as a standalone SVG document: no script, no style sheet, no outside reference.
 * Text is set in the theme's font; a system without it shows its own at nearly the same width.
 */
export const paintSvg = (scene: Scene, theme: Theme, options: SvgOptions = {}): string => {
  const { widthPx, heightPx, dir, axis, axisTopPx: top } = scene;
  const prefix = options.idPrefix ?? 'timeline';
  const rtl = dir === 'rtl';
  const at = (px: number) => (rtl ? widthPx - px : px);
  const definitions: string[] = [];

  const folds = axis.folds.map(({ startPx, endPx }) =>
    tag('rect', {
      x: Math.min(at(startPx), at(endPx)),
      y: 0,
      width: endPx - startPx,
      height: top,
      fill: `url(#${prefix}-fold)`,
    }),
  );
  if (folds.length) {
    definitions.push(
      tag(
        'pattern',
        { id: `${prefix}-fold`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        tag('path', { d: 'M0 0V6', stroke: paint(theme.muted), 'stroke-opacity': 0.22 }),
      ),
    );
  }
  const grid = axis.ticks.map(({ px, major }) =>
    tag('path', {
      d: `M${number(at(px))} 0V${number(top)}`,
      stroke: paint(theme.muted),
      'stroke-opacity': major ? 0.28 : 0.12,
    }),
  );
  const borders = scene.lanes.flatMap(({ rulePx }) =>
    rulePx === null ? [] : [tag('path', { d: `M0 ${number(rulePx)}H${number(widthPx)}`, stroke: paint(theme.line) })],
  );
  const laneTitles = scene.lanes
    .filter(({ title }) => title)
    .map((lane) =>
      textAt(at(0), lane.titlePx + 13, lane.title, {
        fill: paint(colourIn(theme, lane)),
        'font-weight': 700,
        'text-anchor': 'start',
        // They stand on the strips, whose bars end before a letter.
        ...(scene.bins.length > 0 && { stroke: paint(theme.background), 'stroke-width': 3, 'paint-order': 'stroke' }),
      }),
    );
  const strips = byLane(scene).flatMap((marks) => stripSvg(marks, theme));
  const bars = scene.bars.map((bar, index) =>
    faint(bar, barSvg(bar, theme, rtl, `${prefix}-bar-${index}`, definitions)),
  );
  const arrows = [...scene.arrows, ...scene.tips].map((arrow) => faint(arrow, arrowSvg(arrow, theme)));
  const dots = scene.dots.map((dot) => faint(dot, dotSvg(dot, theme)));
  const labels = scene.labels.map((label) => labelSvg(label, theme));
  const axisText = [
    ...axis.folds.map(({ label, labelPx }) =>
      textAt(at(labelPx), top + 18, label, {
        fill: paint(theme.muted),
        'font-style': 'italic',
        'text-anchor': 'middle',
      }),
    ),
    ...axis.ticks.map(({ px, label, labelPx }) =>
      [
        tag('path', { d: `M${number(at(px))} ${number(top)}v5`, stroke: paint(theme.axis) }),
        label && textAt(at(labelPx), top + 18, label, { fill: paint(theme.muted), 'text-anchor': 'start' }),
      ].join(''),
    ),
    ...(axis.zone
      ? [textAt(at(axis.zone.px), top + 38, axis.zone.label, { fill: paint(theme.muted), 'text-anchor': 'start' })]
      : []),
    ...axis.contexts.map(({ px, label }) =>
      textAt(at(px), top + 38, label, { fill: paint(theme.text), 'font-weight': 700, 'text-anchor': 'start' }),
    ),
    ...axis.second.map(
      ({ px, fromPx, label }) =>
        (fromPx > 0
          ? tag('path', { d: `M${number(at(fromPx))} ${number(top + 48)}v12`, stroke: paint(theme.text) })
          : '') +
        textAt(at(px), top + 58, label, { fill: paint(theme.text), 'font-weight': 700, 'text-anchor': 'start' }),
    ),
  ];
  const body = [
    ...(options.title ? [tag('title', {}, escapeXml(options.title))] : []),
    ...(options.description ? [tag('desc', {}, escapeXml(options.description))] : []),
    ...(definitions.length ? [tag('defs', {}, definitions.join(''))] : []),
    tag('rect', { width: widthPx, height: heightPx, fill: paint(theme.background) }),
    ...eraBandsSvg(scene, theme),
    ...folds,
    ...grid,
    ...borders,
    ...strips,
    ...bars,
    ...arrows,
    ...dots,
    tag('path', { d: axisPath(scene), stroke: paint(theme.axis), fill: 'none' }),
    ...(scene.nowPx === null
      ? []
      : [
          tag('path', {
            d: `M${number(scene.nowPx)} 0V${number(top)}`,
            stroke: paint(theme.text),
            'stroke-dasharray': '4 3',
          }),
        ]),
    tag('g', { 'font-size': AXIS_FONT_SIZE_PX }, [...laneTitles, ...axisText].join('\n') || ' '),
    ...labels,
    ...eraNamesSvg(scene, theme),
  ];
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${number(widthPx)} ${number(heightPx)}`,
      width: widthPx,
      height: heightPx,
      role: 'img',
      'aria-label': options.title,
      'font-family': theme.font,
      direction: dir,
      'xml:lang': options.lang,
    },
    `\n${body.join('\n')}\n`,
  );
};

/** Bands of eras, behind all else. */
const eraBandsSvg = ({ eras = [], axisTopPx }: Scene, theme: Theme): string[] =>
  eras.map(({ xPx, widthPx, isEven }) =>
    tag('rect', {
      x: xPx,
      y: 0,
      width: widthPx,
      height: axisTopPx,
      fill: paint(theme.muted),
      'fill-opacity': isEven ? 0.1 : 0.05,
    }),
  );

const eraNamesSvg = ({ eras = [], heightPx, dir }: Scene, theme: Theme): string[] => {
  const rows = eras.reduce((most, { row }) => Math.max(most, row + 1), 0);
  return eras.map((era) => {
    const { text, x } = eraName(era, dir);
    return textAt(x, heightPx - (rows - era.row) * ERA_ROW_PX + 13, text, {
      fill: paint(theme.muted),
      'font-size': AXIS_FONT_SIZE_PX,
      'font-weight': 600,
    });
  });
};

/** The axis line, interrupted by two short strokes at each fold. */
const axisPath = ({ breaksPx, axisTopPx, widthPx }: Scene): string => {
  const y = number(axisTopPx);
  const strokes = [-BREAK_PX, BREAK_PX];
  const breaks = breaksPx.map((x) => {
    const slants = strokes.map((side) => `M${number(x + side - 2)} ${number(axisTopPx + 5)}l4 -10`).join('');
    return `H${number(x - BREAK_PX)}${slants}M${number(x + BREAK_PX)} ${y}`;
  });
  return `M0 ${y}${breaks.join('')}H${number(widthPx)}`;
};

const box = (x: number, y: number, width: number, height: number): string =>
  `M${number(x)} ${number(y)}h${number(width)}v${number(height)}h${number(-width)}z`;

/** One path for each kind of mark. */
const stripSvg = ({ bins, threads, ...lane }: LaneStrip, theme: Theme): string[] =>
  [
    {
      opacity: STRIP_OPACITY.settled,
      boxes: bins
        .filter(({ settledPx }) => settledPx > 0)
        .map(({ xPx, yPx, widthPx, heightPx, settledPx }) => box(xPx, yPx + heightPx - settledPx, widthPx, settledPx)),
    },
    {
      opacity: STRIP_OPACITY.unsettled,
      boxes: bins
        .filter(({ unsettled }) => unsettled > 0)
        .map(({ xPx, yPx, widthPx, heightPx, settledPx, dimmedPx }) =>
          box(xPx, yPx + dimmedPx, widthPx, heightPx - settledPx - dimmedPx),
        ),
    },
    {
      opacity: STRIP_OPACITY.dimmed,
      boxes: bins
        .filter(({ dimmedPx }) => dimmedPx > 0)
        .map(({ xPx, yPx, widthPx, dimmedPx }) => box(xPx, yPx, widthPx, dimmedPx)),
    },
    {
      opacity: STRIP_OPACITY.thread,
      boxes: threads.map(({ xPx, yPx, widthPx, heightPx }) => box(xPx, yPx, widthPx, heightPx)),
    },
  ]
    .filter(({ boxes }) => boxes.length > 0)
    .map(({ opacity, boxes }) =>
      tag('path', { d: boxes.join(''), fill: paint(colourIn(theme, lane)), 'fill-opacity': opacity }),
    );

const barSvg = (bar: BarMark, theme: Theme, rtl: boolean, id: string, definitions: string[]): string => {
  const { xPx: x, yPx: y, widthPx: width, heightPx: height, fadeStartPx, fadeEndPx } = bar;
  const colour = paint(colourIn(theme, bar));
  const [left, right] = rtl ? [fadeEndPx, fadeStartPx] : [fadeStartPx, fadeEndPx];
  const full = theme.barOpacity * (bar.lightness ?? 1);
  if (left || right) {
    const stop = (offset: number, opacity: number) =>
      tag('stop', { offset: Math.min(1, Math.max(0, offset)), 'stop-color': colour, 'stop-opacity': opacity });
    const stops = [
      stop(0, left ? 0 : full),
      stop(left / width, full),
      stop(1 - right / width, full),
      stop(1, right ? 0 : full),
    ];
    definitions.push(tag('linearGradient', { id }, stops.join('')));
  }
  const planned = bar.status !== 'confirmed' && bar.status !== 'ongoing';
  const body = tag('rect', {
    x,
    y,
    width,
    height,
    rx: 3,
    fill: left || right ? `url(#${id})` : colour,
    'fill-opacity': left || right ? undefined : full,
    stroke: planned ? colour : undefined,
    'stroke-dasharray': planned && MARK_SHAPES[bar.status].outline === 'dashed' ? '3 3' : undefined,
  });
  return bar.edge ? body + tag('rect', { x: rtl ? x + width - 3 : x, y, width: 3, height, fill: colour }) : body;
};

const arrowSvg = (arrow: Arrow, theme: Theme): string => {
  const { curve } = arrow;
  const [x3, y3, x4, y4] = curve.slice(-4) as [number, number, number, number];
  const colour = paint(colourIn(theme, arrow));
  const angle = Math.atan2(y4 - y3, x4 - x3);
  const corner = (reach: number, turn: number) =>
    `${number(x4 + reach * Math.cos(angle + turn))} ${number(y4 + reach * Math.sin(angle + turn))}`;
  return (
    tag('path', {
      d: `M${curve.slice(0, 2).map(number).join(' ')}C${curve.slice(2).map(number).join(' ')}`,
      fill: 'none',
      stroke: colour,
      'stroke-width': 1.5,
    }) + tag('path', { d: `M${corner(2, 0)}L${corner(7, 2.6)}L${corner(7, -2.6)}Z`, fill: colour })
  );
};

const dotSvg = (dot: DotMark, theme: Theme): string => {
  const { xPx: cx, yPx: cy, radiusPx: radius } = dot;
  const colour = paint(colourIn(theme, dot));
  const { fill, outline, struck } = dot.shape ?? MARK_SHAPES[dot.status];
  const parts = [
    tag('circle', {
      cx,
      cy,
      r: outline === 'none' ? radius : radius - 1,
      fill: fill === 'full' ? colour : paint(theme.background),
      stroke: outline === 'none' ? undefined : colour,
      'stroke-width': outline === 'none' ? undefined : 2,
      'stroke-dasharray': outline === 'dashed' ? '2.2 1.8' : undefined,
    }),
  ];
  if (dot.haloPx) {
    parts.unshift(tag('circle', { cx, cy, r: radius + dot.haloPx, fill: colour, 'fill-opacity': 0.25 }));
  }
  if (fill === 'half') {
    parts.push(
      tag('path', {
        d: `M${number(cx)} ${number(cy - radius)}a${radius} ${radius} 0 0 0 0 ${2 * radius}Z`,
        fill: colour,
      }),
    );
  }
  if (struck) {
    const reach = radius + 1;
    parts.push(
      tag('path', {
        d: `M${number(cx - reach)} ${number(cy + reach)}l${2 * reach} ${-2 * reach}`,
        stroke: colour,
        'stroke-width': 2,
      }),
    );
  }
  return parts.join('');
};

const labelSvg = (label: SceneLabel, theme: Theme): string => {
  const { xPx, yPx, widthPx, lineHeightPx, weight, status, align, word, dimmed } = label;
  const size = FONT_SIZE_PX[weight];
  const x = align === 'left' ? xPx : xPx + widthPx;
  const anchor = align === 'left' ? 'start' : 'end';
  const lines = label.lines.map((line, index) =>
    tag(
      'tspan',
      { x, y: yPx + index * lineHeightPx + lineHeightPx * 0.76 },
      escapeXml(line) +
        (word && index === label.lines.length - 1
          ? tag('tspan', { 'font-size': size - 2 }, escapeXml(` [${word}]`))
          : ''),
    ),
  );
  return tag(
    'text',
    {
      // The anchor is physical, whatever the script of the headline.
      direction: 'ltr',
      'text-anchor': anchor,
      'font-size': size,
      'font-weight': FONT_WEIGHT[dimmed ? 0 : weight],
      'font-style': status === 'moved' ? 'italic' : undefined,
      'text-decoration': status === 'cancelled' ? 'line-through' : undefined,
      fill: paint(labelColour(label, theme)),
      'unicode-bidi': 'plaintext',
    },
    lines.join(''),
  );
};
