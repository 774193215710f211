import { useRef } from "react";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/rect";
import { useBook } from "../book/useBook";
import { useTexts } from "../useTexts";
import { CellEditor } from "./CellEditor";
import { copySelected, pasteCells } from "./clipboard";
import { followLink } from "./followLink";
import { handleKey } from "./keyboard";
import { layoutOf } from "./layout";
import type { MenuPlace } from "./menuPlace";
import { cellId } from "./SheetPart";
import { SheetStage } from "./SheetStage";
import type { Selection } from "./useSelection";
import { typeIntoActive } from "./typeIntoActive";
import { useKeptInView } from "./useKeptInView";
import { usePointing } from "./usePointing";
import { useView } from "./useView";

interface SheetGridProps {
  readonly selection: Selection;
  /** What is being typed into the active cell; undefined while nothing is. */
  readonly draft: string | undefined;
  readonly onDraft: (draft: string | undefined) => void;
  /** The active cell's menu is asked for. */
  readonly onMenu: (at: MenuPlace) => void;
}

/** The active sheet. Only what is in view is drawn; frozen rows and columns stay. */
export function SheetGrid({ selection, draft, onDraft, onMenu }: SheetGridProps) {
  const book = useBook();
  const texts = useTexts();
  const sheet = book.workbook.active;
  const scroller = useRef<HTMLDivElement>(null);
  const view = useView(scroller, sheet.id);
  const layout = layoutOf(sheet, view);
  const { active } = selection;
  useKeptInView(scroller, layout, selection.end);
  const pointing = usePointing({ layout, selection, onLink: (cell) => followLink(book, cell), onMenu });
  // whoever goes on elsewhere in the sheet has finished the cell, as in Excel
  const finish = (): void => {
    if (draft !== undefined) typeIntoActive(book, selection, draft);
    onDraft(undefined);
  };
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
      {...pointing}
      onPointerDownCapture={finish}
      onDoubleClick={() => onDraft(selection.content)}
      onCopy={(event) => copySelected(event, book)}
      onPaste={(event) => pasteCells(event, book, selection)}
      onKeyDown={(event) => handleKey(event, { book, selection, startTyping: onDraft })}
    >
      <div role="presentation" style={{ width: layout.contentWidth, height: layout.contentHeight }}>
        <SheetStage sheet={sheet} view={view} layout={layout} selection={selection}>
          {draft !== undefined && <CellEditor draft={draft} onDraft={onDraft} layout={layout} selection={selection} />}
        </SheetStage>
      </div>
    </div>
  );
}
