import { examineTables, type ExaminedTable } from "../sources/examineTables";
import { fileSources } from "../sources/fileSources";
import { loadMappings } from "../sources/savedMappings";
import { workbookSources } from "../sources/workbookSources";
import type { WorkbookTable } from "../ports/workbook";
import type { AppraisalPorts } from "./appraisalPorts";
import type { RunOptions } from "./readRecords";

export interface RecognitionOptions extends RunOptions {
  /** Sheets that hold rules or the ledger are no sources. */
  readonly ownTables: readonly WorkbookTable[];
}

/** What every sheet of the workbook and every opened file is taken for. */
export async function recogniseTables(
  ports: AppraisalPorts,
  { signal, onProgress, ownTables }: RecognitionOptions,
): Promise<readonly ExaminedTable[]> {
  const { workbook, memory } = ports;
  onProgress({ step: "detecting" });
  const saved = await loadMappings(workbook, memory);
  const ownSheets = new Set(ownTables.map(({ sheet }) => sheet));
  const sheets = (await workbookSources(workbook)).filter(({ sheet }) => !ownSheets.has(sheet));
  const sources = [...sheets, ...fileSources(await ports.files())];
  return examineTables(sources, { saved, acceptGuesses: ports.acceptGuesses(), signal });
}
