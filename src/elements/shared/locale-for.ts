/** What `lang` says around an element, beyond the shadow trees that it stands in. */
const langAround = (element: Element): string => {
  const root = element.getRootNode();
  return element.closest<HTMLElement>('[lang]')?.lang || (root instanceof ShadowRoot ? langAround(root.host) : '');
};

/** The language of an element, as a BCP 47 tag: its own, that of the page around it, that of its data, the reader's; else English. */
export const localeFor = (element: HTMLElement, dataLang?: string): string => {
  const lang = langAround(element) || dataLang || navigator.language;
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
};
