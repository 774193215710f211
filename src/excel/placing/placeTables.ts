import type { PlacedRows, TableToPlace } from "../../app/ports/tablePlacer";
import { addSheets, journalOperations } from "../drawing/addSheets";
import { clearAway } from "../drawing/clearAway";
import { isJournalKey, journalIn, queueJournal } from "../drawing/journal";
import type { Operation } from "../drawing/operation";
import { sendOperations } from "../drawing/sendOperations";
import { freeSheetName } from "../drawing/sheetNames";
import { survey, type Survey } from "../drawing/survey";
import { undoDrawing } from "../drawing/undoDrawing";
import { inExcel, sendPatiently } from "../inExcel";
import { headOperations, widthOperations } from "./lookOperations";
import { rowOperations } from "./rowOperations";

/** A sheet and the name that it takes. */
interface NewSheet {
  readonly table: TableToPlace;
  readonly currentName: string;
}

/** Each table takes a name that neither a sheet nor a table before it has. */
function planSheets(tables: readonly TableToPlace[], { sheets }: Survey): readonly NewSheet[] {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  return tables.map((table) => {
    const currentName = freeSheetName(table.name, taken);
    taken.add(currentName.toLowerCase());
    return { table, currentName };
  });
}

interface Filling {
  readonly context: Excel.RequestContext;
  readonly before: Survey;
  readonly signal: AbortSignal;
}

/** Writes a table's rows as they come; none of them outlives its request. */
async function fillSheet(
  { columns, headerRow, pour }: TableToPlace,
  sheetId: string,
  { context, before: { date1904 }, signal }: Filling,
): Promise<void> {
  const send = async (operations: Iterable<Operation>): Promise<void> => {
    const steps = Array.from(operations, (operation) => ({ sheetId, operation }));
    await sendOperations(context, steps, { signal, onSent: () => undefined });
  };
  let row = 0;
  await send([...widthOperations(columns), ...headOperations(headerRow, columns.length)]);
  await pour(async (rows: PlacedRows) => {
    await send(rowOperations(rows, { columns, row, date1904 }));
    row += rows.length;
  });
}

/** From here on the sheets are the user's own: nothing names them any more. */
async function handOver(context: Excel.RequestContext, { settings: saved, eventsEnabled }: Survey): Promise<void> {
  await sendPatiently(async () => {
    const { workbook, runtime } = context;
    const { settings } = workbook;
    settings.load("items/key");
    await context.sync();
    for (const own of settings.items.filter(({ key }) => isJournalKey(key))) own.delete();
    const journal = journalIn(saved);
    if (journal.length > 0) queueJournal(context, journal);
    runtime.enableEvents = eventsEnabled;
    await context.sync();
  });
}

async function placeAll(plan: readonly NewSheet[], filling: Filling): Promise<void> {
  const { context, before, signal } = filling;
  const planned = plan.map(({ currentName }) => ({ currentName }));
  let ids: readonly string[] = [];
  try {
    ids = await addSheets(context, planned, before);
    await sendOperations(context, journalOperations(planned, ids, before), { signal, onSent: () => undefined });
    for (const [i, { table }] of plan.entries()) await fillSheet(table, ids[i] ?? "", filling);
    signal.throwIfAborted();
    await handOver(context, before);
  } catch (error) {
    await undoDrawing(context, { plan: planned, before, renamings: NO_RENAMINGS, ids, placement: undefined, error });
    throw error;
  }
}

const NO_RENAMINGS = { sheets: [], tables: [] };

/**
 * Puts tables on new sheets, all of them or none. Until the last row is written the journal names the sheets, so that a
 * broken run's are removed by the next; then they are the user's own.
 */
export function placeTables(tables: readonly TableToPlace[], signal: AbortSignal): Promise<readonly string[]> {
  return inExcel("place tables", async (context) => {
    signal.throwIfAborted();
    const found = await survey(context);
    // What an earlier run left behind goes first, and with it the journal that names it.
    const leftovers = new Set(found.leftovers.map(({ id }) => id));
    const isCleared = leftovers.size > 0 && (await clearAway(context, leftovers));
    const before = isCleared ? await survey(context) : found;
    const plan = planSheets(tables, before);
    await placeAll(plan, { context, before, signal });
    return plan.map(({ currentName }) => currentName);
  });
}
