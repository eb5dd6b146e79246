import { CommandError, type CommandIo, EXIT } from './command-io.js';
import { readTimelineFile } from './files.js';
import type { Asked } from './options.js';
import { problemLine, readingOptions } from './reading.js';

/** `event-timeline check FILE…`: every problem with its row and field; answers 1 where there is any, or no event. */
export async function check(asked: Asked, io: CommandIo): Promise<number> {
  if (asked.files.length === 0)
    throw new CommandError('event-timeline check needs a file. See event-timeline check --help.');
  const options = readingOptions(asked);
  const listed: object[] = [];
  let isGood = true;
  for (const file of asked.files) {
    const { timeline, problems } = await readTimelineFile(file, options, io);
    isGood &&= problems.length === 0 && timeline.events.length > 0;
    if (asked.values.json) {
      for (const problem of problems) listed.push({ file, ...problem });
      continue;
    }
    for (const problem of problems) io.out(problemLine(file, problem));
    const { length } = timeline.events;
    const found = problems.length;
    const events = length === 0 ? 'no events' : `${length} event${length === 1 ? '' : 's'}`;
    const said = found === 0 ? 'no problems' : `${found} problem${found === 1 ? '' : 's'}`;
    io.out(`${file}: ${events}${length === 0 && found === 0 ? '; there is nothing to draw' : `, ${said}`}.\n`);
  }
  if (asked.values.json) io.out(`${JSON.stringify(listed, undefined, 2)}\n`);
  return isGood ? EXIT.good : EXIT.problems;
}
