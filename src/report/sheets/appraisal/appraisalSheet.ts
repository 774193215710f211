import { cellBand, type Band } from "../../spec/band";
import type { SheetSpec } from "../../spec/sheetSpec";
import { linesOf } from "../../spec/textWidth";
import { BLANK_SHEET, personSheetName, printSetup, SECTION_HEIGHT, TITLE_HEIGHT } from "../sheetFrame";
import { isChecked, type PaidPerson, type PayFrame } from "../statement/payFrame";
import { appraisalKey } from "./appraisalKey";
import { findings } from "./findings";
import { outcomeFields, personFields, type FormOf } from "./formHead";
import { FORM_WIDTHS, formStack, textRows, widthOf, type FormPart, type FormPartMaker } from "./formLayout";
import { kpiFacts, type KpiFacts } from "./kpiFacts";
import { kpiTable, pointsValidations, scoreAddress } from "./kpiTable";
import { payableAddress, payPart } from "./payPart";
import { signOff } from "./signOff";

/** Title and facts stand above, then what isn't final. */
const FIRST_PART = 3;

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
function bodyOf(form: FormOf, card: NonNullable<PaidPerson["scorecard"]>, kpis: readonly KpiFacts[]): FormPart {
  const { pay, frame } = form;
  const table = kpiTable(pay, kpis, frame);
  const tableRow = FIRST_PART + 2 * (FIELDS + 1);
  const payRow = tableRow + table(tableRow).rows + 1;
  const cells = { score: scoreAddress(tableRow, card), payable: payableAddress(payRow, pay, frame) };
  return formStack(FIRST_PART, [
    (row) => personFields(row, pay, frame),
    (row) => outcomeFields(row, cells, form),
    table,
    payPart(pay, frame),
    findingsPart(form, kpis),
    (row) => signOff(row, frame),
    (row) => howTo(row, frame),
  ]);
}

function headBands({ pay, frame }: FormOf, warnings: readonly string[]): readonly Band[] {
  const { appraisal: words } = frame.words;
  const accounts = frame.language.texts.sheets.words.list(pay.accounts);
  const facts = words.facts(frame.frame.monthName, pay.scheme ?? "");
  const line = pay.accounts.length === 0 ? facts : `${facts} · ${words.accountsOf(accounts)}`;
  return [
    cellBand({ row: 0, column: 0 }, words.title, { format: "note", style: "title", align: "center" }),
    cellBand({ row: 1, column: 0 }, line, { format: "note", style: "facts", align: "center" }),
    ...(warnings.length === 0
      ? []
      : [cellBand({ row: 2, column: 0 }, warnings.join(" · "), { format: "note", style: "warn", align: "center" })]),
  ];
}

/** 月度绩效考核表 of one person on one upright page; of nobody without a scheme. */
export function appraisalSheet(pay: PaidPerson, frame: PayFrame): readonly SheetSpec[] {
  const { scorecard } = pay;
  if (scorecard === null) return [];
  const { appraisal: words, statement } = frame.words;
  const form = { pay, frame };
  const kpis = kpiFacts(pay, frame);
  const body = bodyOf(form, scorecard, kpis);
  const name = words.sheet(pay.person);
  const warnings = [
    ...(isChecked(frame) ? [] : [statement.unchecked]),
    ...(pay.provisional || pay.scoreProvisional ? [statement.provisional] : []),
  ];
  const across = (row: number) => ({ row, column: 0, rows: 1, columns: FORM_WIDTHS.length });
  const sheet: SheetSpec = {
    ...BLANK_SHEET,
    key: appraisalKey(pay),
    name: personSheetName(frame.frame, pay.person, words.sheet),
    tab: warnings.length === 0 ? "main" : "warn",
    widths: FORM_WIDTHS,
    heights: [
      { row: 0, rows: 1, points: TITLE_HEIGHT },
      { row: 2, rows: 1, points: warnings.length === 0 ? 6 : 18 },
      ...body.heights,
    ],
    bands: [...headBands(form, warnings), ...body.bands],
    merges: [across(0), across(1), across(2), ...body.merges],
    freeze: { rows: 2, columns: 0 },
    validations: pointsValidations(body.inputs, kpis, frame),
    inputs: body.inputs,
    print: printSetup(frame.frame, name, {
      orientation: "portrait",
      area: { row: 0, column: 0, rows: FIRST_PART + body.rows, columns: FORM_WIDTHS.length },
      pagesTall: 1,
    }),
  };
  return [sheet];
}
