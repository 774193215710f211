import type { Ref } from "react";
import { useTexts } from "../useTexts";

interface PanePlaceProps {
  readonly place: Ref<HTMLElement>;
  readonly title: string;
  readonly shown: boolean;
  readonly onClose: () => void;
}

/** Where the add-in's page stands beside the workbook, under its name. */
export function PanePlace({ place, title, shown, onClose }: PanePlaceProps) {
  const texts = useTexts();
  return (
    <aside ref={place} className={shown ? "pane" : "pane closed"} aria-label={texts.pane}>
      <div className="pane-title">
        <h2>{title}</h2>
        <button
          type="button"
          className="close"
          title={texts.closePane}
          aria-label={texts.closePane}
          onClick={onClose}
        />
      </div>
    </aside>
  );
}
