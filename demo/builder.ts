/** The builder: from cells of a spreadsheet to a timeline that can be taken along. */
import { EventTimeline, type Problem } from 'event-timeline';
import { fieldsOf, type Taken, withCell, withColumn, withoutRow, withRow } from './build/cells.js';
import { MOST_COLOURS } from './build/colours.js';
import { Grid, missingFields, PAGE_ROWS } from './build/grid.js';
import { startIntake } from './build/intake.js';
import { showColours } from './build/look-colours.js';
import { ATTRIBUTES, lanesOf, madeOf, readCells } from './build/make-timeline.js';
import { withOrder } from './build/mend.js';
import type { Made } from './build/outputs.js';
import { isEmpty, type Project, Projects } from './build/project.js';
import { showOutputs } from './build/show-outputs.js';
import { CALENDARS, FOLDS, LANGUAGES, THEMES, VIEWS, zoneNames } from './lib/choices.js';
import { byId, fill, make } from './lib/dom.js';

const LOOK = ['heading', 'description', ...Object.keys(ATTRIBUTES)];
const projects = new Projects();
const preview = byId('preview', EventTimeline);
const told = byId('told', HTMLElement);
let first = 1;
let problems: readonly Problem[] = [];
/** What was wrong with the file that the cells came from, and is not seen in them. */
let doubts: readonly Problem[] = [];
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

function setColour(lane: string, colour: string | null): void {
  const { [lane]: _, ...others } = projects.current.colours ?? {};
  change({ colours: colour === null ? others : { ...others, [lane]: colour } });
}

function showPreview({ timeline, attributes, style }: Made): void {
  for (let lane = 1; lane <= MOST_COLOURS; lane++) {
    const name = `--timeline-lane-${lane}`;
    if (style[name]) preview.style.setProperty(name, style[name]);
    else preview.style.removeProperty(name);
  }
  for (const name of [...Object.values(ATTRIBUTES), 'dir']) {
    const value = attributes[name];
    if (value === undefined) preview.removeAttribute(name);
    else if (preview.getAttribute(name) !== value) preview.setAttribute(name, value);
  }
  preview.timeline = timeline;
}

/** Dates that can be read two ways are put right all at once; the fields that every timeline has are asked for. */
function wholeTableProblems(): readonly HTMLLIElement[] {
  const { cells } = projects.current;
  const fields = fieldsOf(cells[0] ?? []);
  const missing = [
    ['date', 'Date or start'],
    ['title', 'Headline'],
  ].filter(([field]) => !fields.includes(field!));
  const asked = missing.map(([, name]) =>
    make('li', {}, `No column is read as “${name}”: choose it above the one that is.`),
  );
  const twoWays = problems.filter(({ code, row, field }) => code === 'date-ambiguous' && row && field);
  if (twoWays.length < 2) return asked;
  const inOrder = (order: 'day' | 'month', label: string): HTMLButtonElement => {
    const press = make('button', { type: 'button', className: 'mend' }, label);
    press.addEventListener('click', () => {
      const mended = twoWays.reduce((all, { row, field }) => {
        const [at, column] = [row! - 1, fields.indexOf(field!)];
        return withCell(all, at, column, withOrder(all[at]?.[column] ?? '', order));
      }, projects.current.cells);
      // The button goes with what it puts right.
      byId('grid-box', HTMLElement).focus();
      change({ cells: mended });
    });
    return press;
  };
  const question = `${twoWays.length} dates can be read two ways. `;
  return [
    ...asked,
    make('li', {}, question, inOrder('day', 'The day is first'), inOrder('month', 'The month is first')),
  ];
}

function showProblems(): void {
  const rows = new Set(problems.map(({ row }) => row).filter((row) => row !== undefined));
  const ofFile = doubts.filter(({ code }) => !problems.some((problem) => problem.code === code));
  byId('general', HTMLUListElement).replaceChildren(
    ...(isEmpty(projects.current) ? [] : wholeTableProblems()),
    ...[...ofFile, ...problems.filter(({ row }) => row === undefined)].map(({ message }) => make('li', {}, message)),
  );
  const { cells } = projects.current;
  const count = cells.length - 1;
  const counted = `${count} event${count === 1 ? '' : 's'}`;
  if (isEmpty(projects.current)) told.textContent = '';
  else if (problems.length === 0)
    told.textContent = `${counted}, nothing wrong with ${count === 1 ? 'it' : 'them'}${ofFile.length > 0 ? ', but with the file' : ''}.`;
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
  for (const name of LOOK) {
    const value = look[name] ?? '';
    const control = lookField(name);
    // A file may say what the form does not offer.
    if (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === value)) {
      control.append(make('option', { value }, value));
    }
    control.value = value;
  }
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
  const found = await readCells(project);
  if (mine !== turn) return;
  problems = found.problems;
  showTable();
  showProblems();
  const made = madeOf(found.timeline, project);
  showColours(
    byId('colours', HTMLUListElement),
    lanesOf(made.timeline, project),
    project.colours ?? {},
    project.look.theme ?? '',
    setColour,
  );
  showPreview(made);
  await showOutputs(made);
}

function take({ cells, look, problems: found }: Taken): void {
  if (cells.length < 2) {
    told.textContent =
      found[0]?.message ?? 'There are no events in it: it needs a row of headings, then a row for each event.';
    return;
  }
  first = 1;
  doubts = found;
  if (!isEmpty(projects.current) && projects.current.look.heading) projects.begin();
  change({ cells, look: { ...projects.current.look, ...look } });
  byId('grid-box', HTMLElement).scrollIntoView({ block: 'nearest' });
}

for (const [name, choices] of [
  ['theme', THEMES],
  ['lang', LANGUAGES],
  ['calendar', CALENDARS],
  ['folds', FOLDS],
  ['view', VIEWS],
] as const) {
  fill(lookField(name) as HTMLSelectElement, choices);
}
byId('zones', HTMLDataListElement).replaceChildren(...zoneNames().map((value) => make('option', { value })));
for (const name of LOOK) {
  lookField(name).addEventListener('change', () => {
    change({ look: { ...projects.current.look, [name]: lookField(name).value.trim() } });
  });
}

startIntake({
  take,
  replace: ({ cells }) => change({ cells }),
  tell(text) {
    told.textContent = text;
  },
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
  doubts = [];
  void show();
});
for (const id of ['begin', 'remove', 'undo', 'redo'] as const) {
  button(id).addEventListener('click', () => {
    projects[id]();
    doubts = [];
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
