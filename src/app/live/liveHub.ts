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
  /** The next round tells every listener, also what it was told before. */
  readonly forget: () => void;
  /** Formulas that listen. */
  readonly size: () => number;
}

/** Listeners told in one go: with a millisecond or so for each hundred, the page stays responsive. */
const PART = 500;

class Hub<Snapshot, Shown> implements LiveHub<Snapshot, Shown> {
  private readonly listeners = new Set<Listener<Snapshot, Shown>>();
  private latest: { readonly snapshot: Snapshot } | undefined;
  private isAsked = false;
  private round: Promise<void> | undefined;

  constructor(private readonly options: HubOptions) {}

  readonly subscribe: LiveHub<Snapshot, Shown>["subscribe"] = (question, tell) => {
    const listener: Listener<Snapshot, Shown> = { question, tell, told: undefined };
    this.listeners.add(listener);
    if (this.latest !== undefined) show(listener, this.latest.snapshot);
    else if (!this.isAsked) {
      this.isAsked = true;
      this.options.onCold();
    }
    return () => void this.listeners.delete(listener);
  };

  readonly publish: LiveHub<Snapshot, Shown>["publish"] = (snapshot) => {
    this.latest = { snapshot };
    this.round ??= this.tellAll();
    return this.round;
  };

  readonly forget = (): void => {
    for (const listener of this.listeners) listener.told = undefined;
  };

  readonly size = (): number => this.listeners.size;

  /** Begins anew where another snapshot is published meanwhile: nobody is left with an older one. */
  private async tellAll(): Promise<void> {
    for (let told: typeof this.latest; told !== this.latest;) {
      told = this.latest;
      if (told !== undefined) await this.tellEach(told);
    }
    this.round = undefined;
  }

  private async tellEach(told: { readonly snapshot: Snapshot }): Promise<void> {
    let inPart = 0;
    for (const listener of [...this.listeners]) {
      if (inPart++ === PART) {
        await this.options.pause();
        inPart = 1;
      }
      if (told !== this.latest) return;
      if (this.listeners.has(listener)) show(listener, told.snapshot);
    }
  }
}

function show<Snapshot, Shown>(listener: Listener<Snapshot, Shown>, snapshot: Snapshot): void {
  const shown = listener.question(snapshot);
  const text = JSON.stringify(shown);
  if (text === listener.told) return;
  listener.told = text;
  listener.tell(shown);
}

export function createLiveHub<Snapshot, Shown>(options: HubOptions): LiveHub<Snapshot, Shown> {
  return new Hub(options);
}
