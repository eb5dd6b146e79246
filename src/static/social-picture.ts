import { escapeXml } from '../base/xml.js';
import { advanceMeasurer } from '../layout/advance-table.js';
import { fitText } from '../layout/fit-text.js';
import type { Timeline } from '../model/event-record.js';
import { paintSvg } from '../painters/svg-string.js';
import { cssColour } from '../painters/theme.js';
import { AXIS_FONT_SIZE_PX, FONT_SIZE_PX } from '../scene/chart-metrics.js';
import { sceneOf } from '../scene/scene-of.js';
import { type RenderOptions, themeOf } from './render-svg.js';
import { type StaticOptions, staticContext } from './static-options.js';
import { countAndPeriod, pictureWords, timelineTitle } from './timeline-words.js';

/** Size of a picture that stands for a page where it is shared, px. */
export const SOCIAL_PICTURE = { width: 1200, height: 630 } as const;

/** How a picture for sharing is made. */
export interface SocialPictureOptions extends StaticOptions {
  readonly theme?: RenderOptions['theme'];
}

const MARGIN_PX = 56;
const TITLE_PX = 46;
const TITLE_LINE_PX = 54;
const SMALL_PX = 24;
/** The chart is drawn larger, as such pictures are shown at half their size. */
const SCALE = 1.4;

/** A timeline as a picture of 1200 × 630 px with its title: what is shown where its page is shared. A standalone SVG document. */
export function renderSocialPicture(timeline: Timeline, options: SocialPictureOptions = {}): string {
  const context = staticContext(timeline, options);
  const { lang, dir, messages } = context;
  const theme = themeOf(options.theme);
  const { width, height } = SOCIAL_PICTURE;
  const measure = advanceMeasurer([FONT_SIZE_PX[0], FONT_SIZE_PX[1], FONT_SIZE_PX[2]], AXIS_FONT_SIZE_PX);
  const widthOf = (text: string): number => (measure.label(text, 2) * TITLE_PX) / FONT_SIZE_PX[2];
  const title = timelineTitle(timeline, context);
  const isShort = widthOf(title) <= width - 2 * MARGIN_PX;
  const lines = isShort ? [title] : fitText(title, 0, width - 2 * MARGIN_PX, 2, widthOf).lines;
  const smallTopPx = MARGIN_PX + lines.length * TITLE_LINE_PX + SMALL_PX;
  const chartTopPx = smallTopPx + 32;
  const scene = sceneOf(timeline, {
    width: (width - 2 * MARGIN_PX) / SCALE,
    height: (height - chartTopPx - MARGIN_PX / 2) / SCALE,
    lang,
    dir,
    timezone: context.table.zone.name,
    statusWord: (status) => messages.status[status],
  });
  const x = dir === 'rtl' ? width - MARGIN_PX : MARGIN_PX;
  const text = (y: number, size: number, weight: number, content: string): string =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}">${escapeXml(content)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` role="img" aria-label="${escapeXml(pictureWords(timeline, context))}" direction="${dir}" xml:lang="${lang}"`,
    ` font-family="${escapeXml(theme.font)}" fill="${cssColour(theme.text)}">`,
    `<rect width="${width}" height="${height}" fill="${cssColour(theme.background)}"/>`,
    ...lines.map((line, i) => text(MARGIN_PX + i * TITLE_LINE_PX + TITLE_PX * 0.8, TITLE_PX, 700, line)),
    text(smallTopPx, SMALL_PX, 400, countAndPeriod(context)),
    `<g transform="translate(${MARGIN_PX} ${chartTopPx}) scale(${SCALE})">${paintSvg(scene, theme, { lang })}</g>`,
    '</svg>',
  ].join('\n');
}
