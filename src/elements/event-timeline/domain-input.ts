import { readDate } from '../../time/read-date.js';

/** A stretch of time: two instants in epoch ms, or two dates joined by `/`; null for none. */
export type DomainInput = string | readonly [number, number] | null;

/** The instants between which a stretch lies; null where it is none, or has no length. */
export const domainOf = (domain: DomainInput, timezone: string): readonly [number, number] | null => {
  let ends: readonly (number | null)[] = [];
  if (typeof domain === 'string') {
    const span = readDate(domain, { timezone });
    if (span) ends = [span.start, span.end];
  } else if (domain) ends = domain;
  const [from, to] = ends;
  return typeof from === 'number' && typeof to === 'number' && Math.abs(to - from) > 0 ? [from, to] : null;
};
