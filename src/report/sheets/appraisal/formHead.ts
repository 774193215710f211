import type { InputArea } from "../../spec/sheetSpec";
import { linesOf } from "../../spec/textWidth";
import { numberText } from "../rules/ruleNames";
import type { PaidPerson, PayFrame } from "../statement/payFrame";
import { FIELD_COLUMNS, fieldRows, widthOf, type FormField, type FormPart } from "./formLayout";

const SAID: FormField["look"] = { format: "text", style: "field", wrap: true };
const TYPED: FormField["look"] = { format: "note", style: "input", wrap: true };
const TOLD: FormField["look"] = { format: "text", style: "figure", align: "left" };

/** Points of a row of fields that may take several lines. */
function pointsOf(fields: readonly FormField[]): number {
  const lines = fields.map(({ cell }, i) => {
    return typeof cell === "string" ? linesOf(cell, widthOf(FIELD_COLUMNS * i, FIELD_COLUMNS * (i + 1)) - 2) : 1;
  });
  return Math.max(26, 8 + 13 * Math.max(...lines));
}

/** Name and group, and what only people know: position, appraiser, shop. */
export function personFields(row: number, pay: PaidPerson, frame: PayFrame): FormPart {
  const { appraisal: words } = frame.words;
  const shop = frame.frame.ranking.prefix.replace(/[\s:：_-]+$/u, "");
  const fields: readonly FormField[] = [
    { name: words.person, cell: pay.person, look: SAID },
    { name: words.group, cell: pay.group ?? words.notFound, look: SAID },
    { name: words.post, cell: null, look: TYPED },
    { name: words.appraiser, cell: null, look: TYPED },
    { name: words.shop, cell: shop === "" ? null : shop, look: TYPED },
  ];
  const input: InputArea = { key: "head", area: { row: row + 1, column: 4, rows: 1, columns: 6 } };
  return { ...fieldRows(row, fields, pointsOf(fields)), inputs: [input] };
}

/** Place among those who have a score; equal scores share a place. */
function placeText({ score }: PaidPerson, { pay: { people }, words: { appraisal } }: PayFrame): string {
  if (score === null) return appraisal.notFound;
  const scores = people.map((one) => one.score).filter((one) => one !== null);
  return appraisal.place(scores.filter((one) => one > score).length + 1, scores.length);
}

/** Cells of the form that the outcome is taken from. */
export interface OutcomeCells {
  readonly score: string;
  readonly payable: string;
}

/** What it comes to: score and payable as live references, grade, coefficient and place as they were decided. */
export function outcomeFields(row: number, cells: OutcomeCells, { pay, frame }: FormOf): FormPart {
  const { appraisal: words, summary, statement } = frame.words;
  const { score, grade, coefficient } = pay;
  const noGrade = score === null ? words.notFound : words.noGrade;
  const fields: readonly FormField[] = [
    score === null
      ? { name: summary.score, cell: words.noScore, look: TOLD }
      : { name: summary.score, cell: { formula: `=${cells.score}` }, look: { ...TOLD, format: "decimal" } },
    { name: words.grade, cell: grade ?? noGrade, look: TOLD },
    { name: words.coefficient, cell: coefficient === null ? words.notFound : numberText(coefficient), look: TOLD },
    { name: words.ranking, cell: placeText(pay, frame), look: TOLD },
    { name: statement.payable, cell: { formula: `=${cells.payable}` }, look: { ...TOLD, format: "money" } },
  ];
  return { ...fieldRows(row, fields, 36), inputs: [] };
}

/** Whose form it is. */
export interface FormOf {
  readonly pay: PaidPerson;
  readonly frame: PayFrame;
}
