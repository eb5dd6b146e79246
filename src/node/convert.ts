import { extname } from 'node:path';
import { WRITTEN_FORMATS, type WrittenFormat, writeEvents } from '../formats/write-events.js';
import { allMessagesFor } from '../locale/all-messages.js';
import { CommandError, type CommandIo, EXIT } from './command-io.js';
import { writeResult } from './files.js';
import type { Asked } from './options.js';
import { choiceOf, onlyFile, problemLine, readOrFail, textOf } from './reading.js';

const BY_EXTENSION: Readonly<Record<string, WrittenFormat>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.jsonld': 'json-ld',
  '.ics': 'ics',
};

/** `event-timeline convert FILE --to FORMAT`; tells of each event that the format has no form for. */
export async function convert(asked: Asked, io: CommandIo): Promise<number> {
  const file = onlyFile(asked, 'convert');
  const out = textOf(asked, 'out');
  const format = choiceOf(asked, 'to', WRITTEN_FORMATS) ?? BY_EXTENSION[extname(out ?? '').toLowerCase()];
  if (!format) throw new CommandError(`Say the format with --to: ${WRITTEN_FORMATS.join(', ')}.`);
  const { timeline } = await readOrFail(file, asked, io);
  io.progress(`Writing ${format} …`);
  let left = 0;
  const lang = textOf(asked, 'lang') ?? timeline.lang;
  const text = await writeEvents(timeline, format, {
    ...(lang && { lang, messages: allMessagesFor(lang) }),
    onProblem: (problem) => {
      left++;
      io.err(problemLine(file, problem));
    },
  });
  io.progress('');
  await writeResult(out, text, io);
  return left > 0 ? EXIT.problems : EXIT.good;
}
