import { VERSION } from '../base/version.js';
import { build } from './build.js';
import { check } from './check.js';
import { meantBy } from './check-values.js';
import { CommandError, type CommandIo, EXIT } from './command-io.js';
import { convert } from './convert.js';
import { type Asked, COMMANDS, helpText, readOptions } from './options.js';

const RUNS: Readonly<Record<string, (asked: Asked, io: CommandIo) => Promise<number>>> = { check, build, convert };

async function run([name, ...rest]: readonly string[], io: CommandIo): Promise<number> {
  if (name === '--version' || name === '-v') {
    io.out(`${VERSION}\n`);
    return EXIT.good;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const text = helpText(rest[0]);
    if (name === undefined) io.err(text);
    else io.out(text);
    return name === undefined ? EXIT.usage : EXIT.good;
  }
  const [spec, command] = [COMMANDS[name], RUNS[name]];
  if (!Object.hasOwn(COMMANDS, name) || !spec || !command) {
    throw new CommandError(
      `There is no command ${name}; the commands are ${Object.keys(COMMANDS).join(', ')}.${meantBy(name, Object.keys(COMMANDS))}`,
    );
  }
  const asked = readOptions(name, spec, rest);
  if (asked.values.help) {
    io.out(helpText(name));
    return EXIT.good;
  }
  return command(asked, io);
}

/** The command `event-timeline`: does what its arguments say and answers its exit code. Errors become sentences. */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<number> {
  try {
    return await run(args, io);
  } catch (error) {
    io.progress('');
    if (!(error instanceof CommandError)) throw error;
    io.err(`${error.message}\n`);
    return error.exitCode;
  }
}
