/** Search in the docs: every page's text is looked through here, in the browser. */
import { byId, make } from './lib/dom.js';

/** A page of the docs, as the site's build wrote it down. */
interface DocsPage {
  readonly name: string;
  readonly title: string;
  /** Ids and texts. */
  readonly headings: readonly (readonly [string, string])[];
  readonly text: string;
}

/** What was found: a page, or a part of it. */
interface Found {
  readonly href: string;
  readonly title: string;
  readonly excerpt: string;
  readonly score: number;
}

const MOST = 12;
const AROUND = 60;

let pages: Promise<readonly DocsPage[]> | undefined;
const load = (): Promise<readonly DocsPage[]> => {
  pages ??= fetch('./search.json').then((answer) => (answer.ok ? answer.json() : []));
  return pages;
};

/** The text around the first of the words. */
function excerptOf(text: string, words: readonly string[]): string {
  const at = text.toLowerCase().indexOf(words[0] ?? '');
  if (at < 0) return '';
  const from = text.lastIndexOf(' ', Math.max(0, at - AROUND)) + 1;
  return `${from > 0 ? '… ' : ''}${text.slice(from, at + AROUND * 2)} …`;
}

/** Pages that hold every word, those with the words in headings first. */
function find(all: readonly DocsPage[], query: string): readonly Found[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const has = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const found = all.flatMap(({ name, title, headings, text }): Found[] => {
    const heading = headings.find(([, each]) => has(each));
    if (heading && heading[1] !== title) {
      return [{ href: `${name}#${heading[0]}`, title: `${title}: ${heading[1]}`, excerpt: '', score: 2 }];
    }
    if (has(title)) return [{ href: name, title, excerpt: '', score: 3 }];
    return has(text) ? [{ href: name, title, excerpt: excerptOf(text, words), score: 1 }] : [];
  });
  return found.sort((a, b) => b.score - a.score).slice(0, MOST);
}

const input = byId('docs-search', HTMLInputElement);
const list = byId('docs-found', HTMLUListElement);
const note = byId('docs-note', HTMLElement);
input.addEventListener('focus', () => void load(), { once: true });
input.addEventListener('input', async () => {
  const query = input.value;
  const found = find(await load(), query);
  if (query !== input.value) return;
  list.hidden = found.length === 0;
  list.replaceChildren(
    ...found.map(({ href, title, excerpt }) => make('li', {}, make('a', { href }, title), make('p', {}, excerpt))),
  );
  note.textContent = query.trim() === '' ? '' : `${found.length || 'No'} page${found.length === 1 ? '' : 's'} found`;
});
// Style sheets open the list of all pages where there is room beside the page; in browsers that cannot, this does.
const isWide = matchMedia('(min-width: 861px)').matches;
if (isWide && !CSS.supports('selector(::details-content)'))
  document.querySelector('.docs-nav')?.setAttribute('open', '');

// Examples come to life as they come near; what draws them loads with the first.
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      void import('./play/live-examples.js').then(({ enliven }) => enliven(target as HTMLElement));
    }
  },
  { rootMargin: '400px' },
);
for (const example of document.querySelectorAll('.example')) near.observe(example);
