/** Whether a text has what bytes become that are not in the encoding in which they were read. */
export const isDamaged = (text: string): boolean => /[\uFFFD\0]/.test(text);
