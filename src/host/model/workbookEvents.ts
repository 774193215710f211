import type { HostEvent } from "../protocol/hostEvent";
import { toA1 } from "./address";
import type { CellValue } from "./grid";
import type { Range } from "./range";
import { intersect, type Rect } from "./rect";
import type { Table } from "./table";
import type { Worksheet } from "./worksheet";

/** How cells changed, beyond where. */
export interface CellChange {
  readonly changeType?: string;
  readonly shiftDirection?: string;
  /** Value before the edit, for the edit of a single cell. */
  readonly before?: CellValue;
}

/** Who is behind a change: `Local` is this user, `Remote` a co-author. */
interface Author {
  readonly source: string;
  readonly triggerSource: string;
}

type EventArgs = Readonly<Record<string, unknown>>;

/** One event for whoever listens to the sheet, one for whoever listens to all of them. */
function onSheet(type: number, sheetId: string, args: EventArgs): HostEvent[] {
  return [sheetId, "Workbook"].map((target) => ({ type, target, args }));
}

export function sheetAddedEvent({ id }: Worksheet, { source }: Author): HostEvent {
  return { type: 13, target: "Workbook", args: { type: "WorksheetAdded", source, worksheetId: id } };
}

export function sheetRemovedEvent({ id }: Worksheet, { source }: Author): HostEvent {
  return { type: 15, target: "Workbook", args: { type: "WorksheetDeleted", source, worksheetId: id } };
}

export function activationEvents(left: Worksheet, entered: Worksheet): HostEvent[] {
  return [
    ...onSheet(12, left.id, { worksheetId: left.id, type: "WorksheetDeactivated" }),
    ...onSheet(11, entered.id, { worksheetId: entered.id, type: "WorksheetActivated" }),
  ];
}

export function selectionEvents({ sheet, rect }: Range): HostEvent[] {
  return onSheet(14, sheet.id, { address: toA1(rect), worksheetId: sheet.id, type: "WorksheetSelectionChanged" });
}

export function formatEvents(sheet: Worksheet, rect: Rect, { source }: Author): HostEvent[] {
  const args = { type: "WorksheetFormatChanged", address: toA1(rect), source, worksheetId: sheet.id };
  return onSheet(18, sheet.id, args);
}

export function calculationEvents({ id }: Worksheet): HostEvent[] {
  return onSheet(16, id, { type: "WorksheetCalculated", worksheetId: id });
}

export function tableEvents(happened: "TableAdded" | "TableDeleted", table: Table, { source }: Author): HostEvent[] {
  const { id, name, sheet } = table;
  const args = { type: happened, tableId: id, tableName: name, worksheetId: sheet.id, source };
  return onSheet(happened === "TableAdded" ? 102 : 103, sheet.id, args).reverse();
}

/** Cells that changed, and under which id the add-in can ask for their range. */
interface ChangedCells {
  readonly sheet: Worksheet;
  readonly rect: Rect;
  readonly referenceId: string;
}

/** For the sheet's listeners, and for those of each table that the change touches. */
export function cellEvents(cells: ChangedCells, change: CellChange, author: Author): HostEvent[] {
  const { sheet, rect } = cells;
  const args = changeArgs(cells, change, author);
  const ofTables = sheet.tableList.flatMap((table) => {
    const touched = intersect(table.rect, rect);
    if (touched === undefined) return [];
    const own = { ...args, tableId: table.id, address: toA1(touched) };
    return [table.id, sheet.id, "Workbook"].map((target) => ({ type: 101, target, args: own }));
  });
  return [...onSheet(10, sheet.id, args), ...ofTables];
}

function changeArgs(
  { sheet, rect, referenceId }: ChangedCells,
  { changeType = "RangeEdited", shiftDirection = "None", before }: CellChange,
  { source, triggerSource }: Author,
): EventArgs {
  const details =
    before === undefined ? {} : { valueBefore: before, valueAfter: sheet.grid.get(rect.row, rect.column) };
  return {
    address: toA1(rect),
    changeType,
    source,
    triggerSource,
    worksheetId: sheet.id,
    referenceId,
    shiftDirection,
    ...details,
  };
}
