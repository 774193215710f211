import type { FactRow } from "../../../engine/commission/ledger";
import type { PayResult } from "../../../engine/payResult";
import type { PersonResult } from "../../../engine/periodResult";
import { cellBand, headerBand, rowsOf, type Band, type BandColumn } from "../../spec/band";
import type { ConditionalFormat } from "../../spec/conditionalFormat";
import type { SheetCell } from "../../spec/sheetCell";
import { figureCell, NO_FIGURE } from "../markedSheet";
import type { Frame } from "../sheetFrame";
import { factValue, hasFigures } from "../trend/monthFacts";
import { activePersons } from "../trend/weekTable";
import { lastFacts } from "./lastFacts";
import { metricCell, RANKING_WIDTHS } from "./rankingTable";

/** What pay adds to the ranking. */
export type ProgressPay = Pick<PayResult, "changes" | "people">;

/** Number, person, group, score, last, grade, conversion, last, change, target, net sales, last, change, variable pay, last, change. */
const COLUMNS: readonly BandColumn[] = [
  { format: "integer", align: "center" },
  { format: "text", wrap: true },
  { format: "text", wrap: true },
  { format: "decimal" },
  { format: "decimal" },
  { format: "text", align: "center" },
  { format: "ratio" },
  { format: "ratio" },
  { format: "ratio" },
  { format: "ratio" },
  { format: "amount" },
  { format: "amount" },
  { format: "ratio" },
  { format: "amount" },
  { format: "amount" },
  { format: "amount" },
  ...RANKING_WIDTHS.slice(16).map((): BandColumn => ({ format: "note" })),
];

/** Columns of changes, 0-based. */
const CHANGES = [8, 12, 15] as const;

function filled(cells: readonly SheetCell[]): readonly SheetCell[] {
  return [...cells, ...RANKING_WIDTHS.slice(cells.length).map(() => null)];
}

/** Who is shown: nobody where there is nothing to compare with, neither a last month nor a target nor pay. */
export function progressPersons(frame: Frame, pay: ProgressPay | null): readonly PersonResult[] {
  const last = lastFacts(frame);
  const persons = activePersons(frame.result, (person) => hasFigures(factsOf(person, last)) || changesPay(person, pay));
  const hasTarget = persons.some(({ metrics }) => (metrics["targetCompletion"]?.value ?? null) !== null);
  return pay !== null || hasTarget || last.length > 0 ? persons : [];
}

function factsOf({ agents }: PersonResult, facts: readonly FactRow[]): readonly FactRow[] {
  return facts.filter(({ agent }) => agents.includes(agent));
}

/** Whether somebody has variable pay, or had some last month. */
function changesPay({ person }: PersonResult, pay: ProgressPay | null): boolean {
  const change = pay?.changes.find((one) => one.person === person);
  return change !== undefined && (change.nowFen !== 0 || (change.lastFen ?? 0) !== 0);
}

/** Differences are live: of shares the difference itself, of money the share of last month's. */
function changes(line: number): Readonly<Record<"pay" | "sales" | "share", SheetCell>> {
  const both = (now: string, last: string): string => `AND(ISNUMBER(${now}${line}),ISNUMBER(${last}${line}))`;
  return {
    share: { formula: `=IF(${both("G", "H")},G${line}-H${line},"${NO_FIGURE}")` },
    sales: { formula: `=IF(${both("K", "L")},IF(L${line}=0,"${NO_FIGURE}",K${line}/L${line}-1),"${NO_FIGURE}")` },
    pay: { formula: `=IF(${both("N", "O")},ROUND(N${line}-O${line},2),"${NO_FIGURE}")` },
  };
}

interface Progress {
  readonly frame: Frame;
  readonly pay: ProgressPay | null;
  readonly last: readonly FactRow[];
}

type PayCells = Readonly<Record<"grade" | "lastFen" | "nowFen" | "score", string | number | null>>;

/** Score, grade and variable pay; nothing of who isn't paid. */
function payOf({ person }: PersonResult, pay: ProgressPay | null): PayCells {
  if (pay === null) return NOT_PAID;
  const { score = null, grade = null } = pay.people.find((one) => one.person === person) ?? {};
  const { nowFen = null, lastFen = null } = pay.changes.find((one) => one.person === person) ?? {};
  return { score, grade, nowFen, lastFen };
}

const NOT_PAID: PayCells = { score: null, grade: null, nowFen: null, lastFen: null };

function personCells(person: PersonResult, line: number, { pay, last }: Progress): readonly SheetCell[] {
  const own = factsOf(person, last);
  const change = changes(line);
  const { score, grade, nowFen, lastFen } = payOf(person, pay);
  return [
    person.person,
    person.group,
    score,
    factValue(own, "score"),
    grade,
    metricCell(person.metrics, "conversion"),
    factValue(own, "conversion"),
    change.share,
    metricCell(person.metrics, "targetCompletion"),
    metricCell(person.metrics, "netSales"),
    factValue(own, "netSales"),
    change.sales,
    nowFen,
    lastFen,
    change.pay,
  ];
}

function totalCells(line: number, { frame, pay, last }: Progress): readonly SheetCell[] {
  const { shop } = frame.result;
  const change = changes(line);
  const sum = (pick: (change: ProgressPay["changes"][number]) => number | null): number | null =>
    pay === null ? null : pay.changes.reduce((total, one) => total + (pick(one) ?? 0), 0);
  const hasLast = pay?.changes.some(({ lastFen }) => lastFen !== null) === true;
  return [
    ...[null, frame.texts.sheets.summary.all, null, null, null, null],
    metricCell(shop, "conversion"),
    figureCell(factValue(last, "conversion")),
    change.share,
    metricCell(shop, "targetCompletion"),
    metricCell(shop, "netSales"),
    figureCell(factValue(last, "netSales")),
    change.sales,
    figureCell(sum(({ nowFen }) => nowFen)),
    figureCell(hasLast ? sum(({ lastFen }) => lastFen) : null),
    change.pay,
  ];
}

function header({ texts }: Frame): readonly string[] {
  const { summary, issues } = texts.sheets;
  const { progress } = summary;
  const { conversion, netSales, targetCompletion } = texts.metrics;
  return [
    ...[issues.number, summary.person, summary.group, progress.score, progress.lastMonth, progress.grade],
    ...[conversion.name, progress.lastMonth, progress.change, targetCompletion.name],
    ...[netSales.name, progress.lastMonth, progress.change, progress.variable, progress.lastMonth, progress.change],
  ];
}

/** Rows that the table takes: title, header, people, the shop. */
export function progressRows(people: number): number {
  return people === 0 ? 0 : people + 3;
}

/** Everybody against last month and the target, by net sales; the title says where the ledger has no last month. */
export function progressBands(frame: Frame, pay: ProgressPay | null, row: number): readonly Band[] {
  const { progress } = frame.texts.sheets.summary;
  const persons = progressPersons(frame, pay);
  const last = lastFacts(frame);
  const facts: Progress = { frame, pay, last };
  const first = row + 2;
  const rows = persons.map((person, i) => filled([i + 1, ...personCells(person, first + i + 1, facts)]));
  const total = filled(totalCells(first + persons.length + 1, facts));
  return [
    cellBand({ row, column: 0 }, last.length === 0 ? progress.titleAlone : progress.title, {
      format: "note",
      style: "section",
    }),
    headerBand({ row: row + 1, column: 0 }, filled(header(frame)), COLUMNS),
    { row: first, column: 0, columns: COLUMNS, style: "body", rows: rowsOf(rows) },
    { row: first + rows.length, column: 0, columns: COLUMNS, style: "total", rows: rowsOf([total]) },
  ];
}

/** What has fallen stands out; in black and white by its minus and its weight. */
export function progressMarks(people: number, row: number): readonly ConditionalFormat[] {
  if (people === 0) return [];
  return CHANGES.map((column) => ({
    area: { row: row + 2, column, rows: people + 1, columns: 1 },
    rule: { kind: "cellValue", operator: "lessThan", bounds: [{ formula: "=0" }], look: "warn" },
  }));
}
