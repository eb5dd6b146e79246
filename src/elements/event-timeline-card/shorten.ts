/** A text of at most so many letters, cut between words where it can be, with an ellipsis where something was cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  const end = space > most / 2 ? space : most;
  // Not between the halves of a letter beyond the first 65,536.
  const isSplit = /[\ud800-\udbff]/.test(text[end - 1] ?? '');
  return `${text.slice(0, isSplit ? end - 1 : end)}…`;
}
