/** A timeline that travels in the address of the page, for the frames that the builder makes. */
import type { EventTimeline, Timeline } from 'event-timeline';
import 'event-timeline';
import { useTheme } from './lib/choices.js';
import { make } from './lib/dom.js';
import { unpack } from './lib/pack.js';

/** What an address may set on the element. */
const ALLOWED = /^(group-by|color-by|theme|timezone|lang|dir|calendar|folds|view|sort)$/;
/** Custom properties that an address may set, to a colour. */
const COLOUR = /^--timeline-lane-[1-8]$/;

const timeline = document.querySelector('event-timeline') as EventTimeline;
const packed = new URLSearchParams(location.hash.slice(1)).get('made');

async function show(): Promise<boolean> {
  const text = packed === null ? null : await unpack(packed);
  if (text === null) return false;
  try {
    const {
      timeline: given,
      attributes,
      style,
    } = JSON.parse(text) as {
      readonly timeline?: Timeline;
      readonly attributes?: Readonly<Record<string, unknown>>;
      readonly style?: Readonly<Record<string, unknown>>;
    };
    if (!given || !Array.isArray(given.events)) return false;
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (ALLOWED.test(name) && typeof value === 'string') timeline.setAttribute(name, value.slice(0, 200));
    }
    for (const [name, value] of Object.entries(style ?? {})) {
      if (COLOUR.test(name) && CSS.supports('color', String(value))) timeline.style.setProperty(name, String(value));
    }
    useTheme(timeline.getAttribute('theme') ?? '');
    if (typeof given.title === 'string') {
      document.title = given.title;
      document.querySelector('h1')?.replaceChildren(given.title);
    }
    timeline.timeline = given;
    return true;
  } catch {
    return false;
  }
}

if (await show()) {
  // Tells the page around it of its height, as built pages do.
  const host = new URL('./embed/iframe-host.js', document.baseURI).href;
  await import(/* @vite-ignore */ host).catch(() => {});
} else {
  timeline.replaceWith(
    make('h1', {}, 'There is no timeline here'),
    make('p', {}, 'There is none in this address, or it was cut off.'),
  );
}
