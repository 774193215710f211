import { useState } from "react";
import { useBook } from "./book/useBook";
import { FormulaBar } from "./chrome/FormulaBar";
import { SheetTabs } from "./chrome/SheetTabs";
import { SheetGrid } from "./grid/SheetGrid";
import { useSelection } from "./grid/useSelection";

/** The workbook: formula bar, active sheet, tabs. */
export function Desk() {
  const book = useBook();
  const selection = useSelection(book);
  const [draft, setDraft] = useState<string>();
  return (
    <main className="desk">
      <FormulaBar selection={selection} draft={draft} onDraft={setDraft} />
      <div id="sheet" className="sheet" role="tabpanel" aria-label={book.workbook.active.name}>
        <SheetGrid selection={selection} draft={draft} onDraft={setDraft} />
      </div>
      <SheetTabs />
    </main>
  );
}
