import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../base/safe-url.js';
import type { Messages } from '../../locale/messages.js';
import { fill } from '../../locale/words.js';
import { captionsOf } from '../../model/captions-of.js';
import type { Media } from '../../model/event-record.js';
import { mediaKind } from '../../model/media-kind.js';
import { plainText } from '../../model/rich-text.js';
import { richLine } from '../shared/rich-text.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import { type MediaEmbed, mediaEmbed } from './media-embed.js';
import { hostBeside, outLink } from './out-link.js';

/** Where a picture does not come, the link to it shows instead. */
function onError(input: Event): void {
  (input.currentTarget as HTMLImageElement).hidden = true;
}

/** Puts a frame of another host in the place of the button that asked for it. */
function play(input: Event, { src, ratio }: MediaEmbed, title: string): void {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'fullscreen; encrypted-media; picture-in-picture';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation');
  // Players refuse to play for nobody.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.style.aspectRatio = String(ratio);
  frame.src = src;
  (input.currentTarget as HTMLElement).closest('.ask')?.replaceWith(frame);
  frame.focus();
}

/** A film or sound that another host plays, which is asked for nothing before the reader wants it. */
function askFirst(embed: MediaEmbed, title: string, { playHere, playFrom }: Messages): TemplateResult {
  const host = new URL(embed.src).host.replace(/^www\./, '');
  return html`<div>
    <div class="ask">
      <button type="button" aria-label="${playHere}: ${title}" @click=${(input: Event) => play(input, embed, title)}>
        <span aria-hidden="true">▶ </span>${playHere}
      </button>
      <small>${fill(playFrom, { host })}</small>
    </div>
  </div>`;
}

/** What a language is called in another. */
function languageName(lang: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/** The captions of a medium, which the browser asks for when the reader turns them on. */
function captionTracks({ captions }: Media, { state, locale }: TimelineContext): unknown {
  const { lang: ofTimeline = locale } = state.table.timeline;
  return captionsOf(captions).map(({ src, lang = ofTimeline, label }) => {
    const href = safeUrl(src, document.baseURI, 'media');
    const name = label || languageName(lang, locale);
    return href ? html`<track kind="captions" src=${href} srclang=${lang} label=${name} />` : nothing;
  });
}

/** Files of other hosts are read as captions only where those allow it to pages, and then the medium as well. */
const needsLeave = ({ captions }: Media): boolean =>
  captionsOf(captions).some(({ src }) => {
    const href = safeUrl(src, document.baseURI, 'media');
    return href !== undefined && new URL(href).origin !== location.origin;
  });

/** A sound or film with what plays it. A sound with captions is played as a film is, for only that shows them. */
function player(medium: Media, kind: 'audio' | 'video', src: string, name: string, tracks: unknown): TemplateResult {
  const leave = needsLeave(medium) ? 'anonymous' : nothing;
  return kind === 'audio' && !captionsOf(medium.captions).length
    ? html`<audio src=${src} controls preload="none" aria-label=${name}></audio>`
    : html`<video class=${kind} crossorigin=${leave} src=${src} controls preload="none" playsinline aria-label=${name}>${tracks}</video>`;
}

/** A picture, sound or film with its caption and credit; other things as a link, below what plays it where that is known. */
export function mediaFigure(medium: Media, context: TimelineContext): TemplateResult | typeof nothing {
  const { messages } = context;
  const { src, alt, caption, credit } = medium;
  const kind = mediaKind(medium);
  const base = document.baseURI;
  const own = kind === 'link' ? undefined : safeUrl(src, base, 'media');
  const link = own ? undefined : safeUrl(src, base);
  if (!own && !link) return nothing;
  const embed = link && mediaEmbed(link);
  const words = plainText(caption ?? '') || alt || '';
  const shown =
    own && kind === 'image'
      ? html`<img src=${own} alt=${alt ?? ''} loading="lazy" decoding="async" @error=${onError} />
          <p class="instead">${outLink(own, words || messages.media)}</p>`
      : own && (kind === 'audio' || kind === 'video')
        ? player(medium, kind, own, words || messages.media, captionTracks(medium, context))
        : html`${embed ? askFirst(embed, words || messages.media, messages) : nothing}
              ${outLink(link!, words || messages.media)} <bdi class="beside">${hostBeside(link!, words)}</bdi>`;
  const below = [own ? caption : '', credit].flatMap((text) =>
    text ? [html`<bdi class="piece">${richLine(text)}</bdi>`] : [],
  );
  return html`<figure>
    ${shown}${below.length ? html`<figcaption>${below[0]}${below[1] ? html` · ${below[1]}` : nothing}</figcaption>` : nothing}
  </figure>`;
}
