import type { Worksheet } from "../../model/worksheet";
import type { Axes, Box } from "./block";
import { span } from "./block";
import { cellsOf, type DrawnCell } from "./cellsOf";
import type { Part } from "./layout";
import { SelectionFrame } from "./SelectionFrame";
import type { Selection } from "./useSelection";

interface SheetPartProps {
  readonly sheet: Worksheet;
  readonly part: Part;
  readonly axes: Axes;
  readonly selection: Selection;
}

/** A part of a sheet: gridlines, cells, what is selected. */
export function SheetPart({ sheet, part, axes, selection }: SheetPartProps) {
  const rows = [...cellsOf(sheet, part.block, { axes, active: selection.active })].sort(([a], [b]) => a - b);
  const { x, y, width, height, originX, originY } = part;
  return (
    <div className="part" role="rowgroup" style={{ left: x, top: y, width, height }}>
      <div className="sheet-space" role="presentation" style={{ transform: `translate(${-originX}px, ${-originY}px)` }}>
        {sheet.showGridlines && <Gridlines part={part} axes={axes} />}
        {rows.map(([row, cells]) => (
          <div key={row} role="row" aria-rowindex={row + 1}>
            {cells.map((cell) => (
              <Cell key={cell.column} cell={cell} sheetId={sheet.id} />
            ))}
          </div>
        ))}
        <SelectionFrame rect={selection.selected} axes={axes} />
      </div>
    </div>
  );
}

function Cell({ cell, sheetId }: { readonly cell: DrawnCell; readonly sheetId: string }) {
  const { box, back, front, text, room, row, column } = cell;
  return (
    <div
      role="gridcell"
      id={cellId(sheetId, row, column)}
      aria-colindex={column + 1}
      className={back === undefined ? "cell" : "cell filled"}
      style={{ ...place(box), ...back }}
    >
      {text !== "" && (
        <span className="cell-text" style={{ ...front, width: room }}>
          {text}
        </span>
      )}
    </div>
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
