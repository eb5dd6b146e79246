import type { Fault } from '../model/fault.js';

/** How files begin that people take for a table, read as Latin letters or as damaged UTF-8. */
const BEGINS: Readonly<Record<string, readonly string[]>> = {
  'a PDF': ['%PDF-'],
  'a picture': ['\x89PNG', '‰PNG', '\uFFFDPNG', 'GIF87a', 'GIF89a', 'ÿØÿ'],
  'a workbook or another packed file': ['PK\x03\x04'],
  'a workbook or a document of an older Office': ['ÐÏ\x11', '\uFFFD\uFFFD\x11'],
};

/** So much of a file is looked at, characters. */
const HEAD = 2048;

/** Text has fewer characters that no keyboard writes than one in so many. */
const RARE = 50;

/** What is wrong with a file that is no text, by its first bytes or letters; undefined for one that may be text. */
export function otherFile(start: string): Fault | undefined {
  const head = start.slice(0, HEAD);
  const [what] = Object.entries(BEGINS).find(([, begins]) => begins.some((each) => head.startsWith(each))) ?? [];
  // Zeros are those of UTF-16 that was taken for UTF-8.
  const controls = [...head].filter((char) => char > '\0' && char < ' ' && !/\s/.test(char)).length;
  if (!what && controls <= head.length / RARE) return undefined;
  return {
    code: 'not-text',
    message: `This file is not text${what ? `, but ${what}` : ''}; save its table as “CSV UTF-8”.`,
  };
}
