import type { Workbook } from "../../model/workbook";
import { HostError } from "../../protocol/hostError";

/** The open workbook as views follow it: every change, whoever made it, raises the version. */
export class BookStore {
  version = 0;
  /** Why the last thing a person did was refused, in Excel's words. */
  refusal: string | undefined;
  private readonly listeners = new Set<() => void>();
  private frame: number | undefined;

  constructor(
    private opened: Workbook,
    /** Tells the add-in what a person did. */
    private tellAddIn: () => void = () => undefined,
  ) {}

  get workbook(): Workbook {
    return this.opened;
  }

  open(workbook: Workbook): void {
    this.opened = workbook;
    this.refusal = undefined;
    this.publish();
  }

  /** Whom to tell from now on. */
  tells(tellAddIn: () => void): void {
    this.tellAddIn = tellAddIn;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly state = (): number => this.version;

  /** The add-in may have changed something: views hear of it once a frame, however often it happens. */
  readonly changed = (): void => {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.publish();
    });
  };

  private publish(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }

  /** Says why something could not be done. */
  refuse(reason: string): void {
    this.refusal = reason;
    this.publish();
  }

  /** Carries out what a person does, at once: the next key must find it done. What Excel refuses leaves a reason behind. */
  act(doing: (workbook: Workbook) => void): void {
    const { workbook } = this;
    const { triggerSource } = workbook;
    workbook.triggerSource = "Unknown";
    this.refusal = reasonOf(() => doing(workbook));
    workbook.triggerSource = triggerSource;
    workbook.settle();
    this.tellAddIn();
    this.publish();
  }
}

function reasonOf(doing: () => void): string | undefined {
  try {
    doing();
    return undefined;
  } catch (fault) {
    if (fault instanceof HostError) return fault.message;
    throw fault;
  }
}
