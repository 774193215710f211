import type { Live } from "../live/live";
import type { Calculation } from "../ports/calculation";
import type { OwnSheets } from "../ports/ownSheets";
import type { SheetGuide } from "../ports/sheetGuide";
import type { SourceFile } from "../ports/tableFiles";
import type { TablePlacer } from "../ports/tablePlacer";
import type { AppraisalPorts } from "../run/appraisalPorts";
import type { OpenedFiles } from "../sources/openedFiles";
import type { LanguageStore } from "./languageStore";

/** What the pane needs from outside. */
export interface PanePorts extends AppraisalPorts {
  readonly languages: LanguageStore;
  readonly opened: OpenedFiles;
  /** A file that a person chose in the page. */
  readonly sourceFile: (name: string, blob: Blob) => SourceFile;
  readonly guide: SheetGuide;
  readonly ownSheets: OwnSheets;
  readonly placer: TablePlacer;
  readonly live: Pick<Live, "lookAtMode" | "state" | "subscribe">;
  readonly calculation: Calculation;
  /** A month of a shop that doesn't exist, as a file. */
  readonly sampleMonth: () => Promise<SourceFile>;
}
