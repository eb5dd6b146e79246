import { htmlTag } from '../base/html.js';
import { toJson } from '../formats/to-json.js';
import { COMFORTABLE_LANE } from '../layout/metrics.js';
import type { Timeline } from '../model/event-record.js';
import { localText } from '../model/local-text.js';
import { sceneOf } from '../scene/scene-of.js';
import { type ListOptions, listOf } from './render-list.js';
import { type StaticContext, staticContext } from './static-options.js';

/** How `<event-timeline>` is written into a page. */
export interface ElementOptions extends ListOptions {
  /** Attributes of the element: `{ view: 'list', theme: 'dark', src: '/talks.csv' }`. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  /**
   * What the element reads: `json` (default), everything, as a script of data; `list`, the list, which says all but
   * relations' own words, second pictures, groups' order and eras; with `src` among the attributes neither is needed.
   */
  readonly data?: 'json' | 'list';
}

/** Width for which a height is foretold, CSS px. */
const USUAL_WIDTH = 900;

/** How many rows a timeline takes in a column of usual width: what the attribute `rows` reserves room for. */
export function rowsOf(timeline: Timeline, lang: string): number {
  const { axisTopPx } = sceneOf(timeline, { width: USUAL_WIDTH, lang });
  return Math.max(3, Math.ceil(axisTopPx / COMFORTABLE_LANE.rowPx));
}

/** Height of the element around its chart, about, CSS px. */
const SURROUNDINGS_PX = 200;

/** Height that an element with so many rows takes, about, CSS px. */
export const heightOfRows = (rows: number): number => SURROUNDINGS_PX + rows * COMFORTABLE_LANE.rowPx;

/** What stands inside the element besides what a page adds. */
export function elementContent(timeline: Timeline, context: StaticContext, options: ElementOptions): string {
  const list = listOf(context, options);
  if (options.data === 'list' || options.attributes?.src) return list;
  return `${list}\n${htmlTag('script', { type: 'application/json' }, toJson(timeline))}`;
}

/** The element's attributes: what the timeline says of itself, then what was asked for. */
export const elementAttributes = (
  timeline: Timeline,
  { lang, dir }: StaticContext,
  { attributes }: ElementOptions,
): Readonly<Record<string, string | number | boolean | undefined>> => ({
  lang,
  dir: dir === 'rtl' ? dir : undefined,
  timezone: timeline.timezone,
  rows: rowsOf(timeline, lang),
  ...attributes,
});

/**
 * `<event-timeline>` with its events inside, for a page that has the script: readers see the list until it comes, or
 * where it never does; search engines and feed readers see it always.
 */
export function renderElement(timeline: Timeline, options: ElementOptions = {}): string {
  const context = staticContext(timeline, options);
  const { lang } = context;
  return htmlTag(
    'event-timeline',
    {
      ...elementAttributes(timeline, context, options),
      heading: localText(timeline.title, lang) || undefined,
      description: localText(timeline.description, lang) || undefined,
      ...options.attributes,
    },
    '\n',
    elementContent(timeline, context, options),
    '\n',
  );
}
