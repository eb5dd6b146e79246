/** Holds one immutable value; the only way to change it is `dispatch`. */
export interface Store<State, Action> {
  readonly state: State;
  /** Reduces at once; tells subscribers only of a real change. */
  dispatch(action: Action): void;
  /** Calls back after each change with the new and the former state; the answer ends it. */
  subscribe(listener: (state: State, former: State) => void): () => void;
}

/** Makes a store around a pure reducer. */
export const createStore = <State, Action>(
  initial: State,
  reduce: (state: State, action: Action) => State,
): Store<State, Action> => {
  let state = initial;
  const listeners = new Set<(state: State, former: State) => void>();
  return {
    get state() {
      return state;
    },
    dispatch(action) {
      const former = state;
      state = reduce(former, action);
      if (state !== former) for (const listener of listeners) listener(state, former);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
