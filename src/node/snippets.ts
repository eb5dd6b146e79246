import { htmlTag } from '../base/html.js';
import type { Timeline } from '../model/event-record.js';
import { type ElementOptions, renderElement } from '../static/render-element.js';
import { renderFrame } from '../static/render-oembed.js';
import type { Asset, Assets } from './assets.js';

/** What the snippets are made with. */
export interface SnippetOptions {
  readonly element: ElementOptions;
  readonly assets: Assets;
  /** Where the script files are, with a slash at its end. */
  readonly base: string;
  /** Address of the built page; without it there is no snippet with a frame. */
  readonly url?: string;
  readonly height?: number;
}

/** The text of `--embed`: what to put into the pages of others, and what each of them takes. */
export function snippetsText(timeline: Timeline, { element, assets, base, url, height }: SnippetOptions): string {
  const checked = ({ name, integrity }: Asset, attribute: 'src' | 'href') => ({
    [attribute]: base + name,
    integrity,
    crossorigin: 'anonymous',
  });
  const comment = (text: string): string => `<!-- ${text} -->`;
  const parts = [
    comment('Script: for pages that allow it. Without it the list stays. The style belongs into the head.'),
    htmlTag('link', { rel: 'stylesheet', ...checked(assets.style, 'href') }),
    htmlTag('script', { type: 'module', ...checked(assets.embed, 'src') }),
    renderElement(timeline, element),
  ];
  if (url !== undefined) {
    parts.push(
      '',
      comment('Frame: for content systems. The script may be left out where the page has one of those it replaces.'),
      renderFrame(timeline, { ...element, url, ...(height && { height }) }),
      htmlTag('script', { ...checked(assets.parent, 'src'), defer: true }),
    );
  }
  return `${parts.join('\n')}\n`;
}
