import type { WrittenFormat } from 'event-timeline';
import { byId, copy, download, fill, make, onCopy } from '../lib/dom.js';
import {
  alternativeText,
  DATA,
  dataOf,
  frameAddress,
  frameOf,
  type Made,
  pageOf,
  pngOf,
  svgOf,
  tagOf,
} from './outputs.js';

let made: Made = { timeline: { events: [] }, attributes: {} };
let svg = '';

const boxes = [...document.querySelectorAll<HTMLDetailsElement>('details.out')];
const box = (name: string): HTMLDetailsElement => boxes.find(({ dataset }) => dataset.out === name)!;
const field = (name: string): HTMLTextAreaElement => box(name).querySelector('textarea')!;
const note = (name: string): HTMLElement => box(name).querySelector<HTMLElement>('.note')!;
const format = byId('data-format', HTMLSelectElement);
const ownPage = byId('own-page', HTMLInputElement);

async function showFrame(): Promise<void> {
  const own = ownPage.value.trim();
  const url = /^https?:/.test(own) && URL.canParse(own) ? new URL(own).href : await frameAddress(made);
  field('frame').value = url ? frameOf(made, url) : '';
  note('frame').textContent = url
    ? ''
    : 'These events are too many for an address. Publish the one file below, and give its address here.';
  if (!url || own) {
    byId('pasted', HTMLElement).replaceChildren();
    return;
  }
  // As it is pasted: with the script that gives frames their height.
  const frame = make('iframe', { src: url, title: 'As it is pasted' });
  frame.dataset.eventTimeline = '';
  byId('pasted', HTMLElement).replaceChildren(frame);
  await import(/* @vite-ignore */ new URL('./embed/parent.js', document.baseURI).href).catch(() => {});
}

function showPicture(): void {
  svg = svgOf(made);
  const image = make('img', { alt: alternativeText(made), src: `data:image/svg+xml,${encodeURIComponent(svg)}` });
  byId('picture', HTMLElement).replaceChildren(image);
  field('picture').value = image.alt;
}

/** What each box shows, made when it is opened. */
const SHOWN: Readonly<Record<string, () => void | Promise<void>>> = {
  frame: showFrame,
  tag() {
    field('tag').value = tagOf(made);
  },
  page() {},
  picture: showPicture,
  async data() {
    field('data').value = await dataOf(made, format.value as WrittenFormat);
  },
};

/** Shows what can be taken along of a timeline, in the boxes that are open. */
export async function showOutputs(now: Made): Promise<void> {
  made = now;
  for (const each of boxes) {
    each.hidden = now.timeline.events.length === 0;
    if (each.open) await SHOWN[each.dataset.out!]!();
  }
}

async function page(use: (text: string) => unknown): Promise<void> {
  note('page').textContent = 'Making the page …';
  try {
    await use(await pageOf(made));
    note('page').textContent = '';
  } catch (error) {
    note('page').textContent = `The page could not be made: ${error instanceof Error ? error.message : error}`;
  }
}

fill(
  format,
  Object.entries(DATA).map(([name, [label]]) => [name, label] as const),
);
for (const each of boxes) {
  each.addEventListener('toggle', () => {
    if (each.open) void SHOWN[each.dataset.out!]!();
  });
}
for (const name of ['frame', 'tag', 'picture', 'data']) {
  onCopy(box(name).querySelector<HTMLButtonElement>('button.main')!, () => field(name).value, field(name));
}
ownPage.addEventListener('change', () => void showFrame());
format.addEventListener('change', () => void SHOWN.data!());
byId('page-download', HTMLButtonElement).addEventListener('click', () => {
  void page((text) => download('timeline.html', text, 'text/html'));
});
byId('page-copy', HTMLButtonElement).addEventListener('click', () => void page(copy));
byId('svg-download', HTMLButtonElement).addEventListener('click', () => download('timeline.svg', svg, 'image/svg+xml'));
onCopy(byId('svg-copy', HTMLButtonElement), () => svg);
byId('png-download', HTMLButtonElement).addEventListener('click', async () =>
  download('timeline.png', await pngOf(svg), 'image/png'),
);
byId('data-download', HTMLButtonElement).addEventListener('click', () => {
  const [, name, type] = DATA[format.value as WrittenFormat];
  download(name, field('data').value, type);
});
