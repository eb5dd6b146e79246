import type { Inline } from './rich-text.js';
import { parseRichText } from './rich-text.js';

function plainInline(part: Inline): string {
  if (typeof part === 'string') return part;
  if (part.type === 'break') return '\n';
  return part.children.map(plainInline).join('');
}

/** A text with a little Markdown as plain text: marks left out, links by their words, blocks apart by an empty line. */
export const plainText = (text: string): string =>
  parseRichText(text)
    .map((block) =>
      block.type === 'paragraph'
        ? block.children.map(plainInline).join('')
        : block.items
            .map((item, i) => `${block.ordered ? `${i + 1}.` : '•'} ${item.map(plainInline).join('')}`)
            .join('\n'),
    )
    .join('\n\n');
