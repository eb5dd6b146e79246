import { htmlTag } from '../base/html.js';
import { safeUrl } from '../base/safe-url.js';
import type { Timeline } from '../model/event-record.js';
import { localText } from '../model/local-text.js';
import { heightOfRows, rowsOf } from './render-element.js';
import { type SharedPicture, type StaticOptions, staticContext } from './static-options.js';
import { pictureWords, timelineTitle } from './timeline-words.js';

/** How a built page is put into the pages of others. */
export interface FrameOptions extends StaticOptions {
  /** Address of the built page. */
  readonly url: string;
  /** Height before the page tells its own, CSS px; foretold from the events when missing. */
  readonly height?: number;
}

/** What an oEmbed answer says besides. */
export interface OEmbedOptions extends FrameOptions {
  /** Width at which the page is shown best, CSS px; default 960. */
  readonly width?: number;
  readonly image?: SharedPicture;
  readonly providerName?: string;
  readonly providerUrl?: string;
}

/**
 * An `<iframe>` with a built page, for pages of others: `dist/parent.js` in the page around it, or the scripts of
 * Datawrapper, pym.js, AMP and WordPress, give it its height.
 */
export function renderFrame(timeline: Timeline, options: FrameOptions): string {
  const context = staticContext(timeline, options);
  const height = options.height ?? heightOfRows(rowsOf(timeline, context.lang));
  return htmlTag('iframe', {
    'data-event-timeline': true,
    src: safeUrl(options.url) ?? '',
    title: timelineTitle(timeline, context),
    width: '100%',
    height,
    loading: 'lazy',
    frameborder: 0,
    referrerpolicy: 'strict-origin-when-cross-origin',
    allow: 'clipboard-write; fullscreen',
  });
}

/**
 * The oEmbed answer (JSON, type `rich`) of a built page, to be put beside it: content systems that find it show the
 * page in a frame.
 */
export function renderOEmbed(timeline: Timeline, options: OEmbedOptions): string {
  const context = staticContext(timeline, options);
  const { image, width = 960, providerName, providerUrl } = options;
  const height = options.height ?? heightOfRows(rowsOf(timeline, context.lang));
  const picture = safeUrl(image?.url);
  return JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title: timelineTitle(timeline, context),
      description: localText(timeline.description, context.lang) || undefined,
      provider_name: providerName,
      provider_url: safeUrl(providerUrl),
      url: safeUrl(options.url),
      width,
      height,
      html: renderFrame(timeline, options),
      ...(image &&
        picture && {
          thumbnail_url: picture,
          thumbnail_width: image.width,
          thumbnail_height: image.height,
          thumbnail_alt: image.alt ?? pictureWords(timeline, context),
        }),
    },
    undefined,
    2,
  );
}
