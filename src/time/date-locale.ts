const kept = new Map<string, string>();

const localeOf = (tag: string): string => {
  try {
    const [locale = 'en'] = Intl.getCanonicalLocales(tag.replaceAll('_', '-'));
    return locale === 'en' ? 'en-GB' : locale;
  } catch {
    return 'en-GB';
  }
};

/**
 * The locale to write dates in for a language tag: the tag itself, English where it is malformed. English of no stated
 * country is that of most countries: day before month, and 24 hours, as in `en-GB`.
 */
export const dateLocale = (tag: string): string => {
  const known = kept.get(tag);
  if (known) return known;
  const locale = localeOf(tag);
  kept.set(tag, locale);
  return locale;
};
