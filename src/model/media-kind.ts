import type { Media } from './event-record.js';

/** How a medium is shown. */
export type MediaKind = 'image' | 'audio' | 'video' | 'link';

const EXTENSIONS: readonly (readonly [MediaKind, RegExp])[] = [
  ['image', /\.(avif|gif|jpe?g|png|svg|webp)$/i],
  ['audio', /\.(aac|flac|m4a|mp3|oga|ogg|opus|wav)$/i],
  ['video', /\.(m4v|mov|mp4|ogv|webm)$/i],
];

/** What a medium is, by its stated type, else its file's name; an address that says neither is a link, never fetched. */
export function mediaKind({ src, type = '', alt }: Media): MediaKind {
  const stated = /^(image|audio|video)\b/i.exec(type)?.[1]?.toLowerCase();
  if (stated) return stated as MediaKind;
  const path = src.split(/[?#]/, 1)[0]!;
  const byName = EXTENSIONS.find(([, pattern]) => pattern.test(path))?.[0];
  // Picture servers often leave the extension out; only pictures have a text that stands for them.
  const bare = !/\.\w+$/.test(path.slice(path.lastIndexOf('/')));
  return (
    byName ??
    (alt && !type && bare && !/youtu|vimeo|tiktok|facebook|instagram|twitter|\/x\.com/.test(path) ? 'image' : 'link')
  );
}
