/** Milliseconds after which the workbook is read although changes go on. */
const LONGEST_WAIT = 2_000;

/** How much must be read: `recipe` only where the tables have become others. */
export type Need = "all" | "recipe";

/** Decides when to read: after a quiet moment, one reading at a time, what came meanwhile afterwards. */
export class Reader {
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
      const more = this.take();
      if (more !== null) this.ask(more);
      for (const resolve of waiting) resolve();
    }
  }

  private take(): Need | null {
    const { need } = this;
    [this.need, this.waitingSince] = [null, null];
    return need;
  }
}
