import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mediaEmbed } from '../../../src/elements/event-timeline-card/media-embed.js';

const YOUTUBE = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ';

const CASES: readonly (readonly [string, string | undefined])[] = [
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', YOUTUBE],
  ['https://m.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&t=12', YOUTUBE],
  ['https://youtu.be/dQw4w9WgXcQ?si=tracking', YOUTUBE],
  ['https://www.youtube.com/shorts/dQw4w9WgXcQ', YOUTUBE],
  ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', YOUTUBE],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['https://vimeo.com/channels/staffpicks/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['https://www.dailymotion.com/video/x7tgad0', 'https://geo.dailymotion.com/player.html?video=x7tgad0'],
  [
    'https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk?si=1',
    'https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk',
  ],
  [
    'https://soundcloud.com/some-desk/a-briefing?utm=1',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fsome-desk%2Fa-briefing',
  ],
  ['https://www.youtube.com/watch?v=short', undefined],
  ['https://www.youtube.com/@channel', undefined],
  ['https://youtube.com.example.org/watch?v=dQw4w9WgXcQ', undefined],
  ['https://example.org/?v=dQw4w9WgXcQ', undefined],
  ['https://vimeo.com/about', undefined],
  ['javascript:alert(1)//youtu.be/dQw4w9WgXcQ', undefined],
  ['nothing', undefined],
];

for (const [address, frame] of CASES) {
  test(`${address} is played ${frame ? `by ${new URL(frame).host}` : 'by no frame'}`, () => {
    assert.equal(mediaEmbed(address)?.src, frame);
  });
}
