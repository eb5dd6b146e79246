/** What decides the order of positions: start, then end, then id (by code units), which is asked only where both bounds are equal. */
export interface SortKeys {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly idAt: (position: number) => string;
}

/** Compares two positions by their keys. */
export const compareBy =
  ({ starts, ends, idAt }: SortKeys) =>
  (a: number, b: number): number =>
    starts[a]! - starts[b]! || ends[a]! - ends[b]! || (idAt(a) < idAt(b) ? -1 : 1);

/** The order, or undefined where nothing had to move. */
export const movedOrder = (order: Uint32Array): Uint32Array | undefined =>
  order.every((position, i) => position === i) ? undefined : order;

/** Positions in order of their keys; undefined when they are in that order already. `sortSteps` is for many of them. */
export const sortOrder = (keys: SortKeys): Uint32Array | undefined =>
  movedOrder(Uint32Array.from(keys.starts, (_, i) => i).sort(compareBy(keys)));

/** The columns of a table that are sorted. */
export type SortedColumns = Readonly<
  Record<'starts' | 'ends' | 'priorities', Float64Array> &
    Record<'importances' | 'statuses', Uint8Array> &
    Record<'lanes' | 'flags', Uint16Array>
>;

/** Columns in another order. */
export const sortedColumns = (columns: SortedColumns, order: Uint32Array): SortedColumns =>
  Object.fromEntries(
    Object.entries<Float64Array | Uint16Array | Uint8Array>(columns).map(([name, column]) => [
      name,
      column.map((_, i) => column[order[i]!]!),
    ]),
  ) as unknown as SortedColumns;
