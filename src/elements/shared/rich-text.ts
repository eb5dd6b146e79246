import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../base/safe-url.js';
import { type Inline, parseInline, parseRichText } from '../../model/rich-text.js';

function inlinePart(part: Inline): unknown {
  if (typeof part === 'string') return part;
  if (part.type === 'break') return html`<br />`;
  const children = part.children.map(inlinePart);
  if (part.type !== 'link') return part.type === 'em' ? html`<em>${children}</em>` : html`<strong>${children}</strong>`;
  const href = safeUrl(part.href, document.baseURI);
  return href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${children}</a>` : children;
}

const inline = (children: readonly Inline[]): unknown => children.map(inlinePart);

/** A line of text with links and emphasis as elements, such as a picture's credit. */
export const richLine = (text: string): unknown => inline(parseInline(text));

/** A text with a little Markdown as elements; nothing in it can become markup of another kind. */
export function richText(text: string): TemplateResult | typeof nothing {
  if (!text) return nothing;
  return html`${parseRichText(text).map((block) => {
    if (block.type === 'paragraph') return html`<p dir="auto">${inline(block.children)}</p>`;
    const items = block.items.map((item) => html`<li dir="auto">${inline(item)}</li>`);
    return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  })}`;
}
