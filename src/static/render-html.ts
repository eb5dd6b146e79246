import { htmlTag, inlineJson } from '../base/html.js';
import { safeUrl } from '../base/safe-url.js';
import { escapeXml } from '../base/xml.js';
import { richHtml } from '../formats/rich-html.js';
import { jsonLdOf } from '../formats/to-json-ld.js';
import type { Timeline } from '../model/event-record.js';
import { localText } from '../model/local-text.js';
import { PAGE_STYLE, reservedStyle } from './page-style.js';
import { type ElementOptions, elementAttributes, elementContent, heightOfRows } from './render-element.js';
import { renderSVG } from './render-svg.js';
import { type SharedPicture, type StaticContext, staticContext } from './static-options.js';
import { pictureWords, timelineDescription, timelineTitle } from './timeline-words.js';

/** A script of the page: its code, which is put in, or its address. Both are modules, which run once the page is read. */
export type PageScript = { readonly code: string } | { readonly src: string; readonly integrity?: string };

/** What a page's content policy must allow by hash: the texts themselves. */
export interface InlineParts {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** How a page is written. */
export interface PageOptions extends ElementOptions {
  /** Address of the page, once it is published. */
  readonly url?: string;
  readonly image?: SharedPicture;
  /** Address of its oEmbed answer. */
  readonly oembed?: string;
  /** Whether a picture stands above the list, for where no script draws one; default true. */
  readonly picture?: boolean;
  readonly theme?: 'auto' | 'light' | 'dark';
  /** Without any the page is complete, and holds no data besides its list. */
  readonly scripts?: readonly PageScript[];
  /** Makes the page's content policy from what it holds; without it the page states none. */
  readonly policy?: (parts: InlineParts) => string;
}

/** Width of the picture above the list, CSS px: that of the list's page. */
const PICTURE_WIDTH = 912;

/** Code that may stand in a script element: what would end it, or begin a comment of HTML, is written otherwise. */
const inlineCode = (code: string): string => code.replace(/<(?=\/script|!--)/gi, '<\\');

const meta = (property: string, content: string | number | undefined): string =>
  content === undefined || content === ''
    ? ''
    : htmlTag('meta', /^og:/.test(property) ? { property, content } : { name: property, content });

function shareTags(timeline: Timeline, context: StaticContext, { url, image }: PageOptions): readonly string[] {
  const description = timelineDescription(timeline, context);
  const picture = safeUrl(image?.url);
  return [
    meta('description', description),
    meta('og:type', 'article'),
    meta('og:title', timelineTitle(timeline, context)),
    meta('og:description', description),
    meta('og:url', safeUrl(url)),
    meta('og:locale', context.lang.replaceAll('-', '_')),
    ...(image && picture
      ? [
          meta('og:image', picture),
          meta('og:image:width', image.width),
          meta('og:image:height', image.height),
          meta('og:image:alt', image.alt ?? pictureWords(timeline, context)),
        ]
      : []),
    meta('twitter:card', picture ? 'summary_large_image' : 'summary'),
  ];
}

function bodyOf(timeline: Timeline, context: StaticContext, options: PageOptions): string {
  const { lang } = context;
  const { picture = true, theme = 'auto', scripts = [] } = options;
  const description = richHtml(localText(timeline.description, lang), context.linkOf);
  const svg = picture && context.table.placed > 0 ? pictureOf(timeline, context, theme) : '';
  const content = elementContent(timeline, context, scripts.length > 0 ? options : { ...options, data: 'list' });
  return htmlTag(
    'event-timeline',
    { theme: theme === 'auto' ? undefined : theme, ...elementAttributes(timeline, context, options) },
    `\n${htmlTag('h1', { slot: 'heading' }, escapeXml(timelineTitle(timeline, context)))}\n`,
    description && `${htmlTag('div', { slot: 'description' }, description)}\n`,
    svg && `${htmlTag('figure', {}, svg)}\n`,
    `${content}\n`,
  );
}

const pictureOf = (timeline: Timeline, { lang, dir, table }: StaticContext, theme: PageOptions['theme']): string =>
  renderSVG(timeline, {
    width: PICTURE_WIDTH,
    lang,
    dir,
    timezone: table.zone.name,
    theme: theme === 'dark' ? 'dark' : 'light',
  });

/**
 * A whole page for a timeline: heading, picture and list, JSON-LD and Open Graph. Without `scripts` it is complete and
 * holds none; with them the element takes over from the list. Nothing is fetched from anywhere that it was not asked for.
 */
export function renderHTML(timeline: Timeline, options: PageOptions = {}): string {
  const context = staticContext(timeline, options);
  const { lang, dir } = context;
  const { scripts = [], theme = 'auto', policy } = options;
  const [canonical, answer] = [safeUrl(options.url), safeUrl(options.oembed)];
  const title = timelineTitle(timeline, context);
  const { rows } = elementAttributes(timeline, context, options);
  const style = scripts.length > 0 ? PAGE_STYLE + reservedStyle(heightOfRows(Number(rows))) : PAGE_STYLE;
  const codes = scripts.flatMap((script) => ('code' in script ? [inlineCode(script.code)] : []));
  const head = [
    htmlTag('meta', { charset: 'utf-8' }),
    policy &&
      htmlTag('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: policy({ styles: [style], scripts: codes }),
      }),
    htmlTag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    htmlTag('title', {}, escapeXml(title)),
    ...shareTags(timeline, context, options),
    canonical && htmlTag('link', { rel: 'canonical', href: canonical }),
    answer && htmlTag('link', { rel: 'alternate', type: 'application/json+oembed', href: answer, title }),
    htmlTag('style', {}, style),
    htmlTag('script', { type: 'application/ld+json' }, inlineJson(jsonLdOf(timeline, { lang }))),
  ];
  const tags = scripts.map((script) =>
    'code' in script
      ? htmlTag('script', { type: 'module' }, inlineCode(script.code))
      : htmlTag('script', {
          type: 'module',
          src: script.src,
          integrity: script.integrity,
          crossorigin: script.integrity ? 'anonymous' : undefined,
        }),
  );
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(lang)}" dir="${dir}"${theme === 'auto' ? '' : ` class="${theme}"`}>`,
    '<head>',
    ...head.filter(Boolean),
    '</head>',
    '<body>',
    htmlTag('main', {}, '\n', bodyOf(timeline, context, options), '\n'),
    ...tags,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
