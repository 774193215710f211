import { z } from "zod";
import { parseMoment } from "../../engine/mapping/cells/parseMoment";
import { BASE_SALARY } from "../../engine/commission/baseSalaries";
import { unitOfMetric } from "../../engine/commission/metricFigure";
import type { FactRow, LedgerRow } from "../../engine/commission/ledger";
import type { Cell } from "../../engine/records/cell";
import { exact, HUNDRED, multiply } from "../../engine/units/exact";
import type { Fen } from "../../engine/units/fen";
import { moment, type Moment } from "../../engine/units/moment";
import { roundToFen } from "../../engine/units/yuan";
import { CellProblem, parseMonth, parseNumber, parseOrderId, parseWord, type CellParser } from "../rules/cellParsers";
import { blankable, filled } from "../rules/cellSchemas";
import { metricCode } from "../rules/headerWords";

/** A row of CS_Ledger with its number as people read it. */
export type LedgerCells = LedgerRow & { readonly row: number };

/** A row of CS_Facts with its number. */
export type FactCells = FactRow & { readonly row: number };

/** A name as it is written: rows are found again by it, so nothing of it is cut. */
const parseName: CellParser<string> = (cell) => String(cell).trim();

/** Text that may be anything, also what elsewhere means "nothing", such as `-`. */
const anyText = z
  .union([z.string(), z.number(), z.boolean()])
  .catch("")
  .transform((cell) => String(cell).trim());

/** Yuan with at most two decimals, below 0 as well, as fen. */
const parseAmount: CellParser<Fen> = (cell) => {
  const yuan = parseNumber(cell);
  if (yuan instanceof CellProblem) return yuan;
  if (Math.abs(yuan) > Number.MAX_SAFE_INTEGER / 100) return new CellProblem("outOfRange");
  const { denominator } = multiply(exact(yuan), HUNDRED);
  return denominator === 1n ? roundToFen(exact(yuan)) : new CellProblem("moreThanTwoDecimals");
};

function parseTime(epoch: number): CellParser<Moment> {
  return (cell: Cell) => {
    const at = parseMoment(cell, epoch);
    return typeof at === "number" ? moment(at) : new CellProblem("notADate");
  };
}

/** A metric by code or name; one that this version doesn't know stays as it is, as a newer or older one may. */
const parseFactMetric: CellParser<string> = (cell) => {
  const text = String(cell).trim();
  return metricCode(text, ["score", "coefficient", BASE_SALARY]) ?? text;
};

const id = blankable(parseOrderId);
const figure = blankable(parseNumber);

/** What the rows of people say when their status is blank: nothing about the month. */
function statusOf(kind: LedgerRow["kind"], runId: string): LedgerRow["status"] {
  return runId === "" && kind !== "earned" && kind !== "clawback" ? "open" : "published";
}

/** Rows of CS_Ledger. Months and moments depend on the workbook's date system. */
export function ledgerSchema(epoch: number) {
  return z
    .object({
      row: z.number(),
      month: filled(parseMonth(epoch)),
      person: filled(parseName),
      component: anyText,
      orderId: id,
      refundId: id,
      kind: filled(parseWord("ledgerKind", ["earned", "clawback", "adjustment", "carry", "paid"])),
      base: figure,
      rate: figure,
      amount: filled(parseAmount),
      paid: blankable(parseTime(epoch)),
      status: blankable(parseWord("monthStatus", ["published", "locked"])),
      runId: anyText,
    })
    .transform(({ amount, paid, status, orderId, refundId, ...cells }): LedgerCells => {
      const known = { ...cells, orderId: orderId ?? "", refundId: refundId ?? "", amountFen: amount };
      const dated = paid === null ? known : { ...known, paid };
      return { ...dated, status: status ?? statusOf(cells.kind, cells.runId) };
    }) satisfies z.ZodType<LedgerCells>;
}

/** Whether a fact's numerator is money: yuan on the sheet, fen in figures. */
export function isMoney(metric: string): boolean {
  return metric === BASE_SALARY || unitOfMetric(metric) === "fen";
}

/** Rows of CS_Facts. */
export function factSchema(epoch: number) {
  return z
    .object({
      row: z.number(),
      month: filled(parseMonth(epoch)),
      agent: filled(parseName),
      metric: filled(parseFactMetric),
      numerator: filled(parseNumber),
      denominator: filled(parseNumber),
    })
    .transform(({ numerator, ...cells }): FactCells => {
      const isFen = isMoney(cells.metric);
      return { ...cells, numerator: isFen ? roundToFen(exact(numerator)) : numerator };
    }) satisfies z.ZodType<FactCells>;
}
