import { z } from "zod";
import type { TableHead } from "../../engine/mapping/tableHead";
import type { TableMapping } from "../../engine/records/tableMapping";
import type { Workbook } from "../ports/workbook";

const SETTING = "cs.mapping";

const column = z
  .object({
    field: z.string(),
    index: z.number().int().nonnegative(),
    header: z.string(),
    unit: z.enum(["seconds", "minutes", "dayFraction", "fraction", "percent", "yuan"]).optional(),
  })
  .transform(({ unit, ...rest }) => (unit === undefined ? rest : { ...rest, unit }));

const savedMapping = z.object({
  /** The header row's texts, by which a sheet is known again. */
  signature: z.string(),
  mapping: z.object({
    source: z.string(),
    sheet: z.string(),
    kind: z.enum(["sessions", "messages", "orders", "refunds", "reviews", "agentSummary", "roster"]),
    headerRow: z.number().int().positive(),
    columns: z.array(column),
    rowGrain: z.enum(["order", "line", "orderRepeatedPerLine"]),
    amountBasis: z.enum(["gross", "net"]),
    date1904: z.boolean(),
  }),
});

export type SavedMapping = z.infer<typeof savedMapping>;

/** The texts of a header row in one string; a sheet with the same is read the same way. */
export function signatureOf(head: TableHead, headerRow: number): string {
  return (head.cells[headerRow - 1] ?? []).map(String).join("\t");
}

/** Mappings saved with the workbook. What can't be understood (another version's, or damaged) counts as none: sheets are then detected anew. */
export async function loadMappings(workbook: Workbook): Promise<readonly SavedMapping[]> {
  const parsed = z.array(savedMapping).safeParse(await workbook.loadSetting(SETTING));
  return parsed.success ? parsed.data : [];
}

/** The mapping saved for a sheet of this name with this header row; `undefined` where there is none. */
export function savedMappingFor(head: TableHead, saved: readonly SavedMapping[]): TableMapping | undefined {
  const found = saved.find(
    ({ mapping, signature }) => mapping.sheet === head.sheet && signature === signatureOf(head, mapping.headerRow),
  );
  return found && { ...found.mapping, date1904: head.date1904 };
}

/** Keeps how the sheets were read, for the next run. */
export async function saveMappings(
  workbook: Workbook,
  tables: readonly { readonly signature: string; readonly mapping: TableMapping }[],
): Promise<void> {
  await workbook.saveSetting(
    SETTING,
    tables.map(({ signature, mapping }) => ({ signature, mapping })),
  );
}
