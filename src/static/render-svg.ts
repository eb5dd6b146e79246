import { allMessagesFor } from '../locale/all-messages.js';
import type { Timeline } from '../model/event-record.js';
import { localText } from '../model/local-text.js';
import { paintSvg } from '../painters/svg-string.js';
import type { Theme } from '../painters/theme.js';
import { DARK_THEME, LIGHT_THEME, withDataColours } from '../painters/themes.js';
import { type SceneOptions, sceneOf } from '../scene/scene-of.js';
import { learnAllDates } from '../time/learn-all-dates.js';
import { learnDates } from '../time/learn-dates.js';
import { renderSummary } from './timeline-words.js';

/** How a picture is made. */
export interface RenderOptions extends SceneOptions {
  readonly theme?: 'light' | 'dark' | Theme;
  /** Accessible name; the timeline's title when missing. */
  readonly title?: string;
}

/** A theme by its name. */
export const themeOf = (theme: RenderOptions['theme']): Theme =>
  typeof theme === 'object' ? theme : theme === 'dark' ? DARK_THEME : LIGHT_THEME;

/**
 * A timeline as a standalone SVG document, without script or outside reference. Text widths come from a table of
 * advances with a margin, unless `measure` knows better. The same picture as the element's `toSVG()` makes.
 */
export const renderSVG = (timeline: Timeline, options: RenderOptions): string => {
  const lang = options.lang ?? timeline.lang ?? 'en';
  const messages = allMessagesFor(lang);
  learnDates(messages);
  learnAllDates();
  const title = options.title ?? (localText(timeline.title, lang) || messages.timeline);
  const scene = sceneOf(timeline, { statusWord: (status) => messages.status[status], ...options });
  const description = renderSummary(timeline, { lang, timezone: options.timezone, messages });
  return paintSvg(scene, withDataColours(themeOf(options.theme), scene.colours), { title, description, lang });
};
