import { escapeXml } from './xml.js';

/** Attributes by name; those that are undefined, null or false are left out, true stands without a value. */
export type HtmlAttributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Elements that have no content and no end tag. */
const VOID = new Set(['br', 'hr', 'img', 'link', 'meta']);

/** An HTML element as text. Attributes are escaped; `children` are markup already: text goes through `escapeXml` first. */
export function htmlTag(name: string, attributes: HtmlAttributes = {}, ...children: readonly string[]): string {
  let start = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    start += value === true ? ` ${attribute}` : ` ${attribute}="${escapeXml(String(value))}"`;
  }
  return VOID.has(name) ? `${start}>` : `${start}>${children.join('')}</${name}>`;
}

/**
 * A value as JSON that may stand inside a script element: each `<` is an escape, so that neither `</script>` nor
 * `<!--` can change what the page's parser does.
 */
export const inlineJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, undefined, indent).replaceAll('<', '\\u003c');
