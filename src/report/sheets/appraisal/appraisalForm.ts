import { cellBand, type Band } from "../../spec/band";
import type { Validation } from "../../spec/validation";
import { linesOf } from "../../spec/textWidth";
import { shortAccount } from "../ranking";
import { SECTION_HEIGHT, TITLE_HEIGHT } from "../sheetFrame";
import { payWarnings, type PaidPerson, type PayFrame } from "../statement/payFrame";
import { findings } from "./findings";
import { outcomeFields, personFields, type FormOf } from "./formHead";
import { FORM_WIDTHS, formStack, textRows, widthOf, type FormPart, type FormPartMaker } from "./formLayout";
import { kpiFacts, type KpiFacts } from "./kpiFacts";
import { kpiTable, pointsValidations, scoreAddress } from "./kpiTable";
import { payableAddress, payPart } from "./payPart";
import { signOff } from "./signOff";
import { standards } from "./standards";

/** Title and facts stand above, then what isn't final. */
export const FIRST_PART = 3;

/** Rows of fields, without the narrow row after them. */
const FIELDS = 2;

function findingsPart(form: FormOf, kpis: readonly KpiFacts[]): FormPartMaker {
  return (row) => {
    const lines = textRows(row + 1, findings(form.pay, kpis, form.frame));
    const { words } = form.frame.words.appraisal;
    return {
      ...lines,
      bands: [cellBand({ row, column: 0 }, words, { format: "note", style: "section" }), ...lines.bands],
      heights: [{ row, rows: 1, points: SECTION_HEIGHT }, ...lines.heights],
      inputs: [],
      rows: lines.rows + 1,
    };
  };
}

/** Points of one line of a note. */
const NOTE_LINE = 12;

/** How to read the form, in small print. */
function howTo(row: number, { words: { appraisal } }: PayFrame): FormPart {
  const lines = appraisal.howToLines.map((line, i) => (i === 0 ? `${appraisal.howTo}: ${line}` : line));
  return {
    bands: lines.map((line, i) =>
      cellBand({ row: row + i, column: 0 }, line, { format: "note", style: "note", wrap: true }),
    ),
    merges: lines.map((_, i) => ({ row: row + i, column: 0, rows: 1, columns: FORM_WIDTHS.length })),
    heights: lines.map((line, i) => ({ row: row + i, rows: 1, points: 3 + NOTE_LINE * linesOf(line, widthOf(0)) })),
    inputs: [],
    rows: lines.length,
  };
}

/** The parts in their order. Those that others refer to stand at rows that follow from the heights of the ones above. */
function bodyOf({ form, card, kpis, first }: Body): FormPart {
  const { pay, frame } = form;
  const table = kpiTable(pay, kpis, frame);
  const tableRow = first + 2 * (FIELDS + 1);
  const payRow = tableRow + table(tableRow).rows + 1;
  const cells = { score: scoreAddress(tableRow, card), payable: payableAddress(payRow, pay, frame) };
  return formStack(first, [
    (row) => personFields(row, pay, frame),
    (row) => outcomeFields(row, cells, form),
    table,
    payPart(pay, frame),
    findingsPart(form, kpis),
    standards(pay, kpis, frame),
    (row) => signOff(row, frame),
    (row) => howTo(row, frame),
  ]);
}

interface Body {
  readonly form: FormOf;
  readonly card: NonNullable<PaidPerson["scorecard"]>;
  readonly kpis: readonly KpiFacts[];
  /** Row of the first part. */
  readonly first: number;
}

/** Month and scheme, and which accounts are the person's; the shop has a field of its own. */
function factsText({ pay, frame }: FormOf): string {
  const { appraisal: words } = frame.words;
  const facts = words.facts(frame.frame.monthName, pay.scheme ?? "");
  if (pay.accounts.length === 0) return facts;
  const accounts = pay.accounts.map((account) => shortAccount(account, frame.frame.ranking));
  return `${facts} · ${words.accountsOf(frame.language.texts.sheets.words.list(accounts))}`;
}

function headBands(form: FormOf, top: number, warnings: readonly string[]): readonly Band[] {
  const centred = { format: "note", align: "center" } as const;
  return [
    cellBand({ row: top, column: 0 }, form.frame.words.appraisal.title, { ...centred, style: "title" }),
    cellBand({ row: top + 1, column: 0 }, factsText(form), { ...centred, style: "facts", wrap: true }),
    ...(warnings.length === 0
      ? []
      : [cellBand({ row: top + 2, column: 0 }, warnings.join(" · "), { ...centred, style: "warn" })]),
  ];
}

/** A person's form, placed: as many rows as it takes. */
export interface AppraisalForm extends FormPart {
  readonly validations: readonly Validation[];
  /** Whether something on it isn't final. */
  readonly warned: boolean;
}

/** 月度绩效考核表 of one person from row `top` on; `null` for somebody without a scheme. */
export function appraisalForm(pay: PaidPerson, frame: PayFrame, top: number): AppraisalForm | null {
  const { scorecard: card } = pay;
  if (card === null) return null;
  const form = { pay, frame };
  const kpis = kpiFacts(pay, frame);
  const body = bodyOf({ form, card, kpis, first: top + FIRST_PART });
  const warnings = payWarnings(pay, frame);
  const across = (row: number) => ({ row, column: 0, rows: 1, columns: FORM_WIDTHS.length });
  return {
    bands: [...headBands(form, top, warnings), ...body.bands],
    merges: [across(top), across(top + 1), across(top + 2), ...body.merges],
    heights: [
      { row: top, rows: 1, points: TITLE_HEIGHT },
      { row: top + 1, rows: 1, points: 4 + NOTE_LINE * linesOf(factsText(form), widthOf(0)) },
      { row: top + 2, rows: 1, points: warnings.length === 0 ? 6 : 18 },
      ...body.heights,
    ],
    inputs: body.inputs,
    rows: FIRST_PART + body.rows,
    validations: pointsValidations(body.inputs, kpis, frame),
    warned: warnings.length > 0,
  };
}
