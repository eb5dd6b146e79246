// The page's side of a measurement: it holds the data, mounts the case and tells of frames.
import { seededEvents } from '../data/seeded-events.js';
import { elementsBelow, legibilityOf, titlesIn } from './titles.js';

const frame = () => new Promise(requestAnimationFrame);
const postedTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

/** Hands the harness its handle: `window.bench`. */
export function start(subject) {
  const container = document.querySelector('#container');
  let events = [];
  let frames = [];
  let recording = false;
  globalThis.bench = {
    wheelModifier: subject.wheelModifier ?? '',

    /** Loads the case's script, where its page has not. */
    async load() {
      await subject.load?.();
    },

    /** Holds the data as JSON.parse leaves it, the script being loaded. Neither is part of the mount. */
    async prepare(size) {
      await subject.load?.();
      if (size === 'real') {
        const real = await (await fetch('/real-events.json')).json();
        events = subject.takesQualifiedDates ? real.events : real.plainEvents;
      } else events = JSON.parse(JSON.stringify(seededEvents(size)));
      await frame();
    },

    /**
     * Milliseconds from the call to the picture: the case's own word that it is drawn, two frames and a task; the same to
     * a first picture of part of the events, where it shows one; and the longest time that the page's thread was busy at
     * a stretch, as far as browsers tell of it (from 50 ms on; 0 below).
     */
    async mount() {
      const tasks = [];
      const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
      observer.observe({ type: 'longtask' });
      const started = performance.now();
      let firstMs;
      subject.whenPartial?.(container, () => {
        firstMs ??= performance.now() - started;
      });
      await subject.mount(container, events);
      await frame();
      await frame();
      await postedTask();
      const mountMs = performance.now() - started;
      tasks.push(...observer.takeRecords());
      observer.disconnect();
      const longestMs = Math.max(0, ...tasks.map(({ duration }) => duration));
      return { mountMs, firstMs: firstMs ?? mountMs, longestMs };
    },

    async nextFrame() {
      await frame();
      await postedTask();
    },

    startFrames() {
      frames = [];
      recording = true;
      const record = (time) => {
        frames.push(time);
        if (recording) requestAnimationFrame(record);
      };
      requestAnimationFrame(record);
    },

    /** Milliseconds between frames since startFrames. */
    stopFrames() {
      recording = false;
      return frames.slice(1).map((time, index) => time - frames[index]);
    },

    elements: () => [...elementsBelow(container)].length,

    /** Titles in sight that only one event has. */
    titles() {
      const counts = new Map();
      for (const { title } of events) counts.set(title, (counts.get(title) ?? 0) + 1);
      return titlesIn(container, new Set([...counts.keys()].filter((title) => counts.get(title) === 1)));
    },

    legibility: () => legibilityOf(titlesIn(container, new Set(events.map(({ title }) => title)))),

    /** Lets the timeline take the height that it needs; false where it has none of its own. */
    async grow() {
      if (!subject.grow) return false;
      await subject.grow(container);
      await frame();
      await frame();
      return true;
    },

    heightPx: () => container.firstElementChild.getBoundingClientRect().height,

    /** Where the pointer acts: the middle of what was drawn, which may be lower than its container. */
    middle() {
      const { x, y, width, height } = (container.firstElementChild ?? container).getBoundingClientRect();
      return { x: x + width / 2, y: y + Math.min(height, 600) / 2 };
    },
  };
}
