import type { AppraisalPorts } from "../run/appraisalPorts";
import { inputOf, prepareMonth, type MonthSources } from "../run/calculateMonth";
import { chooseTables, type ChosenTable } from "../run/chooseTables";
import { outcomeLines } from "../run/outcomeLines";
import { ledgerIn, readOwnTables, type OwnTables } from "../run/ownTables";
import type { RunOptions } from "../run/readRecords";
import { recogniseTables } from "../run/recogniseTables";
import { outcomeOfError } from "../run/runOutcome";
import { hasMappings } from "../sources/savedMappings";
import type { AnswerError } from "./answer";
import { createLiveFigures, type LiveFigures } from "./liveFigures";

/** What formulas are answered from: figures, or why there are none. */
export type LiveSnapshot =
  { readonly kind: "ready"; readonly figures: LiveFigures } | { readonly kind: "unready"; readonly error: AnswerError };

/** What came of reading the workbook. */
export interface LiveReading {
  readonly snapshot: LiveSnapshot;
  /**
   * Sheets that figures are made from: changes on others matter only if they make a source of them. `any`: which those
   * are couldn't be told, and any change may mend that.
   */
  readonly sheets: ReadonlySet<string> | "any";
  /** Says how the workbook is read: the same while the same tables are read in the same way. */
  readonly recipe: string;
}

const NOT_READING: RunOptions = { signal: new AbortController().signal, onProgress: () => undefined };

interface Recognised {
  readonly own: OwnTables;
  readonly tables: readonly ChosenTable[];
  readonly sheets: ReadonlySet<string>;
  readonly recipe: string;
}

/** What would be read, without reading it. @throws Refusal, ExcelError or FileFault as a run does. */
async function recognise(ports: AppraisalPorts): Promise<Recognised> {
  const listings = await ports.workbook.listSheets();
  const own = await readOwnTables(ports.workbook);
  const tables = chooseTables(await recogniseTables(ports, { ...NOT_READING, ownTables: own.all }));
  const names = new Set([
    ...own.all.map(({ sheet }) => sheet),
    ...tables.flatMap(({ source }) => (source.source === "" ? [source.sheet] : [])),
  ]);
  const sheets = new Set(listings.filter(({ name }) => names.has(name)).map(({ id }) => id));
  const read = tables.map(({ source, mapping, signature }) => [source.source, source.sheet, signature, mapping]);
  return { own, tables, sheets, recipe: JSON.stringify([read, own.all]) };
}

/** Whether the numbers of the workbook's date cells count from 1904; asked of any sheet. */
async function countsFrom1904({ workbook }: AppraisalPorts): Promise<boolean> {
  const [first] = await workbook.listSheets();
  return first !== undefined && (await workbook.readHead(first.id, 1)).date1904;
}

async function readFigures(
  ports: AppraisalPorts,
  { own, tables }: Recognised,
  onCalculating: () => void,
): Promise<LiveFigures> {
  const { ledger } = ledgerIn(own.ledger);
  const sources: MonthSources = { tables, ruleTables: own.rules, ledger };
  const input = inputOf(await prepareMonth(ports, sources, NOT_READING), ledger);
  const date1904 = await countsFrom1904(ports);
  onCalculating();
  return createLiveFigures(await ports.engine.keep(input, NOT_READING.signal), date1904);
}

/** Formulas show #N/A with the message. */
export function unready(message: string): LiveSnapshot {
  return { kind: "unready", error: { error: "notAvailable", message } };
}

export interface ReadLiveOptions {
  /** The last reading's recipe: nothing is read where it is still the same. */
  readonly before: string | null;
  /** Called when all is read and the last reading's figures need not be kept any longer. */
  readonly onCalculating: () => void;
}

/**
 * Reads the workbook for its formulas. Never rejects: what refuses or fails is why there are no figures.
 *
 * @returns `null` where nothing needed to be read.
 */
export async function readLive(
  ports: AppraisalPorts,
  { before, onCalculating }: ReadLiveOptions,
): Promise<LiveReading | null> {
  const { errors } = ports.language().functions;
  let sheets: LiveReading["sheets"] = "any";
  try {
    if (!(await hasMappings(ports.workbook)))
      return { sheets: new Set(), recipe: "", snapshot: unready(errors.notMapped) };
    const recognised = await recognise(ports);
    const { recipe } = recognised;
    if (recipe === before) return null;
    ({ sheets } = recognised);
    const figures = await readFigures(ports, recognised, onCalculating);
    return { sheets, recipe, snapshot: { kind: "ready", figures } };
  } catch (error) {
    const lines = outcomeLines(outcomeOfError(error, NOT_READING.signal), ports.language());
    return { sheets, recipe: "", snapshot: unready(errors.unavailable(lines.join(" "))) };
  }
}
