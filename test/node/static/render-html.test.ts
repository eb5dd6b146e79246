import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Timeline } from '../../../src/model/event-record.js';
import { type InlineParts, renderElement, renderHTML, renderSocialPicture, renderSVG } from '../../../src/static.js';
import { doha } from '../../helpers/doha.js';

const timeline: Timeline = {
  title: 'Talks & more',
  description: 'What *happened*.',
  events: [
    { id: 'a', date: '2026-02-03', title: 'Briefing </script><!-- <script>', group: 'Doha' },
    { id: 'b', date: '2026-02-06', title: 'Talks', group: 'Muscat' },
  ],
};

const scriptsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes!.trim());

test('a page without scripts has heading, picture, list, JSON-LD and Open Graph, and no other data', async () => {
  const html = renderHTML({ ...(await doha()), ...timeline, events: (await doha()).events });
  assert.match(html, /^<!doctype html>\n<html lang="en" dir="ltr">/);
  assert.match(html, /<title>Talks &amp; more<\/title>/);
  assert.match(html, /<h1 slot="heading">Talks &amp; more<\/h1>/);
  assert.match(html, /<meta name="description" content="What happened.">/);
  assert.match(html, /<meta property="og:title" content="Talks &amp; more">/);
  assert.match(html, /<figure><svg [^>]*role="img"/);
  assert.equal(html.match(/<li id=/g)?.length, 21);
  assert.deepEqual(scriptsOf(html), ['type="application/ld+json"']);
});

test('a timeline without title and description is named by the word for it and by its events', () => {
  const html = renderHTML({ lang: 'de', events: timeline.events });
  assert.match(html, /<html lang="de" dir="ltr">/);
  assert.match(html, /<title>Zeitleiste<\/title>/);
  assert.match(html, /<meta name="description" content="2 Ereignisse, 3\.–6\. Februar 2026\. Themen: Doha, Muscat\.">/);
});

test('addresses, picture and oEmbed answer are named where they are known', () => {
  const html = renderHTML(timeline, {
    url: 'https://n.example/talks',
    oembed: 'https://n.example/talks.json',
    image: { url: 'https://n.example/talks.png', width: 1200, height: 630 },
  });
  assert.match(html, /<link rel="canonical" href="https:\/\/n\.example\/talks">/);
  assert.match(
    html,
    /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/n\.example\/talks\.json" title="Talks &amp; more">/,
  );
  assert.match(html, /<meta property="og:image" content="https:\/\/n\.example\/talks\.png">/);
  assert.match(
    html,
    /<meta property="og:image:alt" content="Talks &amp; more\. 2 events, 3–6 February 2026\. Topics: Doha, Muscat\. Briefing/,
  );
  assert.match(html, /<meta name="twitter:card" content="summary_large_image">/);
});

test('with scripts the element gets all data, in which every < is an escape', () => {
  const html = renderHTML(timeline, {
    scripts: [{ code: 'const end = "</script>"; // <!--' }, { src: '/embed.js', integrity: 'sha384-x' }],
  });
  assert.deepEqual(scriptsOf(html), [
    'type="application/ld+json"',
    'type="application/json"',
    'type="module"',
    'type="module" src="/embed.js" integrity="sha384-x" crossorigin="anonymous"',
  ]);
  const data = /<script type="application\/json">([^<]*)<\/script>/.exec(html)?.[1] ?? '';
  assert.deepEqual(JSON.parse(data).events, timeline.events);
  assert.ok(html.includes('const end = "<\\/script>"; // <\\!--'));
});

test('a content policy is made from exactly the texts that are in the page', () => {
  let parts: InlineParts = { styles: [], scripts: [] };
  const html = renderHTML(timeline, {
    scripts: [{ code: 'run("</script>")' }],
    policy: (found) => {
      parts = found;
      return "default-src 'none'";
    },
  });
  assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">/);
  assert.ok(html.includes(`<style>${parts.styles[0]}</style>`));
  assert.ok(html.includes(`<script type="module">${parts.scripts[0]}</script>`));
  assert.ok(html.indexOf('Content-Security-Policy') < html.indexOf('<style>'));
});

test('the picture can be left out, and is where no event has a date', () => {
  assert.ok(!renderHTML(timeline, { picture: false }).includes('<svg'));
  assert.ok(!renderHTML({ events: [{ date: 'soon', title: 'A' }] }).includes('<svg'));
});

test('renderElement writes the element with its list, its data and a height', () => {
  const html = renderElement(timeline, { attributes: { view: 'list', 'no-controls': true, src: undefined } });
  assert.match(
    html,
    /^<event-timeline lang="en" rows="\d+" view="list" no-controls heading="Talks &amp; more" description="What \*happened\*\.">\n<ol /,
  );
  assert.match(html, /<script type="application\/json">/);
  assert.ok(!renderElement(timeline, { data: 'list' }).includes('<script'));
  assert.ok(!renderElement(timeline, { attributes: { src: '/talks.csv' } }).includes('<script'));
});

test('more lanes reserve more rows', () => {
  const rows = (count: number): number => {
    const events = Array.from({ length: count }, (_, i) => ({
      date: '2026-02-03',
      title: `Event ${i}`,
      group: `${i}`,
    }));
    return Number(/rows="(\d+)"/.exec(renderElement({ events }))?.[1]);
  };
  assert.ok(rows(8) > rows(3));
  assert.equal(rows(0), 3);
});

test('renderSVG says statuses in the language of the picture', () => {
  const svg = (lang: string): string =>
    renderSVG({ events: [{ date: '2026', title: 'A', status: 'moved' }] }, { width: 600, lang });
  assert.match(svg('en'), /\[moved\]/);
  assert.match(svg('fr'), /\[déplacé\]/);
});

test('the picture for sharing is 1200 by 630 and says in words what it shows', () => {
  for (const lang of ['en', 'ar']) {
    const svg = renderSocialPicture({ ...timeline, lang });
    assert.match(
      svg,
      /^<svg [^>]*viewBox="0 0 1200 630" width="1200" height="630"\n role="img" aria-label="Talks &amp; more\. /,
    );
    assert.doesNotMatch(svg, /<(script|image|foreignObject|a|use)\b| on\w+=|url\((?!#)/);
  }
  const long = renderSocialPicture({
    ...timeline,
    title: 'A very long headline that takes more than one line '.repeat(4),
  });
  assert.equal(long.match(/font-size="46"/g)?.length, 2);
});
