/** Examples of the docs, drawn below their code, which can be edited. */
import { readEvents } from 'event-timeline';
import { make } from '../lib/dom.js';
import { pack } from '../lib/pack.js';
import { companionsIn, elementOf, tagIn } from './render-example.js';
import { FUNCTIONS } from './try-functions.js';

/** How long typing must pause before an example is drawn anew, ms. */
const PAUSE_MS = 250;

/** Puts a field in the place of a code, and tells of each change, the first at once. */
function editable(code: HTMLElement, label: string, changed: (text: string) => unknown): void {
  const value = (code.textContent ?? '').trimEnd();
  const field = make('textarea', { value, spellcheck: false, ariaLabel: label, rows: value.split('\n').length + 1 });
  let timer = 0;
  field.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => changed(field.value), PAUSE_MS);
  });
  code.replaceWith(field);
  changed(value);
}

function liveElement(code: HTMLElement, example: HTMLElement): void {
  const place = example.querySelector('.live')!;
  const link = example.querySelector('a');
  const told = make('ul', { className: 'problems' });
  place.after(told);
  let turn = 0;
  editable(code, 'Example: its code', async (text) => {
    const mine = ++turn;
    const found = tagIn(text);
    if (link) link.href = `../playground.html#code=${await pack(text)}`;
    if (!found) return;
    const [companions, data] = companionsIn(found.data);
    const { timeline, problems } = await readEvents(data);
    if (mine !== turn) return;
    const element = elementOf(found, timeline, companions);
    place.replaceChildren(element);
    told.replaceChildren(...problems.slice(0, 5).map(({ message }) => make('li', {}, message)));
  });
}

function liveFunction(code: HTMLElement, example: HTMLElement, name: string): void {
  const output = make('pre', { tabIndex: 0, ariaLive: 'polite' });
  example.querySelector('.live')!.replaceChildren(output);
  editable(code, `What ${name} is given`, async (text) => {
    try {
      output.textContent = await FUNCTIONS[name]!(text);
    } catch (error) {
      output.textContent = String(error);
    }
  });
}

/** Brings one example to life; its code is what stands before it. */
export function enliven(example: HTMLElement): void {
  const code = example.previousElementSibling;
  if (!(code instanceof HTMLElement)) return;
  const { function: name } = example.dataset;
  if (name === undefined) liveElement(code, example);
  else if (FUNCTIONS[name]) liveFunction(code, example, name);
}
