/**
 * Runs something while the page's clock goes so many times as fast: at 0.1 a hand or a frame of a loaded machine that is
 * late by a second is late by a tenth of one. Timers, `performance.now` and the times of events; frames come as they come.
 */
export const atSpeed = async <Value>(speed: number, run: () => Promise<Value>): Promise<Value> => {
  const { now } = performance;
  const { setTimeout } = window;
  const timeStamp = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp')!;
  const began = now.call(performance);
  const slow = (ms: number): number => began + speed * (ms - began);
  performance.now = () => slow(now.call(performance));
  window.setTimeout = ((act: () => void, ms = 0) => setTimeout.call(window, act, ms / speed)) as typeof setTimeout;
  Object.defineProperty(Event.prototype, 'timeStamp', {
    ...timeStamp,
    get(this: Event) {
      return slow(timeStamp.get!.call(this));
    },
  });
  try {
    return await run();
  } finally {
    performance.now = now;
    window.setTimeout = setTimeout;
    Object.defineProperty(Event.prototype, 'timeStamp', timeStamp);
  }
};
