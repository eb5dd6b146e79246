import type { Zone } from '../time/zone.js';
import type { Timeline } from './event-record.js';
import type { Report } from './fault.js';
import { isZone } from './is-sound.js';
import { resolveDate } from './resolve-date.js';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

/** Reports what is wrong with a timeline besides its events: its zone, groups and eras. Few, so always looked at. */
export function checkTimeline(timeline: Timeline, axis: Zone, report: Report): void {
  const { timezone } = timeline;
  if (!isZone(timezone)) report({ code: 'timezone-unknown', path: 'timezone', field: 'timezone', value: timezone });
  for (const field of ['groups', 'eras'] as const) {
    const list: unknown = timeline[field] ?? [];
    if (!Array.isArray(list)) {
      report({ code: 'type-wrong', path: field, field, value: list, words: ['list'] });
      continue;
    }
    for (const [i, each] of list.entries()) {
      const { id, date, end } = fieldsOf(each);
      if (field === 'groups') {
        if (typeof id !== 'string') report({ code: 'group-invalid', path: `groups[${i}].id`, field: 'id' });
        continue;
      }
      const { fault } = resolveDate(date, end, undefined, axis);
      if (fault) report({ ...fault, path: `eras[${i}].date`, field: 'date' });
    }
  }
}
