import type { ComponentPay } from "../../../engine/commission/componentPay";
import { cellBand, headerBand, rowsOf, type BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { figureText, metricName, numberText, percentText } from "../rules/ruleNames";
import { SECTION_HEIGHT } from "../sheetFrame";
import { statementKey, type PaidPerson, type PayFrame } from "../statement/payFrame";
import { NO_FIGURE } from "../markedSheet";
import { lineGroups, type LineGroup } from "../statement/lineGroups";
import { groupName, statementTotal } from "../statement/totalsSection";
import type { FormPart, FormPartMaker } from "./formLayout";

/** Item, four columns on, the amount, then how it came about. */
const COLUMNS: readonly BandColumn[] = [
  { format: "text" },
  { format: "text" },
  { format: "text" },
  { format: "text" },
  { format: "money" },
  { format: "note" },
  { format: "note" },
  { format: "note" },
  { format: "note" },
  { format: "note" },
];
/** Points of a row. */
const ROW = 18;

const AFTER_AMOUNT = [null, null, null, null];

/** Basis × rate of a component. */
function rateText({ basis, base, rate, unit }: ComponentPay, { words, language }: PayFrame): string | null {
  if (base === null || rate === null) return null;
  const rateOf = unit === "rate" ? percentText(rate) : numberText(rate);
  return words.appraisal.rateOf(metricName(basis, language), figureText(base, basis, language), rateOf);
}

function noteOf({ kind, name }: LineGroup, pay: PaidPerson, frame: PayFrame): string | null {
  if (kind === "baseSalary") return frame.words.statement.employed(pay.employed.days, pay.employed.of);
  if (kind === "carriedForward") return frame.words.appraisal.carriedForward;
  const component = kind === "component" ? pay.components.find((one) => one.component === name) : undefined;
  return component === undefined ? null : rateText(component, frame);
}

function itemName(group: LineGroup, frame: PayFrame): string {
  const [kind, name] = groupName(group, frame);
  if (name === "") return kind;
  return group.kind === "component" ? name : `${kind} · ${name}`;
}

/** What the payable is the sum of, each the statement's own sum; what is held is named without an amount. */
function payRows(pay: PaidPerson, frame: PayFrame): readonly (readonly SheetCell[])[] {
  const amounts = lineGroups(pay.statement).map((group, i): readonly SheetCell[] => {
    const amount = { formula: ["=", { key: statementKey(pay) }, statementTotal(i)] };
    return [itemName(group, frame), null, null, null, amount, noteOf(group, pay, frame), ...AFTER_AMOUNT];
  });
  const held = pay.components.filter(({ amountFen }) => amountFen === null);
  const { held: heldWord } = frame.words.appraisal;
  const holds = held.map(({ component }) => [component, null, null, null, NO_FIGURE, heldWord, ...AFTER_AMOUNT]);
  const none = pay.plan === null ? [[frame.words.appraisal.noPlan, null, null, null, null, null, ...AFTER_AMOUNT]] : [];
  return [...amounts, ...holds, ...none];
}

/** Title, header and rows stand above the payable. */
function payableLine(row: number, pay: PaidPerson, frame: PayFrame): number {
  return row + 3 + payRows(pay, frame).length;
}

/** The cell of the payable, for a part that begins at `row`. */
export function payableAddress(row: number, pay: PaidPerson, frame: PayFrame): string {
  return `E${payableLine(row, pay, frame)}`;
}

/** 提成与应发 in short: live references to the statement, which has every order, and their sum. */
export function payPart(pay: PaidPerson, frame: PayFrame): FormPartMaker {
  return (row): FormPart => {
    const { appraisal: words, statement } = frame.words;
    const rows = payRows(pay, frame);
    const line = payableLine(row, pay, frame);
    const total = rows.length === 0 ? 0 : { formula: `=ROUND(SUM(E${row + 3}:E${line - 1}),2)` };
    const link = { link: { key: statementKey(pay) }, row: 0, column: 0, text: words.statement };
    const totals = COLUMNS.map((column, i): BandColumn => (i === 5 ? { format: "link", style: "link" } : column));
    return {
      bands: [
        cellBand({ row, column: 0 }, words.pay, { format: "note", style: "section" }),
        headerBand(
          { row: row + 1, column: 0 },
          [words.payItem, null, null, null, words.payAmount, words.payNote, ...AFTER_AMOUNT],
          COLUMNS,
        ),
        { row: row + 2, column: 0, columns: COLUMNS, style: "body", rows: rowsOf(rows) },
        {
          row: line - 1,
          column: 0,
          columns: totals,
          style: "total",
          rows: rowsOf([[statement.payable, null, null, null, total, link, ...AFTER_AMOUNT]]),
        },
      ],
      merges: [],
      heights: [
        { row, rows: 1, points: SECTION_HEIGHT },
        { row: row + 1, rows: line - row - 1, points: ROW },
      ],
      inputs: [],
      rows: line - row,
    };
  };
}
