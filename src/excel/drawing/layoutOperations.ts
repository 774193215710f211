import type { SheetSpec } from "../../report/spec/sheetSpec";
import { rangeAt } from "../rangeAt";
import { heightOperations } from "./heightOperations";
import { COLORS, widthPoints } from "./looks";
import { commands, type Operation } from "./operation";

/** What belongs to the sheet and not to its cells: gridlines, tab, whether it is seen, widths and heights. */
export function* layoutOperations(spec: SheetSpec): Generator<Operation> {
  yield sheetOperation(spec);
  yield* widthOperations(spec.widths);
  yield* heightOperations(spec.heights);
}

/** A plain tab has no colour, as a new sheet's hasn't. */
const TAB_COLORS: Readonly<Record<SheetSpec["tab"], string | null>> = {
  main: COLORS.accent,
  detail: COLORS.accentMid,
  warn: COLORS.warn,
  plain: null,
};

function sheetOperation({ tab, hidden }: SheetSpec): Operation {
  return commands(3, (sheet) => {
    sheet.showGridlines = false;
    const color = TAB_COLORS[tab];
    if (color !== null) sheet.tabColor = color;
    if (hidden) {
      sheet.visibility = "Hidden";
    }
  });
}

/** All widths in one command. */
function* widthOperations(widths: readonly number[]): Generator<Operation> {
  if (widths.length === 0) return;
  const columns = widths.map((width) => ({ format: { columnWidth: widthPoints(width) } }));
  const { bytes, ...operation } = commands(2, (sheet) => {
    rangeAt(sheet, { row: 0, column: 0, rows: 1, columns: widths.length }).setColumnProperties(columns);
  });
  yield { ...operation, bytes: bytes + widths.length * WIDTH_BYTES };
}

/** JSON of one column's width. */
const WIDTH_BYTES = 40;
