import { useEffect, useRef, type KeyboardEvent } from "react";
import { useBook } from "../book/useBook";
import { useTexts } from "../useTexts";
import { boxOf } from "./block";
import { typeIntoActive } from "./typeIntoActive";
import type { Layout } from "./layout";
import type { Selection } from "./useSelection";

interface CellEditorProps {
  readonly draft: string;
  readonly onDraft: (draft: string | undefined) => void;
  readonly layout: Layout;
  readonly selection: Selection;
}

/** The field over the active cell while it is edited. Enter and Tab take what was typed, Escape drops it. */
export function CellEditor({ draft, onDraft, layout, selection }: CellEditorProps) {
  const book = useBook();
  const texts = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const { row, column } = selection.active;
  useEffect(() => {
    const input = field.current;
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  const leave = (): void => {
    onDraft(undefined);
    field.current?.closest<HTMLElement>("[role=grid]")?.focus();
  };
  const take = (): void => typeIntoActive(book, selection, draft);
  const key = (event: KeyboardEvent): void => {
    const move = { Enter: [event.shiftKey ? -1 : 1, 0], Tab: [0, event.shiftKey ? -1 : 1] }[event.key];
    event.stopPropagation();
    if (event.key === "Escape") leave();
    if (move === undefined) return;
    event.preventDefault();
    take();
    selection.choose({ row: row + (move[0] ?? 0), column: column + (move[1] ?? 0) });
    leave();
  };
  const part = layout.parts.find(
    ({ block }) => row >= block.top && row < block.bottom && column >= block.left && column < block.right,
  );
  if (part === undefined) return null;
  const box = boxOf({ top: row, bottom: row + 1, left: column, right: column + 1 }, layout.axes);
  return (
    <input
      ref={field}
      className="cell-editor"
      aria-label={texts.editing}
      value={draft}
      style={{
        left: box.x - part.originX + part.x - 1,
        top: box.y - part.originY + part.y - 1,
        height: box.height + 1,
        minWidth: box.width + 1,
        width: `${draft.length + 2}ch`,
      }}
      onChange={({ target }) => onDraft(target.value)}
      onKeyDown={key}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={() => {
        take();
        onDraft(undefined);
      }}
    />
  );
}
