import type { QuickTable } from '../../model/quick-table.js';
import type { Action } from '../../state/action.js';
import { readDate } from '../../time/read-date.js';
import { type DomainInput, domainOf, type ReadText } from './domain-input.js';
import type { Presenter } from './presenter.js';
import type { ReaderHost } from './reader-host.js';

/** Where a timeline starts; what is missing is as it comes. */
export interface Start {
  readonly domain?: DomainInput;
  /** Ids of the events that have the keyboard's place, and that are open. */
  readonly focus?: string | null;
  readonly selected?: string | null;
  /** Key of the address under which the state is kept from now on; null or '' for none. */
  readonly hashKey?: string | null;
}

/** What reads a domain's dates: the rare ones (deep time, decades, zones by name) take a reader that is not there yet. */
const readerFor = async (domain: DomainInput | undefined): Promise<ReadText> =>
  typeof domain !== 'string' || readDate(domain) ? readDate : (await import('./rare-domain.js')).readRare;

const actionsFor = ({ store, given }: ReaderHost, { domain, focus, selected }: Start, read: ReadText): Action[] => {
  const { table, warp } = store.state;
  const actions: Action[] = [];
  const ends = domainOf(domain ?? null, given?.zoneName ?? 'UTC', read);
  if (ends) actions.push({ type: 'show', from: warp.toFolded(ends[0]), to: warp.toFolded(ends[1]) });
  const focused = focus ? table.indexOf(focus) : -1;
  if (focused >= 0) actions.push({ type: 'focus', event: focused });
  const open = selected ? table.indexOf(selected) : -1;
  if (open >= 0) actions.push({ type: 'select', event: open });
  return actions;
};

/**
 * Has a timeline start somewhere: at once where the table is shown, else as it comes, before it is painted.
 * What the address says stands before what is given. Resolves when it is ready for the data.
 */
export const startAt = async (presenter: Presenter, table: QuickTable, start: Start): Promise<void> => {
  const { store } = presenter;
  const keep = start.hashKey === undefined ? null : (await import('./hash-keeper.js')).keepHash;
  const keeper = keep && (await keep(presenter, await presenter.reader, start.hashKey ?? ''));
  const read = await readerFor(start.domain);
  const begin = (): void => {
    for (const action of actionsFor(presenter, start, read)) {
      if (action.type === 'focus') presenter.away = false;
      store.dispatch(action);
    }
    keeper?.begin();
  };
  if (store.state.table === table) {
    begin();
    return;
  }
  const leave = store.subscribe((state, former) => {
    if (state.table === former.table) return;
    leave();
    // After the change that this is part of; the frame that it asked for is not waited for, as what is ready is there.
    queueMicrotask(() => {
      begin();
      if (presenter.shownView !== 'list') presenter.paint();
    });
  });
};
