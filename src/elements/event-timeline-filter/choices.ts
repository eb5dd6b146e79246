import type { Messages } from '../../locale/messages.js';
import { capitalise } from '../../locale/words.js';
import { STATUSES, type Status } from '../../model/event-record.js';
import type { Facets, ListFacet } from '../../model/facets.js';
import type { EventFilter } from '../../model/filter.js';
import { localText } from '../../model/local-text.js';
import type { QuickTable } from '../../model/quick-table.js';

/** The fields of a filter that are chosen from a list. */
export type ChoiceField = 'lanes' | 'statuses' | 'tags' | 'actors';

/** Something that can be chosen. */
export interface Choice {
  readonly field: ChoiceField;
  readonly value: string;
  readonly label: string;
  /** How many events it would show besides what else is asked. */
  readonly count: number;
  readonly chosen: boolean;
  /** Number of a lane, whose colour it has. */
  readonly lane?: number;
  readonly status?: Status;
}

/** Choices that belong together. */
export interface ChoiceGroup {
  readonly field: ChoiceField;
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** Words of a list offered at most, besides those that are chosen; the others are found by their text. */
const MOST_WORDS = 24;

const wordChoices = (
  field: 'tags' | 'actors',
  { values, counts }: ListFacet,
  whole: ListFacet,
  chosen: readonly string[],
): Choice[] => {
  const offered = whole.values.slice(0, MOST_WORDS);
  const wanted = new Set(chosen);
  const numbers = new Map(values.map((value, i) => [value, i]));
  return [...new Set([...offered, ...chosen])].map((value) => ({
    field,
    value,
    label: value,
    count: counts[numbers.get(value) ?? -1] ?? 0,
    chosen: wanted.has(value),
  }));
};

/** What is chosen from: the same, whatever is asked; none of a field in which all events are alike. */
export const choiceGroups = (
  table: QuickTable,
  { facets, whole }: { readonly facets: Facets; readonly whole: Facets },
  asked: EventFilter,
  messages: Messages,
  locale: string,
): readonly ChoiceGroup[] => {
  const lanes = table.groups.map(
    ({ id, title }, lane): Choice => ({
      field: 'lanes',
      value: id,
      label: localText(title ?? id, locale) || '–',
      count: facets.lanes[lane] ?? 0,
      chosen: asked.lanes?.includes(id) ?? false,
      lane,
    }),
  );
  const statuses = STATUSES.flatMap((status, index): Choice[] => {
    const chosen = asked.statuses?.includes(status) ?? false;
    if (!whole.statuses[index] && !chosen) return [];
    const label = capitalise(messages.status[status], locale);
    return [{ field: 'statuses', value: status, label, count: facets.statuses[index] ?? 0, chosen, status }];
  });
  const groups: ChoiceGroup[] = [
    { field: 'lanes', label: messages.lanes, choices: lanes },
    { field: 'statuses', label: messages.statuses, choices: statuses },
    { field: 'tags', label: messages.tags, choices: wordChoices('tags', facets.tags, whole.tags, asked.tags ?? []) },
    {
      field: 'actors',
      label: messages.actors,
      choices: wordChoices('actors', facets.actors, whole.actors, asked.actors ?? []),
    },
  ];
  return groups.filter(({ choices }) => choices.length > 1 || choices.some(({ chosen }) => chosen));
};

/** The filter after a choice was taken or given back. */
export const choose = (asked: EventFilter, { field, value, chosen }: Choice): EventFilter => {
  const former: readonly string[] = asked[field] ?? [];
  const next = chosen ? former.filter((each) => each !== value) : [...former, value];
  return { ...asked, [field]: next };
};
