import type { RowIssue } from "../../issues/rowIssue";
import type { Cell } from "../../records/cell";
import { rowNumber } from "../../units/ids";
import type { Fault } from "../cells/parsed";

/** Longest text of a cell that an issue shows, see `RowIssue.received`. */
const RECEIVED_LENGTH = 80;

/** A fault of one cell of the block at hand. */
export interface BlockFault {
  /** Row in the block. */
  readonly row: number;
  readonly field: string;
  /** 0-based column in the sheet. */
  readonly column: number;
  readonly fault: Fault;
  readonly cell: Cell;
}

/** Where a fault's block stands, and whom its row names. */
interface BlockPlace {
  readonly table: number;
  /** The block's first row in the sheet. */
  readonly firstRow: number;
  /** Of a rejected row; `undefined` where it names nobody, and of other rows. */
  readonly agent: string | undefined;
}

/** The issue that a fault is to whoever reads the sheet. A fault that carries a value is a warning. */
export function issueOf(found: BlockFault, { table, firstRow, agent }: BlockPlace): RowIssue {
  return {
    code: found.fault.code,
    severity: found.fault.value === undefined ? "error" : "warning",
    table,
    row: rowNumber(firstRow + found.row),
    column: found.column,
    field: found.field,
    received: String(found.cell).slice(0, RECEIVED_LENGTH),
    ...(agent === undefined ? {} : { agent }),
  };
}
