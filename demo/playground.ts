/** The playground: attributes and data are edited, the timeline is drawn, the code stands below. */
import { type EventTimeline, readEvents, type Timeline } from 'event-timeline';
import { renderElement } from 'event-timeline/static';
import { byId, fill, make, onCopy } from './lib/dom.js';
import { pack, unpack } from './lib/pack.js';
import { EXAMPLES, type Example } from './play/examples.js';

/** How long typing must pause before the timeline is drawn anew, ms. */
const PAUSE_MS = 250;

const attributes = byId('attributes', HTMLTextAreaElement);
const data = byId('data', HTMLTextAreaElement);
const code = byId('code', HTMLTextAreaElement);
const example = byId('example', HTMLSelectElement);
const result = byId('result', HTMLElement);
let turn = 0;

/** Attributes as they are written in a tag; what could run code or is no attribute is left out. */
function attributesIn(text: string): Readonly<Record<string, string | true>> {
  const found = [...text.matchAll(/([a-z][a-z-]{0,40})(?:\s{0,9}=\s{0,9}(?:"([^"]{0,2000})"|'([^']{0,2000})'))?/gi)];
  return Object.fromEntries(
    found
      .map(([, name = '', one, other]) => [name.toLowerCase(), one ?? other ?? true] as const)
      .filter(([name]) => !/^(on|style$|class$|id$|slot$)/.test(name)),
  );
}

/** A tag in a text, with what stands in it; null where there is none. */
function tagIn(text: string): Example | null {
  const start = /<event-timeline\b([^>]*)>/.exec(text);
  if (!start) return null;
  const from = start.index + start[0].length;
  const end = text.lastIndexOf('</event-timeline>');
  const inside = text.slice(from, end < from ? text.length : end).trim();
  const script = /^<script[^>]*>([\s\S]*)<\/script>$/.exec(inside);
  return {
    name: 'From the docs',
    attributes: start[1]!.trim().replace(/"\s+(?=[a-z-]+(=|\s|$))/g, '"\n'),
    data: script?.[1]?.trim() ?? inside,
  };
}

function codeOf(timeline: Timeline, given: Readonly<Record<string, string | true>>): string {
  const address = (name: string): string => new URL(`./embed/${name}`, document.baseURI).href;
  const head = `<link rel="stylesheet" href="${address('fallback.css')}">\n<script type="module" src="${address('embed.js')}"></script>\n`;
  const lang = typeof given.lang === 'string' ? { lang: given.lang } : {};
  return head + renderElement(timeline, { ...lang, attributes: given });
}

async function show(): Promise<void> {
  const mine = ++turn;
  const given = attributesIn(attributes.value);
  const { timeline, problems } = await readEvents(data.value);
  if (mine !== turn) return;
  const heading = given.heading === true ? undefined : given.heading;
  const element = make('event-timeline') as EventTimeline;
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value === true ? '' : value);
  if (typeof given.src !== 'string') element.timeline = timeline;
  result.replaceChildren(element);
  byId('problems', HTMLUListElement).replaceChildren(
    ...problems.slice(0, 20).map(({ message }) => make('li', {}, message)),
  );
  code.value = codeOf(heading ? { ...timeline, title: heading } : timeline, given);
}

function use({ attributes: given, data: text }: Example): void {
  attributes.value = given;
  data.value = text;
  void show();
}

let timer = 0;
for (const field of [attributes, data]) {
  field.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void show(), PAUSE_MS);
  });
}
fill(
  example,
  EXAMPLES.map(({ name }, index) => [String(index), name] as const),
);
example.addEventListener('change', () => use(EXAMPLES[Number(example.value)]!));
onCopy(byId('copy', HTMLButtonElement), () => code.value, code);
let link = '';
byId('link', HTMLButtonElement).addEventListener('pointerenter', () => void makeLink());
byId('link', HTMLButtonElement).addEventListener('focus', () => void makeLink());
async function makeLink(): Promise<void> {
  const tag = `<event-timeline ${attributes.value}>\n${data.value}\n</event-timeline>`;
  link = `${location.href.split('#')[0]}#code=${await pack(tag)}`;
}
onCopy(byId('link', HTMLButtonElement), () => link);

const packed = new URLSearchParams(location.hash.slice(1)).get('code');
const given = packed ? tagIn((await unpack(packed)) ?? '') : null;
if (given) {
  example.prepend(make('option', { value: '', selected: true }, given.name));
  use(given);
} else use(EXAMPLES[0]!);
