import { HostError, notImplemented } from "../protocol/hostError";
import { MAX_COLUMNS, MAX_ROWS, contains, intersect, shiftRect, type Rect, type Shift } from "./rect";
import type { Worksheet } from "./worksheet";

type Axis = Shift["axis"];

/** Cells from the block to the end of the sheet, across its width (or height). */
function tail(rect: Rect, axis: Axis): Rect {
  return axis === "row" ? { ...rect, height: MAX_ROWS - rect.row } : { ...rect, width: MAX_COLUMNS - rect.column };
}

/** Makes room for the block by moving what lies below (or right of) it. */
export function insertCells(sheet: Worksheet, rect: Rect, axis: Axis): void {
  const moving = tail(rect, axis);
  assertMovable(sheet, moving, rect);
  const count = axis === "row" ? rect.height : rect.width;
  assertNothingFallsOff(sheet, moving, { axis, at: 0, count });
  sheet.grid.move(moving, axis === "row" ? count : 0, axis === "row" ? 0 : count);
  shiftParts(sheet, moving, { axis, at: axis === "row" ? rect.row : rect.column, count });
  report(sheet, rect, { axis, count });
}

/** Takes the block out and moves what lies below (or right of) it into its place. */
export function deleteCells(sheet: Worksheet, rect: Rect, axis: Axis): void {
  const moving = tail(rect, axis);
  assertMovable(sheet, moving, rect);
  const count = axis === "row" ? rect.height : rect.width;
  sheet.grid.clear(rect);
  sheet.grid.move(moving, axis === "row" ? -count : 0, axis === "row" ? 0 : -count);
  shiftParts(sheet, moving, { axis, at: axis === "row" ? rect.row : rect.column, count: -count });
  report(sheet, rect, { axis, count: -count });
}

/** References in formulas aren't rewritten, so cells that formulas may refer to are not moved. */
function assertMovable(sheet: Worksheet, moving: Rect, rect: Rect): void {
  sheet.assertWritable(rect);
  const moved = sheet.grid.used(moving) !== undefined;
  if (moved && sheet.workbook.formulaCount > 0) throw notImplemented("moving cells in a workbook with formulas");
  const torn = sheet.tableList.find((table) => intersect(table.rect, moving) && !contains(moving, table.rect));
  if (torn !== undefined && !contains(torn.rect, rect)) {
    throw new HostError("InsertDeleteConflict", `The operation would shift cells of the table ${torn.name}.`, 409);
  }
}

function assertNothingFallsOff(sheet: Worksheet, moving: Rect, { axis, count }: Shift): void {
  const used = sheet.grid.used(moving);
  if (used === undefined) return;
  const over =
    axis === "row" ? used.row + used.height + count > MAX_ROWS : used.column + used.width + count > MAX_COLUMNS;
  if (over) throw new HostError("NonBlankCellOffSheet", "Filled cells would be moved off the end of the sheet.", 409);
}

function shiftParts(sheet: Worksheet, moving: Rect, shift: Shift): void {
  const whole = shift.axis === "row" ? moving.width === MAX_COLUMNS : moving.height === MAX_ROWS;
  const moved = (rect: Rect): Rect | undefined => (whole || contains(moving, rect) ? shiftRect(rect, shift) : rect);
  replaceAll(
    sheet.merges,
    sheet.merges.flatMap((merge) => moved(merge) ?? []),
  );
  keepMoved(sheet.tableList, moved);
  keepMoved(sheet.conditionalFormatList, moved);
  keepMoved(sheet.validationList, moved);
  if (!whole) return;
  sheet.formats.shift(shift);
  const [sizes, hidden] =
    shift.axis === "row" ? [sheet.rowHeights, sheet.hiddenRows] : [sheet.columnWidths, sheet.hiddenColumns];
  sizes.shift(shift);
  hidden.shift(shift);
}

function keepMoved(list: { rect: Rect }[], moved: (rect: Rect) => Rect | undefined): void {
  replaceAll(
    list,
    list.filter((item) => {
      const rect = moved(item.rect);
      if (rect !== undefined) item.rect = rect;
      return rect !== undefined;
    }),
  );
}

function replaceAll<T>(list: T[], items: readonly T[]): void {
  list.splice(0, list.length, ...items);
}

function report(sheet: Worksheet, rect: Rect, { axis, count }: Pick<Shift, "axis" | "count">): void {
  const whole = axis === "row" ? rect.width === MAX_COLUMNS : rect.height === MAX_ROWS;
  const unit = axis === "row" ? "Row" : "Column";
  const directions = axis === "row" ? ["Up", "Down"] : ["Left", "Right"];
  sheet.workbook.cellsChanged(sheet, rect, {
    changeType: `${whole ? unit : "Cell"}${count > 0 ? "Inserted" : "Deleted"}`,
    shiftDirection: `ShiftCell${directions[count > 0 ? 1 : 0] ?? ""}`,
  });
}
