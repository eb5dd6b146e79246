import type { Messages, PluralText } from './message-texts.js';

/** Puts values where a text has their names in braces: `fill('{n} of 9', {n: '3'})` is `3 of 9`. Unknown names stay. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{([a-z]+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? values[name]! : whole));

const rules = new Map<string, Intl.PluralRules>();

/** The form of a text for a number, which is written in the digits of `locale`. */
export function pluralOf(text: PluralText, count: number, messages: Messages, locale: string): string {
  let rule = rules.get(messages.lang);
  if (!rule) {
    rule = new Intl.PluralRules(messages.lang);
    rules.set(messages.lang, rule);
  }
  return fill(text[rule.select(count)] ?? text.other, { n: count.toLocaleString(locale) });
}

/** The same words with a capital at the start, as `locale` makes it (Turkish `iptal` is `İptal`). */
export function capitalise(text: string, locale: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return text && first.toLocaleUpperCase(locale) + text.slice(first.length);
}
