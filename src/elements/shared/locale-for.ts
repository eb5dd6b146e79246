/** The language of an element, as a BCP 47 tag: its own, that of the page around it, that of its data, the reader's; else English. */
export const localeFor = (element: HTMLElement, dataLang?: string): string => {
  const lang = element.closest<HTMLElement>('[lang]')?.lang || dataLang || navigator.language;
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
};
