import type { Era } from './event-record.js';
import { localText } from './local-text.js';
import type { QuickTable } from './quick-table.js';
import { resolveDate } from './resolve-date.js';

/** A named stretch of time in instants. */
export interface ResolvedEra {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** The eras of a table's timeline, earliest first; an open end is the end of the data, and what has no date is left out. */
export const erasOf = (table: QuickTable): readonly ResolvedEra[] => {
  const { timeline, options, zone, extent } = table;
  const eras: unknown = timeline.eras ?? [];
  if (!Array.isArray(eras)) return [];
  return (eras as readonly (Era & { readonly end?: unknown })[])
    .flatMap((era): ResolvedEra[] => {
      const { span } = resolveDate(era?.date, era?.end, undefined, zone);
      if (!span) return [];
      const start = span.start ?? (span.openStart ? extent[0] : null);
      const end = span.end ?? (span.openEnd ? extent[1] : null);
      if (start === null || end === null || !(end > start)) return [];
      return [{ title: localText(era.title, options.lang), start, end }];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
};
