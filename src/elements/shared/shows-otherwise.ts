import type { PropertyValues } from 'lit';
import type { TimelineContext } from './timeline-context.js';

const WORDS = ['messages', 'locale', 'timezone', 'calendar', 'renderCard', 'dir'] as const;
const STATE = ['table', 'warp', 'selected', 'filter'] as const;

/**
 * Whether a companion that tells events has to be rendered: for anything else than its context, and of that for all but the
 * place of the chart, which changes at each step of a pan or a zoom and is not told.
 */
export function showsOtherwise(context: TimelineContext | undefined, changed: PropertyValues): boolean {
  const former = changed.get('context') as TimelineContext | undefined;
  if (!changed.has('context') || changed.size > 1 || !former || !context) return true;
  return (
    WORDS.some((part) => former[part] !== context[part]) ||
    STATE.some((part) => former.state[part] !== context.state[part])
  );
}
