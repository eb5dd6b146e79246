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

/** How many eras a picture shows at once, each by some elements of a page: more are no help. */
const MOST_ERAS = 20;

/** The longest of some eras, in their order. While a reader zooms in, one that is among those in view stays so. */
export const longestEras = <Kind extends ResolvedEra>(eras: readonly Kind[]): readonly Kind[] => {
  if (eras.length <= MOST_ERAS) return eras;
  const byLength = [...eras].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept = new Set(byLength.slice(0, MOST_ERAS));
  return eras.filter((era) => kept.has(era));
};

/** The longest eras of a table's timeline. */
export const mainEras = (table: QuickTable): readonly ResolvedEra[] => longestEras(erasOf(table));
