// What the demo's pages share: head, navigation, the explorer's tools, the other stories. Put in when a page is served
// or built, so that each page's own file holds only what is its own.
import { readFileSync } from 'node:fs';

/** The stories, in the order in which they are offered; `href` from the demo's folder. */
const STORIES = [
  {
    href: './',
    title: 'Back to the negotiating table',
    about: 'A visit, an opening, and talks that changed cities: Doha, February 2026.',
    shows: 'Doubt, moved talks, ongoing events',
  },
  {
    href: 'pages/universe.html',
    title: 'A history of the universe',
    about: 'From the Big Bang to this morning, in one zoom.',
    shows: 'Deep time',
  },
  {
    href: 'stories/apollo-11.html',
    title: 'To the Moon and back',
    about: 'Apollo 11, second by second, in Houston’s time or by UTC.',
    shows: 'Instants, two clocks, folds',
  },
  {
    href: 'stories/greek-lives.html',
    title: 'From Homer to Alexander',
    about: 'Four centuries of lives whose years are mostly guesses.',
    shows: 'Doubtful dates',
  },
  {
    href: 'stories/berlin-airport.html',
    title: 'The airport that did not open',
    about: 'Berlin, 2011, 2012, 2013, 2017 — and at last 2020.',
    shows: 'Postponed, cancelled, arrows',
  },
  {
    href: 'stories/sky.html',
    title: 'A year of the sky',
    about: 'The astronomy desk’s 2026: eclipses, meteors, planets that meet.',
    shows: 'Several hundred events',
  },
  {
    href: 'pages/million.html#n=1000000',
    title: 'A million events',
    about: 'Made up, to see how it feels: twenty years of news, drawn while they are read.',
    shows: 'Size',
  },
];

const NAV = [
  ['./', 'Explore'],
  ['builder.html', 'Build'],
  ['docs/', 'Docs'],
  ['playground.html', 'Playground'],
];
const WORDS = {
  en: {
    skip: 'Skip to the content',
    site: 'Site',
    names: ['Explore', 'Build', 'Docs', 'Playground'],
    other: 'بالعربية',
  },
  ar: { skip: 'انتقل إلى المحتوى', site: 'الموقع', names: ['استكشف', 'أنشئ', 'الوثائق', 'جرّب'], other: 'English' },
};

/** The policy that every page states of itself. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: data: blob:",
  "media-src 'self' https:",
  "connect-src 'self' https:",
  "frame-src 'self' blob:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html event-timeline event-timeline-site 'allow-duplicates'",
].join('; ');

/** The policy of the page in which the builder shows what it makes: what is pasted may have scripts and styles inside. */
const LOOSE = POLICY.replace(/; (require-trusted-types-for|trusted-types) .*$/, '')
  .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/** In development the server tells pages to load again by a script of data. */
const policyOf = (html, isDev) => {
  const policy = /<html[^>]*\bdata-loose\b/.test(html) ? LOOSE : POLICY;
  return isDev ? policy.replace("script-src 'self'", "script-src 'self' data:") : policy;
};

export const escapeHtml = (text) =>
  String(text).replace(/[&<>"]/g, (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[each]);

/** Path back to the demo's folder from a page in it: `./`, `../` … */
export const rootOf = (path) => '../'.repeat(path.split('/').length - 1) || './';

/** The page that a link from the demo's folder leads to. */
const fileOf = (href) => href.replace(/^\.\/|#.*$/g, '').replace(/(^|\/)$/, '$1index.html');
const linkTo = (root, href) => (href === './' ? root : root === './' ? href : root + href);

/** Whether a page belongs to what a link of the navigation leads to. */
const isCurrent = (href, path) =>
  href === './'
    ? /^(index\.html|stories\/|pages\/)/.test(path)
    : href === 'docs/'
      ? path.startsWith('docs/')
      : path === href;

function header(path, lang, has) {
  const root = rootOf(path);
  const words = WORDS[lang] ?? WORDS.en;
  const links = NAV.map(
    ([href], index) =>
      has(fileOf(href)) &&
      `<a href="${linkTo(root, href)}"${isCurrent(href, path) ? ' aria-current="page"' : ''}>${words.names[index]}</a>`,
  ).filter(Boolean);
  return `<a class="skip" href="#main">${words.skip}</a>
    <header class="site">
      <a class="mark" href="${root}" dir="ltr" lang="en"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M2 18h20" /><circle cx="6" cy="11" r="3" /><circle cx="17.500" cy="6" r="3" class="ring" /><path d="M6 14v4M17.500 9v9" /></svg>event-timeline</a>${path === 'index.html' ? '<p class="tagline">What happened when, how sure it is, and who says so</p>' : ''}
      <nav aria-label="${words.site}">${links.join('')}</nav>
    </header>`;
}

const footer = (path) => {
  const root = rootOf(path);
  return `<footer class="site">
      <p>Nothing here asks anyone else for anything, and nothing you open leaves your device. MIT licence.</p>
      <p><a href="${root}pages/arabic.html" hreflang="ar" lang="ar">${WORDS.en.other}</a> <a href="${root}pages/list.html">From a list in the page</a> <a href="${root}pages/own.html">Cards and headlines of your own</a></p>
    </footer>`;
};

const LOOKS = [
  ['lanes', 'Lanes'],
  ['colours', 'Colours'],
  ['order', 'List begins with'],
  ['folds', 'Empty stretches'],
  ['calendar', 'Calendar'],
  ['zone', 'Time zone'],
  ['lang', 'Language'],
  ['theme', 'Light or dark'],
];

const look = ([name, label]) =>
  name === 'zone'
    ? `<label>${label}<input id="look-zone" list="zones" placeholder="The story’s own" autocomplete="off" spellcheck="false" /></label>`
    : `<label>${label}<select id="look-${name}"></select></label>`;

const TOOLS = `<div class="tools needs-script">
        <div class="tool-buttons" role="group" aria-label="This story">
          <button type="button" data-panel="look" aria-expanded="false" aria-controls="panel-look">View options</button>
          <button type="button" data-panel="own" aria-expanded="false" aria-controls="panel-own">Open your own</button>
          <button type="button" data-panel="share" aria-expanded="false" aria-controls="panel-share">Share</button>
        </div>
        <div class="panel" id="panel-look" hidden>
          <div class="fields">${LOOKS.map(look).join('')}</div>
          <datalist id="zones"></datalist>
          <button type="button" class="quiet" id="look-reset">As it was</button>
        </div>
        <div class="panel" id="panel-own" hidden>
          <p>An Excel, CSV, JSON or calendar file, dropped anywhere on this page, or:</p>
          <div class="fields wide">
            <label>A file<input type="file" id="own-file" /></label>
            <label>An address<input type="url" id="own-url" placeholder="https://…" inputmode="url" /></label>
            <button type="button" id="own-load">Load</button>
          </div>
          <label>Cells from a spreadsheet, with a row of headings
            <textarea id="own-text" rows="5" spellcheck="false" placeholder="date&#9;title&#10;2026-02-03&#9;Briefing in Doha"></textarea></label>
          <button type="button" id="own-show">Show them</button>
        </div>
        <div class="panel" id="panel-share" hidden>
          <label>Link to what you see<input id="share-link" readonly spellcheck="false" /></label>
          <button type="button" id="share-copy">Copy link</button>
        </div>
        <p class="note" id="tool-note" role="status"></p>
        <ul class="problems" id="own-problems"></ul>
      </div>`;

/** The script of a page, to be read in it. */
const code = (path) =>
  `<pre tabindex="0" role="group" aria-label="Code"><code>${escapeHtml(readFileSync(`demo/${path.replace(/html$/, 'ts')}`, 'utf8'))}</code></pre>`;

/** What to do next, once the first story is read. */
const WAYS = `<section class="ways" aria-label="What next">
        <a href="builder.html"><strong>Make your own</strong> Paste a spreadsheet, and take along a frame, a tag, one file or a picture. Nothing is uploaded.</a>
        <a href="docs/app.html"><strong>Put it into your app</strong> Web components with types, for any framework; React, Node and a command line besides.</a>
        <a href="docs/newsroom.html"><strong>Use it in a newsroom</strong> Doubt, changes of plan, corrections and live stories, without code.</a>
      </section>`;

/** The other stories as cards; those whose page is not there are left out. */
function stories(path, has) {
  const root = rootOf(path);
  const shown = STORIES.filter(({ href }) => has(fileOf(href))).filter(({ href }) => fileOf(href) !== path);
  const image = (href, scheme) => {
    const name = /([\w-]+)\.html$/.exec(fileOf(href))[1];
    return `<img class="on-${scheme}" src="${root}pictures/${name}-${scheme}.svg" alt="" width="480" height="270" loading="lazy" />`;
  };
  const cards = shown.map(
    ({ href, title, about, shows }) =>
      `<li><a href="${linkTo(root, href)}">${image(href, 'light')}${image(href, 'dark')}<strong>${title}</strong></a><p>${about}</p><p class="shows">${shows}</p></li>`,
  );
  return `<section class="stories" aria-labelledby="stories"><h2 id="stories">More true stories</h2><ul>${cards.join('')}</ul></section>`;
}

/**
 * A page of the demo as it is served: `path` from the demo's folder, `has` whether a page is there, `parts` what its own
 * marks (`<!-- name -->`) are replaced by; `isDev` while it is worked on.
 */
export function framePage(html, { path, has, parts = {}, isDev = false }) {
  const lang = /<html lang="([a-z]+)/.exec(html)?.[1] ?? 'en';
  const filled = {
    explorer: () => TOOLS,
    stories: () => stories(path, has),
    ways: () => WAYS,
    code: () => code(path),
    ...parts,
  };
  let page = html
    .replace(/<!-- ([a-z-]+) -->/g, (whole, name) => filled[name]?.() ?? whole)
    .replace(
      /(<meta charset="utf-8" ?\/?>)/i,
      `$1\n    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyOf(html, isDev))}" />\n    <meta name="color-scheme" content="light dark" />\n    <link rel="icon" href="${rootOf(path)}icon.svg" />`,
    )
    .replace(/<main(?![^>]*\bid=)/, '<main id="main" tabindex="-1"');
  // The timeline's own heading is of the second level; what reads pages aloud looks for the first.
  if (!page.includes('<h1')) {
    const title = /<title>(.*?)( · event-timeline)?<\/title>/.exec(page)?.[1] ?? '';
    page = page.replace(/<main\b[^>]*>/, (main) => `${main}\n      <h1 class="unseen">${title}</h1>`);
  }
  // A page that is shown in frames of others is only itself.
  if (/<html[^>]*\bdata-bare\b/.test(page)) return page;
  page = page.replace(/<body[^>]*>/, (body) => `${body}\n    ${header(path, lang, has)}`);
  return /<footer class="(page|site)"/.test(page) ? page : page.replace('</body>', `${footer(path)}\n  </body>`);
}
