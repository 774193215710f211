/** A value that changes, and tells when it has. */
export interface Readable<State> {
  readonly state: () => State;
  /** Calls `listener` after each change; the answer stops that. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface Store<State> extends Readable<State> {
  readonly set: (next: State) => void;
}

export function createStore<State>(initial: State): Store<State> {
  const listeners = new Set<() => void>();
  let state = initial;
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      state = next;
      for (const listener of [...listeners]) listener();
    },
  };
}
