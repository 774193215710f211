import type { Rect } from "../../model/rect";

interface Run {
  readonly start: number;
  end: number;
  readonly style: number;
}

/** Blocks of cells with one style, gathered cell by cell, row after row. */
export class StyleRuns {
  private readonly columns: Run[][] = [];

  add(row: number, column: number, style: number): void {
    const runs = (this.columns[column] ??= []);
    const last = runs.at(-1);
    if (last !== undefined && last.style === style && last.end === row) last.end = row + 1;
    else runs.push({ start: row, end: row + 1, style });
  }

  /** Every style that occurs. */
  styles(): Set<number> {
    return new Set(this.columns.flatMap((runs) => runs.map(({ style }) => style)));
  }

  /** Runs as blocks; equal runs of neighbouring columns make one. */
  *blocks(): Generator<{ readonly rect: Rect; readonly style: number }> {
    let open = new Map<string, { column: number; width: number; run: Run }>();
    for (let column = 0; column <= this.columns.length; column++) {
      const next: typeof open = new Map();
      for (const run of this.columns[column] ?? []) {
        const key = `${run.start}:${run.end}:${run.style}`;
        const before = open.get(key);
        next.set(key, before === undefined ? { column, width: 1, run } : { ...before, width: before.width + 1 });
        open.delete(key);
      }
      for (const { column: first, width, run } of open.values()) {
        yield { rect: { row: run.start, column: first, height: run.end - run.start, width }, style: run.style };
      }
      open = next;
    }
  }
}
