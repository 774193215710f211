import type { DayFigures, PeriodResult, PersonResult } from "../../../engine/periodResult";
import { compareText } from "../../../engine/units/compareText";
import type { BandColumn } from "../../spec/band";
import type { ConditionalFormat } from "../../spec/conditionalFormat";
import type { SheetCell } from "../../spec/sheetCell";
import { linesOf } from "../../spec/textWidth";
import { figureCell } from "../markedSheet";
import { tableSection } from "../method/section";
import type { Frame } from "../sheetFrame";
import { measuredDays, type DaySources } from "./dayTable";
import { HEADER, TREND_WIDTHS, type TrendPartMaker } from "./trendLayout";

/** Days of a week of the month, counted from 0: `from` included, `to` excluded. The last has what is left. */
interface Week {
  readonly from: number;
  readonly to: number;
}

const WEEKS = 5;

function weeksOf({ days }: DayFigures): readonly Week[] {
  return Array.from({ length: WEEKS }, (_, i) => ({ from: i * 7, to: Math.min(days, (i + 1) * 7) })).filter(
    ({ from, to }) => from < to,
  );
}

function weekSum(column: Float64Array, figures: DayFigures, { accounts, week }: Place): number {
  let sum = 0;
  for (const account of accounts) {
    for (let on = week.from; on < week.to; on++) sum += column[account * figures.days + on] ?? 0;
  }
  return sum;
}

interface Place {
  readonly accounts: readonly number[];
  readonly week: Week;
}

function conversionOf(figures: DayFigures, place: Place): number | null {
  const ripe = weekSum(figures.ripe, figures, place);
  return ripe === 0 ? null : weekSum(figures.converted, figures, place) / ripe;
}

/**
 * People who did anything, by net sales, highest first.
 *
 * @param isShown - Whether somebody who did nothing this month is there all the same: a sum of several months counts them.
 */
export function activePersons(
  { persons }: PeriodResult,
  isShown: (person: PersonResult) => boolean = () => false,
): readonly PersonResult[] {
  const value = ({ metrics }: PersonResult, code: string): number => metrics[code]?.value ?? 0;
  return persons
    .filter((person) => value(person, "enquiries") > 0 || value(person, "sales") > 0 || isShown(person))
    .sort((a, b) => value(b, "netSales") - value(a, "netSales") || compareText(a.person, b.person));
}

/** Points of a row of one line, and of each further one. */
const ROW = 18;
const LINE = 13;

/** What is known of some accounts, week by week: sales, then conversion; nothing of weeks still to come. */
function weekCells(
  result: PeriodResult,
  accounts: readonly number[],
  { sessions, orders }: DaySources,
): readonly (number | null)[] {
  const { days } = result;
  const weeks = weeksOf(days);
  const measured = measuredDays(result);
  const hasSales = ({ from }: Week): boolean => orders && from < measured;
  return [
    ...weeks.map((week) => (hasSales(week) ? weekSum(days.sales, days, { accounts, week }) : null)),
    ...weeks.map((week) => (sessions && orders ? conversionOf(days, { accounts, week }) : null)),
  ];
}

function weekHeader({ result: { days }, texts }: Frame): readonly string[] {
  const words = texts.sheets.trend;
  const names = [words.weekSales, words.weekConversion].flatMap((title) =>
    weeksOf(days).map(({ from, to }) => `${title}\n${words.week(from + 1, to)}`),
  );
  return [words.person, words.group, ...names];
}

function columnsOf({ days }: PeriodResult): readonly BandColumn[] {
  const weeks = weeksOf(days);
  return [
    { format: "text", wrap: true },
    { format: "text", wrap: true },
    ...weeks.map((): BandColumn => ({ format: "amount" })),
    ...weeks.map((): BandColumn => ({ format: "ratio" })),
  ];
}

function personPoints({ person, group }: PersonResult): number {
  const [name = 1, groupWidth = 1] = TREND_WIDTHS;
  const lines = Math.max(linesOf(person, name - 2), linesOf(group ?? "", groupWidth - 2));
  return ROW + LINE * (lines - 1);
}

/** A bar for what was sold, a scale for how well. */
function highlights(row: number, rows: number, weeks: number): readonly ConditionalFormat[] {
  const area = (column: number) => ({ row, column, rows, columns: weeks });
  if (rows === 0) return [];
  return [
    { area: area(2), rule: { kind: "dataBar" } },
    { area: area(2 + weeks), rule: { kind: "colorScale", better: "higher" } },
  ];
}

/** A person's weeks, so that somebody who falls off is seen before the month is over. */
export function weekTable(frame: Frame, sources: DaySources): TrendPartMaker {
  const { result, texts } = frame;
  const { accounts } = result.days;
  const persons = activePersons(result);
  const columns = columnsOf(result);
  const rows = persons.map(({ person, group, agents }): readonly SheetCell[] => {
    const own = agents.map((agent) => accounts.indexOf(agent)).filter((account) => account >= 0);
    return [person, group, ...weekCells(result, own, sources)];
  });
  const everybody = accounts.map((_, account) => account);
  return (row) => {
    const table = tableSection({
      title: texts.sheets.trend.weeks,
      header: weekHeader(frame),
      groups: [{ columns, rows }],
      total: {
        columns,
        rows: [[texts.sheets.summary.all, null, ...weekCells(result, everybody, sources).map(figureCell)]],
      },
    })(row);
    return {
      ...table,
      heights: [
        ...table.heights,
        { row: row + 1, rows: 1, points: HEADER },
        ...persons.map((person, i) => ({ row: row + 2 + i, rows: 1, points: personPoints(person) })),
      ],
      charts: [],
      conditionalFormats: highlights(row + 2, rows.length, weeksOf(result.days).length),
    };
  };
}
