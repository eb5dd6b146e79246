import type { Warp } from '../../scale/warp.js';
import type { Action } from '../../state/action.js';
import { parseDate } from '../../time/parse-date.js';

/** A stretch of time: two instants in epoch ms, or two dates joined by `/`; null for none. */
export type DomainInput = string | readonly [number, number] | null;

/** The action that shows a stretch; null where it is none, or has no length. */
export const showDomain = (domain: DomainInput, warp: Warp, timezone: string): Action | null => {
  if (domain === null) return null;
  let ends: readonly (number | null)[] = [];
  if (typeof domain === 'string') {
    const read = parseDate(domain, { timezone });
    if ('span' in read) ends = [read.span.start, read.span.end];
  } else ends = domain;
  const [from, to] = ends;
  if (typeof from !== 'number' || typeof to !== 'number' || !(Math.abs(to - from) > 0)) return null;
  return { type: 'show', from: warp.toFolded(from), to: warp.toFolded(to) };
};
