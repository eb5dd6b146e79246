import { css } from 'lit';

/** How many lanes have a colour of their own; further ones begin again at the first. */
export const COLOURS = 8;

/** Class that gives an element and what is in it one of the colours as `--_lane`; none for −1. */
export const colourClass = (colour: number): string => `lane-${colour % COLOURS}`;

/** The classes of `colourClass`; the colours themselves are the timeline's. */
export const laneColours = css`
  .lane-0 {
    --_lane: var(--_lane-0);
  }
  .lane-1 {
    --_lane: var(--_lane-1);
  }
  .lane-2 {
    --_lane: var(--_lane-2);
  }
  .lane-3 {
    --_lane: var(--_lane-3);
  }
  .lane-4 {
    --_lane: var(--_lane-4);
  }
  .lane-5 {
    --_lane: var(--_lane-5);
  }
  .lane-6 {
    --_lane: var(--_lane-6);
  }
  .lane-7 {
    --_lane: var(--_lane-7);
  }
`;
