import type { PersonResult } from "../../../engine/periodResult";
import type { BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { tableSection } from "../method/section";
import type { Frame } from "../sheetFrame";
import { factValue, hasFigures, monthFacts, rowsOfPerson, type MonthFacts } from "./monthFacts";
import { HEADER, type TrendPartMaker } from "./trendLayout";
import { activePersons } from "./weekTable";

const COLUMNS: readonly BandColumn[] = [
  { format: "text" },
  { format: "text" },
  { format: "amount" },
  { format: "integer" },
  { format: "amount" },
  { format: "integer" },
];

/** Months of the quarter and of the year up to this one. */
function spansOf(month: string): readonly (readonly string[])[] {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5))];
  const upTo = (first: number): readonly string[] =>
    Array.from({ length: number - first + 1 }, (_, i) => `${year}-${String(first + i).padStart(2, "0")}`);
  return [upTo(number - ((number - 1) % 3)), upTo(1)];
}

/** Net sales of each over a span with the places; equal sums share a place. */
function placed(
  facts: MonthFacts,
  persons: readonly PersonResult[],
  months: readonly string[],
): readonly SheetCell[][] {
  const span = new Set(months);
  const sums = persons.map((person) => factValue(rowsOfPerson(facts, person, span), "netSales"));
  const place = (own: number | null): number | null =>
    own === null ? null : 1 + sums.filter((sum) => sum !== null && sum > own).length;
  return sums.map((sum) => [sum, place(sum)]);
}

/** Whether the ledger has anything of the year before this month: else it would be the month once more. */
export function hasStandings(frame: Frame): boolean {
  const { month } = frame.result.period;
  return frame.facts.some((fact) => fact.month < month && fact.month.startsWith(month.slice(0, 4)));
}

/** Who leads the quarter and the year so far, by net sales. */
export function standingsTable(frame: Frame): TrendPartMaker {
  const words = frame.texts.sheets.trend;
  const facts = monthFacts(frame, ["netSales"]);
  const spans = spansOf(frame.result.period.month);
  const months = new Set(spans.flat());
  const persons = activePersons(frame.result, (person) => hasFigures(rowsOfPerson(facts, person, months)));
  const [quarter = [], year = []] = spans.map((span) => placed(facts, persons, span));
  const rows = persons
    .map(({ person, group }, i) => [person, group, ...(quarter[i] ?? []), ...(year[i] ?? [])])
    .sort((a, b) => Number(a[5] ?? Infinity) - Number(b[5] ?? Infinity));
  const table = tableSection({
    title: words.standings,
    header: [words.person, words.group, words.quarter, words.quarterPlace, words.year, words.yearPlace],
    groups: [{ columns: COLUMNS, rows }],
  });
  return (row) => ({
    ...table(row),
    heights: [...table(row).heights, { row: row + 1, rows: 1, points: HEADER }],
    charts: [],
    conditionalFormats: [],
  });
}
