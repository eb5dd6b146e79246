import { countText } from '../../locale/count-text.js';
import { paintCanvas, type RarePainter } from '../../painters/canvas.js';
import { LabelLayer } from '../../painters/label-layer.js';
import type { Theme } from '../../painters/theme.js';
import type { Viewport } from '../../scale/viewport.js';
import { buildScene, type SceneFocus } from '../../scene/build-scene.js';
import type { Chart } from '../../scene/chart.js';
import type { Scene, SceneLane } from '../../scene/scene.js';
import { element } from '../shared/dom.js';
import type { ShellParts } from './shell.js';

/** How far the canvas reaches beyond the chart on both sides, px: the element's padding, into which marks slide. */
export const BLEED_PX = 24;
/** Sharper than this is not seen, but paid for. */
const MOST_PIXELS_PER_PX = 3;
/** Browsers leave a canvas blank that has longer sides; charts of some hundred lanes would have, px. */
const MOST_SIDE = 16e3;

/** The elements that a chart is painted into. */
export type ChartParts = Pick<ShellParts, 'chart' | 'canvas' | 'lanes' | 'labels' | 'reserve'>;

/** The title of a lane as an item of a list, and how many events it holds where not all of them are seen. */
export const laneTitle = (
  { lane, colour = lane, title, count, titlePx }: SceneLane,
  locale: string,
  counts: boolean,
): HTMLElement => {
  const item = element('li', { class: `lane-${colour % 8}` }, element('bdi', {}, title));
  if (counts) item.dataset.count = countText(count, locale);
  item.style.top = `${titlePx}px`;
  return item;
};

/** Brings charts to the page: marks on a canvas, lane titles and headlines as elements. Knows no state. */
export class ChartView {
  readonly labels: LabelLayer;
  chart: Chart | null = null;
  declare scene?: Scene;
  /** Lets what changes at once come and go on the canvas. */
  declare fade?: ((scene: Scene, viewport: Viewport) => Scene) | null;
  /** Whether a headline that comes, the chart having been painted at `former` before, is to fade in. */
  declare comesSoftly?: (event: number, former: Viewport) => boolean;
  /** Has the last word on what was painted. */
  declare revise?: (scene: Scene, theme: Theme) => Scene;
  /** Comes with the first chart that needs it. */
  declare paintRare?: RarePainter;
  #context: CanvasRenderingContext2D | null;
  /** What was painted last of this chart. */
  #viewport: Viewport | undefined;

  constructor(readonly parts: ChartParts) {
    this.labels = new LabelLayer(parts.labels);
    this.#context = parts.canvas.getContext('2d');
  }

  /** Takes another chart. */
  show(chart: Chart): void {
    this.labels.clear();
    this.parts.lanes.replaceChildren();
    this.chart = chart;
    this.#viewport = undefined;
  }

  /** Paints the chart at a viewport; `tabStop` is the event that Tab leads to. Safe in every frame: nothing is measured. */
  paint(viewport: Viewport, focus: SceneFocus, theme: Theme, tabStop = focus.focused): void {
    if (!this.chart) return;
    const scene = buildScene(this.chart, viewport, focus);
    const isFramed = this.parts.lanes.firstChild && scene.lanes.length === this.scene?.lanes.length;
    if (!isFramed || scene.heightPx !== this.scene?.heightPx) this.#frame(scene);
    this.#paintCanvas(this.fade?.(scene, viewport) ?? scene, theme);
    const current = scene.labels.some(({ event }) => event === tabStop) ? tabStop : (scene.labels[0]?.event ?? -1);
    const former = this.#viewport;
    this.labels.paint(scene, current, focus.selected, (event) => former && this.comesSoftly?.(event, former));
    this.#viewport = viewport;
    this.scene = this.revise?.(scene, theme) ?? scene;
  }

  #paintCanvas(scene: Scene, theme: Theme): void {
    const { canvas } = this.parts;
    const scale = Math.min(devicePixelRatio, MOST_PIXELS_PER_PX, MOST_SIDE / scene.heightPx);
    const width = Math.round((scene.widthPx + 2 * BLEED_PX) * scale);
    const height = Math.round(scene.heightPx * scale);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    if (this.#context) paintCanvas(this.#context, scene, theme, scale, BLEED_PX, this.paintRare);
  }

  #frame(scene: Scene): void {
    this.parts.chart.style.height = `${scene.heightPx}px`;
    this.parts.reserve.hidden = true;
    this.parts.labels.classList.toggle('compact', scene.compact);
    const { sight = [], options } = this.chart!;
    this.parts.lanes.replaceChildren(
      ...scene.lanes
        .slice(...(sight as [number?, number?]))
        .filter(({ title }) => title)
        .map((lane) => laneTitle(lane, options.locale, scene.compact)),
    );
  }
}
