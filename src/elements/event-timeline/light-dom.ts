import type { ListItemData } from '../../formats/html-list.js';

/** What stands inside the element: a script with data, or a list for readers without script. */
export type LightData =
  | { readonly kind: 'text'; readonly text: string; readonly type: string }
  | { readonly kind: 'list'; readonly items: readonly ListItemData[] };

const DATA_SCRIPTS = 'script[type="application/json"],script[type="application/ld+json"],script[type="text/csv"]';

const textOf = (element: Element | null | undefined): string => element?.textContent?.trim() ?? '';

const readItem = (item: HTMLElement): ListItemData => {
  const times = item.querySelectorAll('time');
  const link = item.querySelector<HTMLAnchorElement>('a[href]');
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

/** Reads the data that a page wrote into the element; undefined where there is none. */
export const readLightDom = (host: HTMLElement): LightData | undefined => {
  const script = host.querySelector<HTMLScriptElement>(DATA_SCRIPTS);
  if (script) return { kind: 'text', text: script.textContent ?? '', type: script.type };
  const list = host.querySelector(':scope > ol, :scope > ul');
  if (!list) return undefined;
  return { kind: 'list', items: [...list.querySelectorAll<HTMLElement>(':scope > li')].map(readItem) };
};
