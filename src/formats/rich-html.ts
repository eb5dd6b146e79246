import { htmlTag } from '../base/html.js';
import { escapeXml } from '../base/xml.js';
import { type Inline, parseInline, parseRichText } from '../model/rich-text.js';

/** The address to link to for the one in a text; undefined for one that may not be followed. */
export type LinkOf = (href: string) => string | undefined;

/** A link that leaves the page; `content` is markup. */
export const linkHtml = (href: string, content: string): string =>
  htmlTag('a', { href, target: '_blank', rel: 'noopener noreferrer' }, content);

function inlineHtml(part: Inline, linkOf: LinkOf): string {
  if (typeof part === 'string') return escapeXml(part);
  if (part.type === 'break') return '<br>';
  const content = part.children.map((child) => inlineHtml(child, linkOf)).join('');
  if (part.type !== 'link') return htmlTag(part.type, {}, content);
  const href = linkOf(part.href);
  return href ? linkHtml(href, content) : content;
}

/** A line of text with links and emphasis as HTML, such as a picture's credit. */
export const lineHtml = (text: string, linkOf: LinkOf): string =>
  parseInline(text)
    .map((part) => inlineHtml(part, linkOf))
    .join('');

/** A text with a little Markdown as HTML. HTML in it is shown as the text that it is. */
export const richHtml = (text: string, linkOf: LinkOf): string => {
  const inline = (parts: readonly Inline[]): string => parts.map((part) => inlineHtml(part, linkOf)).join('');
  return parseRichText(text)
    .map((block) =>
      block.type === 'paragraph'
        ? htmlTag('p', { dir: 'auto' }, inline(block.children))
        : htmlTag(
            block.ordered ? 'ol' : 'ul',
            {},
            ...block.items.map((item) => htmlTag('li', { dir: 'auto' }, inline(item))),
          ),
    )
    .join('');
};
