import type { MonthInput, MonthOutput } from "../app/ports/engine";
import type { CellBlock } from "../engine/records/cell";
import type { Records } from "../engine/records/records";
import type { TableMapping } from "../engine/records/tableMapping";

/** What the page asks of the calculation. Tables are numbered by the page. */
export interface EngineCalls {
  readonly openTable: {
    readonly args: { readonly table: number; readonly mapping: TableMapping; readonly rows: number };
    readonly answer: null;
    readonly event: never;
  };
  readonly addBlock: {
    readonly args: { readonly table: number; readonly block: CellBlock };
    readonly answer: null;
    readonly event: never;
  };
  readonly finishReading: { readonly args: null; readonly answer: Records; readonly event: never };
  readonly calculate: { readonly args: MonthInput; readonly answer: MonthOutput; readonly event: never };
}
