import type { EventRecord, Group } from '../model/event-record.js';

const TRANSLATED = /^group_([a-z]{2}(?:-[a-z\d]+)?)$/;

/** Whether a field holds what the group is called in another language: `group_ar`. */
export const isGroupTitle = (field: string): boolean => TRANSLATED.test(field);

/** The groups of events in which fields such as `group_ar` say what theirs is called elsewhere: by the first that says so. */
export function groupsOf(events: readonly EventRecord[], fields: readonly string[]): readonly Group[] {
  const titles = new Map<string, Record<string, string>>();
  const translations = fields.filter(isGroupTitle).map((field) => [field, TRANSLATED.exec(field)![1]!] as const);
  for (const event of events) {
    const { group } = event;
    if (typeof group !== 'string') continue;
    const title = titles.get(group) ?? { und: group };
    titles.set(group, title);
    for (const [field, lang] of translations) {
      const text = event[field];
      if (typeof text === 'string' && text) title[lang] ??= text;
    }
  }
  return [...titles].map(([id, title]) => ({ id, title }));
}
