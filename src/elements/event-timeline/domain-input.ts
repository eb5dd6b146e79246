import type { Span } from '../../time/span.js';

/** A stretch of time: two instants in epoch ms, or two dates joined by `/`; null for none. */
export type DomainInput = string | readonly [number, number] | null;

/** Reads a date; null where it is none. */
export type ReadText = (text: string, options: { readonly timezone: string }) => Span | null;

/** The instants between which a stretch lies; null where it is none, or has no length. */
export const domainOf = (domain: DomainInput, timezone: string, read: ReadText): readonly [number, number] | null => {
  let ends: readonly (number | null)[] = [];
  if (typeof domain === 'string') {
    const span = read(domain, { timezone });
    if (span) ends = [span.start, span.end];
  } else if (domain) ends = domain;
  const [from, to] = ends;
  return typeof from === 'number' && typeof to === 'number' && Math.abs(to - from) > 0 ? [from, to] : null;
};
