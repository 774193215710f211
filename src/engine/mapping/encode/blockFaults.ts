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

/** The issue that a fault is to whoever reads the sheet. A fault that carries a value is a warning. */
export function issueOf(found: BlockFault, table: number, firstRow: number): RowIssue {
  return {
    code: found.fault.code,
    severity: found.fault.value === undefined ? "error" : "warning",
    table,
    row: rowNumber(firstRow + found.row),
    column: found.column,
    field: found.field,
    received: String(found.cell).slice(0, RECEIVED_LENGTH),
  };
}
