import { MAX_COLUMNS, WHOLE_SHEET, contains, holdsCell, type Rect } from "./rect";

/** What a cell holds: "" is empty, an Excel error is its text (`#N/A`). */
export type CellValue = string | number | boolean;

const CHUNK = 1024;

/** Cells that are cleared one by one: to find the used ones among them would take longer. */
const FEW = 1024;

interface Extent {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Values and formulas of one sheet. Values lie in chunks of 1,024 rows per column; formulas are sparse. */
export class Grid {
  private readonly columns: (CellValue[] | undefined)[][] = [];
  private readonly formulas = new Map<number, string>();
  private known: Rect | undefined | "unknown";

  /** "" where nothing was entered. */
  get(row: number, column: number): CellValue {
    return this.columns[column]?.[row >> 10]?.[row & 1023] ?? "";
  }

  /** Puts a value in place, formulas untouched. */
  set(row: number, column: number, value: CellValue): void {
    const chunk = this.chunk(row, column, value === "");
    if (chunk === undefined) return;
    const place = row & 1023;
    const before = chunk[place];
    chunk[place] = value;
    if (this.known !== "unknown" && (before === "") !== (value === "")) this.noteExtent(row, column, value);
  }

  private chunk(row: number, column: number, onlyIfThere: boolean): CellValue[] | undefined {
    const chunks = this.columns[column];
    const there = chunks?.[row >> 10];
    if (there !== undefined || onlyIfThere) return there;
    const made = new Array<CellValue>(CHUNK).fill("");
    if (chunks === undefined) {
      const first: (CellValue[] | undefined)[] = [];
      first[row >> 10] = made;
      this.columns[column] = first;
    } else {
      chunks[row >> 10] = made;
    }
    return made;
  }

  /** Inside the known used block nothing changes by filling a cell; otherwise it must be searched anew. */
  private noteExtent(row: number, column: number, value: CellValue): void {
    const known = this.known;
    if (typeof known === "object" && value !== "" && holdsCell(known, row, column)) return;
    this.known = "unknown";
  }

  get formulaCount(): number {
    return this.formulas.size;
  }

  formula(row: number, column: number): string | undefined {
    return this.formulas.size === 0 ? undefined : this.formulas.get(row * MAX_COLUMNS + column);
  }

  /** With leading `=`; undefined takes the formula away and leaves the value. */
  setFormula(row: number, column: number, formula: string | undefined): void {
    const key = row * MAX_COLUMNS + column;
    if (formula === undefined) {
      if (this.formulas.size > 0 && this.formulas.delete(key)) this.known = "unknown";
    } else {
      this.formulas.set(key, formula);
      this.known = "unknown";
    }
  }

  /** All formulas, in the order in which they were entered. */
  *formulaCells(): Generator<{ row: number; column: number; formula: string }> {
    for (const [key, formula] of this.formulas) {
      yield { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, formula };
    }
  }

  /** The smallest block with every value and formula (inside `within`), or undefined if there is none. */
  used(within?: Rect): Rect | undefined {
    if (this.known === "unknown") this.known = this.search();
    const all = this.known;
    if (within === undefined || all === undefined || contains(within, all)) return all;
    return this.search(within);
  }

  private search(within: Rect = WHOLE_SHEET): Rect | undefined {
    const extent: Extent = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    const lastRow = within.row + within.height - 1;
    const end = Math.min(this.columns.length, within.column + within.width);
    for (let column = within.column; column < end; column++) {
      const chunks = this.columns[column];
      if (chunks !== undefined) searchColumn(chunks, { firstRow: within.row, lastRow, column, extent });
    }
    for (const key of this.formulas.keys()) {
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      if (holdsCell(within, row, column)) widen(extent, row, column);
    }
    return extent.bottom < 0 ? undefined : rectOf(extent);
  }

  clear(rect: Rect): void {
    const used = rect.height * rect.width <= FEW ? rect : this.used(rect);
    if (used === undefined) return;
    this.forEach(used, (row, column) => {
      this.set(row, column, "");
      this.setFormula(row, column, undefined);
    });
  }

  /** Moves the filled cells of `rect` by rows and columns; what lies at the target is overwritten. */
  move(rect: Rect, rows: number, columns: number): void {
    const used = this.used(rect);
    if (used === undefined) return;
    const moved: { row: number; column: number; value: CellValue; formula: string | undefined }[] = [];
    this.forEach(used, (row, column) => {
      const [value, formula] = [this.get(row, column), this.formula(row, column)];
      if (value === "" && formula === undefined) return;
      moved.push({ row: row + rows, column: column + columns, value, formula });
      this.set(row, column, "");
      this.setFormula(row, column, undefined);
    });
    for (const { row, column, value, formula } of moved) {
      this.set(row, column, value);
      this.setFormula(row, column, formula);
    }
  }

  private forEach(rect: Rect, visit: (row: number, column: number) => void): void {
    for (let row = rect.row; row < rect.row + rect.height; row++) {
      for (let column = rect.column; column < rect.column + rect.width; column++) visit(row, column);
    }
  }
}

interface ColumnSearch {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
  readonly extent: Extent;
}

function searchColumn(
  chunks: readonly (CellValue[] | undefined)[],
  { firstRow, lastRow, column, extent }: ColumnSearch,
) {
  for (let at = firstRow >> 10; at < chunks.length && at * CHUNK <= lastRow; at++) {
    const chunk = chunks[at];
    if (chunk === undefined) continue;
    const from = Math.max(0, firstRow - at * CHUNK);
    const to = Math.min(CHUNK - 1, lastRow - at * CHUNK);
    const first = firstFilled(chunk, from, to);
    if (first < 0) continue;
    widen(extent, at * CHUNK + first, column);
    widen(extent, at * CHUNK + lastFilled(chunk, first, to), column);
  }
}

function firstFilled(chunk: readonly CellValue[], from: number, to: number): number {
  for (let place = from; place <= to; place++) if (chunk[place] !== "") return place;
  return -1;
}

function lastFilled(chunk: readonly CellValue[], from: number, to: number): number {
  for (let place = to; place > from; place--) if (chunk[place] !== "") return place;
  return from;
}

function rectOf({ top, left, bottom, right }: Extent): Rect {
  return { row: top, column: left, height: bottom - top + 1, width: right - left + 1 };
}

function widen(extent: Extent, row: number, column: number): void {
  if (row < extent.top) extent.top = row;
  if (row > extent.bottom) extent.bottom = row;
  if (column < extent.left) extent.left = column;
  if (column > extent.right) extent.right = column;
}
