import { useMemo, type ReactNode } from "react";
import type { Worksheet } from "../../model/worksheet";
import { useBook } from "../book/useBook";
import { Headings } from "./Headings";
import type { Layout, View } from "./layout";
import { conditionalLooks } from "./rules/conditionalLooks";
import { SheetPart } from "./SheetPart";
import type { Selection } from "./useSelection";

interface SheetStageProps {
  readonly sheet: Worksheet;
  readonly view: View;
  readonly layout: Layout;
  readonly selection: Selection;
  /** Lies over the cells. */
  readonly children: ReactNode;
}

/** What is in view of a sheet: its parts and its headings. It stays where it is while the sheet scrolls beneath. */
export function SheetStage({ sheet, view, layout, selection, children }: SheetStageProps) {
  const { version } = useBook();
  // reads whole columns, so only once a change and not with every pixel scrolled
  const lookAt = useMemo(() => ({ of: conditionalLooks(sheet), version }), [sheet, version]).of;
  return (
    <div className="stage" role="presentation" style={{ width: view.width, height: view.height }}>
      {layout.parts.map((part) => (
        <SheetPart key={part.name} sheet={sheet} part={part} axes={layout.axes} selection={selection} lookAt={lookAt} />
      ))}
      <Headings layout={layout} selected={selection.selected} />
      {children}
    </div>
  );
}
