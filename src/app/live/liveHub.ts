/** What a formula shows of a snapshot, or when to ask again. Must not throw, nor the promise reject. */
type Question<Snapshot, Shown> = (snapshot: Snapshot) => Shown | Promise<void>;

/** A snapshot that was published; another publishing of the same is another. */
interface Published<Snapshot> {
  readonly snapshot: Snapshot;
}

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
  /** Tells every listener for whom the snapshot shows something else; resolves when all are told but those who must ask again. */
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
  private latest: Published<Snapshot> | undefined;
  private isAsked = false;
  private round: Promise<void> | undefined;
  /** Listeners whose time to ask again has come. */
  private due = new Set<Listener<Snapshot, Shown>>();

  constructor(private readonly options: HubOptions) {}

  readonly subscribe: LiveHub<Snapshot, Shown>["subscribe"] = (question, tell) => {
    const listener: Listener<Snapshot, Shown> = { question, tell, told: undefined };
    this.listeners.add(listener);
    if (this.latest !== undefined) this.show(listener, this.latest);
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
    try {
      for (let told: typeof this.latest; told !== this.latest;) {
        told = this.latest;
        if (told !== undefined) await this.tellEach(told, [...this.listeners]);
      }
    } finally {
      this.round = undefined;
    }
  }

  private async tellEach(told: Published<Snapshot>, listeners: Iterable<Listener<Snapshot, Shown>>): Promise<void> {
    let inPart = 0;
    for (const listener of listeners) {
      if (inPart++ === PART) {
        await this.options.pause();
        inPart = 1;
      }
      if (told !== this.latest) return;
      if (this.listeners.has(listener)) this.show(listener, told);
    }
  }

  private show(listener: Listener<Snapshot, Shown>, told: Published<Snapshot>): void {
    const shown = listener.question(told.snapshot);
    if (shown instanceof Promise) {
      void shown.then(() => this.askAgain(listener, told));
      return;
    }
    const text = JSON.stringify(shown);
    if (text === listener.told) return;
    listener.told = text;
    listener.tell(shown);
  }

  /** Together with the others whose time has come in the same breath. */
  private askAgain(listener: Listener<Snapshot, Shown>, told: Published<Snapshot>): void {
    if (told !== this.latest) return; // was asked of the newer one, or will be
    if (this.due.size === 0) void this.options.pause().then(() => this.tellDue());
    this.due.add(listener);
  }

  private async tellDue(): Promise<void> {
    const { due, latest } = this;
    this.due = new Set();
    if (latest !== undefined) await this.tellEach(latest, due);
  }
}

export function createLiveHub<Snapshot, Shown>(options: HubOptions): LiveHub<Snapshot, Shown> {
  return new Hub(options);
}
