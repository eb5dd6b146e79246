import { ANY_PAGE, safeUrl } from '../base/safe-url.js';

/** What browsers leave out before they look at the scheme. */
const IGNORED = /^[\0- ]+|[\0- ]+$|[\t\r\n]/g;

/**
 * The address in a text, if it may be followed: http, https, mailto or relative, the last made whole by `base` where
 * that is known; undefined for any other.
 */
export function linkOf(text: unknown, base?: string): string | undefined {
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  // Words that are no address would be a relative one of odd characters.
  const isRelative = !/[<>"]/.test(text) && safeUrl(text, ANY_PAGE);
  const whole = safeUrl(text, base) ?? (isRelative ? text.replace(IGNORED, '').replaceAll(' ', '%20') : undefined);
  return whole || undefined;
}
