import { readFragment, type UrlState, writeFragment } from '../../state/url-state.js';
import { AfterRest } from '../shared/after-rest.js';
import type { FilterKeeper } from '../shared/filter-keeper.js';
import type { ReaderHost } from './reader-host.js';

/** A state that has changed is kept once it rests for so long, ms: browsers bar pages that write often. */
const REST_MS = 250;

/** Who has a keeper, and filters to bring back. */
export interface KeeperOwner {
  keeper: HashKeeper | null;
  readonly filters: Promise<{ readonly keeper: FilterKeeper }>;
}

/** Keeps what is shown in the fragment of the page's address under a key, and brings back what a link says. */
export class HashKeeper {
  /** What the address says of the state; what was so from the start is not written. */
  #said = '';
  readonly #resting = new AfterRest(REST_MS, () => this.#write());
  #begun = false;
  readonly #leave: () => void;

  constructor(
    readonly presenter: ReaderHost,
    readonly owner: KeeperOwner,
    readonly key: string,
    /** Loaded beforehand where the address has a filter, so that nothing else is seen first. */
    readonly filters: FilterKeeper | null,
  ) {
    this.#leave = presenter.store.subscribe(() => this.#changed());
    this.connect();
  }

  /** Listens to the address; again after a move in the document. */
  connect(): void {
    addEventListener('hashchange', this.#moved);
  }

  /** Lets go of the page. */
  disconnect(): void {
    removeEventListener('hashchange', this.#moved);
    this.#resting.end();
  }

  /** Ends it for good. */
  end(): void {
    this.disconnect();
    this.#leave();
  }

  /** Shows what the address says, now that there are events. */
  begin(): void {
    const said = readFragment(location.hash, this.key);
    if (said) this.#show(said);
    this.#begun = true;
    this.#said = this.#text(this.#state());
  }

  /** The address that brings back what is shown. */
  get link(): string {
    return this.#address(this.#state());
  }

  /** The address that brings a reader to an event, with all else as it is. */
  linkTo(event: number): string {
    const { table } = this.presenter.store.state;
    return this.#address({ ...this.#state(), event: table.id(event) });
  }

  readonly #moved = (): void => {
    const said = readFragment(location.hash, this.key) ?? {};
    if (!this.#begun || this.#text(said) === this.#text(this.#state())) return;
    const { store, given } = this.presenter;
    store.dispatch({ type: 'fit' });
    store.dispatch({ type: 'view', view: said.view ?? given?.view ?? 'auto' });
    store.dispatch({ type: 'select', event: -1 });
    if (store.state.filter) store.dispatch({ type: 'filter', filter: null });
    this.#show(said);
    this.#said = this.#text(this.#state());
  };

  #show({ view, domain, event, filter, hides = false }: UrlState): void {
    const { store } = this.presenter;
    const { warp, table } = store.state;
    if (domain) store.dispatch({ type: 'show', from: warp.toFolded(domain[0]), to: warp.toFolded(domain[1]) });
    if (view) store.dispatch({ type: 'view', view });
    if (event !== undefined && table.indexOf(event) >= 0)
      store.dispatch({ type: 'select', event: table.indexOf(event) });
    if (!filter) return;
    if (this.filters) void this.filters.ask(filter, hides);
    else void this.owner.filters.then(({ keeper }) => keeper.ask(filter, hides));
  }

  #state(): UrlState {
    const { store, given, domain } = this.presenter;
    const { view, viewport, selected, table, filter } = store.state;
    return {
      ...(view !== 'auto' && view !== given?.view && { view }),
      ...(viewport.k > viewport.minK * 1.001 && { domain }),
      ...(selected >= 0 && { event: table.id(selected) }),
      ...(filter && { filter: filter.asked, hides: filter.hides }),
    };
  }

  #text(state: UrlState): string {
    return writeFragment('', this.key, state);
  }

  #address(state: UrlState): string {
    const fragment = writeFragment(location.hash, this.key, state);
    const [page] = location.href.split('#', 1);
    return fragment ? `${page}#${fragment}` : (page ?? '');
  }

  #changed(): void {
    // A chart that was thrown goes on for a moment after it has left the page.
    if (!this.#begun || !this.presenter.host.isConnected) return;
    this.#resting.ask();
  }

  #write(): void {
    const state = this.#state();
    const text = this.#text(state);
    if (text === this.#said) return;
    this.#said = text;
    try {
      history.replaceState(history.state, '', this.#address(state));
    } catch {
      // Frames without an address of their own: nothing to keep it in.
    }
  }
}

/** Keeps a timeline's state under a key from now on, and under no other; '' ends it. */
export const keepHash = async (presenter: ReaderHost, owner: KeeperOwner, key: string): Promise<HashKeeper | null> => {
  owner.keeper?.end();
  const said = key ? readFragment(location.hash, key) : null;
  const filters = said?.filter ? (await owner.filters).keeper : null;
  owner.keeper = key ? new HashKeeper(presenter, owner, key, filters) : null;
  return owner.keeper;
};
