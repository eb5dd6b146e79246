import type { Problem } from '../base/problem.js';
import type { ReadOptions } from './format.js';

/**
 * The text of a file's bytes, as `readEvents` takes it from them: UTF-8, UTF-16, what the file or its content type names,
 * else Windows-1252, which a problem says then; '' and a problem for a file that is no text. For programs that show or keep the text itself; never rejects.
 *
 * `const { text, problems } = await readText(new Uint8Array(await file.arrayBuffer()), { contentType: file.type })`
 */
export async function readText(
  bytes: Uint8Array,
  { contentType = '' }: Pick<ReadOptions, 'contentType'> = {},
): Promise<{ readonly text: string; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const { decodeBytes } = await import('./decode-bytes.js');
  const text = decodeBytes(bytes, contentType, ({ code, message = '' }) => problems.push({ code, message }));
  return { text, problems };
}
