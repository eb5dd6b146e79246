/** Search in the docs: every page's text is looked through here, in the browser. */
import { byId, make } from './lib/dom.js';

/** A page of the docs, as the site's build wrote it down. */
interface DocsPage {
  readonly name: string;
  readonly title: string;
  /** Id, heading and text of each part; the first is the page's own. */
  readonly sections: readonly (readonly [string, string, string])[];
}

/** What was found: a page, or a part of it. */
interface Found {
  readonly href: string;
  readonly title: string;
  readonly excerpt: string;
  readonly score: number;
}

const MOST = 12;
const MOST_OF_PAGE = 3;
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

/** Parts that hold every word: those with the words in their heading first, then those that say them most. */
function find(all: readonly DocsPage[], query: string): readonly Found[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const has = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const found = all.flatMap(({ name, title, sections }) => {
    const parts = sections.flatMap(([id, heading, text], index): Found[] => {
      if (!has(`${heading} ${text}`)) return [];
      const [href, own] = index === 0 ? [name, title] : [`${name}#${id}`, `${title}: ${heading}`];
      const isNamed = has(index === 0 ? `${title} ${heading}` : heading);
      // What once changed is rarely what is looked for.
      const weight = name === 'changelog.html' ? 0.01 : 1;
      const often = words.reduce((sum, word) => sum + text.toLowerCase().split(word).length - 1, 0);
      return [
        {
          href,
          title: own,
          excerpt: excerptOf(text, words),
          score: ((isNamed ? (index === 0 ? 2000 : 1000) : 0) + often) * weight,
        },
      ];
    });
    return parts.sort((a, b) => b.score - a.score).slice(0, MOST_OF_PAGE);
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
  const told = found.length === 0 ? 'Nothing found' : `${found.length} part${found.length === 1 ? '' : 's'} found`;
  note.textContent = query.trim() === '' ? '' : told;
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
