import type { RowIssue } from "../../issues/rowIssue";
import type { GrowingColumn } from "../../records/growingColumn";
import { platformOfTool } from "../../records/platformOfTool";
import { NO_DAY } from "../../records/records";
import { SUMMARY_FIGURES, type SummaryFigure } from "../../records/summaryFigures";
import type { DaySpan, TableMapping } from "../../records/tableMapping";
import { SECONDS_PER_DAY } from "../../units/moment";
import type { Platform } from "../../settings";
import { rowNumber } from "../../units/ids";
import { dayOfDate } from "../../units/period";
import type { RecordStore } from "./recordStore";

/** A row of platform figures: whose, of which days, from which report. */
export interface SummaryRow {
  readonly place: number;
  readonly table: number;
  readonly agent: number;
  /** Both included; NO_DAY in both where nobody knows. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Rows of one report state other facts; those of two reports of one platform state the same facts twice. */
  readonly report: string;
  /** `undefined` where nobody knows: it could be any. */
  readonly platform: Platform | undefined;
  /** Figures that the row's table has columns for. */
  readonly figures: readonly string[];
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

function dayOf(date: string): number {
  const [, year, month, dayOfMonth] = DATE.exec(date) ?? [];
  if (dayOfMonth === undefined) throw new RangeError(`Cannot use "${date}" as a day: expected YYYY-MM-DD`);
  return dayOfDate(Number(year), Number(month) - 1, Number(dayOfMonth));
}

function daysOf(period: DaySpan | undefined): Pick<SummaryRow, "firstDay" | "lastDay"> {
  if (period === undefined) return { firstDay: NO_DAY, lastDay: NO_DAY };
  return { firstDay: dayOf(period.from), lastDay: dayOf(period.to) };
}

/** Files with the same columns are one report: of several shops or days. Other columns make another report. */
function reportOf({ platform = "", columns }: TableMapping): string {
  return [platform, ...columns.map(({ header }) => header)].join("\t");
}

/**
 * The rows of all agent summaries. A date in the row beats the table's period.
 *
 * @throws RangeError when a mapping's period isn't made of days such as 2026-04-20.
 */
export function summaryRows(store: RecordStore, mappings: readonly TableMapping[]): SummaryRow[] {
  const tables = mappings.map((mapping, table) => ({
    ...daysOf(mapping.period),
    report: reportOf(mapping),
    platform: platformOfTool(mapping.platform),
    figures: (store.mapped.get(table) ?? []).filter((field) => Object.hasOwn(SUMMARY_FIGURES, field)),
  }));
  const unknown = { ...daysOf(undefined), report: "", platform: undefined, figures: [] };
  return Array.from({ length: store.count }, (_, place): SummaryRow => {
    const table = store.table.array[place] ?? 0;
    const agent = store.column("agent").array[place] ?? -1;
    const row = { place, table, agent, ...(tables[table] ?? unknown) };
    const date = figureAt(store, "date", place);
    if (date === undefined) return row;
    const day = Math.floor(date / SECONDS_PER_DAY);
    return { ...row, firstDay: day, lastDay: day };
  });
}

/** A warning for each table whose figures nothing dates. */
export function undatedTables(
  rows: readonly SummaryRow[],
  store: RecordStore,
  mappings: readonly TableMapping[],
): RowIssue[] {
  const firstOf = new Map<number, SummaryRow>();
  for (const row of rows) if (row.firstDay === NO_DAY && !firstOf.has(row.table)) firstOf.set(row.table, row);
  return [...firstOf.values()].map(({ table, place }) => ({
    code: "periodUnknown",
    severity: "warning",
    table,
    row: rowNumber(store.row.array[place] ?? 1),
    field: "date",
    received: mappings[table]?.source ?? "",
  }));
}

/** A figure of a row; `undefined` where the cell is empty. */
export function figureAt(store: RecordStore, field: string, place: number): number | undefined {
  const column: GrowingColumn | undefined = store.columns.get(field);
  return column === undefined || column.isMissing(place) ? undefined : column.array[place];
}

/** How a field of agent summaries adds up. */
export function summaryFigure(field: string): SummaryFigure {
  return SUMMARY_FIGURES[field] ?? { kind: "sum" };
}
