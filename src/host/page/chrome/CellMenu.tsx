import { useEffect, useRef, type KeyboardEvent } from "react";
import type { RibbonButton } from "../addIn/manifest";
import type { MenuPlace } from "../grid/menuPlace";
import { useTexts } from "../useTexts";

interface CellMenuProps {
  readonly entries: readonly RibbonButton[];
  readonly at: MenuPlace;
  readonly onChoose: (entry: RibbonButton) => void;
  readonly onClose: () => void;
}

/** What the add-in puts into the menu of a cell. Escape, or a press anywhere else, closes it. */
export function CellMenu({ entries, at, onChoose, onClose }: CellMenuProps) {
  const texts = useTexts();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current?.querySelector("button")?.focus(), []);
  const move = (step: number): void => {
    const items = [...(menu.current?.querySelectorAll("button") ?? [])];
    const now = items.findIndex((item) => item === document.activeElement);
    items[(now + step + items.length) % items.length]?.focus();
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div className="cell-menu-ground" role="presentation" onPointerDown={onClose}>
      <div
        ref={menu}
        className="cell-menu"
        role="menu"
        aria-label={texts.cellMenu}
        style={{ left: at.x, top: at.y }}
        onKeyDown={handleKey}
        onPointerDown={(event) => event.stopPropagation()}
      >
        {entries.map((entry) => (
          <button key={entry.id} type="button" role="menuitem" title={entry.tip} onClick={() => onChoose(entry)}>
            <img src={entry.icon} alt="" width={16} height={16} />
            {entry.label}
          </button>
        ))}
      </div>
    </div>
  );
}
