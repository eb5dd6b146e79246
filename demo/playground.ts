/** The playground: attributes and data are edited, the timeline is drawn, the code stands below. */
import { readEvents, type Timeline } from 'event-timeline';
import { renderElement } from 'event-timeline/static';
import { byId, fill, make, onCopy } from './lib/dom.js';
import { pack, unpack } from './lib/pack.js';
import { EXAMPLES, type Example } from './play/examples.js';
import { attributesIn, companionsIn, elementOf, tagIn } from './play/render-example.js';

/** How long typing must pause before the timeline is drawn anew, ms. */
const PAUSE_MS = 250;

const attributes = byId('attributes', HTMLTextAreaElement);
const data = byId('data', HTMLTextAreaElement);
const code = byId('code', HTMLTextAreaElement);
const example = byId('example', HTMLSelectElement);
const result = byId('result', HTMLElement);
let tag = 'event-timeline';
let turn = 0;

function codeOf(
  timeline: Timeline,
  given: Readonly<Record<string, string>>,
  companions: readonly HTMLElement[],
): string {
  const address = (name: string): string => new URL(`./embed/${name}`, document.baseURI).href;
  const head = `<link rel="stylesheet" href="${address('fallback.css')}">\n<script type="module" src="${address('embed.js')}"></script>\n`;
  const lang = given.lang ? { lang: given.lang } : {};
  // An attribute without a value is written as one.
  const stated = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value === '' ? true : value]));
  const element = renderElement(timeline, { ...lang, attributes: stated });
  const inside = companions.map(({ outerHTML }) => `\n${outerHTML}`).join('');
  const whole = element.replace(/^(<event-timeline\b(?:"[^"]*"|[^">])*>)/, (start) => start + inside);
  return head + whole.replace(/^<event-timeline\b|event-timeline>$/g, (each) => each.replace('event-timeline', tag));
}

async function show(): Promise<void> {
  const mine = ++turn;
  const given = attributesIn(attributes.value);
  const [companions, written] = companionsIn(data.value);
  const { timeline, problems } = await readEvents(written);
  if (mine !== turn) return;
  result.replaceChildren(
    elementOf({ tag, attributes: attributes.value }, given.src === undefined ? timeline : null, companions),
  );
  byId('problems', HTMLUListElement).replaceChildren(
    ...problems.slice(0, 20).map(({ message }) => make('li', {}, message)),
  );
  code.value = codeOf(given.heading ? { ...timeline, title: given.heading } : timeline, given, companions);
}

function use({
  attributes: given,
  data: text,
  tag: name = 'event-timeline',
}: Example & { readonly tag?: string }): void {
  tag = name;
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
  const text = `<${tag} ${attributes.value}>\n${data.value}\n</${tag}>`;
  link = `${location.href.split('#')[0]}#code=${await pack(text)}`;
}
onCopy(byId('link', HTMLButtonElement), () => link);

const packed = new URLSearchParams(location.hash.slice(1)).get('code');
const given = packed ? tagIn((await unpack(packed)) ?? '') : null;
if (given) {
  example.prepend(make('option', { value: '', selected: true }, given.name));
  use(given);
} else use(EXAMPLES[0]!);
