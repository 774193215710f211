/** What a formula shows of a snapshot. Must not throw. */
type Question<Snapshot, Shown> = (snapshot: Snapshot) => Shown;

interface Listener<Snapshot, Shown> {
  readonly question: Question<Snapshot, Shown>;
  readonly tell: (shown: Shown) => void;
  /** What was told last, as text; `undefined`: nothing yet. */
  told: string | undefined;
}

export interface HubOptions {
  /** Called for the first listener that finds nothing published, once until something is. */
  readonly onCold: () => void;
  /** Lets others run between the parts of a long round. */
  readonly pause: () => Promise<void>;
}

/** Formulas on one side, the latest snapshot on the other. */
export interface LiveHub<Snapshot, Shown> {
  /**
   * Tells what the question shows of the latest snapshot: at once where there is one, and again whenever that changes.
   *
   * @returns Stops telling; may be called at any time and any number of times.
   */
  readonly subscribe: (question: Question<Snapshot, Shown>, tell: (shown: Shown) => void) => () => void;
  /** Tells every listener for whom the snapshot shows something else; resolves when all are told. */
  readonly publish: (snapshot: Snapshot) => Promise<void>;
  /** Formulas that listen. */
  readonly size: () => number;
}

/** Listeners told in one go: with a millisecond or so for each hundred, the page stays responsive. */
const PART = 500;

export function createLiveHub<Snapshot, Shown>({ onCold, pause }: HubOptions): LiveHub<Snapshot, Shown> {
  const listeners = new Set<Listener<Snapshot, Shown>>();
  let latest: { readonly snapshot: Snapshot } | undefined;
  let isAsked = false;
  let round: Promise<void> | undefined;

  const show = (listener: Listener<Snapshot, Shown>, snapshot: Snapshot): void => {
    const shown = listener.question(snapshot);
    const text = JSON.stringify(shown);
    if (text === listener.told) return;
    listener.told = text;
    listener.tell(shown);
  };
  /** Begins anew where another snapshot is published meanwhile: nobody is left with an older one. */
  const tellAll = async (): Promise<void> => {
    for (let told: typeof latest; told !== latest;) {
      told = latest;
      let inPart = 0;
      for (const listener of [...listeners]) {
        if (inPart++ === PART) {
          await pause();
          inPart = 1;
        }
        if (told !== latest) break;
        if (told !== undefined && listeners.has(listener)) show(listener, told.snapshot);
      }
    }
    round = undefined;
  };
  return {
    subscribe: (question, tell) => {
      const listener: Listener<Snapshot, Shown> = { question, tell, told: undefined };
      listeners.add(listener);
      if (latest !== undefined) show(listener, latest.snapshot);
      else if (!isAsked) {
        isAsked = true;
        onCold();
      }
      return () => void listeners.delete(listener);
    },
    publish: (snapshot) => {
      latest = { snapshot };
      round ??= tellAll();
      return round;
    },
    size: () => listeners.size,
  };
}
