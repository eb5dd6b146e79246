// Markdown as HTML for the docs: the syntax tree of mdast-util-from-markdown, and tables, which it does not read.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { escapeHtml } from './site-frame.mjs';

/** Plain text of a node and all that is in it. */
export const textOf = (node) => node.value ?? (node.children ?? []).map(textOf).join('');

/** A heading's id, as code hosts make it. */
const slugOf = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

/** Cells of a table's line; `\|` is a bar. */
const cellsOf = (line) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

const isRule = (line) => /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(line) && line.includes('|');

/**
 * Renders a document. `linkOf(url)` answers where a link leads on the site, null for plain text; `sizeOf(url)`
 * a picture's `[width, height]`, so that what is below it does not move when it comes, or null; `exampleOf(code, lang)` what
 * stands below an example. Answers `{html, title, headings, sections}`: headings as `{id, text, depth}`, sections as
 * `{id, heading, text}`, what stands below each heading.
 */
export function renderMarkdown(source, { linkOf = (url) => url, sizeOf = () => null, exampleOf = () => '' } = {}) {
  const tree = fromMarkdown(source);
  const headings = [];
  const used = new Set();
  const definitions = new Map();
  const collect = (node) => {
    if (node.type === 'definition') definitions.set(node.identifier, node);
    for (const child of node.children ?? []) collect(child);
  };
  collect(tree);

  const inside = (node) => (node.children ?? []).map(render).join('');
  const inline = (text) =>
    fromMarkdown(text)
      .children.map((node) => inside(node))
      .join('');
  const link = (url, content) => {
    const href = url === undefined ? null : linkOf(url);
    return href === null ? content : `<a href="${escapeHtml(href)}">${content}</a>`;
  };
  /** `alt` is HTML. */
  const image = (url, alt) => {
    const src = linkOf(url);
    if (src === null) return alt;
    const [width, height] = sizeOf(url) ?? [];
    const size = width ? ` width="${width}" height="${height}"` : '';
    return `<img src="${escapeHtml(src)}" alt="${alt}"${size} />`;
  };

  function table(lines) {
    const [head, , ...rows] = lines.map(cellsOf);
    const row = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;
    return `<div class="scroll" tabindex="0" role="group" aria-label="Table"><table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>`;
  }

  function heading(node) {
    const text = textOf(node);
    let id = slugOf(text) || 'part';
    while (used.has(id)) id += '-1';
    used.add(id);
    headings.push({ id, text, depth: node.depth });
    return `<h${node.depth} id="${id}">${inside(node)}</h${node.depth}>`;
  }

  /** Of HTML in a document only a picture in two colour schemes is kept. */
  function picture(html) {
    const source = /<source[^>]*media="([^"]*)"[^>]*srcset="([^"]*)"/.exec(html);
    const [, src] = /<img[^>]*src="([^"]*)"/.exec(html) ?? [];
    const [, alt] = /<img[^>]*alt="([^"]*)"/.exec(html) ?? [];
    if (!src) return '';
    const dark = source ? `<source media="${source[1]}" srcset="${linkOf(source[2])}" />` : '';
    return `<picture>${dark}${image(src, alt ?? '')}</picture>`;
  }

  function render(node) {
    switch (node.type) {
      case 'root':
        return node.children.map(render).join('\n');
      case 'text':
        return escapeHtml(node.value);
      case 'heading':
        return heading(node);
      case 'paragraph': {
        const lines = source.slice(node.position.start.offset, node.position.end.offset).split('\n');
        return lines.length > 1 && isRule(lines[1]) ? table(lines) : `<p>${inside(node)}</p>`;
      }
      case 'emphasis':
        return `<em>${inside(node)}</em>`;
      case 'strong':
        return `<strong>${inside(node)}</strong>`;
      case 'inlineCode':
        return `<code>${escapeHtml(node.value)}</code>`;
      case 'code':
        return `<pre tabindex="0"><code>${escapeHtml(node.value)}</code></pre>${exampleOf(node.value, node.lang ?? '')}`;
      case 'link':
        return link(node.url, inside(node));
      case 'linkReference':
        return link(definitions.get(node.identifier)?.url, inside(node));
      case 'image':
        return image(node.url, escapeHtml(node.alt ?? ''));
      case 'imageReference':
        return image(definitions.get(node.identifier)?.url ?? '', escapeHtml(node.alt ?? ''));
      case 'list': {
        const tag = node.ordered ? 'ol' : 'ul';
        return `<${tag}>${inside(node)}</${tag}>`;
      }
      case 'listItem': {
        const [only, ...others] = node.children;
        const isTight = !node.spread && only?.type === 'paragraph';
        return `<li>${isTight ? inside(only) + others.map(render).join('') : inside(node)}</li>`;
      }
      case 'blockquote':
        return `<blockquote>${inside(node)}</blockquote>`;
      case 'thematicBreak':
        return '<hr />';
      case 'break':
        return '<br />';
      case 'html':
        return /<picture|<img/.test(node.value) ? picture(node.value) : '';
      default:
        return '';
    }
  }
  const html = render(tree);
  const sections = headings.map(({ id, text }) => ({ id, heading: text, text: '' }));
  let at = -1;
  for (const node of tree.children) {
    if (node.type === 'heading') at++;
    else if (sections[at]) sections[at].text += `${textOf(node)} `.replaceAll(/\s+/g, ' ');
  }
  return { html, title: headings[0]?.text ?? '', headings, sections };
}
