import type { HTMLAttributes } from "react";
import type { Worksheet } from "../../model/worksheet";
import type { Axes, Box } from "./block";
import { span } from "./block";
import { cellsOf, type DrawnCell } from "./cellsOf";
import { Charts } from "./charts/Charts";
import type { Part } from "./layout";
import type { conditionalLooks } from "./rules/conditionalLooks";
import { SelectionFrame } from "./SelectionFrame";
import type { Selection } from "./useSelection";

interface SheetPartProps {
  readonly lookAt: ReturnType<typeof conditionalLooks>;
  readonly sheet: Worksheet;
  readonly part: Part;
  readonly axes: Axes;
  readonly selection: Selection;
}

/** A part of a sheet: gridlines, cells, what is selected. */
export function SheetPart({ sheet, part, axes, selection, lookAt }: SheetPartProps) {
  const rows = [...cellsOf(sheet, part.block, { axes, active: selection.active, lookAt })].sort(([a], [b]) => a - b);
  const { x, y, width, height, originX, originY } = part;
  return (
    <div className="part" role="rowgroup" style={{ left: x, top: y, width, height }}>
      <div className="sheet-space" role="presentation" style={{ transform: `translate(${-originX}px, ${-originY}px)` }}>
        {sheet.showGridlines && <Gridlines part={part} axes={axes} />}
        {rows.map(([row, cells]) => (
          <div key={row} {...rowRole(row, cells)}>
            {cells.map((cell) => (
              <Cell key={cell.column} cell={cell} sheetId={sheet.id} />
            ))}
          </div>
        ))}
        <Charts sheet={sheet} part={part} />
        <SelectionFrame rect={selection.selected} axes={axes} />
      </div>
    </div>
  );
}

/** A row that only texts from the left reach into has no cells to speak of here. */
function rowRole(row: number, cells: readonly DrawnCell[]): HTMLAttributes<HTMLDivElement> {
  return cells.every(({ isGuest }) => isGuest) ? { role: "presentation" } : { role: "row", "aria-rowindex": row + 1 };
}

function Cell({ cell, sheetId }: { readonly cell: DrawnCell; readonly sheetId: string }) {
  const { box, fill, borders, row, column, isGuest } = cell;
  if (isGuest) {
    return (
      <div aria-hidden="true" className="cell" style={place(box)}>
        <CellText cell={cell} />
      </div>
    );
  }
  return (
    <div
      role="gridcell"
      id={cellId(sheetId, row, column)}
      aria-colindex={column + 1}
      className="cell"
      style={{ ...place(box), ...fill }}
    >
      {borders !== undefined && <i aria-hidden="true" className="borders" style={borders} />}
      <CellText cell={cell} />
    </div>
  );
}

function CellText({ cell: { text, front, room, icon } }: { readonly cell: DrawnCell }) {
  if (text === "") return null;
  return (
    <span className="cell-text" style={{ ...front, width: room }}>
      {icon !== undefined && (
        <i aria-hidden="true" className="cell-icon" style={{ color: icon.color }}>
          {icon.sign}
        </i>
      )}
      {text}
    </span>
  );
}

/** The id of a cell's element. */
export function cellId(sheetId: string, row: number, column: number): string {
  return `cell-${sheetId.replace(/[{}]/g, "")}-${row}-${column}`;
}

/** A cell's fill also covers the line to its left and above, as in Excel. */
function place({ x, y, width, height }: Box): { left: number; top: number; width: number; height: number } {
  return { left: x - 1, top: y - 1, width: width + 1, height: height + 1 };
}

function Gridlines({ part: { block, originX, originY, width, height }, axes }: Pick<SheetPartProps, "part" | "axes">) {
  return (
    <div aria-hidden="true">
      {span(block.left, block.right).map((column) => (
        <i
          key={`c${column}`}
          className="gridline"
          style={{ left: axes.columns.start(column + 1) - 1, top: originY, width: 1, height }}
        />
      ))}
      {span(block.top, block.bottom).map((row) => (
        <i
          key={`r${row}`}
          className="gridline"
          style={{ left: originX, top: axes.rows.start(row + 1) - 1, width, height: 1 }}
        />
      ))}
    </div>
  );
}
