/** A timeline in the making, as it is shown and taken along. */
import { type Problem, readEvents, type Timeline } from 'event-timeline';
import { directionOf } from '../lib/choices.js';
import { csvOf } from './cells.js';
import { laneStyle, MOST_COLOURS } from './colours.js';
import type { Made } from './outputs.js';
import type { Project } from './project.js';

/** Fields of the look that are attributes of the element. */
export const ATTRIBUTES = {
  lanes: 'group-by',
  theme: 'theme',
  zone: 'timezone',
  lang: 'lang',
  calendar: 'calendar',
  folds: 'folds',
  view: 'view',
};

function attributesOf({ look }: Project): Readonly<Record<string, string>> {
  const attributes = Object.entries(ATTRIBUTES).map(([name, attribute]) => [attribute, look[name] ?? ''] as const);
  const given = Object.fromEntries(attributes.filter(([, value]) => value !== ''));
  return given.lang && directionOf(given.lang) === 'rtl' ? { ...given, dir: 'rtl' } : given;
}

/** The lanes, in the order in which they are drawn. */
export function lanesOf({ groups = [], events }: Timeline, { look }: Project): readonly string[] {
  const field = look.lanes || 'group';
  const found = new Set(field === 'group' ? groups.map(({ id }) => id) : []);
  for (const { [field]: value } of events) {
    const name = Array.isArray(value) ? value[0] : value;
    if (typeof name === 'string' && name !== '') found.add(name);
  }
  return [...found];
}

function timelineOf(read: Timeline, project: Project): Timeline {
  const { heading, description, lang, zone } = project.look;
  const groupOf = (id: string) => ({ ...read.groups?.find((group) => group.id === id), id });
  return {
    ...read,
    // Said, so that each colour stays with its lane.
    ...(project.colours && { groups: lanesOf(read, project).map(groupOf) }),
    ...(heading && { title: heading }),
    ...(description && { description }),
    ...(lang && { lang }),
    ...(zone && { timezone: zone }),
  };
}

/** What is made of the events of a project, and of how they are to look. */
export function madeOf(read: Timeline, project: Project): Made {
  const timeline = timelineOf(read, project);
  const colours = lanesOf(timeline, project)
    .slice(0, MOST_COLOURS)
    .map((lane) => project.colours?.[lane]);
  const style = laneStyle(colours, project.look.theme);
  return { timeline, attributes: attributesOf(project), style, colours };
}

/** Reads the cells; empty rows are none. */
export async function readCells({
  cells,
}: Project): Promise<{ readonly timeline: Timeline; readonly problems: readonly Problem[] }> {
  if (!cells.slice(1).some((row) => row.some(Boolean))) return { timeline: { events: [] }, problems: [] };
  return readEvents(csvOf(cells), { format: 'csv' });
}
