import type { Cells } from './cells.js';

/** A timeline in the making: its cells, and how it is to look. Immutable; every change makes another. */
export interface Project {
  readonly cells: Cells;
  /** Attributes and texts by the names of the form's fields: heading, description, lanes, theme, zone, lang, calendar, folds. */
  readonly look: Readonly<Record<string, string>>;
  /** Colours of lanes by their names, `#rrggbb`; one that is missing is the library's own. */
  readonly colours?: Readonly<Record<string, string>>;
}

/** A new one, with the headings that every timeline has. */
const EMPTY_PROJECT: Project = {
  cells: [
    ['date', 'title', 'group', 'summary'],
    ['', '', '', ''],
  ],
  look: {},
};

/** Whether anything is in it. */
export const isEmpty = ({ cells }: Project): boolean => !cells.slice(1).some((row) => row.some(Boolean));

const KEY = 'event-timeline-builder';
/** Changes that can be undone. */
const MOST_CHANGES = 200;

interface Stored {
  readonly current: string;
  readonly projects: Readonly<Record<string, Project>>;
}

const isProject = (value: unknown): value is Project => {
  const { cells, look, colours } = (value ?? {}) as Partial<Project>;
  return (
    Array.isArray(cells) &&
    cells.length > 0 &&
    cells.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string')) &&
    typeof look === 'object' &&
    look !== null &&
    Object.values(colours ?? {}).every((colour) => /^#[0-9a-f]{6}$/.test(colour))
  );
};

function readStored(): Stored {
  try {
    const { current, projects } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Stored>;
    const good = Object.fromEntries(Object.entries(projects ?? {}).filter(([, each]) => isProject(each)));
    if (typeof current === 'string' && good[current]) return { current, projects: good };
  } catch {
    // Another page's text under our name, or a browser that keeps nothing.
  }
  return { current: '1', projects: { 1: EMPTY_PROJECT } };
}

/** The timelines on this device, the one that is worked on, and its changes. */
export class Projects {
  #stored = readStored();
  #before: Project[] = [];
  #after: Project[] = [];
  /** Whether the browser kept what was saved last. */
  isKept = true;

  get current(): Project {
    return this.#stored.projects[this.#stored.current]!;
  }

  get id(): string {
    return this.#stored.current;
  }

  /** Ids and names of all, by when they were begun. */
  get list(): readonly (readonly [string, string])[] {
    return Object.entries(this.#stored.projects).map(
      ([id, { look }]) => [id, look.heading?.trim() || `Timeline ${id}`] as const,
    );
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get canRedo(): boolean {
    return this.#after.length > 0;
  }

  change(project: Project): void {
    this.#before = [...this.#before.slice(1 - MOST_CHANGES), this.current];
    this.#after = [];
    this.#set(project);
  }

  undo(): void {
    const former = this.#before.pop();
    if (!former) return;
    this.#after.push(this.current);
    this.#set(former);
  }

  redo(): void {
    const later = this.#after.pop();
    if (!later) return;
    this.#before.push(this.current);
    this.#set(later);
  }

  open(id: string): void {
    if (!this.#stored.projects[id]) return;
    this.#forget();
    this.#store({ ...this.#stored, current: id });
  }

  /** Begins another; one that is empty is used again. */
  begin(): void {
    this.#forget();
    const known = Object.entries(this.#stored.projects).find(([, each]) => isEmpty(each))?.[0];
    const id = known ?? String(Math.max(0, ...Object.keys(this.#stored.projects).map(Number)) + 1);
    this.#store({ current: id, projects: { ...this.#stored.projects, [id]: EMPTY_PROJECT } });
  }

  /** Throws the current one away. */
  remove(): void {
    const { [this.id]: _, ...others } = this.#stored.projects;
    const [first] = Object.keys(others);
    this.#forget();
    this.#store(
      first === undefined ? { current: '1', projects: { 1: EMPTY_PROJECT } } : { current: first, projects: others },
    );
  }

  #forget(): void {
    this.#before = [];
    this.#after = [];
  }

  #set(project: Project): void {
    this.#store({ ...this.#stored, projects: { ...this.#stored.projects, [this.id]: project } });
  }

  #store(stored: Stored): void {
    this.#stored = stored;
    try {
      localStorage.setItem(KEY, JSON.stringify(stored));
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }
}
