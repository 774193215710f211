import { BASE_SALARY } from "../../engine/commission/baseSalaries";
import { closedMonths, type FactRow, type Ledger, type LedgerRow } from "../../engine/commission/ledger";
import { publish } from "../../engine/commission/publish";
import type { PayResult } from "../../engine/payResult";
import type { AppraisalPorts } from "../run/appraisalPorts";
import { drawMonth } from "../run/drawMonth";
import type { RunOptions } from "../run/readRecords";
import { reckonMonth } from "../run/reckonMonth";
import { Refusal } from "../run/refusal";
import type { RunOutcome } from "../run/runOutcome";
import { ledgerSheetOf } from "./drawLedger";
import type { PublishedMonth } from "./publishedMonth";

/** The ledger with the month booked. @throws Refusal for a locked month and where somebody's pay isn't final. */
function booked(ledger: Ledger, pay: PayResult): Ledger {
  const { month } = pay;
  const published = publish(ledger, pay.booking);
  switch (published.outcome) {
    case "published":
      return published.ledger;
    case "locked":
      throw new Refusal({ code: "monthLocked", month, differences: pay.differences });
    case "provisional":
      throw new Refusal({ code: "provisional", month, people: pay.people.filter(({ provisional }) => provisional) });
  }
}

/** Months that rest on what the month had before: on its balance, of which base salaries are no part. */
function laterMonths({ month, differences }: PayResult, rows: readonly LedgerRow[]): readonly string[] {
  if (differences.every(({ kind }) => kind === BASE_SALARY)) return [];
  return [...closedMonths(rows)].filter((other) => other > month).sort();
}

/** The run aside: with other months' rows beside them the same figures come from a run of another name. */
function rowText({ month, person, component, orderId, refundId, ...row }: LedgerRow): string {
  const { kind, base, rate, amountFen, paid, status } = row;
  return JSON.stringify([month, person, component, orderId, refundId, kind, base, rate, amountFen, paid, status]);
}

function factText({ month, agent, metric, numerator, denominator }: FactRow): string {
  return JSON.stringify([month, agent, metric, numerator, denominator]);
}

function isSame(before: Ledger, after: Ledger): boolean {
  if (before.rows.length !== after.rows.length || before.facts.length !== after.facts.length) return false;
  const sameRow = (row: LedgerRow, i: number): boolean => {
    const old = before.rows[i];
    return old !== undefined && rowText(old) === rowText(row);
  };
  const sameFact = (fact: FactRow, i: number): boolean => {
    const old = before.facts[i];
    return old !== undefined && factText(old) === factText(fact);
  };
  return after.rows.every(sameRow) && after.facts.every(sameFact);
}

/**
 * Runs the month, draws its sheets and books its pay in the sheet 绩效台账, all in one stroke or nothing at all. A month that was
 * published before has its own rows replaced; what people typed, and other months, stay. The same again changes nothing.
 *
 * @throws Refusal also without rules, for a locked month, and where somebody's pay isn't final.
 */
export async function publishMonth(ports: AppraisalPorts, options: RunOptions): Promise<RunOutcome> {
  const { figures, tables, ignored, unused, remembered, ledger: read } = await reckonMonth(ports, options);
  const { pay } = figures;
  if (pay === null) throw new Refusal({ code: "nothingToPublish" });
  const ledger = booked(read.ledger, pay);
  const changed = read.tables.length === 0 || !isSame(read.ledger, ledger);
  const written = { ...figures, pay: { ...pay, status: "published" as const, differences: [] } };
  const { workbook, language } = ports;
  const sheet = changed ? { ledger: await ledgerSheetOf(ledger, read, { workbook, language: language() }) } : {};
  const drawn = await drawMonth(ports, { figures: written, tables, ignored, ...sheet }, options);
  const published: PublishedMonth = {
    rows: pay.booking.rows.length,
    changed,
    differences: pay.differences,
    laterMonths: laterMonths(pay, read.ledger.rows),
  };
  return { kind: "finished", ...written, drawn, unused, remembered, published };
}
