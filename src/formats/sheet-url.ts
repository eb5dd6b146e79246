/** A Google sheet's address: of a document, or of what was published from it. */
const SHEET =
  /^https:\/\/docs\.google\.com\/(?:a\/[^/]{1,100}\/)?spreadsheets\/(?:u\/\d{1,3}\/)?d\/(e\/)?([\w-]{10,200})(?:\/|$)([^?#]{0,40})([?#].{0,500})?$/s;

/**
 * The address of a Google sheet's data as CSV, for the one that people copy: that of the editor (`/edit`, `/view`, …, of
 * a sheet that anyone with the link may read) or of the published page (`/pubhtml`). Undefined for any other address,
 * also for one that already answers with data.
 */
export function sheetCsvUrl(address: string): string | undefined {
  const [, published, id, page, rest = ''] = SHEET.exec(address.trim()) ?? [];
  if (id === undefined) return undefined;
  const gid = /[?#&]gid=(\d{1,20})/.exec(rest)?.[1];
  const base = `https://docs.google.com/spreadsheets/d/`;
  if (published) {
    if (/[?&]output=(?:csv|tsv)/.test(rest)) return undefined;
    return `${base}e/${id}/pub?output=csv${gid ? `&single=true&gid=${gid}` : ''}`;
  }
  if (/^(?:export|gviz)/.test(page ?? '')) return undefined;
  return `${base}${id}/export?format=csv${gid ? `&gid=${gid}` : ''}`;
}
