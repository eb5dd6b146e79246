/** Marks of Markdown in a text are escaped where they would be read as such. */
export const escapeMarks = (text: string): string =>
  text
    .replace(/\\(?=[\\*[\]()]|$)/g, '\\\\')
    .replace(/(^|\s)\*(?=\s)|\*/g, (mark, before?: string) => (before === undefined ? '\\*' : mark))
    .replace(/\](?=\()/g, '\\]');

/** Whether a text could be HTML: it has a tag or an entity. `R&D` and `?a=1&b=2` have none. */
export const isHtml = (text: string): boolean => /<[a-z!/]|&(?:[a-z][a-z\d]{1,30}|#x?[\da-f]{1,6});/i.test(text);
