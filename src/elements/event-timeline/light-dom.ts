import { type ListItemData, readListItems } from '../../formats/html-list.js';
import { type ReadResult, readEvents } from '../../formats/read-events.js';
import type { LoadOptions } from './load-data.js';

const textOf = (element: Element | null | undefined): string => element?.textContent?.trim() ?? '';

const readItem = (item: HTMLElement): ListItemData => {
  const times = item.querySelectorAll('time');
  const link = item.querySelector<HTMLAnchorElement>('a[href]:not([href^="#"])');
  const heading = item.querySelector('h1,h2,h3,h4,h5,h6,strong,b') ?? link;
  const paragraphs = [...item.querySelectorAll('p')].filter((paragraph) => !paragraph.contains(heading));
  const rest = item.cloneNode(true) as HTMLElement;
  for (const time of rest.querySelectorAll('time,p')) time.remove();
  return {
    id: item.id || undefined,
    datetime: times[0]?.getAttribute('datetime') ?? (textOf(times[0]) || undefined),
    end: times[1]?.getAttribute('datetime') ?? undefined,
    title: textOf(heading) || textOf(rest) || textOf(paragraphs[0]),
    summary: paragraphs.map(textOf).filter(Boolean).join('\n\n') || undefined,
    href: link?.getAttribute('href') ?? undefined,
    linkText: link ? textOf(link) : undefined,
    data: { ...item.dataset },
  };
};

/** Reads what a page wrote into the element: a data script, else a list. `found` is either. */
export const readLightDom = (found: Element, options: LoadOptions): Promise<ReadResult> | ReadResult => {
  if (found instanceof HTMLScriptElement) return readEvents(found.text, { contentType: found.type, ...options });
  return readListItems([...found.querySelectorAll<HTMLElement>(':scope > li')].map(readItem), options);
};
