import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** How long a file must rest after a change before it is read, ms: editors write in several steps. */
const REST_MS = 120;

/**
 * Calls `read` at once and after each change of a file, one call after the other, until `ended`. The folder is watched,
 * since many programs put a new file in the place of the old one.
 */
export function watchFile(file: string, read: () => Promise<void>, ended: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let running: Promise<void> | undefined;
    const watcher = watch(dirname(file), (_, name) => {
      if (name !== null && name !== basename(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running?.then(read);
        running?.catch(fail);
      }, REST_MS);
    });
    const fail = (error: unknown): void => {
      watcher.close();
      reject(error);
    };
    // Watched before it is read, so that no change falls between.
    running = read();
    running.catch(fail);
    const end = (): void => {
      clearTimeout(timer);
      watcher.close();
      void running?.then(resolve, reject);
    };
    if (ended.aborted) end();
    else ended.addEventListener('abort', end, { once: true });
  });
}
