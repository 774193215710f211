import type { StatementLine } from "../../../engine/commission/statement";
import { unitOfMetric } from "../../../engine/commission/metricFigure";
import { columnLetters } from "../../../engine/units/ids";
import type { BandColumn } from "../../spec/band";
import type { CellFormat } from "../../spec/cellFormat";
import type { Formula, SheetCell } from "../../spec/sheetCell";
import { tableSection, type RowGroup, type SectionMaker } from "../method/section";
import { linesOf } from "../../spec/textWidth";
import type { PaidPerson, PayFrame } from "./payFrame";
import { STATEMENT_WIDTHS } from "./statementWidths";

/** Columns, 0-based. */
const ITEM = 1;
const ACCOUNT = 4;
const AMOUNT = 8;
const REFERENCE = 10;

/** Lines that one amount is the sum of: consecutive lines of a component, of the pool, of all events … */
export interface LineGroup {
  /** `component`, or the kind of its lines. */
  readonly kind: "component" | StatementLine["kind"];
  readonly name: string;
  /** Index of the first line. */
  readonly first: number;
  readonly lines: readonly StatementLine[];
}

const OF_COMPONENT: readonly StatementLine["kind"][] = ["order", "refund", "rest"];
const TOGETHER: readonly LineGroup["kind"][] = ["event", "clawback", "award"];

function kindOf({ kind }: StatementLine): LineGroup["kind"] {
  return OF_COMPONENT.includes(kind) ? "component" : kind;
}

/** The statement's lines by the amount that they make up, in their order. */
export function lineGroups(statement: readonly StatementLine[]): readonly LineGroup[] {
  const groups: (LineGroup & { readonly lines: StatementLine[] })[] = [];
  statement.forEach((line, first) => {
    const last = groups.at(-1);
    const kind = kindOf(line);
    const same = last?.kind === kind && (last.name === line.name || TOGETHER.includes(kind));
    if (same) last.lines.push(line);
    else groups.push({ kind, name: line.name, first, lines: [line] });
  });
  return groups;
}

/** The sum of a group's amounts. `firstLine`: the 0-based row of the statement's first line. */
export function sumOfGroup({ first, lines }: LineGroup, firstLine: number): Formula {
  const column = columnLetters(AMOUNT);
  const from = firstLine + first + 1;
  return { formula: `=ROUND(SUM(${column}${from}:${column}${from + lines.length - 1}),2)` };
}

/** The amount of the line of a kind and name, live; `null` where the statement has none. */
export function amountOfLine(
  { statement }: PaidPerson,
  { kind, name }: Pick<StatementLine, "kind" | "name">,
  firstLine: number,
): Formula | null {
  const index = statement.findIndex((line) => line.kind === kind && line.name === name);
  return index < 0 ? null : { formula: `=${columnLetters(AMOUNT)}${firstLine + index + 1}` };
}

/** A figure in the unit of its format: yuan become fen. */
export function inFormat(value: number | null, format: CellFormat): number | null {
  return value === null || format !== "money" ? value : Math.round(value * 100);
}

const BY_UNIT: Readonly<Record<string, CellFormat>> = {
  count: "integer",
  days: "integer",
  fen: "money",
  ratio: "ratio",
  seconds: "seconds",
};

/** How figures of a metric look; scores and coefficients are plain numbers. */
export function figureFormat(metric: string): CellFormat {
  return BY_UNIT[unitOfMetric(metric)] ?? "decimal";
}

/** What the bases and rates of a group's lines are. */
function formatsOf({ kind, name }: LineGroup, { components }: PaidPerson): readonly [CellFormat, CellFormat] {
  const component = kind === "component" ? components.find((one) => one.component === name) : undefined;
  if (component === undefined) return ["money", "rate"];
  return [figureFormat(component.basis), component.unit === "rate" ? "rate" : "decimal"];
}

/** What a clawback line refers to: the month that paid, and how it is taken back. */
function referenceText(line: StatementLine, { clawback }: PaidPerson, { words }: PayFrame): string | null {
  if (line.kind !== "clawback") return null;
  const { orderId, refundId, name } = line;
  const own = clawback.find((one) => one.orderId === orderId && one.refundId === refundId && one.component === name);
  if (own === undefined) return null;
  return words.reference({ month: own.origin, method: words.clawbackMethods[own.method], capped: own.capped });
}

/** The account where its shop is clear. */
function accountText({ account }: StatementLine, { frame: { ranking } }: PayFrame): string | null {
  return account?.startsWith(ranking.prefix) === true ? account.slice(ranking.prefix.length) : account;
}

/** Half a fen, in yuan, and the noise of binary fractions. */
const ROUNDING = 0.005 + 1e-9;

/** The rate of a line: the plan's own where the line's differs only because the component was rounded to the fen. */
function shownRate({ kind, name, rate }: StatementLine, { components }: PaidPerson): number | null {
  const own = kind === "order" ? components.find(({ component }) => component === name) : undefined;
  if (rate === null || own === undefined || own.rate === null || own.base === null) return rate;
  return Math.abs(rate - own.rate) * Math.abs(own.base) <= ROUNDING ? own.rate : rate;
}

interface LineLook {
  readonly pay: PaidPerson;
  readonly base: CellFormat;
}

function lineCells(line: StatementLine, { pay, base }: LineLook, frame: PayFrame): readonly SheetCell[] {
  const { words, language } = frame;
  const { kind, name, orderId, refundId, reason } = line;
  return [
    words.kinds[kind],
    name,
    orderId,
    refundId,
    accountText(line, frame),
    reason === null ? null : language.texts.words.creditReasons[reason],
    inFormat(line.base, base),
    shownRate(line, pay),
    line.amountFen,
    line.countedAt,
    referenceText(line, pay, frame),
  ];
}

function lineGroup(group: LineGroup, pay: PaidPerson, frame: PayFrame): RowGroup {
  const [base, rate] = formatsOf(group, pay);
  const columns: readonly BandColumn[] = [
    { format: "text" },
    { format: "text", wrap: true },
    { format: "id" },
    { format: "id" },
    { format: "text", wrap: true },
    { format: "text" },
    { format: base },
    { format: rate },
    { format: "money" },
    { format: "dateTime" },
    { format: "note", wrap: true },
  ];
  return { columns, rows: group.lines.map((line) => lineCells(line, { pay, base }, frame)) };
}

/** Every line of the statement, down to the order: why the order is the person's, when it counted, what a clawback refers to. */
export function linesSection(pay: PaidPerson, frame: PayFrame): SectionMaker {
  const words = frame.words.statement;
  const table = tableSection({
    title: words.lines,
    header: [
      words.kind,
      words.item,
      words.orderId,
      words.refundId,
      words.account,
      words.reason,
      words.base,
      words.rate,
      words.amount,
      words.countedAt,
      words.reference,
    ],
    groups: lineGroups(pay.statement).map((group) => lineGroup(group, pay, frame)),
  });
  const heights = pay.statement.map((line) => linesOfLine(line, pay, frame));
  return (row) => {
    const section = table(row);
    const tall = heights.flatMap((lines, i) =>
      lines === 1 ? [] : [{ row: row + 2 + i, rows: 1, points: LINE_ROOM + LINE_POINTS * lines }],
    );
    return { ...section, heights: [...section.heights, ...tall] };
  };
}

/** Points of one line of text, and of the room around it. */
const LINE_POINTS = 13;
const LINE_ROOM = 4;

/** Lines of text that a line of the statement takes: most take one. */
function linesOfLine(line: StatementLine, pay: PaidPerson, frame: PayFrame): number {
  const texts = [line.name, accountText(line, frame) ?? "", referenceText(line, pay, frame) ?? ""];
  const widths = [ITEM, ACCOUNT, REFERENCE].map((column) => (STATEMENT_WIDTHS[column] ?? 1) - 1);
  return Math.max(...texts.map((text, i) => linesOf(text, widths[i] ?? 1)));
}
