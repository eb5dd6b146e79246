import type { Group } from './event-record.js';
import type { QuickTable } from './quick-table.js';

/** Which of the theme's colours an event has, counted from 0: that of its lane, unless colours say something else. */
export const colourOf = ({ colouring, lanes }: QuickTable, event: number): number =>
  colouring?.of[event] ?? lanes[event]!;

/** The colour of a lane; −1 for that of text, where colours say something else. */
export const laneColourOf = ({ colouring }: QuickTable, lane: number): number => (colouring ? -1 : lane);

/** What the colours of a table stand for, in their order. */
export const colourKeys = ({ colouring, groups }: QuickTable): readonly Group[] => colouring?.keys ?? groups;
