import type { StatementLine } from "../../../engine/commission/statement";
import { unitOfMetric } from "../../../engine/commission/metricFigure";
import { headerBand, type Band, type BandColumn } from "../../spec/band";
import type { CellFormat } from "../../spec/cellFormat";
import type { SheetCell } from "../../spec/sheetCell";
import type { SheetSpec } from "../../spec/sheetSpec";
import { linesOf } from "../../spec/textWidth";
import type { SectionMaker } from "../method/section";
import { shortAccount } from "../ranking";
import type { LineGroup } from "./lineGroups";
import type { PaidPerson, PayFrame } from "./payFrame";
import { STATEMENT_WIDTHS } from "./statementWidths";

/** Columns that wrap, 0-based. */
const ITEM = 1;
const ACCOUNT = 4;
const REFERENCE = 10;

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
  return account === null ? null : shortAccount(account, ranking);
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

/** Columns of a group's lines. */
function columnsOf(group: LineGroup, pay: PaidPerson): readonly BandColumn[] {
  const [base, rate] = formatsOf(group, pay);
  return [
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
}

/** A group's lines from `row` on, made when they are drawn: an order's line is nothing but its figures until then. */
function groupBand(group: LineGroup, row: number, { pay, frame }: LinesOf): Band {
  const [base] = formatsOf(group, pay);
  const { lines } = group;
  const cells = (line: StatementLine): readonly SheetCell[] => lineCells(line, { pay, base }, frame);
  const rows = { count: lines.length, block: (from: number, to: number) => lines.slice(from, to).map(cells) };
  return { row, column: 0, columns: columnsOf(group, pay), style: "body", rows };
}

function header({ words: { statement: words } }: PayFrame): readonly string[] {
  return [
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
  ];
}

/** Points of one line of text, and of the room around it. */
const LINE_POINTS = 13;
const LINE_ROOM = 4;

/** Lines of text that a cell of a column takes. */
function linesIn(text: string, column: number): number {
  return linesOf(text, (STATEMENT_WIDTHS[column] ?? 2) - 1);
}

/** Lines of text that a line of the statement takes: most take one. `ofAccounts`: what was found before. */
function heightOf(line: StatementLine, { pay, frame }: LinesOf, ofAccounts: Map<string, number>): number {
  const account = accountText(line, frame) ?? "";
  const ofAccount = ofAccounts.get(account) ?? linesIn(account, ACCOUNT);
  ofAccounts.set(account, ofAccount);
  return Math.max(ofAccount, linesIn(referenceText(line, pay, frame) ?? "", REFERENCE));
}

/** Rows of several lines of text, those of one height together. */
function tallRows(groups: readonly LineGroup[], row: number, of: LinesOf): SheetSpec["heights"] {
  const tall: { row: number; rows: number; points: number }[] = [];
  const ofAccounts = new Map<string, number>();
  let next = row;
  for (const { lines } of groups) {
    for (const line of lines) {
      const texts = Math.max(linesIn(line.name, ITEM), heightOf(line, of, ofAccounts));
      const points = LINE_ROOM + LINE_POINTS * texts;
      const last = tall.at(-1);
      if (texts > 1 && last?.points === points && last.row + last.rows === next) last.rows++;
      else if (texts > 1) tall.push({ row: next, rows: 1, points });
      next++;
    }
  }
  return tall;
}

/** Whose lines, and by what they are explained. */
export interface LinesOf {
  readonly pay: PaidPerson;
  readonly frame: PayFrame;
}

/** Header and lines of the statement that stand on one sheet, down to the order: why the order is the person's, when it counted, what a clawback refers to. */
export function linesTable(groups: readonly LineGroup[], of: LinesOf): SectionMaker {
  const [first] = groups;
  return (row) => {
    let next = row + 1;
    const bands = groups.map((group) => {
      const band = groupBand(group, next, of);
      next += group.lines.length;
      return band;
    });
    const columns = first === undefined ? [] : columnsOf(first, of.pay);
    return {
      bands: [headerBand({ row, column: 0 }, header(of.frame), columns), ...bands],
      merges: [],
      heights: tallRows(groups, row + 1, of),
      rows: next - row,
    };
  };
}
