import type { EventTimeline } from 'event-timeline';
import { directionOf, useTheme } from '../lib/choices.js';

/** How a story is looked at: what the address carries, each by its name; missing is what the story itself says. */
export type Look = Readonly<Record<string, string>>;

/** A name of `Look`, the attribute that it sets, and the values that it may have. */
const ATTRIBUTES: readonly (readonly [string, string, RegExp])[] = [
  ['lanes', 'group-by', /^[^<>"']{1,80}$/],
  ['colours', 'color-by', /^[^<>"']{1,80}$/],
  ['order', 'sort', /^newest$/],
  ['folds', 'folds', /^none$/],
  ['calendar', 'calendar', /^[a-z -]{3,60}$/],
  ['zone', 'timezone', /^[\w+\-/:]{1,60}$/],
  ['lang', 'lang', /^[\w-]{2,20}$/],
];

/** The names of everything that the panel can change. */
export const LOOK_NAMES: readonly string[] = [...ATTRIBUTES.map(([name]) => name), 'theme'];

/** What the timeline of the page says of itself, before anything is changed. */
export const ownAttributes = (timeline: EventTimeline): ReadonlyMap<string, string | null> =>
  new Map(ATTRIBUTES.map(([, attribute]) => [attribute, timeline.getAttribute(attribute)]));

/** Shows a story as `look` says; what it does not name, or names wrongly, is as the page has it. */
export function applyLook(timeline: EventTimeline, look: Look, own: ReadonlyMap<string, string | null>): void {
  for (const [name, attribute, allowed] of ATTRIBUTES) {
    const wanted = look[name];
    const value = wanted !== undefined && allowed.test(wanted) ? wanted : (own.get(attribute) ?? null);
    if (value === timeline.getAttribute(attribute)) continue;
    if (value === null) timeline.removeAttribute(attribute);
    else timeline.setAttribute(attribute, value);
  }
  const { lang } = timeline;
  if (lang) timeline.dir = directionOf(lang);
  else timeline.removeAttribute('dir');
  useTheme(look.theme ?? '');
}
