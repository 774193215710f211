import { detectTable } from "../../engine/mapping/detectTable";
import { toMapping } from "../../engine/mapping/toMapping";
import type { TableProposal } from "../../engine/mapping/tableProposal";
import type { TableMapping } from "../../engine/records/tableMapping";
import type { SheetListing, Workbook } from "../ports/workbook";
import { savedMappingFor, signatureOf, type SavedMapping } from "./savedMappings";

/** Rows looked at: up to 20 for the header, the rest to see what the columns hold. */
const HEAD_ROWS = 120;

/** A sheet and what it seems to be. */
export interface ExaminedSheet {
  readonly sheet: SheetListing;
  readonly proposal: TableProposal;
  /** How it would be read; `undefined` where nothing is known of it or needed columns are missing. */
  readonly mapping: TableMapping | undefined;
  /** The header row, by which the mapping is known again. */
  readonly signature: string;
}

/** Looks at every sheet with content that isn't ours. A mapping that was saved for the same headers is taken again. */
export async function examineSheets(
  workbook: Workbook,
  saved: readonly SavedMapping[],
): Promise<readonly ExaminedSheet[]> {
  const sheets = (await workbook.listSheets()).filter(({ ours, rowCount }) => !ours && rowCount > 0);
  const examined: ExaminedSheet[] = [];
  for (const sheet of sheets) {
    const head = await workbook.readHead(sheet.id, HEAD_ROWS);
    const proposal = detectTable(head);
    const mapping = savedMappingFor(head, saved) ?? toMapping(proposal);
    examined.push({
      sheet,
      proposal,
      mapping,
      signature: mapping === undefined ? "" : signatureOf(head, mapping.headerRow),
    });
  }
  return examined;
}
