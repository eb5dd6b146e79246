/** Examples as code: a tag with its attributes and what stands in it, made into an element without running any of it. */
import type { EventTimeline } from 'event-timeline';
import type { Example } from './examples.js';

/** Attributes as they are written in a tag; what could run code, or hide a page behind it, is left out. */
export function attributesIn(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/([a-z][a-z-]{0,40})(?:\s{0,9}=\s{0,9}(?:"([^"]{0,2000})"|'([^']{0,2000})'))?/gi)];
  return Object.fromEntries(
    found
      .map(([, name = '', one, other]) => [name.toLowerCase(), one ?? other ?? ''] as const)
      .filter(([name]) => !/^(on|style$|class$)/.test(name)),
  );
}

const COMPANIONS = /<(event-timeline-(?:card|filter|list|overview|story))\b([^>]{0,2000})>/g;

/** The first tag of a text, with its name; null where there is none of this library. */
export function tagIn(code: string): (Example & { readonly tag: string }) | null {
  const start = /<(event-timeline(?:-(?:card|filter|list|overview|story))?)\b([^>]*)>/.exec(code);
  if (!start) return null;
  const [whole, tag = '', attributes = ''] = start;
  const from = start.index + whole.length;
  const end = code.lastIndexOf(`</${tag}>`);
  return {
    name: 'From the docs',
    tag,
    attributes: attributes.trim().replace(/"\s+(?=[a-z-]+(=|\s|$))/g, '"\n'),
    data: code.slice(from, end < from ? code.length : end).trim(),
  };
}

/** The companions in an example's data, and the data without them. */
export function companionsIn(data: string): readonly [companions: readonly HTMLElement[], rest: string] {
  const companions = [...data.matchAll(COMPANIONS)].map(([, tag = '', attributes = '']) =>
    withAttributes(document.createElement(tag), attributes),
  );
  const rest = data.replace(COMPANIONS, '').replace(/<\/event-timeline-\w+>/g, '');
  // Data in a script of their own are what stands in it.
  const [, script = rest] = /^\s*<script[^>]*>([\s\S]*)<\/script>\s*$/.exec(rest) ?? [];
  return [companions, script.trim()];
}

/** An element with attributes as they are written; an id would be one of the page's own. */
function withAttributes<Kind extends HTMLElement>(element: Kind, text: string): Kind {
  for (const [name, value] of Object.entries(attributesIn(text))) {
    if (name !== 'id' && name !== 'for') element.setAttribute(name, value);
  }
  return element;
}

/** What an example shows: its element, with the events that it was given to be drawn. */
export function elementOf(
  { tag = 'event-timeline', attributes }: { readonly tag?: string; readonly attributes: string },
  timeline: EventTimeline['timeline'] | null,
  companions: readonly HTMLElement[] = [],
): HTMLElement {
  const element = withAttributes(document.createElement(tag), attributes);
  element.append(...companions);
  if (timeline && 'timeline' in element) (element as EventTimeline).timeline = timeline;
  else if (timeline) Object.assign(element, { events: timeline.events });
  return element;
}
