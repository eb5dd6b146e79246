import type { Layout } from '../../layout/layout.js';
import { MOST_LANES } from '../../layout/metrics.js';
import type { Chart } from '../../scene/chart.js';
import type { Scene } from '../../scene/scene.js';
import { withLanes } from '../../scene/with-lanes.js';
import { element } from '../shared/dom.js';
import { type ChartView, laneTitle } from './chart-view.js';

/** How many lanes have titles and headlines before the browser has told what is in sight. */
const FIRST = 40;
/** How many lanes beyond those in sight have them, on either side. */
const BESIDE = 12;
/** How many of these are left when the next ones follow. */
const SPARE = 6;
/** How finely the browser tells how much of a stretch is in sight. */
const STEPS = 50;

/** The presenter, as far as lanes go. */
export interface LaneHost {
  readonly host: HTMLElement;
  readonly base: HTMLElement;
  readonly parts: ChartView['parts'];
  readonly view: ChartView;
  requestFrame(): void;
}

type Range = readonly [first: number, end: number];

/** As many of some lanes as may be, about their middle. */
const limited = ([first, end]: Range): Range => {
  const start = Math.max(first, Math.round((first + end - MOST_LANES) / 2));
  return [start, Math.min(end, start + MOST_LANES)];
};

/**
 * Keeps titles and headlines of a chart of many lanes to those in sight and some beside them. The browser tells what is in
 * sight, also within boxes that scroll and in frames that are as high as their page.
 */
class LaneSight {
  readonly #observer: IntersectionObserver;
  /** Over the lanes without those to spare: while it fills what is in sight, no others are needed. */
  readonly #core = element('i', { 'aria-hidden': 'true' });
  range: Range;

  constructor(
    readonly presenter: LaneHost,
    readonly layout: Layout,
    [first, end]: Range,
  ) {
    const { host, parts } = presenter;
    const { length } = layout.lanes;
    this.range = limited([Math.min(first, Math.max(0, length - FIRST)), Math.min(end, length)]);
    this.#core.style.cssText = 'position:absolute;width:1px;visibility:hidden';
    parts.chart.prepend(this.#core);
    const { IntersectionObserver } = (host.ownerDocument.defaultView ?? window) as typeof globalThis;
    this.#observer = new IntersectionObserver((entries) => this.#changed(entries), {
      threshold: Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS),
    });
    this.#look();
  }

  end(): void {
    this.#observer.disconnect();
    this.#core.remove();
  }

  /** Has the browser tell what is in sight: now, and when it may be more than the lanes without those to spare. */
  #look(): void {
    const { lanes } = this.layout;
    const [first, end] = this.range;
    const { topPx } = lanes[first && first + SPARE]!;
    const last = lanes[(end < lanes.length ? end - SPARE : end) - 1]!;
    this.#core.style.top = `${topPx}px`;
    this.#core.style.height = `${last.topPx + last.heightPx - topPx}px`;
    this.#observer.unobserve(this.#core);
    this.#observer.observe(this.#core);
  }

  #changed(entries: readonly IntersectionObserverEntry[]): void {
    const { view, base, parts } = this.presenter;
    if (view.chart?.layout !== this.layout) {
      this.end();
      return;
    }
    // On paper all is in sight.
    if (base.classList.contains('paper')) return;
    const chart = entries.findLast(({ target }) => target === parts.chart);
    // What is observed anew is told of at once: how much of it there is, and where.
    this.#observer.unobserve(parts.chart);
    if (chart) this.#seen(chart);
    else this.#observer.observe(parts.chart);
  }

  #seen({ isIntersecting, boundingClientRect: box, intersectionRect: seen }: IntersectionObserverEntry): void {
    const { lanes } = this.layout;
    const { chart, scene } = this.presenter.view;
    if (!isIntersecting || !chart || !scene) return;
    const scale = scene.heightPx / box.height;
    const [topPx, bottomPx] = [(seen.top - box.top) * scale, (seen.bottom - box.top) * scale];
    const first = lanes.findIndex((lane) => lane.topPx + lane.heightPx > topPx);
    if (first < 0) return;
    const end = lanes.findLastIndex((lane) => lane.topPx < bottomPx) + 1;
    const [from, to] = this.range;
    const isSpare = (from === 0 || first >= from + SPARE) && (to === lanes.length || end <= to - SPARE);
    const range = limited([Math.max(0, first - BESIDE), Math.min(lanes.length, end + BESIDE)]);
    const isOther = !isSpare && (range[0] !== from || range[1] !== to);
    if (isOther) {
      this.range = range;
      this.presenter.view.chart = withLanes(chart, range);
      this.presenter.requestFrame();
      this.#look();
    }
    // Those of the first picture are not numbered.
    if (isOther || !this.presenter.parts.lanes.firstElementChild?.ariaPosInSet) this.#showTitles(scene);
  }

  /** Brings the titles to the page that are missing, and takes away those of other lanes; what stays is not touched. */
  #showTitles({ lanes, compact }: Scene): void {
    const { parts, view } = this.presenter;
    const list = parts.lanes;
    const [first, end] = this.range;
    const former = new Map<number, Element>();
    for (const item of [...list.children]) {
      const lane = Number(item.ariaPosInSet) - 1;
      if (lane < first || lane >= end) item.remove();
      else former.set(lane, item);
    }
    let next = list.firstElementChild;
    for (const lane of lanes.slice(first, end)) {
      if (next && next === former.get(lane.lane)) next = next.nextElementSibling;
      else if (lane.title) {
        const item = laneTitle(lane, view.chart?.options.locale ?? 'en', compact);
        item.ariaPosInSet = `${lane.lane + 1}`;
        item.ariaSetSize = `${lanes.length}`;
        list.insertBefore(item, next);
      }
    }
  }
}

const sights = new WeakMap<LaneHost, LaneSight>();

/** A chart as it is shown: of many lanes with titles and headlines in those that are in sight, which is followed from now on. */
export const inSight = (presenter: LaneHost, chart: Chart): Chart => {
  const former = sights.get(presenter);
  former?.end();
  const { layout } = chart;
  if (layout.lanes.length <= MOST_LANES || presenter.base.classList.contains('paper')) return chart;
  const sight = new LaneSight(presenter, layout, former?.range ?? [0, FIRST]);
  sights.set(presenter, sight);
  return withLanes(chart, sight.range);
};
