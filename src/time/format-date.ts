import { apWriter } from './ap-writer.js';
import { calendarNames } from './calendar-names.js';
import { dateLocale } from './date-locale.js';
import { intlWriter } from './date-writer.js';
import { relativeText } from './relative-text.js';
import type { Span } from './span.js';
import { spanText } from './span-text.js';

/** The styles in which dates are written in any language. */
export type DateStyle = 'full' | 'short' | 'axis';

/** How dates are written. */
export interface FormatDateOptions {
  /** BCP 47 tag; default `en`, which is written as in most English-speaking countries (3 February 2026). */
  readonly locale?: string;
  /** Zone (IANA name or offset) whose clock instants are told by; default UTC. Civil dates are the same in each. */
  readonly timezone?: string;
  /** Unicode calendar name; default the locale's own. Of two, the first. */
  readonly calendar?: string;
  /**
   * `full` (default) 3 February 2026, `short` 3 Feb 2026, `axis` 3 Feb and instants by their time only, `ap` the
   * Associated Press's Feb. 3, 2026, always in American English.
   */
  readonly style?: DateStyle | 'ap';
  /** Leaves the year out of days and months, unless a range goes over more than one. */
  readonly hideYear?: boolean;
  /**
   * Epoch ms of now: a day or a time within a week of it is told from there ("yesterday", "in 3 hours"). For what is
   * read at once; a page that is kept or printed needs dates, so there is none by default.
   */
  readonly relativeTo?: number;
}

/** As `formatDate`, without the style `ap`: a page that does not use that need not load it. */
export function dateText(span: Span, options: FormatDateOptions & { readonly style?: DateStyle } = {}): string {
  const { locale = 'en', timezone = 'UTC', calendar = '', style = 'full', hideYear = false } = options;
  const axis = style === 'axis';
  return spanText(span, timezone, hideYear || axis, (yearHidden) =>
    intlWriter({
      locale: dateLocale(locale),
      calendar: calendarNames(calendar)[0] ?? '',
      month: style === 'full' ? 'long' : 'short',
      hideYear: yearHidden,
      timeOnly: axis,
    }),
  );
}

/**
 * A date in words, its doubt included: "around 29 January 2026", "since 2 February 2026", "2 – 9 February 2026",
 * "6 February 2026, 09:00". Never throws: what cannot be said is given as it was written.
 */
export function formatDate(span: Span, options: FormatDateOptions = {}): string {
  const { timezone = 'UTC', style, hideYear = false, relativeTo, locale = 'en' } = options;
  const told = relativeTo === undefined ? '' : relativeText(span, relativeTo, timezone, dateLocale(locale));
  if (told) return told;
  return style === 'ap'
    ? spanText(span, timezone, hideYear, apWriter)
    : dateText(span, { ...options, style: style ?? 'full' });
}
