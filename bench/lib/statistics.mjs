// Numbers over repetitions.

/** Value below which `share` (0–1) of the numbers lie, the nearest one taken; NaN for none. */
export function quantile(numbers, share) {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length > 0 ? sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] : Number.NaN;
}

/** The middle number, or the mean of the middle two. */
export function median(numbers) {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length > 0 ? (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2 : Number.NaN;
}

/** Three figures at most: `0.31`, `12.4`, `1,391`. */
export function figure(number) {
  if (!Number.isFinite(number)) return '–';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(number), 0.1))));
  return Math.abs(number) >= 1000 ? Math.round(number).toLocaleString('en') : number.toFixed(Math.min(2, digits));
}

/** `median (min–max)`. */
export const spread = (numbers) =>
  numbers.length > 1
    ? `${figure(median(numbers))} (${figure(Math.min(...numbers))}–${figure(Math.max(...numbers))})`
    : figure(median(numbers));
