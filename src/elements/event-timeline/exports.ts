import type { Timeline } from '../../model/event-record.js';
import type { Theme } from '../../painters/theme.js';
import { buildScene } from '../../scene/build-scene.js';
import { dimScene } from '../../scene/dim-scene.js';
import { withEras } from '../../scene/era-bands.js';
import type { Scene } from '../../scene/scene.js';
import { withLanes } from '../../scene/with-lanes.js';
import { missesIn } from '../../state/filtered.js';
import type { Presenter } from './presenter.js';

/** Which picture is asked for. */
export interface PictureOptions {
  /** The whole domain, or what is in view; default `all`. */
  readonly part?: 'all' | 'view';
}

/** Which picture is asked for, and how sharp. */
export interface PngOptions extends PictureOptions {
  /** Pixels a CSS pixel; default 2. */
  readonly scale?: number;
}

/** How a picture names itself. */
export interface PictureName {
  readonly title: string;
  /** BCP 47 tag. */
  readonly lang: string;
}

/** What an element hands out of itself: its data and its picture in the formats that others read. */
export class Exports {
  constructor(
    readonly timeline: Timeline,
    readonly presenter: Presenter | undefined,
    readonly name: PictureName,
  ) {}

  /** The picture as an SVG document; '' where there is none yet. */
  async svg(options: PictureOptions): Promise<string> {
    const picture = this.#picture(options);
    if (!picture) return '';
    const { paintSvg } = await import('../../painters/svg-string.js');
    return paintSvg(picture.scene, picture.theme, { ...this.name, description: await this.summary() });
  }

  /** @throws Error where there is no picture yet, or no memory for one. */
  async png({ scale = 2, ...options }: PngOptions): Promise<Blob> {
    const picture = this.#picture(options);
    if (!picture) throw new Error('There is no chart to make a picture of.');
    const { paintPng } = await import('../../painters/png.js');
    return paintPng(picture.scene, picture.theme, scale);
  }

  /** A sentence or two that sum the timeline up; '' without data. */
  async summary(): Promise<string> {
    const [{ summaryWords }, { messagesFor }] = await Promise.all([
      import('../../model/summary.js'),
      import('../../locale/messages.js'),
    ]);
    const { given, store } = this.presenter ?? {};
    if (!given || !store?.state.table.length) return '';
    return summaryWords(store.state.table, await messagesFor(given.locale), given.locale);
  }

  async ics(): Promise<string> {
    // By way of the list, which has dates and texts in words already: else these would be chunks of their own.
    const { loadIcs } = await import('./list-host.js');
    const { toIcs } = await loadIcs();
    return toIcs(this.timeline, { lang: this.name.lang });
  }

  async csv(): Promise<string> {
    const { toCsv } = await import('../../formats/to-csv.js');
    return toCsv(this.timeline);
  }

  async json(): Promise<string> {
    const { toJson } = await import('../../formats/to-json.js');
    return toJson(this.timeline);
  }

  #picture({ part = 'all' }: PictureOptions): { scene: Scene; theme: Theme } | null {
    const shown = this.presenter?.view.chart;
    if (!this.presenter || !shown) return null;
    const chart = withLanes(shown);
    const { state } = this.presenter.store;
    const viewport = part === 'all' ? chart.home : state.viewport;
    const scene = withEras(buildScene(chart, viewport, { focused: -1, selected: -1 }), chart, viewport);
    return { scene: dimScene(scene, missesIn(state)), theme: this.presenter.theme };
  }
}
