import { type Zone, zoneOf } from '../time/zone.js';
import type { Timeline } from './event-record.js';
import { faultOf, type ProblemList } from './problem-list.js';
import { resolveDate } from './resolve-date.js';

/** Reports what is wrong with a timeline besides its events: its zone, groups and eras. */
export function checkTimeline(timeline: Timeline, axis: Zone, problems: ProblemList): void {
  const { timezone } = timeline;
  if (timezone && !(typeof timezone === 'string' && zoneOf(timezone))) {
    problems.add(faultOf('timezone-unknown', timezone, 'is not a time zone; use a name such as Asia/Qatar'), {
      path: 'timezone',
      field: 'timezone',
    });
  }
  for (const field of ['groups', 'eras'] as const) {
    const list: unknown = timeline[field];
    if (list === undefined || list === null) continue;
    if (!Array.isArray(list)) {
      problems.add(faultOf('type-wrong', list, 'is not a list'), { path: field, field });
      continue;
    }
    for (const [i, each] of (list as readonly unknown[]).entries()) {
      const fields = (typeof each === 'object' && each !== null ? each : {}) as Readonly<Record<string, unknown>>;
      if (field === 'groups' && typeof fields.id !== 'string') {
        const message = 'A group has no id; write the name that its events have as their group.';
        problems.add({ code: 'group-invalid', message }, { path: `groups[${i}].id`, field: 'id' });
      }
      if (field === 'eras') {
        const { problem } = resolveDate(fields.date, fields.end, undefined, axis);
        if (problem) problems.add(problem, { path: `eras[${i}].date`, field: 'date' });
      }
    }
  }
}
