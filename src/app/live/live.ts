import type { AddInStart } from "../ports/addInStart";
import type { Calculation } from "../ports/calculation";
import { ExcelError } from "../ports/excelError";
import type { WorkbookChange, WorkbookChanges } from "../ports/workbookChanges";
import type { AppraisalPorts } from "../run/appraisalPorts";
import { answerOf, type Answer } from "./answer";
import type { AskContext } from "./answers/context";
import { NotYet } from "./keptAnswers";
import { createLiveHub } from "./liveHub";
import { readLive, unready, type LiveReading, type LiveSnapshot } from "./readLive";
import { Reader, type Need } from "./reader";

/** A question that a formula asks, again for each reading of the workbook. May throw `NoAnswer` and `NotYet`. */
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
  /** Whether the add-in starts with the workbook; where not, formulas wait for Excel to calculate them first. */
  readonly startsAlong: boolean;
  /** Formulas that listen. */
  readonly formulas: number;
}

/** The one reader of the workbook for all `=CS.…` formulas. */
export interface Live {
  /** Answers a formula, now and whenever the answer changes, until the function that is returned is called. */
  readonly ask: (question: LiveQuestion, tell: (answer: Answer) => void) => () => void;
  /** Something that figures depend on has changed: rules, bindings, the month, files. */
  readonly changed: () => void;
  /** Asks Excel anew when it calculates: nothing tells us. @throws ExcelError */
  readonly lookAtMode: () => Promise<void>;
  /** Reads the workbook anew and tells every formula, also what it shows already. Settles when all are told. */
  readonly refresh: () => Promise<void>;
  readonly state: () => LiveState;
  /** Calls the listener after each change of the state; the answer stops that. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface LiveOptions {
  readonly ports: AppraisalPorts;
  readonly changes: WorkbookChanges;
  readonly calculation: Pick<Calculation, "isManual">;
  readonly start: AddInStart;
  /** Milliseconds without a change before the workbook is read again; 400 unless given: Excel updates streams no faster. */
  readonly quiet?: number;
}

const QUIET = 400;

/** Readings in a row that only calculations called for: more would be a data sheet that depends on our own formulas. */
const MOST_ECHOES = 3;

const NO_SHEETS: ReadonlySet<string> = new Set();

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

function answered(question: LiveQuestion, snapshot: LiveSnapshot, ports: AppraisalPorts): Answer | Promise<void> {
  if (snapshot.kind === "unready") return snapshot.error;
  const language = ports.language();
  try {
    return answerOf(() => question({ figures: snapshot.figures, language }));
  } catch (fault) {
    if (fault instanceof NotYet) return fault.until;
    return { error: "notAvailable", message: language.functions.errors.failed(messageOf(fault)) };
  }
}

const ASLEEP: LiveState = {
  status: "asleep",
  reason: "",
  manual: false,
  following: false,
  startsAlong: false,
  formulas: 0,
};

class LiveWorkbook implements Live {
  private readonly listeners = new Set<() => void>();
  private readonly reader: Reader;
  private readonly hub = createLiveHub<LiveSnapshot, Answer>({
    onCold: () => this.reader.ask("all", 0),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
  private shown = ASLEEP;
  private reading: LiveReading | null = null;
  private isStale = false;
  private isWatching = false;
  private echoes = 0;
  /** Changes since a reading began, of sheets that the last one didn't use: the new one may. `null`: none is under way. */
  private unjudged: Map<string, WorkbookChange> | null = null;
  private isCounting = false;

  constructor(private readonly options: LiveOptions) {
    this.reader = new Reader(options.quiet ?? QUIET, (need) => this.read(need));
  }

  readonly ask: Live["ask"] = (question, tell) => {
    const stop = this.hub.subscribe((snapshot) => answered(question, snapshot, this.options.ports), tell);
    if (this.isStale) this.wake("all");
    this.count();
    return () => {
      stop();
      this.count();
    };
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

  readonly lookAtMode = async (): Promise<void> => {
    this.show({ manual: await this.options.calculation.isManual() });
  };

  readonly state = (): LiveState => this.shown;

  readonly subscribe: Live["subscribe"] = (listener) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Without formulas nothing is read; the first that comes then has it read anew. */
  private wake(need: Need): void {
    this.isStale = this.hub.size() === 0;
    if (!this.isStale) this.reader.ask(need);
  }

  private readonly onChange = (change: WorkbookChange): void => {
    const { sheetId, cause } = change;
    const isSource = this.isSource(sheetId);
    if (!isSource) this.unjudged?.set(`${cause} ${sheetId}`, change);
    if (cause !== "calculated") this.echoes = 0;
    else if (!isSource || this.echoes++ >= MOST_ECHOES) return;
    this.wake(isSource ? "all" : "recipe");
  };

  private isSource(sheetId: string): boolean {
    const sheets = this.reading?.sheets ?? NO_SHEETS;
    return sheets === "any" || sheets.has(sheetId);
  }

  /** A sheet may have been read before it changed: what changed meanwhile is judged anew by what is a source now. */
  private judge(): void {
    const changes = [...(this.unjudged?.values() ?? [])];
    this.unjudged = null;
    for (const change of changes) if (this.isSource(change.sheetId)) this.onChange(change);
  }

  private show(state: Partial<LiveState>): void {
    this.shown = { ...this.shown, ...state };
    for (const listener of this.listeners) listener();
  }

  /** Formulas come and go by the thousand: they are counted when all of a breath have. */
  private count(): void {
    if (this.isCounting) return;
    this.isCounting = true;
    setTimeout(() => {
      this.isCounting = false;
      this.show({ formulas: this.hub.size() });
    }, 0);
  }

  private async read(need: Need): Promise<void> {
    this.show({ status: "reading" });
    try {
      await this.readAndTell(need);
    } catch (fault) {
      await this.tellFault(fault);
      throw fault;
    }
  }

  /** A fault of ours is no reason to show figures that may be outdated, or none and no word why. */
  private async tellFault(fault: unknown): Promise<void> {
    const reason = this.options.ports.language().functions.errors.failed(messageOf(fault));
    this.release();
    this.reading = { snapshot: unready(reason), sheets: "any", recipe: "" };
    this.judge();
    this.show({ status: "unready", reason });
    await this.hub.publish(this.reading.snapshot);
  }

  private async readAndTell(need: Need): Promise<void> {
    this.unjudged = new Map();
    const excel = await this.lookAtExcel();
    const before = need === "recipe" ? (this.reading?.recipe ?? null) : null;
    const read = await readLive(this.options.ports, { before, onCalculating: () => this.release() });
    if (read !== null) {
      this.release();
      this.reading = read;
    }
    this.judge();
    if (this.reading !== null) await this.told(this.reading, excel, read !== null);
  }

  /** Watching begins before reading, so that no change falls between the two; refused, it is tried again with the next. */
  private async lookAtExcel(): Promise<Pick<LiveState, "following" | "manual">> {
    const { changes, calculation } = this.options;
    this.isWatching ||= await unlessRefused(
      changes.watch(this.onChange).then(() => true),
      false,
    );
    const manual = await unlessRefused(calculation.isManual(), this.shown.manual);
    return { following: this.isWatching, manual };
  }

  private async told(
    { snapshot }: LiveReading,
    excel: Pick<LiveState, "following" | "manual">,
    isNew: boolean,
  ): Promise<void> {
    const { kind } = snapshot;
    const startsAlong = kind === "ready" ? await this.startsAlong() : this.shown.startsAlong;
    const reason = kind === "unready" ? snapshot.error.message : "";
    this.show({ status: kind, reason, ...excel, startsAlong });
    if (isNew) await this.hub.publish(snapshot);
  }

  /** Figures that nobody will ask any more. */
  private release(): void {
    const snapshot = this.reading?.snapshot;
    if (snapshot?.kind === "ready") snapshot.figures.release();
  }

  /** Once there are formulas with figures, opening the workbook must fill them. */
  private async startsAlong(): Promise<boolean> {
    if (this.shown.startsAlong) return true;
    const started = this.options.start.withWorkbook().then(() => true);
    return unlessRefused(started, false);
  }
}

/** What the platform refuses here is no reason to show no figures. */
async function unlessRefused<Result>(work: Promise<Result>, otherwise: Result): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    return otherwise;
  }
}

/** Sleeps until the first formula asks; then reads the workbook, watches it, and tells formulas what changes. */
export function createLive(options: LiveOptions): Live {
  return new LiveWorkbook(options);
}
