import { ExcelError } from "../ports/excelError";
import type { WorkbookChange, WorkbookChanges } from "../ports/workbookChanges";
import type { AppraisalPorts } from "../run/appraisalPorts";
import { answerOf, type Answer } from "./answer";
import type { AskContext } from "./answers/context";
import { createLiveHub } from "./liveHub";
import { readLive, type LiveReading, type LiveSnapshot } from "./readLive";

/** A question that a formula asks, again for each reading of the workbook. May throw `NoAnswer`. */
export type LiveQuestion = (context: AskContext) => Answer;

/** What the pane can say of the formulas. */
export interface LiveState {
  /** `asleep`: no formula has asked yet. `unready`: they show an error, which says why. */
  readonly status: "asleep" | "reading" | "ready" | "unready";
  /** Why there are no figures, where `unready`; else empty. */
  readonly reason: string;
  /** Excel calculates only when told to: formulas don't update until somebody switches to automatic. */
  readonly manual: boolean;
  /** Whether changes of the workbook are heard; where not, formulas are as of the last reading. */
  readonly following: boolean;
  /** Formulas that listen. */
  readonly formulas: number;
}

/** The one reader of the workbook for all `=CS.…` formulas. */
export interface Live {
  /** Answers a formula, now and whenever the answer changes, until the function that is returned is called. */
  readonly ask: (question: LiveQuestion, tell: (answer: Answer) => void) => () => void;
  /** Something that figures depend on has changed: rules, bindings, the month, files. */
  readonly changed: () => void;
  /** Reads the workbook anew and tells every formula, also what it shows already. Settles when all are told. */
  readonly refresh: () => Promise<void>;
  readonly state: () => LiveState;
  /** Calls the listener after each change of the state; the answer stops that. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface LiveOptions {
  readonly ports: AppraisalPorts;
  readonly changes: WorkbookChanges;
  /** Milliseconds without a change before the workbook is read again; 400 unless given: Excel updates streams no faster. */
  readonly quiet?: number;
}

const QUIET = 400;

/** Milliseconds after which the workbook is read although changes go on. */
const LONGEST_WAIT = 2_000;

/** Readings in a row that only calculations called for: more would be a data sheet that depends on our own formulas. */
const MOST_ECHOES = 3;

/** How much must be read: `recipe` only where the tables have become others. */
type Need = "all" | "recipe";

function answered(question: LiveQuestion, snapshot: LiveSnapshot, ports: AppraisalPorts): Answer {
  if (snapshot.kind === "unready") return snapshot.error;
  const language = ports.language();
  try {
    return answerOf(() => question({ figures: snapshot.figures, language }));
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    return { error: "notAvailable", message: language.functions.errors.failed(message) };
  }
}

/** Decides when to read: after a quiet moment, one reading at a time, what came meanwhile afterwards. */
class Reader {
  private need: Need | null = null;
  private waitingSince: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isReading = false;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly quiet: number,
    private readonly read: (need: Need) => Promise<void>,
  ) {}

  ask(need: Need, quiet = this.quiet): void {
    this.need = this.need === "all" ? "all" : need;
    if (this.isReading) return;
    this.waitingSince ??= performance.now();
    const left = this.waitingSince + LONGEST_WAIT - performance.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), Math.max(0, Math.min(quiet, left)));
  }

  /** Reads all without waiting for a quiet moment; settles when it is read. */
  now(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.ask("all", 0);
    });
  }

  private async run(): Promise<void> {
    const need = this.take();
    const waiting = this.waiting.splice(0);
    this.isReading = true;
    try {
      if (need !== null) await this.read(need);
    } finally {
      this.isReading = false;
      for (const resolve of waiting) resolve();
    }
    const more = this.take();
    if (more !== null) this.ask(more);
  }

  private take(): Need | null {
    const { need } = this;
    [this.need, this.waitingSince] = [null, null];
    return need;
  }
}

class LiveWorkbook implements Live {
  private readonly listeners = new Set<() => void>();
  private readonly reader: Reader;
  private readonly hub = createLiveHub<LiveSnapshot, Answer>({
    onCold: () => this.reader.ask("all", 0),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
  private shown: LiveState = { status: "asleep", reason: "", manual: false, following: false, formulas: 0 };
  private reading: LiveReading | null = null;
  private isStale = false;
  private watching: Promise<void> | null = null;
  private echoes = 0;

  constructor(private readonly options: LiveOptions) {
    this.reader = new Reader(options.quiet ?? QUIET, (need) => this.read(need));
  }

  readonly ask: Live["ask"] = (question, tell) => {
    const stop = this.hub.subscribe((snapshot) => answered(question, snapshot, this.options.ports), tell);
    if (this.isStale) this.wake("all");
    return stop;
  };

  readonly changed = (): void => {
    this.echoes = 0;
    this.wake("all");
  };

  readonly refresh = async (): Promise<void> => {
    this.echoes = 0;
    this.isStale = this.hub.size() === 0;
    if (this.isStale) return;
    this.hub.forget();
    await this.reader.now();
  };

  readonly state = (): LiveState => ({ ...this.shown, formulas: this.hub.size() });

  readonly subscribe: Live["subscribe"] = (listener) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Without formulas nothing is read; the first that comes then has it read anew. */
  private wake(need: Need): void {
    this.isStale = this.hub.size() === 0;
    if (!this.isStale) this.reader.ask(need);
  }

  private readonly onChange = ({ sheetId, cause }: WorkbookChange): void => {
    const isSource = this.reading?.sheets.has(sheetId) ?? false;
    if (cause !== "calculated") this.echoes = 0;
    else if (!isSource || this.echoes++ >= MOST_ECHOES) return;
    this.wake(isSource ? "all" : "recipe");
  };

  private show(state: Partial<LiveState>): void {
    this.shown = { ...this.shown, ...state };
    for (const listener of this.listeners) listener();
  }

  private async read(need: Need): Promise<void> {
    const { ports, changes } = this.options;
    this.show({ status: "reading" });
    // Watching begins before reading, so that no change falls between the two.
    this.watching ??= changes.watch(this.onChange);
    const before = need === "recipe" ? (this.reading?.recipe ?? null) : null;
    const manual = await this.isManual();
    const following = this.isFollowing();
    const read = await readLive(ports, before);
    this.reading = read ?? this.reading;
    const snapshot = this.reading?.snapshot;
    if (snapshot === undefined) return;
    const reason = snapshot.kind === "unready" ? snapshot.error.message : "";
    this.show({ status: snapshot.kind, reason, manual, following });
    if (read !== null) await this.hub.publish(snapshot);
  }

  private isFollowing(): boolean {
    return this.watching !== null;
  }

  /** What the platform refuses here is no reason to show no figures; watching is tried again with the next reading. */
  private async isManual(): Promise<boolean> {
    try {
      await this.watching;
      return await this.options.changes.isManual();
    } catch (error) {
      this.watching = null;
      if (!(error instanceof ExcelError)) throw error;
      return this.shown.manual;
    }
  }
}

/** Sleeps until the first formula asks; then reads the workbook, watches it, and tells formulas what changes. */
export function createLive(options: LiveOptions): Live {
  return new LiveWorkbook(options);
}
