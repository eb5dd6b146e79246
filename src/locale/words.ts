import type { Messages, PluralText } from './message-texts.js';

export { capitalise } from './capitalise.js';

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
