// The events of a page as a list, for readers without script, and how many rows their chart takes.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * For a page whose timeline has a `src` beside it: `{html, rows, inPage}`, the last of which puts the events into the page; null for another. `folder` is where the page is.
 * Loads the built package by its name, as an outsider does.
 */
export async function fallbackList(html, folder) {
  if (!html.includes('<!-- list -->')) return null;
  const tag = /<event-timeline\b[^>]*>/.exec(html)?.[0] ?? '';
  const attribute = (name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  const src = attribute('src');
  if (!src) return null;
  const [{ readEvents }, { renderElement, renderList }] = await Promise.all([
    import('event-timeline/core'),
    import('event-timeline/static'),
  ]);
  const text = readFileSync(join(folder, src), 'utf8');
  const { timeline } = await readEvents(text, { name: basename(src) });
  const options = { lang: /<html lang="([\w-]+)"/.exec(html)?.[1], timezone: attribute('timezone') };
  const rows = Number(/\srows="(\d+)"/.exec(renderElement(timeline, options))?.[1]);
  // With the page, so that no picture has to wait for a file that is named in it; what would end a script stays a file.
  const isInline = src.endsWith('.csv') && !/<\/script|<!--/i.test(text);
  return {
    html: `${renderList(timeline, options)}${isInline ? `\n<script type="text/csv">\n${text}</script>` : ''}`,
    rows,
    inPage: (page) => {
      const sized = rows ? page.replace(/<event-timeline\b/, `<event-timeline rows="${rows}"`) : page;
      return isInline ? sized.replace(/(<event-timeline\b[^>]*?)\s+src="[^"]*"/, '$1') : sized;
    },
  };
}
