/** The same words with a capital at the start, as `locale` makes it (Turkish `iptal` is `İptal`). */
export function capitalise(text: string, locale: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return text && first.toLocaleUpperCase(locale) + text.slice(first.length);
}
