import { examineTables, type ExaminedTable } from "../sources/examineTables";
import { fileSources } from "../sources/fileSources";
import { loadMappings } from "../sources/savedMappings";
import { workbookSources } from "../sources/workbookSources";
import type { WorkbookTable } from "../ports/workbook";
import type { AppraisalPorts } from "./appraisalPorts";
import type { RunOptions } from "./readRecords";

export interface RecognitionOptions extends RunOptions {
  /** Sheets that hold rules are no sources. */
  readonly ruleTables: readonly WorkbookTable[];
}

/** What every sheet of the workbook and every opened file is taken for. */
export async function recogniseTables(
  ports: AppraisalPorts,
  { signal, onProgress, ruleTables }: RecognitionOptions,
): Promise<readonly ExaminedTable[]> {
  const { workbook, memory } = ports;
  onProgress({ step: "detecting" });
  const saved = await loadMappings(workbook, memory);
  const ruleSheets = new Set(ruleTables.map(({ sheet }) => sheet));
  const sheets = (await workbookSources(workbook)).filter(({ sheet }) => !ruleSheets.has(sheet));
  const sources = [...sheets, ...fileSources(await ports.files())];
  return examineTables(sources, { saved, acceptGuesses: ports.acceptGuesses(), signal });
}
