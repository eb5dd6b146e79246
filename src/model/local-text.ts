import type { LocalText } from './event-record.js';
import { LIMITS } from './limits.js';

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * The text for a reader of `lang`: that tag's, else that of the same language, else the one marked `und`, else the
 * first. Numbers are taken as text; what holds no text gives ''. Cut at the length of a field.
 */
export function localText(text: LocalText | undefined, lang = ''): string {
  let found: unknown = text;
  if (typeof text === 'object' && text !== null) {
    const wanted = lang.toLowerCase();
    const language = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0]!;
    const tags = Object.keys(text).filter((tag) => isText(text[tag]));
    const tag =
      tags.find((each) => each.toLowerCase() === wanted) ??
      tags.find((each) => language(each) === language(wanted)) ??
      tags.find((each) => each === 'und') ??
      tags[0];
    found = tag === undefined ? '' : text[tag];
  }
  if (typeof found === 'number') return String(found);
  return isText(found) ? found.slice(0, LIMITS.fieldChars) : '';
}

/** A text on one line: white space folded, controls that would break a line taken out. */
export const foldSpace = (text: string): string => text.replace(/[\s\0]+/g, ' ').trim();
