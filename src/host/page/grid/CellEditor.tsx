import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from "react";
import { useBook } from "../book/useBook";
import { useTexts } from "../useTexts";
import { boxOf } from "./block";
import type { CellPlace } from "./cellPlace";
import { typeIntoActive } from "./typeIntoActive";
import type { Layout } from "./layout";
import type { Selection } from "./useSelection";

interface CellEditorProps {
  readonly draft: string;
  readonly onDraft: (draft: string | undefined) => void;
  readonly layout: Layout;
  readonly selection: Selection;
}

/** Rows and columns that a key moves on by once it took what was typed. */
const MOVES: Readonly<Record<string, readonly [number, number] | undefined>> = { Enter: [1, 0], Tab: [0, 1] };

/** The field over the active cell while it is edited. Enter and Tab take what was typed, Escape drops it. */
export function CellEditor({ draft, onDraft, layout, selection }: CellEditorProps) {
  const book = useBook();
  const texts = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const { active } = selection;
  useEffect(() => {
    const input = field.current;
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  const leave = (): void => {
    onDraft(undefined);
    field.current?.closest<HTMLElement>("[role=grid]")?.focus();
  };
  const key = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    event.stopPropagation();
    if (event.key === "Escape") leave();
    if (move === undefined) return;
    event.preventDefault();
    typeIntoActive(book, selection, draft);
    const by = event.shiftKey ? -1 : 1;
    selection.choose({ row: active.row + by * move[0], column: active.column + by * move[1] });
    leave();
  };
  return (
    <input
      ref={field}
      className="cell-editor"
      aria-label={texts.editing}
      value={draft}
      style={{ ...placeOf(active, layout), width: `${draft.length + 2}ch` }}
      onChange={({ target }) => onDraft(target.value)}
      onKeyDown={key}
      onPointerDown={(event) => event.stopPropagation()}
    />
  );
}

/** Where the cell lies in the view. */
function placeOf({ row, column }: CellPlace, { parts, axes }: Layout): CSSProperties {
  const part = parts.find(
    ({ block }) => row >= block.top && row < block.bottom && column >= block.left && column < block.right,
  );
  if (part === undefined) return { display: "none" };
  const box = boxOf({ top: row, bottom: row + 1, left: column, right: column + 1 }, axes);
  return {
    left: box.x - part.originX + part.x - 1,
    top: box.y - part.originY + part.y - 1,
    height: box.height + 1,
    minWidth: box.width + 1,
  };
}
