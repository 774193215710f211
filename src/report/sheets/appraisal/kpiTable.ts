import { cellBand, headerBand, rowsOf, type Band, type BandColumn } from "../../spec/band";
import type { Bound } from "../../spec/conditionalFormat";
import type { SheetCell } from "../../spec/sheetCell";
import type { InputArea } from "../../spec/sheetSpec";
import type { Validation } from "../../spec/validation";
import { linesOf } from "../../spec/textWidth";
import { NO_FIGURE } from "../markedSheet";
import { numberText } from "../rules/ruleNames";
import { SECTION_HEIGHT } from "../sheetFrame";
import type { PaidPerson, PayFrame } from "../statement/payFrame";
import { FORM_WIDTHS, type FormPart } from "./formLayout";
import {
  actualCell,
  attainedCell,
  changeText,
  isManual,
  kpiFigure,
  kpiFormat,
  kpiName,
  manualName,
  pointsCell,
  unitText,
} from "./kpiCells";
import { mostPoints } from "./fullMarks";
import type { KpiFacts } from "./kpiFacts";

/** Columns, 0-based. */
const ACTUAL = 4;

/** Where the table stands. */
interface Place {
  /** Of the first KPI, 0-based. */
  readonly first: number;
  readonly count: number;
  /** Of the total, as people read it. */
  readonly totalLine: number;
}

function placeOf(row: number, card: NonNullable<PaidPerson["scorecard"]>): Place {
  const first = row + 2;
  const count = card.kpis.length;
  return { first, count, totalLine: first + count + (card.eventPoints === 0 ? 1 : 2) };
}

/** The cell of the total score, for a table that begins at `row`. */
export function scoreAddress(row: number, card: NonNullable<PaidPerson["scorecard"]>): string {
  return `H${placeOf(row, card).totalLine}`;
}

function columnsOf(facts: KpiFacts): readonly BandColumn[] {
  const format = kpiFormat(facts.kpi.metric);
  const missing = facts.kpi.value === null && !isManual(facts);
  const actual: BandColumn = missing ? { format: "note", style: "note", wrap: true } : { format };
  return [
    { format: "text", wrap: true },
    { format: "text", align: "center" },
    { format: "mixed", align: "right" },
    { format: facts.target === null ? "text" : format, align: "right" },
    isManual(facts) ? { format: "decimal", style: "input" } : { align: "right", ...actual },
    { format: facts.kpi.rank === null ? "ratio" : "text", align: "right" },
    facts.kpi.points === null && !isManual(facts)
      ? { format: "note", style: "note", align: "right" }
      : { format: "decimal" },
    { format: "decimal" },
    { format: "text", align: "right" },
    { format: facts.median === null ? "text" : format, align: "right" },
  ];
}

function kpiBand(facts: KpiFacts, row: number, { pay, frame, place }: KpiTable): Band {
  const { kpi, target, median } = facts;
  const { notFound } = frame.words.appraisal;
  const line = row + 1;
  const weights = `C$${place.totalLine}`;
  const attained = attainedCell(facts, line, frame);
  const cells: readonly SheetCell[] = [
    kpiName(facts, frame),
    unitText(facts, frame),
    kpi.weight,
    target === null ? notFound : kpiFigure(target, kpi.metric),
    actualCell(facts, pay, frame),
    attained,
    pointsCell(facts, line, frame),
    { formula: `=IF(AND(ISNUMBER(G${line}),${weights}>0),C${line}*G${line}/${weights},"${NO_FIGURE}")` },
    changeText(facts, frame),
    median === null ? notFound : kpiFigure(median, kpi.metric),
  ];
  const columns = columnsOf(facts).map((column, i): BandColumn =>
    i === ACTUAL + 1 && typeof attained === "string" ? { format: "text", align: "right" } : column,
  );
  return { row, column: 0, columns, style: "body", rows: rowsOf([cells]) };
}

const SUMS: readonly BandColumn[] = [
  { format: "text" },
  { format: "text" },
  { format: "mixed", align: "right" },
  { format: "text" },
  { format: "text" },
  { format: "text" },
  { format: "text" },
  { format: "decimal" },
  { format: "note" },
  { format: "note" },
];

/** Points by hand where there are any, then the total: weights scored, and the weighted points added up. */
function sumBands({ card, frame, place }: KpiTable): readonly Band[] {
  const { appraisal, statement } = frame.words;
  const [from, to] = [place.first + 1, place.first + place.count];
  const row = place.totalLine - 1;
  const { scored, all } = card.weights;
  const weights = { formula: `=SUMIF(G${from}:G${to},">=0",C${from}:C${to})` };
  const total = { formula: `=IF(C${place.totalLine}=0,"${NO_FIGURE}",SUM(H${from}:H${place.totalLine - 1}))` };
  const note = scored === all ? null : appraisal.scored(numberText(scored), numberText(all));
  const blank = [null, null, null, null];
  const events: Band = {
    row: row - 1,
    column: 0,
    columns: SUMS,
    style: "body",
    rows: rowsOf([[statement.eventPoints, null, null, ...blank, card.eventPoints, null, null]]),
  };
  return [
    ...(card.eventPoints === 0 ? [] : [events]),
    {
      row,
      column: 0,
      columns: SUMS,
      style: "total",
      rows: rowsOf([[appraisal.total, null, weights, ...blank, total, note, null]]),
    },
  ];
}

interface KpiTable {
  readonly pay: PaidPerson;
  readonly card: NonNullable<PaidPerson["scorecard"]>;
  readonly frame: PayFrame;
  readonly place: Place;
}

/** Points of the header, of a row of one line, and of each further one. */
const HEADER = 22;
const ROW = 22;
const LINE = 13;

function rowPoints(facts: KpiFacts, { pay, frame }: KpiTable): number {
  const name = kpiName(facts, frame);
  const actual = actualCell(facts, pay, frame);
  const lines = Math.max(
    linesOf(name, (FORM_WIDTHS[0] ?? 1) - 2),
    typeof actual === "string" ? linesOf(actual, FORM_WIDTHS[ACTUAL] ?? 1) : 1,
  );
  return ROW + LINE * (lines - 1);
}

/** The cells of 主管打分. They are drawn with formulas where the rules have a cell for them. */
function inputsOf(kpis: readonly KpiFacts[], { pay, frame, place }: KpiTable): readonly InputArea[] {
  return kpis.flatMap((facts, i) => {
    if (!isManual(facts)) return [];
    const area = { row: place.first + i, column: ACTUAL, rows: 1, columns: 1 };
    const live = frame.manualCell(pay.person, manualName(facts)) !== null;
    return [{ key: `manual.${manualName(facts)}`, area, ...(live ? { live } : {}) }];
  });
}

/** What may be typed as points: 0 to the most that the rules give. */
export function pointsValidations(
  inputs: readonly InputArea[],
  kpis: readonly KpiFacts[],
  { words: { appraisal } }: PayFrame,
): readonly Validation[] {
  return kpis.filter(isManual).flatMap((facts) => {
    const area = inputs.find(({ key }) => key === `manual.${manualName(facts)}`)?.area;
    if (area === undefined) return [];
    const most = mostPoints(facts.rule ?? { cap: null });
    const bound = (value: number): Bound => ({ value, format: "decimal" });
    const refusal = { title: appraisal.pointsTitle, text: appraisal.pointsText(numberText(most)) };
    return [{ area, rule: { kind: "between", from: bound(0), to: bound(most) }, refusal }];
  });
}

/** The scorecard: every KPI with what it is compared with; points, weighted points and total are live formulas. */
export function kpiTable(pay: PaidPerson, kpis: readonly KpiFacts[], frame: PayFrame): (row: number) => FormPart {
  return (row) => {
    const { scorecard: card } = pay;
    if (card === null) throw new TypeError(`Cannot draw the scores of ${pay.person}: there is no scheme`);
    const { appraisal: words } = frame.words;
    const table: KpiTable = { pay, card, frame, place: placeOf(row, card) };
    const { first, totalLine } = table.place;
    const header = [
      words.kpi,
      words.unit,
      words.weight,
      words.target,
      words.actual,
      words.attained,
      words.points,
      words.weighted,
      words.change,
      words.median,
    ];
    const looks = header.map((_, i): BandColumn => ({ format: "text", align: i === 0 ? "left" : headerSide(i) }));
    return {
      bands: [
        cellBand({ row, column: 0 }, words.scorecard, { format: "note", style: "section" }),
        headerBand({ row: row + 1, column: 0 }, header, looks),
        ...kpis.map((facts, i) => kpiBand(facts, first + i, table)),
        ...sumBands(table),
      ],
      merges: [],
      heights: [
        { row, rows: 1, points: SECTION_HEIGHT },
        { row: row + 1, rows: 1, points: HEADER },
        ...kpis.map((facts, i) => ({ row: first + i, rows: 1, points: rowPoints(facts, table) })),
        { row: first + kpis.length, rows: totalLine - first - kpis.length, points: ROW }, // points by hand, the total
      ],
      inputs: inputsOf(kpis, table),
      rows: totalLine - row,
    };
  };
}

/** Units stand in the middle, figures on the right. */
function headerSide(column: number): "center" | "right" {
  return column === 1 ? "center" : "right";
}
