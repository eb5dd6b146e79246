import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderFrame, renderOEmbed } from '../../../src/static.js';

const timeline = { title: 'Talks & "more"', events: [{ date: '2026-02-03', title: 'Briefing' }] };
const url = 'https://n.example/talks.html';

test('renderFrame writes a frame with a name, a height and nothing loaded before it is near', () => {
  assert.equal(
    renderFrame(timeline, { url, height: 500 }),
    '<iframe data-event-timeline src="https://n.example/talks.html" title="Talks &amp; &quot;more&quot;" width="100%" ' +
      'height="500" loading="lazy" frameborder="0" referrerpolicy="strict-origin-when-cross-origin" ' +
      'allow="clipboard-write; fullscreen"></iframe>',
  );
  assert.match(renderFrame(timeline, { url }), /height="320"/);
  assert.match(renderFrame(timeline, { url: 'javascript:alert(1)' }), / src="" /);
});

test('renderOEmbed answers a rich embed with its picture and what that shows', () => {
  const answer = JSON.parse(
    renderOEmbed(timeline, {
      url,
      height: 500,
      providerName: 'News',
      providerUrl: 'https://n.example/',
      image: { url: 'https://n.example/talks.png', width: 1200, height: 630 },
    }),
  );
  assert.deepEqual(answer, {
    version: '1.0',
    type: 'rich',
    title: 'Talks & "more"',
    provider_name: 'News',
    provider_url: 'https://n.example/',
    url,
    width: 960,
    height: 500,
    html: renderFrame(timeline, { url, height: 500 }),
    thumbnail_url: 'https://n.example/talks.png',
    thumbnail_width: 1200,
    thumbnail_height: 630,
    thumbnail_alt: 'Talks & "more". 1 event, 3 February 2026. Briefing',
  });
});
