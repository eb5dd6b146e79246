import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../base/safe-url.js';
import type { Messages } from '../../locale/messages.js';
import type { Media } from '../../model/event-record.js';
import { mediaKind } from '../../model/media-kind.js';
import { plainText } from '../../model/rich-text.js';
import { richLine } from '../shared/rich-text.js';
import { hostBeside, outLink } from './out-link.js';

/** Where a picture does not come, the link to it shows instead. */
function onError(input: Event): void {
  (input.currentTarget as HTMLImageElement).hidden = true;
}

/** A picture, sound or film with its caption and credit; other things as a link, so that nothing is fetched unasked. */
export function mediaFigure(medium: Media, messages: Messages): TemplateResult | typeof nothing {
  const { src, alt, caption, credit } = medium;
  const kind = mediaKind(medium);
  const base = document.baseURI;
  const own = kind === 'link' ? undefined : safeUrl(src, base, 'media');
  const link = own ? undefined : safeUrl(src, base);
  if (!own && !link) return nothing;
  const words = plainText(caption ?? '') || alt || '';
  const shown =
    own && kind === 'image'
      ? html`<img src=${own} alt=${alt ?? ''} loading="lazy" decoding="async" @error=${onError} />
          <p class="instead">${outLink(own, words || messages.media)}</p>`
      : own && kind === 'audio'
        ? html`<audio src=${own} controls preload="none" aria-label=${words || messages.media}></audio>`
        : own
          ? html`<video src=${own} controls preload="none" playsinline aria-label=${words || messages.media}></video>`
          : html`${outLink(link!, words || messages.media)} <bdi class="beside">${hostBeside(link!, words)}</bdi>`;
  const below = [own ? caption : '', credit].flatMap((text) =>
    text ? [html`<bdi class="piece">${richLine(text)}</bdi>`] : [],
  );
  return html`<figure>
    ${shown}${below.length ? html`<figcaption>${below[0]}${below[1] ? html` · ${below[1]}` : nothing}</figcaption>` : nothing}
  </figure>`;
}
