import type { Problem } from '../base/problem.js';
import type { Format, ReadOptions, ReadResult } from '../formats/read-events.js';
import { zoneOf } from '../time/zone.js';
import { CommandError, type CommandIo } from './command-io.js';
import { readTimelineFile } from './files.js';
import type { Asked } from './options.js';

/** An option's text; undefined where it was not given. */
export const textOf = ({ values }: Asked, option: string): string | undefined => {
  const value = values[option];
  return typeof value === 'string' ? value : undefined;
};

/** A whole positive number of an option. @throws CommandError where it is none. */
export function numberOf(asked: Asked, option: string): number | undefined {
  const text = textOf(asked, option);
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new CommandError(`--${option} takes a whole number, not “${text}”.`);
  return Number(text);
}

/** One of some words of an option. @throws CommandError for another word. */
export function choiceOf<Word extends string>(asked: Asked, option: string, words: readonly Word[]): Word | undefined {
  const text = textOf(asked, option);
  if (text === undefined) return undefined;
  const found = words.find((word) => word === text);
  if (!found) throw new CommandError(`--${option} takes ${words.join(', ')}, not “${text}”.`);
  return found;
}

/** How the options say that data are to be read. @throws CommandError for a zone or an order that there is not. */
export function readingOptions(asked: Asked): ReadOptions {
  const timezone = textOf(asked, 'timezone');
  if (timezone !== undefined && !zoneOf(timezone)) {
    throw new CommandError(`“${timezone}” is not a time zone; use a name such as Asia/Qatar.`);
  }
  const format = textOf(asked, 'format') as Format | undefined;
  const dateOrder = choiceOf(asked, 'date-order', ['dmy', 'mdy', 'ymd']);
  const lang = textOf(asked, 'lang');
  return {
    ...(format && { format }),
    ...(timezone && { timezone }),
    ...(dateOrder && { dateOrder }),
    ...(lang && { lang }),
  };
}

/** The only file that a command takes. @throws CommandError where there is none, or more. */
export function onlyFile({ files }: Asked, command: string): string {
  const [file, ...more] = files;
  if (file === undefined)
    throw new CommandError(`event-timeline ${command} needs a file. See event-timeline ${command} --help.`);
  if (more.length > 0)
    throw new CommandError(`event-timeline ${command} takes one file; “${more[0]}” is a second one.`);
  return file;
}

/** A problem on one line, as check and build print it. */
export const problemLine = (file: string, { message }: Problem): string => `${file}: ${message}\n`;

/** Reads a file and tells of its problems. @throws CommandError where there is nothing in it to go on with. */
export async function readOrFail(file: string, asked: Asked, io: CommandIo): Promise<ReadResult> {
  const read = await readTimelineFile(file, readingOptions(asked), io);
  for (const problem of read.problems) io.err(problemLine(file, problem));
  if (read.timeline.events.length === 0) throw new CommandError(`${file} has no events.`, 1);
  return read;
}
