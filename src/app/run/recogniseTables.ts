import { examineTables, type ExaminedTable } from "../sources/examineTables";
import { fileSources } from "../sources/fileSources";
import { loadMappings } from "../sources/savedMappings";
import { workbookSources } from "../sources/workbookSources";
import type { AppraisalPorts } from "./appraisalPorts";
import type { RunOptions } from "./readRecords";

/** What every sheet of the workbook and every opened file is taken for. */
export async function recogniseTables(
  ports: AppraisalPorts,
  { signal, onProgress }: RunOptions,
): Promise<readonly ExaminedTable[]> {
  const { workbook, memory } = ports;
  onProgress({ step: "detecting" });
  const saved = await loadMappings(workbook, memory);
  const sources = [...(await workbookSources(workbook)), ...fileSources(await ports.files())];
  return examineTables(sources, { saved, acceptGuesses: ports.acceptGuesses(), signal });
}
