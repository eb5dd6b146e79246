/** What of its surroundings a pause uses: browsers and Node have it; the types of neither are here. */
interface Surroundings {
  readonly scheduler?: { yield?(): Promise<void> };
  readonly MessageChannel: new () => { readonly port1: Port; readonly port2: Port };
  readonly performance: { now(): number };
}
interface Port {
  onmessage: (() => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

/** Browsers go on after `scheduler.yield` before they paint, for up to 100 ms; so often something else lets them, ms. */
const FRAME_MS = 30;
let paintedMs = 0;

/** Lets the page answer its readers and paint; resolves soon after, sooner than a timer would. */
export const pause = (): Promise<void> => {
  const { scheduler, MessageChannel, performance } = globalThis as unknown as Surroundings;
  const now = performance.now();
  if (scheduler?.yield && now - paintedMs < FRAME_MS) return scheduler.yield();
  paintedMs = now;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
};
