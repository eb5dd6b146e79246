import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ReadOptions, type ReadResult, readEvents } from '../formats/read-events.js';
import { sheetCsvUrl } from '../formats/sheet-url.js';
import { CommandError, type CommandIo } from './command-io.js';

/** Whether a name is that of a page, not of a file. */
const isAddress = (file: string): boolean => /^https?:\/\//i.test(file);

/** What a fault of the file system means, for who named the file. */
function fileError(error: unknown, file: string, kind: 'read' | 'write'): CommandError {
  const { code, message } = error as NodeJS.ErrnoException;
  const sentences: Readonly<Record<string, string>> = {
    ENOENT: kind === 'read' ? `There is no file ${file}.` : `There is no folder for ${file}.`,
    ENOTDIR: `There is no file ${file}.`,
    EISDIR: `${file} is a folder; name a file.`,
    EACCES: `${file} may not be ${kind === 'read' ? 'read' : 'written'}.`,
    EPERM: `${file} may not be ${kind === 'read' ? 'read' : 'written'}.`,
    ENOSPC: `There is no room left for ${file}.`,
  };
  return new CommandError(sentences[code ?? ''] ?? `${file}: ${message}`);
}

/** Fetches an address; that of a Google sheet's page means its data. */
async function fetchBytes(file: string): Promise<{ bytes: Uint8Array; contentType?: string }> {
  try {
    const answer = await fetch(sheetCsvUrl(file) ?? file);
    if (!answer.ok) throw new CommandError(`${file} answers ${answer.status} ${answer.statusText}.`);
    const contentType = answer.headers.get('content-type') ?? undefined;
    return { bytes: new Uint8Array(await answer.arrayBuffer()), ...(contentType && { contentType }) };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { cause, message } = error as Error & { cause?: Error };
    throw new CommandError(`${file} cannot be reached: ${cause?.message ?? message}.`);
  }
}

/** Reads the events of a file, of an address, or of standard input (`-`). @throws CommandError where there is none. */
export async function readTimelineFile(file: string, options: ReadOptions, io: CommandIo): Promise<ReadResult> {
  const name = file === '-' ? 'standard input' : file;
  io.progress(`Reading ${name} …`);
  let found: { bytes: Uint8Array; contentType?: string };
  if (isAddress(file)) found = await fetchBytes(file);
  else {
    try {
      found = { bytes: file === '-' ? await io.stdin() : await readFile(file) };
    } catch (error) {
      throw fileError(error, file, 'read');
    }
  }
  const { bytes, contentType } = found;
  const megabytes = bytes.length / 2 ** 20;
  io.progress(`Reading events from ${name}${megabytes > 1 ? ` (${megabytes.toFixed(0)} MB)` : ''} …`);
  const read = await readEvents(bytes, {
    ...(file !== '-' && { name: isAddress(file) ? new URL(file).pathname : basename(file) }),
    ...(contentType && { contentType }),
    ...options,
    onProgress(count, total) {
      io.progress(
        `Reading events from ${name}: ${Math.floor((100 * count) / total)} % of ${total.toLocaleString('en')} …`,
      );
    },
  });
  io.progress('');
  // As people go through the file; what is about all of it comes first.
  return { ...read, problems: [...read.problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

/** Writes a file, or to standard output where none is named. @throws CommandError where it cannot be written. */
export async function writeResult(
  file: string | undefined,
  content: string | Uint8Array,
  io: CommandIo,
): Promise<void> {
  if (file === undefined) {
    io.out(typeof content === 'string' && !content.endsWith('\n') ? `${content}\n` : String(content));
    return;
  }
  try {
    await writeFile(file, content);
  } catch (error) {
    throw fileError(error, file, 'write');
  }
}
