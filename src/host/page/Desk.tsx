import { useRef, useState } from "react";
import type { RibbonButton } from "./addIn/manifest";
import { useBook } from "./book/useBook";
import { CellMenu } from "./chrome/CellMenu";
import { FormulaBar } from "./chrome/FormulaBar";
import { SheetTabs } from "./chrome/SheetTabs";
import { SheetGrid } from "./grid/SheetGrid";
import type { MenuPlace } from "./grid/menuPlace";
import { useSelection } from "./grid/useSelection";

interface DeskProps {
  /** What the add-in puts into the menu of a cell. */
  readonly menu: readonly RibbonButton[];
  readonly onMenu: (entry: RibbonButton) => void;
}

/** The workbook: formula bar, active sheet, tabs. */
export function Desk({ menu, onMenu }: DeskProps) {
  const book = useBook();
  const selection = useSelection(book);
  const [draft, setDraft] = useState<string>();
  const [menuAt, setMenuAt] = useState<MenuPlace>();
  const sheet = useRef<HTMLDivElement>(null);
  const closeMenu = (): void => {
    setMenuAt(undefined);
    sheet.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  };
  return (
    <main className="desk">
      <FormulaBar selection={selection} draft={draft} onDraft={setDraft} />
      <div ref={sheet} id="sheet" className="sheet" role="tabpanel" aria-label={book.workbook.active.name}>
        <SheetGrid selection={selection} draft={draft} onDraft={setDraft} onMenu={setMenuAt} />
      </div>
      {menuAt !== undefined && menu.length > 0 && (
        <CellMenu
          entries={menu}
          at={menuAt}
          onClose={closeMenu}
          onChoose={(entry) => {
            closeMenu();
            onMenu(entry);
          }}
        />
      )}
      <SheetTabs />
    </main>
  );
}
