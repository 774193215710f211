import { calculatePeriod } from "../../../src/engine/calculatePeriod";
import type { RowIssue } from "../../../src/engine/issues/rowIssue";
import type { PeriodResult } from "../../../src/engine/periodResult";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings";
import { rowNumber } from "../../../src/engine/units/ids";
import { month } from "../../../src/engine/units/period";
import { generateMonth } from "../../support/generator/generateMonth";
import { recordsOfFacts } from "../../support/generator/recordsOfFacts";

export interface SampleOptions {
  readonly agents?: number;
  readonly sessions?: number;
  readonly orders?: number;
  readonly issues?: readonly RowIssue[];
}

/** A made-up month, calculated by the engine. */
export function sampleResult({
  agents = 8,
  sessions = 1_200,
  orders = 900,
  issues = SAMPLE_ISSUES,
}: SampleOptions = {}): PeriodResult {
  const { facts } = generateMonth({ seed: 7, month: "2026-06", agents, sessions, orders });
  const records = recordsOfFacts(facts);
  const result = calculatePeriod({ records, settings: DEFAULT_SETTINGS, month: month("2026-06") });
  const tables = result.tables.map((table) => ({ ...table, source: "" }));
  return { ...result, tables, issues: [...issues] };
}

const at = (table: number, row: number): Pick<RowIssue, "table" | "row"> => ({ table, row: rowNumber(row) });

export const SAMPLE_ISSUES: readonly RowIssue[] = [
  { code: "lostDigits", severity: "error", ...at(1, 120), column: 0, field: "orderId", received: "1.93E+18" },
  { code: "notANumber", severity: "error", ...at(1, 88), column: 4, field: "grossAmount", received: "=1+1 待核" },
  {
    code: "moreThanTwoDecimals",
    severity: "warning",
    ...at(1, 91),
    column: 4,
    field: "grossAmount",
    received: "12.345",
  },
  {
    code: "duplicateRow",
    severity: "warning",
    ...at(0, 300),
    received: "1930000000000000123",
    otherRow: rowNumber(299),
  },
];
