import type { CellLike, DimensionsLike, RowLike, WorksheetLike } from "@cj-tech-master/excelts/formula";
import { isCellError } from "../model/cellEntry";
import type { CellValue } from "../model/grid";
import { MAX_COLUMNS, bounding, type Rect } from "../model/rect";
import type { Worksheet } from "../model/worksheet";
import type { Needed } from "./neededCells";

/** The engine's words for what a cell holds; any other number is a plain value. */
const EMPTY = 0;
const VALUE = 2;
const FORMULA = 6;

type EachCell = (cell: CellLike, column: number) => void;
type EachRow = (row: RowLike, rowNumber: number) => void;

export interface SheetViewOptions {
  readonly id: number;
  readonly needed: Needed;
}

/** A sheet as the formula engine sees it: rows and columns counted from 1, only the cells that formulas need. */
export class SheetView implements WorksheetLike {
  readonly id: number;
  readonly name: string;
  private readonly needed: Needed;
  private readonly spilled = new Map<number, CellValue>();
  private readonly spills: Rect[] = [];
  private readonly answered = new Set<number>();
  private source: Rect | undefined;

  constructor(
    readonly sheet: Worksheet,
    { id, needed }: SheetViewOptions,
  ) {
    this.id = id;
    this.name = sheet.name;
    this.needed = needed;
  }

  get dimensions(): DimensionsLike | null {
    const used = this.sheet.grid.used();
    return used === undefined ? null : fromOne(used);
  }

  get mergedRegions(): DimensionsLike[] {
    return this.sheet.merges.map(fromOne);
  }

  eachRow(...args: [EachRow] | [{ includeEmpty?: boolean }, EachRow]): void {
    const visit = args.length === 1 ? args[0] : args[1];
    const used = this.sheet.grid.used();
    if (used === undefined) return;
    for (let row = used.row; row < used.row + used.height; row++) {
      visit(new RowView(this, row, this.needed.columnsOf(row, used)), row + 1);
    }
  }

  findCell(row: number, column: number): CellLike | undefined {
    const { grid } = this.sheet;
    const empty = grid.get(row - 1, column - 1) === "" && grid.formula(row - 1, column - 1) === undefined;
    return empty ? undefined : new CellView(this, row, column);
  }

  getCell(row: number, column: number): CellLike {
    return new CellView(this, row, column);
  }

  getTables() {
    return this.sheet.tableList.map((table) => ({
      table: {
        name: table.name,
        displayName: table.name,
        tl: { row: table.rect.row + 1, col: table.rect.column + 1 },
        columns: table.columnIds.map((_, index) => ({ name: table.header(index) })),
        rows: new Array<undefined>(table.body.height),
        headerRow: table.showHeaders,
        totalsRow: table.showTotals,
      },
    }));
  }

  /** A formula's own result. What is put into cells without a formula after it is its spill. */
  putResult(row: number, column: number, result: CellValue): void {
    this.source = { row, column, height: 1, width: 1 };
    this.answered.add(row * MAX_COLUMNS + column);
    this.sheet.grid.set(row, column, result);
  }

  putSpill(row: number, column: number, value: CellValue): void {
    this.sheet.grid.set(row, column, value);
    this.spilled.set(row * MAX_COLUMNS + column, value);
    if (this.source === undefined) return;
    if (this.spills.at(-1) === this.source) this.spills.pop();
    this.source = bounding(this.source, { row, column, height: 1, width: 1 });
    this.spills.push(this.source);
  }

  /** Formulas that the engine can't even read are #NAME?, as an unknown function is, not blank; a result from a file stays. */
  nameUnreadable(): void {
    const { grid } = this.sheet;
    for (const { row, column } of grid.formulaCells()) {
      const silent = grid.get(row, column) === "" && !this.answered.has(row * MAX_COLUMNS + column);
      if (silent) grid.set(row, column, "#NAME?");
    }
  }

  keepSpills(): void {
    this.sheet.spilled = this.spilled;
    this.sheet.spills = this.spills;
  }
}

class RowView implements RowLike {
  constructor(
    private readonly view: SheetView,
    private readonly row: number,
    private readonly columns: Iterable<number>,
  ) {}

  get hidden(): boolean {
    return this.view.sheet.hiddenRows.get(this.row) === true;
  }

  eachCell(...args: [EachCell] | [{ includeEmpty?: boolean }, EachCell]): void {
    const visit = args.length === 1 ? args[0] : args[1];
    for (const column of this.columns) {
      const cell = this.view.findCell(this.row + 1, column + 1);
      if (cell !== undefined) visit(cell, column + 1);
    }
  }
}

class CellView implements CellLike {
  constructor(
    private readonly view: SheetView,
    readonly row: number,
    readonly col: number,
  ) {}

  private get entered(): CellValue {
    return this.view.sheet.grid.get(this.row - 1, this.col - 1);
  }

  private get ownFormula(): string | undefined {
    return this.view.sheet.grid.formula(this.row - 1, this.col - 1);
  }

  get formula(): string {
    return this.ownFormula?.slice(1) ?? "";
  }

  get type(): number {
    if (this.ownFormula !== undefined) return FORMULA;
    return this.entered === "" ? EMPTY : VALUE;
  }

  /** Every formula may spill, as in Excel since 2019. */
  get model() {
    return this.ownFormula === undefined ? {} : { formula: this.formula, isDynamicArray: true, shareType: "array" };
  }

  get value(): unknown {
    const value = this.entered;
    if (value === "") return null;
    return isCellError(value) ? { error: value } : value;
  }

  set value(value: unknown) {
    if (this.ownFormula === undefined) this.view.putSpill(this.row - 1, this.col - 1, toCellValue(value));
    else this.result = value;
  }

  /** Undefined for a formula that never had a result: then the engine reports an unknown function. */
  get result(): CellValue | undefined {
    return this.entered === "" ? undefined : this.entered;
  }

  set result(result: unknown) {
    this.view.putResult(this.row - 1, this.col - 1, toCellValue(result));
  }
}

function fromOne({ row, column, height, width }: Rect): DimensionsLike {
  return { top: row + 1, left: column + 1, bottom: row + height, right: column + width };
}

/** What the engine answers, as cells hold it. An array formula without a value leaves an empty text. */
function toCellValue(result: unknown): CellValue {
  if (typeof result === "number" || typeof result === "string" || typeof result === "boolean") return result;
  if (typeof result === "object" && result !== null && "error" in result) return String(result.error);
  return "";
}
