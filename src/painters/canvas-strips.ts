import type { RarePainter } from './canvas.js';
import { byLane, STRIP_OPACITY } from './strips.js';
import { colourIn, cssColour } from './theme.js';

/**
 * Strips and threads, each colour set once. Rectangles one by one: as parts of one path they take twice as long, since a
 * path's edges are smoothed in another way.
 */
export const paintStrips: RarePainter = (context, scene, theme) => {
  for (const strip of byLane(scene)) {
    const { bins, threads } = strip;
    const colour = colourIn(theme, strip);
    context.fillStyle = cssColour(colour, STRIP_OPACITY.settled);
    for (const { xPx, yPx, widthPx, heightPx, settledPx } of bins) {
      if (settledPx > 0) context.fillRect(xPx, yPx + heightPx - settledPx, widthPx, settledPx);
    }
    context.fillStyle = cssColour(colour, STRIP_OPACITY.unsettled);
    for (const { xPx, yPx, widthPx, heightPx, settledPx, dimmedPx, unsettled } of bins) {
      if (unsettled > 0) context.fillRect(xPx, yPx + dimmedPx, widthPx, heightPx - settledPx - dimmedPx);
    }
    context.fillStyle = cssColour(colour, STRIP_OPACITY.dimmed);
    for (const { xPx, yPx, widthPx, dimmedPx } of bins) if (dimmedPx > 0) context.fillRect(xPx, yPx, widthPx, dimmedPx);
    context.fillStyle = cssColour(colour, STRIP_OPACITY.thread);
    for (const { xPx, yPx, widthPx, heightPx } of threads) context.fillRect(xPx, yPx, widthPx, heightPx);
  }
};
