import { type Problem, readText } from 'event-timeline';

/** The text of a file in whatever encoding a spreadsheet wrote it, and what is doubtful about it. */
export const textOf = async (file: Blob): Promise<{ readonly text: string; readonly problems: readonly Problem[] }> =>
  readText(new Uint8Array(await file.arrayBuffer()), { contentType: file.type });
