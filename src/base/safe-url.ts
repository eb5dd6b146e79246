/** What an address is for: `media` is fetched by the page itself, so it must be https or as the page is. */
export type UrlUse = 'link' | 'media';

/** What is used here of the `URL` that browsers and Node both have. */
interface ParsedUrl {
  readonly protocol: string;
  readonly href: string;
  username: string;
  password: string;
}
declare const URL: new (text: string, base?: string) => ParsedUrl;

const LONGEST = 2048;

/** Stands for the page that a relative address will be read on. */
export const ANY_PAGE = 'https://page.invalid/';

/**
 * The address as the browser would read it, if it may be followed or shown; undefined for any other scheme
 * (`javascript:`, `data:` …), for what is no address, and for a relative one without `base`. Names and passwords are
 * taken out. Looking at the parsed scheme is what holds: browsers ignore tabs, newlines and controls within the text.
 */
export function safeUrl(text: string | undefined, base?: string, use: UrlUse = 'link'): string | undefined {
  if (!text || text.length > LONGEST) return undefined;
  let url: ParsedUrl;
  try {
    url = new URL(text, base);
  } catch {
    return undefined;
  }
  const { protocol } = url;
  const allowed =
    protocol === 'https:' ||
    (use === 'link'
      ? protocol === 'http:' || protocol === 'mailto:'
      : base !== undefined && /^(http|file):$/.test(protocol) && base.startsWith(protocol));
  if (!allowed) return undefined;
  if (protocol !== 'mailto:') {
    url.username = '';
    url.password = '';
  }
  return url.href;
}
