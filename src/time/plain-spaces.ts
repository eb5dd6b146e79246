/** A text with plain spaces for narrow and unbreakable ones: Node and the browsers differ in which they write. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, ' ');
