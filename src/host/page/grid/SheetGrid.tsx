import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/rect";
import { useBook } from "../book/useBook";
import { useTexts } from "../useTexts";
import { CellEditor } from "./CellEditor";
import { cellAt } from "./cellAt";
import { Headings } from "./Headings";
import { handleKey } from "./keyboard";
import { layoutOf, LETTERS_HEIGHT } from "./layout";
import { cellId, SheetPart } from "./SheetPart";
import type { Selection } from "./useSelection";
import { useView } from "./useView";

interface SheetGridProps {
  readonly selection: Selection;
  /** What is being typed into the active cell; undefined while nothing is. */
  readonly draft: string | undefined;
  readonly onDraft: (draft: string | undefined) => void;
}

/** The active sheet. Only what is in view is drawn; frozen rows and columns stay. */
export function SheetGrid({ selection, draft, onDraft }: SheetGridProps) {
  const book = useBook();
  const texts = useTexts();
  const sheet = book.workbook.active;
  const scroller = useRef<HTMLDivElement>(null);
  const view = useView(scroller, sheet.id);
  const layout = layoutOf(sheet, view);
  const { active } = selection;
  const [dragging, setDragging] = useState(false);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const { columns, rows } = layout.axes;
    const { frozenWidth, frozenHeight, numbersWidth } = layout;
    const [x, y] = [columns.start(selection.end.column), rows.start(selection.end.row)];
    const right = x + columns.size(selection.end.column) - (element.clientWidth - numbersWidth);
    const bottom = y + rows.size(selection.end.row) - (element.clientHeight - LETTERS_HEIGHT);
    if (x >= frozenWidth) element.scrollLeft = Math.max(right, Math.min(element.scrollLeft, x - frozenWidth));
    if (y >= frozenHeight) element.scrollTop = Math.max(bottom, Math.min(element.scrollTop, y - frozenHeight));
    // the layout only matters when the selection moves
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sheet.id, selection.end.row, selection.end.column]);

  const point = (event: PointerEvent): { row: number; column: number } | undefined =>
    scroller.current === null ? undefined : cellAt(event, scroller.current.getBoundingClientRect(), layout);
  const press = (event: PointerEvent): void => {
    const cell = point(event);
    if (cell === undefined || event.button !== 0) return;
    selection.choose(cell, event.shiftKey);
    setDragging(true);
  };
  const drag = (event: PointerEvent): void => {
    const cell = dragging ? point(event) : undefined;
    if (cell !== undefined) selection.choose(cell, true);
  };
  const key = (event: KeyboardEvent): void => handleKey(event, { book, selection, startTyping: onDraft });
  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={texts.sheet(sheet.name)}
      aria-rowcount={MAX_ROWS}
      aria-colcount={MAX_COLUMNS}
      aria-multiselectable="true"
      aria-activedescendant={cellId(sheet.id, active.row, active.column)}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={() => setDragging(false)}
      onDoubleClick={() => onDraft(selection.content)}
      onKeyDown={key}
    >
      <div role="presentation" style={{ width: layout.contentWidth, height: layout.contentHeight }}>
        <div className="stage" role="presentation" style={{ width: view.width, height: view.height }}>
          {layout.parts.map((part) => (
            <SheetPart key={part.name} sheet={sheet} part={part} axes={layout.axes} selection={selection} />
          ))}
          <Headings layout={layout} selected={selection.selected} />
          {draft !== undefined && <CellEditor draft={draft} onDraft={onDraft} layout={layout} selection={selection} />}
        </div>
      </div>
    </div>
  );
}
