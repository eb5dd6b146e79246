/** The command `event-timeline`, as it is started from a shell. */
import { runCommand } from './command.js';

const args = process.argv.slice(2);
const ended = new AbortController();
process.on('SIGINT', () => {
  // A command that goes on is ended in good order; a second time, and any other, at once.
  const goesOn = args.includes('--watch') || args.includes('-w');
  if (!goesOn || ended.signal.aborted) process.exit(130);
  ended.abort();
});
// `event-timeline … | head` closes the pipe before all is written; that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

async function standardInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

process.exitCode = await runCommand(args, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  progress(text) {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  },
  stdin: standardInput,
  dist: new URL('.', import.meta.url),
  env: process.env,
  ended: ended.signal,
});
