/** Data are not asked for more often, s. */
const LEAST_S = 15;
/** After however many failures, they are asked for again in this time, s. */
const MOST_S = 3600;

/**
 * Time until data are asked for again, ms: `periodS` seconds, twice as long after each failure in a row, up to an hour,
 * and no sooner than the host asks for (`retryAfter`, in seconds, as in the header of that name). `chance` (0 to 1) adds
 * up to a tenth, so that not all readers of a page ask at the same time.
 */
export function nextWait(periodS: number, failures: number, chance: number, retryAfter?: string | null): number {
  const period = Math.max(LEAST_S, periodS);
  const asked = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : 0;
  const wait = Math.min(period * 2 ** Math.min(failures, 12), Math.max(period, MOST_S));
  return 1000 * (Math.max(wait, Math.min(asked, MOST_S)) * (1 + chance / 10));
}
