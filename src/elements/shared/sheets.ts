/** What a root is to have, in this order, as this document's sheets. */
const wanted = new WeakMap<ShadowRoot, readonly CSSStyleSheet[]>();
/** The same rules for other documents, which take no sheet that was made in this one. */
const copies = new WeakMap<CSSStyleSheet, Map<Document, CSSStyleSheet>>();

const textOf = (sheet: CSSStyleSheet): string => [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');

/** A sheet as that document takes it; nothing where the document is on no page. */
const sheetIn = (sheet: CSSStyleSheet, page: Document): CSSStyleSheet[] => {
  if (page === document) return [sheet];
  const known = copies.get(sheet) ?? new Map<Document, CSSStyleSheet>();
  copies.set(sheet, known);
  const view = page.defaultView as (Window & typeof globalThis) | null;
  const copy = known.get(page) ?? (view ? new view.CSSStyleSheet() : undefined);
  if (!copy) return [];
  if (!known.has(page)) copy.replaceSync(textOf(sheet));
  known.set(page, copy);
  return [copy];
};

/** Gives a root again what it had: a document that an element comes to takes away the sheets of the one it was in. */
export const renewSheets = (root: ShadowRoot): void => {
  root.adoptedStyleSheets = (wanted.get(root) ?? []).flatMap((sheet) => sheetIn(sheet, root.ownerDocument));
};

/** Gives a root these sheets in this order, before those that it has already. */
export const setSheets = (root: ShadowRoot, ...sheets: readonly (CSSStyleSheet | undefined)[]): void => {
  const set = sheets.filter((sheet) => sheet !== undefined);
  wanted.set(root, [...new Set([...set, ...(wanted.get(root) ?? [])])]);
  renewSheets(root);
};

/** Gives a root another sheet, which counts more than those before it; once, however often it is asked for. */
export const addSheet = (root: ShadowRoot | null, sheet: CSSStyleSheet | undefined): void => {
  const had = root && (wanted.get(root) ?? (root.ownerDocument === document ? root.adoptedStyleSheets : []));
  if (root && had && sheet && !had.includes(sheet)) {
    wanted.set(root, [...had, sheet]);
    root.adoptedStyleSheets.push(...sheetIn(sheet, root.ownerDocument));
  }
};

/** Writes other rules into a sheet, and into what other documents have of it. */
export const writeSheet = (sheet: CSSStyleSheet, rules: string): void => {
  for (const each of [sheet, ...(copies.get(sheet)?.values() ?? [])]) each.replaceSync(rules);
};
