import { z } from "zod";
import type { Answer } from "../../engine/mapping/answer";
import type { TableHead } from "../../engine/mapping/tableHead";
import type { TableKind } from "../../engine/records/tableMapping";
import { hashOfText } from "../../engine/units/hashOfText";
import type { Memory } from "../ports/memory";
import type { Workbook } from "../ports/workbook";

/** Where the workbook and the browser keep it. */
const SETTING = "cs.mapping";

/** Tables remembered at most in the browser, the latest first. */
const MOST_REMEMBERED = 40;

const unit = z.enum(["seconds", "minutes", "dayFraction", "fraction", "percent", "yuan"]);
const tableKind = z.enum(["sessions", "messages", "orders", "refunds", "reviews", "agentSummary", "roster"]);
const rowGrain = z.enum(["order", "line", "orderRepeatedPerLine"]);
const amountBasis = z.enum(["gross", "net"]);
const columnIndex = z.number().int().nonnegative();

/** What a person said of a table. Periods aren't kept: they belong to one file. */
const answer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("tableKind"), tableKind }),
  z.object({ kind: z.literal("headerRow"), row: z.number().int().positive() }),
  z.object({ kind: z.literal("column"), field: z.string(), column: columnIndex }),
  z.object({ kind: z.literal("ignoreColumn"), column: columnIndex }),
  z.object({ kind: z.literal("grain"), grain: rowGrain }),
  z.object({ kind: z.literal("basis"), basis: amountBasis }),
  z.object({ kind: z.literal("unit"), field: z.string(), unit }),
  z.object({ kind: z.literal("ignoreTable") }),
]);

const savedMapping = z.object({
  /** Of the header row, by which a table is known again whatever its sheet is called. */
  signature: z.string(),
  kind: tableKind,
  answers: z.array(answer),
});

/** What a table was read as, and what a person had said of it. */
export type SavedMapping = z.infer<typeof savedMapping>;

/** What can't be understood (another version's, or damaged) counts as none: tables are then detected anew. */
function parsed(saved: unknown): readonly SavedMapping[] {
  const result = z.array(savedMapping).safeParse(saved);
  return result.success ? result.data : [];
}

/** Tells header rows apart by their texts; of the same length however long these are. */
export function signatureOf(head: TableHead, headerRow: number): string {
  return hashOfText(JSON.stringify((head.cells[headerRow - 1] ?? []).map(String)));
}

/** What the workbook remembers, then what the browser does. */
export async function loadMappings(workbook: Workbook, memory: Memory): Promise<readonly SavedMapping[]> {
  return [...parsed(await workbook.loadSetting(SETTING)), ...parsed(memory.load(SETTING))];
}

/** What was saved for a table with one of these header rows; `undefined` where nothing was. */
export function savedMappingFor(head: TableHead, saved: readonly SavedMapping[]): SavedMapping | undefined {
  const rows = new Set(head.cells.map((_, i) => signatureOf(head, i + 1)));
  return saved.find(({ signature }) => rows.has(signature));
}

export interface ReadTable {
  readonly signature: string;
  readonly mapping: { readonly kind: TableKind };
  readonly answers: readonly Answer[];
}

function savedOf({ signature, mapping, answers }: ReadTable): SavedMapping {
  return {
    signature,
    kind: mapping.kind,
    answers: answers.filter((one) => one.kind !== "period"),
  };
}

/** What is known of each header row once; many files may share one. */
function distinct(tables: readonly ReadTable[]): readonly SavedMapping[] {
  return [...new Map(tables.map((table) => [table.signature, savedOf(table)])).values()];
}

/** The setting that keeps in the workbook how the tables were read, for its next run. */
export function mappingSettings(tables: readonly ReadTable[]): Readonly<Record<string, unknown>> {
  return { [SETTING]: distinct(tables) };
}

/** Keeps how the tables were read in the browser, for next month's workbook. */
export function rememberMappings(memory: Memory, tables: readonly ReadTable[]): void {
  const latest = distinct(tables);
  const signatures = new Set(latest.map(({ signature }) => signature));
  const before = parsed(memory.load(SETTING)).filter(({ signature }) => !signatures.has(signature));
  memory.save(SETTING, [...latest, ...before].slice(0, MOST_REMEMBERED));
}

/** Whether somebody has confirmed how the workbook's tables are read: a run of the month saved it. */
export async function hasMappings(workbook: Workbook): Promise<boolean> {
  return parsed(await workbook.loadSetting(SETTING)).length > 0;
}

/**
 * Keeps what a person said of tables, in the workbook and in the browser, beside what is kept of others.
 *
 * @throws ExcelError when the platform refuses; the workbook then has what it had.
 */
export async function saveAnswers(
  { workbook, memory }: { readonly workbook: Workbook; readonly memory: Memory },
  tables: readonly ReadTable[],
): Promise<void> {
  const latest = distinct(tables);
  const signatures = new Set(latest.map(({ signature }) => signature));
  const before = parsed(await workbook.loadSetting(SETTING)).filter(({ signature }) => !signatures.has(signature));
  await workbook.saveSetting(SETTING, [...latest, ...before]);
  rememberMappings(memory, tables);
}
