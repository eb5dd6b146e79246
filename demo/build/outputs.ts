import { rgb } from 'd3';
import { type Timeline, type WrittenFormat, writeEvents } from 'event-timeline';
import {
  DARK_THEME,
  type InlineParts,
  LIGHT_THEME,
  type PageOptions,
  renderElement,
  renderFrame,
  renderHTML,
  renderOEmbed,
  renderSVG,
  type Theme,
} from 'event-timeline/static';
import { LONGEST_PACKED, pack } from '../lib/pack.js';

/** What everything that is taken along is made from. */
export interface Made {
  readonly timeline: Timeline;
  /** Attributes of the element. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Custom properties of the element. */
  readonly style: Readonly<Record<string, string>>;
  /** Colours of lanes in pictures, by lane; the theme's own where there is none. */
  readonly colours: readonly (string | undefined)[];
}

/** A file of this site that pages of others load. */
const shipped = (name: string): string => new URL(`./embed/${name}`, document.baseURI).href;

const wordsOf = ({ attributes: { lang, timezone } }: Made): { readonly lang?: string; readonly timezone?: string } => ({
  ...(lang && { lang }),
  ...(timezone && { timezone }),
});

/** The rule that gives the element its colours; none where it has no others than the theme's. */
function styleRule({ style }: Made): readonly string[] {
  const set = Object.entries(style).map(([name, value]) => `${name}: ${value};`);
  return set.length > 0 ? [`event-timeline { ${set.join(' ')} }`] : [];
}

/** The tag with its list inside, for pages that may load a script. */
export const tagOf = (made: Made): string =>
  [
    `<link rel="stylesheet" href="${shipped('fallback.css')}">`,
    ...styleRule(made).map((rule) => `<style>${rule}</style>`),
    `<script type="module" src="${shipped('embed.js')}"></script>`,
    renderElement(made.timeline, { ...wordsOf(made), attributes: made.attributes }),
  ].join('\n');

/** Address of a page of this site that shows the timeline, which travels in it; null where it is too long. */
export async function frameAddress({ timeline, attributes, style }: Made): Promise<string | null> {
  const packed = await pack(JSON.stringify({ timeline, attributes, style }));
  return packed.length > LONGEST_PACKED ? null : new URL(`./frame.html#made=${packed}`, document.baseURI).href;
}

/** An iframe for content systems, with the script that gives it its height. */
export function frameOf(made: Made, url: string): string {
  const [page = '', fragment] = url.split('#');
  const frame = renderFrame(made.timeline, { ...wordsOf(made), url: page });
  // The library writes no address as long as one that carries a timeline; what is packed needs no escaping.
  const whole = fragment?.startsWith('made=') ? frame.replace(/(\ssrc="[^"]*)"/, `$1#${fragment}"`) : frame;
  return `${whole}\n<script defer src="${shipped('parent.js')}"></script>`;
}

const hashOf = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
};

const scriptText = async (name: string): Promise<string> => {
  const answer = await fetch(shipped(name));
  if (!answer.ok) throw new Error(`${name} is not on this host.`);
  return (await answer.text()).replace(/\n?\/\/# sourceMappingURL=\S*\s*$/, '');
};

/** One file that works from disk, in a mail and in an archive, with a policy of its own where the browser can hash. */
export async function pageOf(made: Made): Promise<string> {
  const codes = await Promise.all(['iframe-host.js', 'embed.all.js'].map(scriptText));
  const { theme } = made.attributes;
  const options: PageOptions = {
    ...wordsOf(made),
    ...((theme === 'light' || theme === 'dark') && { theme }),
    attributes: { ...made.attributes, 'no-worker': true },
    scripts: codes.map((code) => ({ code })),
  };
  const rules = styleRule(made);
  const coloured = (page: string): string =>
    page.replace('</head>', `${rules.map((rule) => `<style>${rule}</style>\n`).join('')}</head>`);
  if (!globalThis.crypto?.subtle) return coloured(renderHTML(made.timeline, options));
  // The policy holds hashes of what the page holds: written once to learn what that is, and once with them.
  let found: InlineParts = { styles: [], scripts: [] };
  renderHTML(made.timeline, {
    ...options,
    policy: (parts) => {
      found = parts;
      return '';
    },
  });
  const [styles, scripts] = await Promise.all(
    [[...found.styles, ...rules], found.scripts].map((texts) => Promise.all(texts.map(hashOf))),
  );
  const policy = [
    "default-src 'none'",
    `script-src ${scripts!.join(' ')}`,
    `style-src ${styles!.join(' ')}`,
    "img-src 'self' https: data: blob:",
    "media-src 'self' https:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return coloured(renderHTML(made.timeline, { ...options, policy: () => policy }));
}

/** The theme of pictures, with the lanes' own colours where they have any. */
function pictureTheme({ attributes, colours }: Made): Theme {
  const theme = attributes.theme === 'dark' ? DARK_THEME : LIGHT_THEME;
  const lanes = theme.lanes.map((usual, lane) => {
    const own = colours[lane];
    if (!own) return usual;
    const { r, g, b } = rgb(own);
    return [r, g, b] as const;
  });
  return { ...theme, lanes };
}

/** The picture, 1,200 px wide. */
export const svgOf = (made: Made): string =>
  renderSVG(made.timeline, { ...wordsOf(made), width: 1200, theme: pictureTheme(made) });

/** What the picture shows, in words, for those who do not see it. */
export function alternativeText(made: Made): string {
  const image = { url: 'https://picture.invalid/' };
  const answer = renderOEmbed(made.timeline, { ...wordsOf(made), url: image.url, image });
  return (JSON.parse(answer) as { readonly thumbnail_alt: string }).thumbnail_alt;
}

/** The picture as PNG, twice as fine as it is large. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth * 2, image.naturalHeight * 2);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Names and types of the files in which data are taken along. */
export const DATA: Readonly<Record<WrittenFormat, readonly [label: string, name: string, type: string]>> = {
  csv: ['CSV', 'events.csv', 'text/csv'],
  json: ['JSON', 'events.json', 'application/json'],
  ics: ['Calendar (ICS)', 'events.ics', 'text/calendar'],
  timelinejs: ['TimelineJS', 'timelinejs.json', 'application/json'],
  'json-ld': ['JSON-LD for search engines', 'events.jsonld', 'application/ld+json'],
};

/** The data in a format. */
export const dataOf = (made: Made, format: WrittenFormat): Promise<string> => writeEvents(made.timeline, format);
