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
import { SYSTEMS } from './systems.js';

let made: Made = { timeline: { events: [] }, attributes: {}, style: {}, colours: [] };
let svg = '';

const boxes = [...document.querySelectorAll<HTMLDetailsElement>('details.out')];
const box = (name: string): HTMLDetailsElement => boxes.find(({ dataset }) => dataset.out === name)!;
const field = (name: string): HTMLTextAreaElement => box(name).querySelector('textarea')!;
const note = (name: string): HTMLElement => box(name).querySelector<HTMLElement>('.note')!;
const format = byId('data-format', HTMLSelectElement);
const ownPage = byId('own-page', HTMLInputElement);

/** Shows a code as a page of others has it: with what it loads, and under no policy of ours. */
function showPasted(name: string, code: string): void {
  const place = box(name).querySelector<HTMLElement>('.pasted')!;
  if (code === '') {
    place.replaceChildren();
    return;
  }
  const frame = make('iframe', { src: new URL('./pasted.html', document.baseURI).href, title: 'As it is pasted' });
  // The first page to come is given the code; the second is made of it, and gets the height that it has.
  frame.addEventListener('load', () => frame.contentWindow?.postMessage(code, location.origin), { once: true });
  frame.addEventListener('load', () => {
    const body = frame.contentDocument?.body;
    if (!body) return;
    const { marginTop, marginBottom } = getComputedStyle(body);
    const margins = Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
    const sized = new ResizeObserver(() => {
      frame.style.height = `${body.getBoundingClientRect().height + margins + 2}px`;
    });
    sized.observe(body);
  });
  place.replaceChildren(make('p', { className: 'note' }, 'As it is pasted:'), frame);
}

/** A page around a code, as a content system makes it. */
const around = (code: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>As it is pasted</title>${code}`;

async function showFrame(): Promise<void> {
  const own = ownPage.value.trim();
  const url = /^https?:/.test(own) && URL.canParse(own) ? new URL(own).href : await frameAddress(made);
  field('frame').value = url ? frameOf(made, url) : '';
  note('frame').textContent = url
    ? ''
    : 'These events are too many for an address. Publish the one file below, and give its address here.';
  showPasted('frame', url && !own ? around(field('frame').value) : '');
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
    showPasted('tag', around(field('tag').value));
  },
  page: () => page((text) => showPasted('page', text)),
  picture: showPicture,
  async data() {
    field('data').value = await dataOf(made, format.value as WrittenFormat);
  },
};

/** Shows what can be taken along of a timeline, in the boxes that are open. */
export async function showOutputs(now: Made): Promise<void> {
  made = now;
  for (const each of boxes) {
    each.hidden = byId('systems', HTMLElement).hidden = now.timeline.events.length === 0;
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

const system = byId('system', HTMLSelectElement);
fill(system, [['', 'Choose …'], ...SYSTEMS.map(([name], index) => [String(index), name] as const)]);
system.addEventListener('change', () => {
  const [, out, words] = SYSTEMS[Number(system.value || -1)] ?? [];
  byId('system-words', HTMLElement).textContent = words ?? '';
  for (const each of boxes) if (out) each.open = each.dataset.out === out;
});
