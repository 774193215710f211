import { columnLetters } from "../../model/address";
import type { Rect } from "../../model/rect";
import { span } from "./block";
import { LETTERS_HEIGHT, type Layout } from "./layout";

interface HeadingsProps {
  readonly layout: Layout;
  readonly selected: Rect;
}

/** Letters of the columns and numbers of the rows. */
export function Headings({ layout, selected }: HeadingsProps) {
  const { parts, axes, numbersWidth } = layout;
  const rowParts = parts.filter(({ name }) => name.endsWith("moving"));
  const columnParts = parts.filter(({ name }) => name.startsWith("moving"));
  return (
    <div aria-hidden="true">
      <FreezeLines layout={layout} />
      <div className="heading corner" style={{ width: numbersWidth, height: LETTERS_HEIGHT }} />
      {columnParts.map(({ name, block, x, width, originX }) => (
        <div key={name} className="letters" style={{ left: x, width, height: LETTERS_HEIGHT }}>
          {span(block.left, block.right).map((column) => (
            <div
              key={column}
              className={headingClass(column, selected.column, selected.width)}
              style={{ left: axes.columns.start(column) - originX, width: axes.columns.size(column), height: "100%" }}
            >
              {columnLetters(column)}
            </div>
          ))}
        </div>
      ))}
      {rowParts.map(({ name, block, y, height, originY }) => (
        <div key={name} className="numbers" style={{ top: y, height, width: numbersWidth }}>
          {span(block.top, block.bottom).map((row) => (
            <div
              key={row}
              className={headingClass(row, selected.row, selected.height)}
              style={{ top: axes.rows.start(row) - originY, height: axes.rows.size(row), width: "100%" }}
            >
              {row + 1}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Where frozen rows and columns end. */
function FreezeLines({ layout: { frozenWidth, frozenHeight, numbersWidth } }: Pick<HeadingsProps, "layout">) {
  return (
    <>
      {frozenHeight > 0 && (
        <i className="freeze-line" style={{ left: 0, right: 0, top: LETTERS_HEIGHT + frozenHeight - 1, height: 1 }} />
      )}
      {frozenWidth > 0 && (
        <i className="freeze-line" style={{ top: 0, bottom: 0, left: numbersWidth + frozenWidth - 1, width: 1 }} />
      )}
    </>
  );
}

function headingClass(index: number, from: number, length: number): string {
  return index >= from && index < from + length ? "heading chosen" : "heading";
}
