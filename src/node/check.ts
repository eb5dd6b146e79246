import { CommandError, type CommandIo, EXIT } from './command-io.js';
import { readTimelineFile } from './files.js';
import type { Asked } from './options.js';
import { problemLine, readingOptions } from './reading.js';

/** `event-timeline check FILE…`: every problem with its row and field; answers 1 where there is any. */
export async function check(asked: Asked, io: CommandIo): Promise<number> {
  if (asked.files.length === 0)
    throw new CommandError('event-timeline check needs a file. See event-timeline check --help.');
  const options = readingOptions(asked);
  const found: object[] = [];
  let count = 0;
  for (const file of asked.files) {
    const { timeline, problems } = await readTimelineFile(file, options, io);
    count += problems.length;
    if (asked.values.json) {
      for (const problem of problems) found.push({ file, ...problem });
      continue;
    }
    for (const problem of problems) io.out(problemLine(file, problem));
    const events = `${timeline.events.length} event${timeline.events.length === 1 ? '' : 's'}`;
    const said =
      problems.length === 0 ? 'no problems' : `${problems.length} problem${problems.length === 1 ? '' : 's'}`;
    io.out(`${file}: ${events}, ${said}.\n`);
  }
  if (asked.values.json) io.out(`${JSON.stringify(found, undefined, 2)}\n`);
  return count > 0 ? EXIT.problems : EXIT.good;
}
