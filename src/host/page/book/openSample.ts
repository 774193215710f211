import type { Workbook } from "../../model/workbook";
import { openFile } from "./openFile";

const ADDRESS = "/sample.xlsx";

/** Opens the sample month as the server has it. */
export async function openSample(): Promise<Workbook> {
  const answer = await fetch(ADDRESS);
  if (!answer.ok) throw new Error(`${ADDRESS}: ${answer.status}`);
  return openFile({ name: "month.xlsx", arrayBuffer: () => answer.arrayBuffer() });
}
