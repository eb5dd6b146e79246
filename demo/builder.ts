/** The builder: from cells of a spreadsheet to a timeline that can be taken along. */
import { EventTimeline, type Problem, readEvents, type Timeline } from 'event-timeline';
import { cellsOf, csvOf, fieldsOf, withCell, withColumn, withoutRow, withRow } from './build/cells.js';
import { Grid, missingFields, PAGE_ROWS } from './build/grid.js';
import type { Made } from './build/outputs.js';
import { isEmpty, type Project, Projects } from './build/project.js';
import { showOutputs } from './build/show-outputs.js';
import { CALENDARS, directionOf, FOLDS, LANGUAGES, THEMES, zoneNames } from './lib/choices.js';
import { byId, fill, make } from './lib/dom.js';

/** Fields of the look that are attributes of the element. */
const ATTRIBUTES = {
  lanes: 'group-by',
  theme: 'theme',
  zone: 'timezone',
  lang: 'lang',
  calendar: 'calendar',
  folds: 'folds',
};
const LOOK = ['heading', 'description', ...Object.keys(ATTRIBUTES)];
const EXAMPLE = './data/doha-de-escalation.csv';

const projects = new Projects();
const preview = byId('preview', EventTimeline);
const told = byId('told', HTMLElement);
let first = 1;
let problems: readonly Problem[] = [];
let turn = 0;

const lookField = (name: string): HTMLInputElement | HTMLSelectElement =>
  document.getElementById(`look-${name}`) as HTMLInputElement | HTMLSelectElement;
const button = (id: string): HTMLButtonElement => byId(id, HTMLButtonElement);

function change(project: Partial<Project>): void {
  projects.change({ ...projects.current, ...project });
  void show();
}

const grid = new Grid(byId('grid', HTMLTableElement), {
  set: (row, column, value) => change({ cells: withCell(projects.current.cells, row, column, value) }),
  removeRow: (row) => change({ cells: withoutRow(projects.current.cells, row) }),
});

function attributesOf({ look }: Project): Readonly<Record<string, string>> {
  const attributes = Object.entries(ATTRIBUTES).map(([name, attribute]) => [attribute, look[name] ?? ''] as const);
  const given = Object.fromEntries(attributes.filter(([, value]) => value !== ''));
  return given.lang && directionOf(given.lang) === 'rtl' ? { ...given, dir: 'rtl' } : given;
}

function timelineOf(read: Timeline, { look }: Project): Timeline {
  const { heading, description, lang, zone } = look;
  return {
    ...read,
    ...(heading && { title: heading }),
    ...(description && { description }),
    ...(lang && { lang }),
    ...(zone && { timezone: zone }),
  };
}

/** Reads the cells; empty rows are none. */
async function read({
  cells,
}: Project): Promise<{ readonly timeline: Timeline; readonly problems: readonly Problem[] }> {
  if (!cells.slice(1).some((row) => row.some(Boolean))) return { timeline: { events: [] }, problems: [] };
  return readEvents(csvOf(cells), { format: 'csv' });
}

function showPreview({ timeline, attributes }: Made): void {
  for (const name of [...Object.values(ATTRIBUTES), 'dir']) {
    const value = attributes[name];
    if (value === undefined) preview.removeAttribute(name);
    else if (preview.getAttribute(name) !== value) preview.setAttribute(name, value);
  }
  preview.timeline = timeline;
}

function showProblems(): void {
  const rows = new Set(problems.map(({ row }) => row).filter((row) => row !== undefined));
  byId('general', HTMLUListElement).replaceChildren(
    ...problems.filter(({ row }) => row === undefined).map(({ message }) => make('li', {}, message)),
  );
  const { cells } = projects.current;
  const count = cells.length - 1;
  const counted = `${count} event${count === 1 ? '' : 's'}`;
  if (isEmpty(projects.current)) told.textContent = '';
  else if (problems.length === 0) told.textContent = `${counted}, nothing wrong with them.`;
  else told.textContent = `${counted}, ${rows.size} row${rows.size === 1 ? '' : 's'} to put right.`;
  button('faulty').hidden = rows.size === 0 || count <= PAGE_ROWS;
}

function showTable(): void {
  const { cells } = projects.current;
  first = Math.max(1, Math.min(first, cells.length - 1));
  grid.show(cells, problems, first);
  button('former').hidden = first <= 1;
  button('next').hidden = first + PAGE_ROWS >= cells.length;
  fill(byId('add-column', HTMLSelectElement), [['', 'Choose …'], ...missingFields(cells)]);
}

function showForm(): void {
  const { look, cells } = projects.current;
  const own = fieldsOf(cells[0] ?? []).filter((field) => !/^(id|date|end|title.*|summary.*|group)$/.test(field));
  fill(lookField('lanes') as HTMLSelectElement, [
    ['', 'By lane'],
    ...own.map((field) => [field, `By ${field.replaceAll('_', ' ')}`] as const),
  ]);
  for (const name of LOOK) lookField(name).value = look[name] ?? '';
  fill(byId('projects', HTMLSelectElement), projects.list);
  byId('projects', HTMLSelectElement).value = projects.id;
  button('undo').disabled = !projects.canUndo;
  button('redo').disabled = !projects.canRedo;
  byId('saved', HTMLElement).textContent = isEmpty(projects.current)
    ? ''
    : projects.isKept
      ? 'Kept on this device.'
      : 'This browser keeps nothing: take your timeline along before you leave.';
}

/** Shows the timeline as it is now, everywhere; what came before and is late is dropped. */
async function show(): Promise<void> {
  const mine = ++turn;
  const project = projects.current;
  showForm();
  const found = await read(project);
  if (mine !== turn) return;
  problems = found.problems;
  showTable();
  showProblems();
  const made = { timeline: timelineOf(found.timeline, project), attributes: attributesOf(project) };
  showPreview(made);
  await showOutputs(made);
}

async function take(text: string, name: string): Promise<void> {
  if (text.trim() === '') return;
  const cells = await cellsOf(text, name);
  if (cells.length < 2) {
    told.textContent = 'There are no events in it: it needs a row of headings, then a row for each event.';
    return;
  }
  first = 1;
  if (!isEmpty(projects.current) && projects.current.look.heading) projects.begin();
  change({ cells });
  byId('grid-box', HTMLElement).scrollIntoView({ block: 'nearest' });
}

async function load(address: string): Promise<void> {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : null;
  if (!url || (url.protocol !== 'https:' && url.origin !== location.origin)) {
    told.textContent = 'An address begins with https://.';
    return;
  }
  told.textContent = `Loading from ${url.host} …`;
  try {
    const answer = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!answer.ok) throw new Error(String(answer.status));
    await take(await answer.text(), url.pathname);
  } catch {
    told.textContent = `${url.host} did not give its file. A sheet must be published as CSV, and its host must let other pages read it.`;
  }
}

for (const [name, choices] of [
  ['theme', THEMES],
  ['lang', LANGUAGES],
  ['calendar', CALENDARS],
  ['folds', FOLDS],
] as const) {
  fill(lookField(name) as HTMLSelectElement, choices);
}
byId('zones', HTMLDataListElement).replaceChildren(...zoneNames().map((value) => make('option', { value })));
for (const name of LOOK) {
  lookField(name).addEventListener('change', () => {
    change({ look: { ...projects.current.look, [name]: lookField(name).value.trim() } });
  });
}

const paste = byId('paste', HTMLTextAreaElement);
paste.addEventListener('paste', (input) => {
  const text = input.clipboardData?.getData('text/plain') ?? '';
  if (!text) return;
  input.preventDefault();
  void take(text, '');
});
// Typed, or put in by a keyboard that does not tell of pasting.
paste.addEventListener('change', () => {
  void take(paste.value, '');
  paste.value = '';
});
const file = byId('file', HTMLInputElement);
const takeFile = async (chosen: File | undefined): Promise<void> => {
  if (chosen) await take(await chosen.text(), chosen.name);
};
file.addEventListener('change', () => void takeFile(file.files?.[0]));
button('load').addEventListener('click', () => void load(byId('address', HTMLInputElement).value.trim()));
button('example').addEventListener('click', () => void load(EXAMPLE));
document.addEventListener('dragover', (input) => {
  if ([...(input.dataTransfer?.types ?? [])].includes('Files')) input.preventDefault();
});
document.addEventListener('drop', (input) => {
  const dropped = input.dataTransfer?.files[0];
  if (!dropped) return;
  input.preventDefault();
  void takeFile(dropped);
});

button('add-row').addEventListener('click', () => {
  const cells = withRow(projects.current.cells);
  first = Math.max(1, cells.length - PAGE_ROWS);
  change({ cells });
});
byId('add-column', HTMLSelectElement).addEventListener('change', (input) => {
  const { value } = input.target as HTMLSelectElement;
  if (value) change({ cells: withColumn(projects.current.cells, value) });
});
const turnTo = (row: number): void => {
  first = row;
  showTable();
};
button('former').addEventListener('click', () => turnTo(Math.max(1, first - PAGE_ROWS)));
button('next').addEventListener('click', () => turnTo(first + PAGE_ROWS));
button('faulty').addEventListener('click', () => {
  const rows = problems.flatMap(({ row }) => (row === undefined ? [] : [row - 1])).sort((a, b) => a - b);
  const next = rows.find((row) => row >= first + PAGE_ROWS) ?? rows[0];
  if (next !== undefined) turnTo(next);
  document.querySelector<HTMLElement>('#grid [aria-invalid]')?.focus();
});

byId('projects', HTMLSelectElement).addEventListener('change', (input) => {
  projects.open((input.target as HTMLSelectElement).value);
  first = 1;
  void show();
});
for (const id of ['begin', 'remove', 'undo', 'redo'] as const) {
  button(id).addEventListener('click', () => {
    projects[id]();
    void show();
  });
}
for (const [id, isNarrow] of [
  ['wide', false],
  ['narrow', true],
] as const) {
  button(id).addEventListener('click', () => {
    byId('preview-box', HTMLElement).classList.toggle('narrow', isNarrow);
    button('wide').ariaPressed = String(!isNarrow);
    button('narrow').ariaPressed = String(isNarrow);
  });
}
await show();
