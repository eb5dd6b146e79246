/** The first whole number from `low` on, and below `high`, for which `test` holds, which must then hold for all after; else `high`. */
export function firstWhere(low: number, high: number, test: (index: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (test(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
