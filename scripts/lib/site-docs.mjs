// The docs of the site: README, the Markdown of docs/ and the reference, each a page of docs/, with navigation and what
// the search looks in.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { renderMarkdown } from './markdown.mjs';
import { referenceMarkdown } from './reference.mjs';
import { escapeHtml } from './site-frame.mjs';
import { filesBelow } from './source.mjs';

/** Guides in the order in which they are read; others of docs/ follow by name. */
const GUIDES = [
  'newsroom',
  'app',
  'react',
  'server',
  'migrating-from-timelinejs',
  'migrating-from-vis-timeline',
  'formats',
  'time',
  'calendars-and-zones',
  'theming',
  'accessibility',
  'embedding',
  'security',
  'performance',
  'command-line',
].map((name) => `docs/${name}.md`);
/** What is for those who work on the library itself; every other file of docs/ is a guide. */
const INSIDE = ['docs/architecture.md', 'docs/label-engine.md'];
/** Names of pages whose own heading says little beside others. */
const TITLES = { 'README.md': 'Getting started', 'demo/data/README.md': 'Data of the stories' };
const PROJECT = ['CONTRIBUTING.md', 'CHANGELOG.md', 'bench/README.md', 'demo/data/README.md', 'examples/README.md'];

/** Name of a document's page in docs/. */
const nameOf = (path) => {
  if (path === 'README.md') return 'index.html';
  const from = /^docs\/(.+)\.md$/.exec(path)?.[1] ?? path.replace(/\.md$/, '');
  return `${from.toLowerCase().replaceAll('/', '-')}.html`;
};

function documents() {
  const all = filesBelow('docs', ['.md']);
  const decisions = all.filter((path) => path.startsWith('docs/decisions/'));
  const placeOf = (path) => (GUIDES.indexOf(path) + GUIDES.length + 1) % (GUIDES.length + 1);
  const guides = all
    .filter((path) => !INSIDE.includes(path) && !decisions.includes(path))
    .sort((a, b) => placeOf(a) - placeOf(b) || a.localeCompare(b));
  return [
    ['Start', ['README.md']],
    ['Guides', guides],
    ['Reference', [null]],
    ['Inside', [...INSIDE.filter(existsSync), ...decisions]],
    ['Project', PROJECT.filter(existsSync)],
  ].filter(([, paths]) => paths.length > 0);
}

/** What stands below an example that is whole by itself: room in which it is drawn, and where it can be edited further. */
const exampleOf = (code, lang) => {
  const live = '<div class="live needs-script"></div>';
  const [, name] = /^try-(\w+)$/.exec(lang) ?? [];
  if (name) return `<div class="example function" data-function="${name}">${live}</div>`;
  if (lang !== 'html' || !/<event-timeline[\s>-]/.test(code) || /<event-timeline[^>]*\ssrc=/.test(code)) return '';
  const packed = deflateRawSync(code).toString('base64url');
  return `<div class="example">${live}<p><a href="../playground.html#code=${packed}">Open it in the playground</a></p></div>`;
};

/** Where a document's link leads: another page of the docs, a picture, a page elsewhere; null for a file of the code. */
function linksFrom(path, known) {
  return (url) => {
    if (/^(https?:|mailto:)/.test(url)) return url;
    if (url.startsWith('#')) return url;
    const [file, fragment] = url.split('#');
    const target = join(dirname(path), file);
    if (known.has(target)) return nameOf(target) + (fragment ? `#${fragment}` : '');
    if (/^docs\/pictures\//.test(target)) return target.replace(/^docs\//, '');
    return null;
  };
}

/** Width and height of a document's picture, px; null where it is not one of ours. */
const sizesFrom = (path) => (url) => {
  const file = join(dirname(path), url);
  if (!/^docs\/pictures\/.+\.svg$/.test(file) || !existsSync(file)) return null;
  return /\swidth="(\d+)" height="(\d+)"/.exec(readFileSync(file, 'utf8'))?.slice(1) ?? null;
};

function pageOf({ title, html, headings }, name, navigation) {
  const nav = navigation
    .map(
      ([group, links]) =>
        `<section><h2>${group}</h2><ul>${links.map((link) => `<li><a href="${link.name}"${link.name === name ? ' aria-current="page"' : ''}>${escapeHtml(link.title)}</a></li>`).join('')}</ul></section>`,
    )
    .join('');
  const contents = headings.filter(({ depth }) => depth === 2);
  const toc =
    contents.length > 2
      ? `<nav class="contents" aria-label="On this page"><ul>${contents.map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`).join('')}</ul></nav>`
      : '';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(title)} · event-timeline</title>
    <link rel="stylesheet" href="../demo.css" />
    <script type="module" src="../docs.ts"></script>
  </head>
  <body>
    <div class="docs">
      <aside>
        <search class="needs-script"><label>Search the docs<input id="docs-search" type="search" autocomplete="off" spellcheck="false" /></label><ul id="docs-found" hidden></ul><p class="note" id="docs-note" role="status"></p></search>
        <details class="docs-nav"><summary>All pages</summary><nav aria-label="Docs">${nav}</nav></details>
      </aside>
      <main class="prose">
${html.replace(/<\/h1>/, `</h1>${toc}`)}
      </main>
    </div>
  </body>
</html>
`;
}

/** Every page of the docs by its path on the site, and what the search looks in as `docs/search.json`. */
function render() {
  const groups = documents();
  const known = new Set(groups.flatMap(([, paths]) => paths));
  const rendered = groups.map(([group, paths]) => [
    group,
    paths.map((path) => {
      const source = path === null ? referenceMarkdown() : readFileSync(path, 'utf8');
      const from = path ?? 'docs/reference.md';
      const page = renderMarkdown(source, { linkOf: linksFrom(from, known), sizeOf: sizesFrom(from), exampleOf });
      const name = path === null ? 'reference.html' : nameOf(path);
      const title = TITLES[path] ?? (page.title || basename(name, '.html'));
      return { ...page, name, title };
    }),
  ]);
  const pages = rendered.flatMap(([, each]) => each);
  return { rendered, pages };
}

/** The pages: a map from `docs/….html` to their HTML, before they get the frame of the site. */
export async function docsPages() {
  const { rendered, pages } = render();
  return new Map(pages.map((page) => [`docs/${page.name}`, pageOf(page, page.name, rendered)]));
}

/** What the search looks in: `[{name, title, sections: [[id, heading, text]]}]`. */
export function docsIndex() {
  return render().pages.map(({ name, title, sections }) => ({
    name,
    title,
    sections: sections.map(({ id, heading, text }) => [id, heading, text]),
  }));
}
