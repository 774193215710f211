import { useEffect, useRef } from "react";
import type { Worksheet } from "../../model/worksheet";
import { useBook } from "../book/useBook";
import { useTexts } from "../useTexts";

/** The tabs of the visible sheets, and one for a new sheet. */
export function SheetTabs() {
  const book = useBook();
  const texts = useTexts();
  const { sheets, active } = book.workbook;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active.id]);
  const show = (sheet: Worksheet): void => book.act(() => sheet.activate());
  return (
    <div className="tabs">
      <div className="tab-list" role="tablist" aria-label={texts.sheets} ref={list}>
        {sheets
          .filter(({ visibility }) => visibility === "Visible")
          .map((sheet) => (
            <button
              key={sheet.id}
              type="button"
              role="tab"
              aria-selected={sheet === active}
              aria-controls="sheet"
              className="tab"
              style={sheet.tabColor === "" ? undefined : { boxShadow: `inset 0 -3px ${sheet.tabColor}` }}
              onClick={() => show(sheet)}
            >
              {sheet.name}
            </button>
          ))}
      </div>
      <button
        type="button"
        className="new-sheet"
        title={texts.newSheet}
        aria-label={texts.newSheet}
        onClick={() => book.act((workbook) => workbook.addSheet().activate())}
      />
    </div>
  );
}
