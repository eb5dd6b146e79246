import type { Warp } from '../../scale/warp.js';
import type { Action } from '../../state/action.js';
import { readDate } from '../../time/read-date.js';

/** A stretch of time: two instants in epoch ms, or two dates joined by `/`; null for none. */
export type DomainInput = string | readonly [number, number] | null;

/** The action that shows a stretch; null where it is none, or has no length. */
export const showDomain = (domain: DomainInput, warp: Warp, timezone: string): Action | null => {
  if (domain === null) return null;
  let ends: readonly (number | null)[] = [];
  if (typeof domain === 'string') {
    const span = readDate(domain, { timezone });
    if (span) ends = [span.start, span.end];
  } else ends = domain;
  const [from, to] = ends;
  if (typeof from !== 'number' || typeof to !== 'number' || !(Math.abs(to - from) > 0)) return null;
  return { type: 'show', from: warp.toFolded(from), to: warp.toFolded(to) };
};
