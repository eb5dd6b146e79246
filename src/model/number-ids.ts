import type { Steps } from '../base/steps.js';
import type { ChangeableIds, Doubled } from './few-ids.js';
import { localText } from './local-text.js';
import { ownId } from './make-id.js';
import { sortSteps } from './sort-steps.js';

/** How many events are looked at in one step. */
const STEP = 512;

/**
 * Makes doubled ids unique: the first event of a name keeps it, the next ones get `-2`, `-3` and so on, as far as these
 * are free. Who is first depends on date and text, never on the order of the list, so links stay right when rows are
 * moved; an event whose own id it is comes before those for which it was made. Those that got another id are added to
 * `renamed`. Yields how many events there are.
 */
export function* numberIds(
  ids: ChangeableIds,
  { doubled, starts, ends, recordAt }: Doubled,
  renamed: number[],
): Steps<void, number> {
  const wordsOf = (position: number): string => {
    const { title, summary, importance, status, group } = recordAt(position);
    return [localText(title), localText(summary), importance, status, group].join();
  };
  const members = new Set<number>();
  for (const position of doubled) {
    members.add(ids.positionOf(ids.at(position))).add(position);
    if (members.size % STEP === 0) yield starts.length;
  }
  const list = Uint32Array.from(members);
  const order = yield* sortSteps.order({
    starts: Float64Array.from(list, (position) => starts[position]!),
    ends: Float64Array.from(list, (position) => ends[position]!),
    idAt: (i) => wordsOf(list[i]!),
  });
  const inOrder = order ? Array.from(order, (i) => list[i]!) : [...list];
  const isOwn = (position: number): boolean => ownId(recordAt(position)) !== '';
  const first = new Set<string>();
  const others: number[] = [];
  for (const position of [...inOrder.filter(isOwn), ...inOrder.filter((each) => !isOwn(each))]) {
    const name = ids.at(position);
    if (first.has(name)) others.push(position);
    else ids.give(position, name);
    first.add(name);
    if (first.size % STEP === 0) yield starts.length;
  }
  const next = new Map<string, number>();
  for (const [i, position] of others.entries()) {
    const name = ids.at(position);
    let number = next.get(name) ?? 2;
    while (!ids.addMade(position, `${name}-${number}`)) number++;
    next.set(name, number + 1);
    renamed.push(position);
    if (i % STEP === 0) yield starts.length;
  }
}
