import { closedMonths, statusOfMonth, type LedgerRow } from "../../engine/commission/ledger";
import { lockMonth as locked } from "../../engine/commission/publish";
import type { Month } from "../../engine/units/period";
import { LEDGER_TABLES } from "../rules/ruleColumns";
import type { AppraisalPorts } from "../run/appraisalPorts";
import { chosenMonth } from "../run/chosenMonth";
import { ledgerIn } from "../run/ownTables";
import type { RunOptions } from "../run/readRecords";
import { Refusal } from "../run/refusal";
import type { RunOutcome } from "../run/runOutcome";
import { ledgerSheetOf } from "./drawLedger";

/** The month that was chosen, else the latest one that is published and not locked. */
async function monthToLock({ workbook }: AppraisalPorts, rows: readonly LedgerRow[]): Promise<Month> {
  const chosen = await chosenMonth(workbook);
  if (chosen !== null) return chosen;
  const published = [...closedMonths(rows)].filter((month) => statusOfMonth(rows, month) === "published").sort();
  const latest = published.at(-1);
  if (latest === undefined) throw new Refusal({ code: "nothingToLock" });
  return latest;
}

/**
 * Freezes a published month in the sheet 绩效台账: from now on runs say what would differ, and change nothing of it. Locked again,
 * it stays as it is.
 *
 * @throws Refusal for a ledger with faults and a month that isn't published; ExcelError when the platform refuses: the workbook
 *   is then as it was.
 */
export async function lockMonth(ports: AppraisalPorts, { signal, onProgress }: RunOptions): Promise<RunOutcome> {
  const { workbook, language } = ports;
  const read = ledgerIn(await workbook.readTables(LEDGER_TABLES));
  const { rows } = read.ledger;
  const month = await monthToLock(ports, rows);
  const ledger = locked(read.ledger, month);
  if (ledger === null) throw new Refusal({ code: "notPublished", month });
  if (statusOfMonth(rows, month) === "locked") return { kind: "locked", month, drawn: null };
  signal.throwIfAborted();
  onProgress({ step: "drawing" });
  const { spec, succession } = await ledgerSheetOf(ledger, read, { workbook, language: language() });
  const runId = rows.find((row) => row.month === month && row.runId !== "")?.runId ?? "";
  const drawn = await workbook.draw([spec], { month, runId, succession, signal });
  return { kind: "locked", month, drawn };
}
