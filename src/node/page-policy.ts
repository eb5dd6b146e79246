import { createHash } from 'node:crypto';
import type { InlineParts } from '../static/render-html.js';

/** A text's hash, as content policies and `integrity` write it. */
export const integrityOf = (content: string | Uint8Array, algorithm: 'sha256' | 'sha384'): string =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;

/**
 * The content policy that a built page states of itself: only its own scripts and styles, by their hashes; pictures,
 * sound and film of the data by https; data from `connect`, where it has a `src`; nothing else from anywhere.
 */
export function pagePolicy({ styles, scripts }: InlineParts, connect: string | undefined): string {
  const hashes = (parts: readonly string[]): string =>
    parts.length > 0 ? parts.map((part) => `'${integrityOf(part, 'sha256')}'`).join(' ') : "'none'";
  return [
    "default-src 'none'",
    `script-src ${hashes(scripts)}`,
    `style-src ${hashes(styles)}`,
    "img-src 'self' https: data: blob:",
    "media-src 'self' https:",
    `connect-src ${connect ?? "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html event-timeline 'allow-duplicates'",
  ].join('; ');
}
