import type { ComponentPay } from "../../../engine/commission/componentPay";
import type { BandColumn } from "../../spec/band";
import type { CellFormat } from "../../spec/cellFormat";
import type { SheetCell } from "../../spec/sheetCell";
import { linesOf } from "../../spec/textWidth";
import { tableSection, type RowGroup, type SectionMaker } from "../method/section";
import { metricName, numberText } from "../rules/ruleNames";
import type { LineGroup } from "./lineGroups";
import { sumOfGroup, type LinesPart } from "./linePlaces";
import { gateText, reasonText, withheldText, yuanText, type PaidPerson, type PayFrame } from "./payFrame";
import { figureFormat, inFormat } from "./statementLines";
import { STATEMENT_WIDTHS } from "./statementWidths";
import { tierLadder } from "./tierLadder";

/** Width in digits of what the why of a component runs over: all columns but the first. */
const WHY_WIDTH = STATEMENT_WIDTHS.slice(1).reduce((sum, width) => sum + width, 0);

/** What no column of a component shows: all tiers and the next one, gates, cap, floor, what was kept back and why. */
function whyCell(pay: ComponentPay, frame: PayFrame): string {
  const { statement: words } = frame.words;
  const failing = pay.reasons.filter(({ code }) => code !== "gateFailed" && code !== "gateHolds");
  const parts = [
    ...tierLadder(pay, frame),
    ...pay.gates.map((gate) => gateText(gate, frame)),
    ...(pay.cap === null ? [] : [words.cap(numberText(pay.cap))]),
    ...(pay.floor === null ? [] : [words.floor(numberText(pay.floor))]),
    ...(pay.floorFen === 0 ? [] : [words.floorAdded(yuanText(pay.floorFen))]),
    ...pay.withheld.map((withheld) => withheldText(withheld, frame)),
    ...failing.map((reason) => reasonText(reason, frame)),
  ];
  return parts.join(words.and);
}

function multiplierCell({ multiplier }: ComponentPay, { words, language }: PayFrame): string {
  if (multiplier === null) return words.appraisal.notFound;
  const name = metricName(multiplier.by, language);
  return multiplier.value === null ? name : `${name} × ${numberText(Number(multiplier.value.toFixed(6)))}`;
}

function reachedCell({ tierFrom, tierMetric, rate }: ComponentPay, { words }: PayFrame): SheetCell {
  if (tierFrom !== null) return inFormat(tierFrom, figureFormat(tierMetric));
  return rate === null ? null : words.statement.belowFirst;
}

function formatsOf({ basis, tierMetric }: ComponentPay): readonly [CellFormat, CellFormat] {
  return [figureFormat(basis), figureFormat(tierMetric)];
}

function columnsOf(pay: ComponentPay): readonly BandColumn[] {
  const [base, tier] = formatsOf(pay);
  return [
    { format: "text", wrap: true },
    { format: "text" },
    { format: base },
    { format: "text" },
    { format: tier },
    { format: tier },
    { format: pay.unit === "rate" ? "rate" : "decimal" },
    { format: "decimal" },
    { format: "text", wrap: true },
    { format: "money" },
    { format: "money" },
  ];
}

/** A component's figures, and below them how they came about. */
function componentGroups(pay: ComponentPay, amount: SheetCell, frame: PayFrame): readonly RowGroup[] {
  const { language } = frame;
  const [base, tier] = formatsOf(pay);
  const columns = columnsOf(pay);
  const cells: readonly SheetCell[] = [
    pay.component,
    metricName(pay.basis, language),
    inFormat(pay.base, base),
    metricName(pay.tierMetric, language),
    inFormat(pay.tierValue, tier),
    reachedCell(pay, frame),
    pay.rate,
    pay.measured,
    multiplierCell(pay, frame),
    pay.withheldFen,
    amount,
  ];
  const blank = columns.slice(2);
  const notes: readonly BandColumn[] = [
    { format: "note", style: "note", align: "right" },
    { format: "note", style: "note", wrap: true },
    ...blank.map((): BandColumn => ({ format: "note" })),
  ];
  const why = [frame.words.statement.why, whyCell(pay, frame), ...blank.map(() => null)];
  return [
    { columns, rows: [cells] },
    { columns: notes, rows: [why] },
  ];
}

export interface ComponentLines {
  readonly groups: readonly LineGroup[];
  /** Where the statement's lines stand. */
  readonly parts: readonly LinesPart[];
}

/** Points of the row of figures, and of each further line. */
const FIGURES_POINTS = 18;
const LINE_POINTS = 13;

/** Column, 0-based. */
const MULTIPLIER = 8;

function headerOf({ words: { statement: words } }: PayFrame): readonly string[] {
  return [
    words.component,
    words.baseMetric,
    words.base,
    words.tierMetric,
    words.tierValue,
    words.reached,
    words.rate,
    words.measured,
    words.multiplier,
    words.withheld,
    words.amount,
  ];
}

/** Each component: basis, tier reached, rate, multiplier, what was withheld, and the sum of its lines; below it the why. */
export function componentSection(
  { components }: PaidPerson,
  frame: PayFrame,
  { groups, parts }: ComponentLines,
): SectionMaker {
  const words = frame.words.statement;
  const amountOf = ({ component }: ComponentPay): SheetCell => {
    const group = groups.find(({ kind, name }) => kind === "component" && name === component);
    return group === undefined ? null : sumOfGroup(group, parts);
  };
  const table = tableSection({
    title: words.components,
    header: headerOf(frame),
    groups: components.flatMap((pay) => componentGroups(pay, amountOf(pay), frame)),
  });
  return (row) => {
    const section = table(row);
    const whyRow = (i: number): number => row + 3 + 2 * i; // title, header and the component's figures stand above
    const heights = components.flatMap((pay, i) => [
      { row: whyRow(i) - 1, rows: 1, points: FIGURES_POINTS + LINE_POINTS * (figureLines(pay, frame) - 1) },
      { row: whyRow(i), rows: 1, points: 4 + LINE_POINTS * linesOf(whyCell(pay, frame), WHY_WIDTH) },
    ]);
    const merges = components.map((_, i) => ({
      row: whyRow(i),
      column: 1,
      rows: 1,
      columns: STATEMENT_WIDTHS.length - 1,
    }));
    return { ...section, heights: [...section.heights, ...heights], merges: [...section.merges, ...merges] };
  };
}

/** Lines of the figures' row: name and multiplier may take several. */
function figureLines(pay: ComponentPay, frame: PayFrame): number {
  const [name = 1] = STATEMENT_WIDTHS;
  const multiplier = multiplierCell(pay, frame);
  return Math.max(linesOf(pay.component, name - 2), linesOf(multiplier, (STATEMENT_WIDTHS[MULTIPLIER] ?? 1) - 2));
}
