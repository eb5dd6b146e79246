/** The explorer: looks at a story another way, opens a reader's own events, and shares what is seen as a link. */
import { EventTimeline, type Problem } from 'event-timeline';
import { applyLook, LOOK_NAMES, type Look, ownAttributes } from './explore/look.js';
import { forgetStory, laneFields, type OwnEvents, ownFile, showOwn } from './explore/own-events.js';
import { CALENDARS, FOLDS, LANGUAGES, ORDERS, THEMES, zoneNames } from './lib/choices.js';
import { byId, fill, make, onCopy } from './lib/dom.js';
import { LONGEST_PACKED, pack, unpack } from './lib/pack.js';

/** Name under which the timeline keeps its own state in the address. */
const KEY = 't';

const timeline = document.querySelector('event-timeline') as EventTimeline;
const stated = ownAttributes(timeline);
const note = byId('tool-note', HTMLElement);
const problemList = byId('own-problems', HTMLUListElement);
const link = byId('share-link', HTMLInputElement);

let own: OwnEvents | null = null;
let ownSource: string | null = null;
/** The story of the page is what is shown, so what the page says of it counts. */
let isStory = true;

const field = (name: string): HTMLSelectElement | HTMLInputElement =>
  document.getElementById(`look-${name}`) as HTMLSelectElement | HTMLInputElement;

function lookOf(): Look {
  const given = LOOK_NAMES.map((name) => [name, field(name).value.trim()] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

function say(text: string): void {
  note.textContent = text;
}

function fillLanes(): void {
  const fields = laneFields(timeline).filter((name) => name !== 'group');
  for (const [name, first] of [
    ['lanes', 'By group'],
    ['colours', 'By lane'],
  ] as const) {
    const select = field(name) as HTMLSelectElement;
    const { value } = select;
    fill(select, [['', first], ...fields.map((each) => [each, `By ${each.replaceAll('_', ' ')}`] as const)]);
    if (value && !fields.includes(value)) select.append(make('option', { value }, `By ${value}`));
    select.value = value;
  }
}

function fillPanel(): void {
  for (const [name, choices] of [
    ['order', ORDERS],
    ['folds', FOLDS],
    ['calendar', CALENDARS],
    ['lang', LANGUAGES],
    ['theme', THEMES],
  ] as const) {
    fill(field(name) as HTMLSelectElement, choices);
  }
  byId('zones', HTMLDataListElement).replaceChildren(...zoneNames().map((value) => make('option', { value })));
  // An element that cannot be coloured by another field is not asked to.
  field('colours').closest('label')!.hidden = !('colorBy' in EventTimeline.prototype);
}

/** What the timeline itself keeps in the address: what is in sight, filtered and open. */
const kept = (): readonly string[] =>
  location.hash
    .slice(1)
    .split('&')
    .filter((part) => part.startsWith(`${KEY}=`));

/** Writes how the story is looked at into the address of the page; answers whether a reader's own events are in it too. */
async function keep(): Promise<boolean> {
  const given = own;
  const packed = given && !ownSource ? await pack(JSON.stringify(given)) : '';
  // Packing takes a while: what is chosen by then counts, or a slow answer would take back a later choice.
  if (own !== given) return keep();
  const parts = new URLSearchParams(lookOf());
  const isWhole = packed.length <= LONGEST_PACKED;
  if (ownSource) parts.set('src', ownSource);
  else if (packed && isWhole) parts.set('data', packed);
  const fragment = [parts.toString(), ...kept()].filter(Boolean).join('&');
  history.replaceState(history.state, '', fragment ? `#${fragment}` : location.pathname + location.search);
  return isWhole;
}

async function share(): Promise<void> {
  const isWhole = await keep();
  link.value = location.href;
  say(
    isWhole
      ? own
        ? 'The link holds your events too; nothing was uploaded.'
        : 'The link brings back what you see.'
      : 'Your events are too many to travel in a link. Put the file on the web and open it by its address, or build a page from it.',
  );
}

/** So many problems are told one by one. */
const MOST_TOLD = 50;

function tell(problems: readonly Problem[]): void {
  const count = timeline.events.length;
  const counted = count === 0 ? 'No events' : `${count} event${count === 1 ? '' : 's'}`;
  if (problems.length > 0) say(`${counted}, ${problems.length} to put right:`);
  else if (count === 0) say('No events: it needs a row of headings, then a row for each event.');
  else say(`${counted}, nothing wrong with ${count === 1 ? 'it' : 'them'}.`);
  const inOrder = [...problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)).map(({ message }) => message);
  const more = inOrder.length > MOST_TOLD ? [`… and ${inOrder.length - MOST_TOLD} more`] : [];
  problemList.replaceChildren(...[...inOrder.slice(0, MOST_TOLD), ...more].map((text) => make('li', {}, text)));
}

async function open(events: OwnEvents, doubts: readonly Problem[] = []): Promise<void> {
  if (events.text.trim() === '') {
    say(doubts[0]?.message ?? 'There is nothing in it.');
    return;
  }
  // Lanes and a zone that were chosen for another story say nothing about these.
  for (const name of ['lanes', 'colours', 'zone']) field(name).value = '';
  await bring(events, doubts);
}

/** Shows a reader's events as the panel says; `doubts` are about the file that they came in. */
async function bring(events: OwnEvents, doubts: readonly Problem[] = []): Promise<void> {
  own = events;
  ownSource = null;
  isStory = false;
  const problems = await showOwn(timeline, events);
  // Before the first picture, which would be drawn without its lanes otherwise.
  look();
  await timeline.ready;
  void timeline.fit();
  tell([...doubts, ...problems]);
  fillLanes();
  void keep();
}

async function load(source: string): Promise<void> {
  const url = URL.canParse(source) ? new URL(source) : null;
  if (!url || !(url.protocol === 'https:' || url.origin === location.origin)) {
    say('An address begins with https://.');
    return;
  }
  own = null;
  ownSource = url.href;
  isStory = false;
  forgetStory(timeline, decodeURIComponent(url.pathname.split('/').at(-1) ?? url.host));
  timeline.src = url.href;
  say(`Loading from ${url.host} …`);
  try {
    await timeline.ready;
    tell(timeline.problems);
    fillLanes();
    void keep();
  } catch (error) {
    const message = (error as Partial<Problem>).message;
    say(message ?? `${url.host} did not answer with events.`);
  }
}

/** A link may name an address to load from; nobody else is asked before the reader agrees. */
function ask(source: string): void {
  const host = URL.canParse(source) ? new URL(source).host : '';
  if (!host) return;
  if (new URL(source).origin === location.origin) {
    void load(source);
    return;
  }
  const agree = make('button', { type: 'button', className: 'quiet' }, `Load them from ${host}`);
  agree.addEventListener('click', () => void load(source));
  note.replaceChildren(`This link shows events that are kept at ${host}. `, agree);
}

function showPanel(name: string | null): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-panel]')) {
    const isShown = button.dataset.panel === name;
    button.setAttribute('aria-expanded', String(isShown));
    byId(`panel-${button.dataset.panel}`, HTMLElement).hidden = !isShown;
  }
}

/** Brings back what the fragment says. */
async function restore(): Promise<void> {
  const parts = new URLSearchParams(location.hash.slice(1));
  for (const name of LOOK_NAMES) {
    const value = parts.get(name);
    if (value === null) continue;
    const control = field(name);
    if (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === value)) {
      control.append(make('option', { value }, value));
    }
    control.value = value;
  }
  const packed = parts.get('data');
  // Otherwise the story would be drawn first, and what is kept of the other events be looked for in it.
  if (packed) {
    isStory = false;
    forgetStory(timeline, '');
  }
  look();
  const text = packed ? await unpack(packed) : null;
  if (packed && text === null) say('The events in this link cannot be read; it may have been cut off.');
  if (text !== null) {
    try {
      const { name, text: events } = JSON.parse(text) as Partial<OwnEvents>;
      if (typeof name === 'string' && typeof events === 'string') await bring({ name, text: events });
    } catch {
      say('The events in this link cannot be read; it may have been cut off.');
    }
  } else if (parts.get('src')) ask(parts.get('src')!);
  await timeline.ready.catch(() => {});
  fillLanes();
}

function look(): void {
  // A reader's own events have no zone or lanes of the story's.
  applyLook(timeline, lookOf(), isStory ? stated : new Map());
}

fillPanel();
for (const name of LOOK_NAMES) {
  field(name).addEventListener('change', () => {
    look();
    void keep();
  });
}
byId('look-reset', HTMLButtonElement).addEventListener('click', () => {
  for (const name of LOOK_NAMES) field(name).value = '';
  look();
  void keep();
  void timeline.fit();
});
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-panel]')) {
  button.addEventListener('click', () => {
    const name = button.getAttribute('aria-expanded') === 'true' ? null : button.dataset.panel!;
    showPanel(name);
    if (name === 'share') void share();
  });
}
async function openFile(chosen: File | undefined): Promise<void> {
  if (!chosen) return;
  try {
    const file = await ownFile(chosen);
    if (file) await open(file.own, file.problems);
    else say('This file is larger than 512 MB, the most that can be opened.');
  } catch (error) {
    say((error as Error).message);
  }
}
const file = byId('own-file', HTMLInputElement);
file.addEventListener('change', async () => {
  await openFile(file.files?.[0]);
  file.value = '';
});
byId('own-show', HTMLButtonElement).addEventListener('click', () => {
  const { value } = byId('own-text', HTMLTextAreaElement);
  void open({ name: 'Pasted events', text: value });
});
byId('own-load', HTMLButtonElement).addEventListener('click', () => {
  void load(byId('own-url', HTMLInputElement).value.trim());
});
onCopy(byId('share-copy', HTMLButtonElement), () => link.value, link);

document.addEventListener('dragover', (input) => {
  if (![...(input.dataTransfer?.types ?? [])].includes('Files')) return;
  input.preventDefault();
  document.body.classList.add('dropping');
});
document.addEventListener('dragleave', (input) => {
  if (!input.relatedTarget) document.body.classList.remove('dropping');
});
document.addEventListener('drop', async (input) => {
  document.body.classList.remove('dropping');
  const [dropped] = input.dataTransfer?.files ?? [];
  if (!dropped) return;
  input.preventDefault();
  showPanel('own');
  await openFile(dropped);
});
window.addEventListener('hashchange', () => void restore());
await restore();
