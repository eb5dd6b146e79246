interface Scheduler {
  yield?(): Promise<void>;
}

/** Lets the page answer its readers and paint; resolves soon after, sooner than a timer would. */
export const pause = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
};
