import { useState, type KeyboardEvent } from "react";
import { toA1, tryParseA1 } from "../../model/address";
import { useBook } from "../book/useBook";
import { typeIntoActive } from "../grid/typeIntoActive";
import type { Selection } from "../grid/useSelection";
import { useTexts } from "../useTexts";

interface FormulaBarProps {
  readonly selection: Selection;
  readonly draft: string | undefined;
  readonly onDraft: (draft: string | undefined) => void;
}

/** Where the active cell is, and what it holds. */
export function FormulaBar({ selection, draft, onDraft }: FormulaBarProps) {
  const book = useBook();
  const texts = useTexts();
  const [own, setOwn] = useState<string>();
  const key = (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      if (own !== undefined) typeIntoActive(book, selection, own);
      selection.choose({ row: selection.active.row + 1, column: selection.active.column });
    }
    if (event.key === "Enter" || event.key === "Escape") {
      setOwn(undefined);
      onDraft(undefined);
    }
  };
  return (
    <div className="formula-bar">
      <NameBox selection={selection} />
      <span aria-hidden="true" className="fx" />
      <input
        className="formula"
        aria-label={texts.formula}
        spellCheck={false}
        value={own ?? draft ?? selection.content}
        onChange={({ target }) => setOwn(target.value)}
        onKeyDown={key}
        onBlur={() => setOwn(undefined)}
      />
    </div>
  );
}

/** Says which cell is active; an address typed here leads there. */
function NameBox({ selection }: Pick<FormulaBarProps, "selection">) {
  const texts = useTexts();
  const [typed, setTyped] = useState<string>();
  const go = (): void => {
    const rect = typed === undefined ? undefined : tryParseA1(typed);
    if (rect !== undefined) selection.choose(rect);
    setTyped(undefined);
  };
  return (
    <input
      className="name-box"
      aria-label={texts.nameBox}
      spellCheck={false}
      value={typed ?? toA1({ ...selection.active, height: 1, width: 1 })}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") go();
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
