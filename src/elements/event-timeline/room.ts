import { AXIS_HEIGHT_PX } from '../../scene/chart-metrics.js';
import type { ShellParts } from './shell.js';

/** Lanes get at least this height, however small the element, px. */
const LEAST_LANES_PX = 120;

/** What lanes leave of a height that the page has set, px: a picture that filled it would look like one that the element grew with. */
const UNFILLED_PX = 2;

/**
 * Height that lanes may take, px: what the page's own height for the element leaves, or `--timeline-max-height` where
 * the page sets none: as high as the part `limit` is. A `min-height` is no height; what stands beside the picture makes the
 * element higher, and takes nothing from the lanes of one that grows. Reads the page's layout.
 */
export const lanesRoom = (
  host: HTMLElement,
  base: HTMLElement,
  { chart, limit, reserve }: Pick<ShellParts, 'chart' | 'limit' | 'reserve'>,
): number => {
  const shell = base.offsetHeight - reserve.offsetHeight - (chart.hidden ? 0 : chart.offsetHeight);
  let beside = 0;
  for (const box of base.querySelectorAll<HTMLElement>('.beside')) beside += box.offsetHeight;
  const height = host.clientHeight;
  const grown =
    Math.abs(height - base.offsetHeight) < 1.5 ||
    height === Math.round(Number.parseFloat(getComputedStyle(host).minHeight));
  return Math.max(
    LEAST_LANES_PX,
    (grown ? limit.offsetHeight + beside : height - UNFILLED_PX) - shell - AXIS_HEIGHT_PX,
  );
};
