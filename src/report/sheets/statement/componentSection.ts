import type { ComponentPay } from "../../../engine/commission/componentPay";
import type { BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { linesOf } from "../../spec/textWidth";
import { tableSection, type RowGroup, type SectionMaker } from "../method/section";
import { metricName, numberText } from "../rules/ruleNames";
import { gateText, reasonText, withheldText, yuanText, type PaidPerson, type PayFrame } from "./payFrame";
import { figureFormat, inFormat, sumOfGroup, type LineGroup } from "./statementLines";

/** Width of the last column in digits: the why of a component. */
export const WHY_WIDTH = 60;

/** The steps of a component that no column shows: how tiers are read, gates, cap, floor, what was kept back and why. */
function whyCell(pay: ComponentPay, frame: PayFrame): string {
  const { statement: words } = frame.words;
  const { words: ruleWords } = frame.language.rules;
  const failing = pay.reasons.filter(({ code }) => code !== "gateFailed" && code !== "gateHolds");
  const parts = [
    ruleWords.tierMode[pay.mode],
    ...pay.gates.map((gate) => gateText(gate, frame)),
    ...(pay.cap === null ? [] : [words.cap(numberText(pay.cap))]),
    ...(pay.floor === null ? [] : [words.floor(numberText(pay.floor))]),
    ...(pay.floorFen === 0 ? [] : [words.floorAdded(yuanText(pay.floorFen))]),
    ...pay.withheld.map((withheld) => withheldText(withheld, frame)),
    ...failing.map((reason) => reasonText(reason, frame)),
  ];
  return frame.language.rules.lines.steps(parts);
}

function multiplierCell({ multiplier }: ComponentPay, { language }: PayFrame): string | null {
  if (multiplier === null) return null;
  const name = metricName(multiplier.by, language);
  return multiplier.value === null ? name : `${name} × ${numberText(Number(multiplier.value.toFixed(6)))}`;
}

function reachedCell({ tierFrom, tierMetric, rate }: ComponentPay, { words }: PayFrame): SheetCell {
  if (tierFrom !== null) return inFormat(tierFrom, figureFormat(tierMetric));
  return rate === null ? null : words.statement.belowFirst;
}

function componentGroup(pay: ComponentPay, amount: SheetCell, frame: PayFrame): RowGroup {
  const { language } = frame;
  const [base, tier] = [figureFormat(pay.basis), figureFormat(pay.tierMetric)];
  const columns: readonly BandColumn[] = [
    { format: "text" },
    { format: "text" },
    { format: base },
    { format: "text" },
    { format: tier },
    { format: tier },
    { format: pay.unit === "rate" ? "rate" : "decimal" },
    { format: "decimal" },
    { format: "text" },
    { format: "money" },
    { format: "money" },
    { format: "note", wrap: true },
  ];
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
    whyCell(pay, frame),
  ];
  return { columns, rows: [cells] };
}

export interface ComponentLines {
  readonly groups: readonly LineGroup[];
  /** 0-based row of the statement's first line. */
  readonly firstLine: number;
}

const LINE_POINTS = 15;

/** Each component: basis, tier reached, rate, multiplier, what was withheld, and the sum of its lines; rows as high as the why. */
export function componentSection(
  { components }: PaidPerson,
  frame: PayFrame,
  { groups, firstLine }: ComponentLines,
): SectionMaker {
  const words = frame.words.statement;
  const amountOf = ({ component }: ComponentPay): SheetCell => {
    const group = groups.find(({ kind, name }) => kind === "component" && name === component);
    return group === undefined ? null : sumOfGroup(group, firstLine);
  };
  const table = tableSection({
    title: words.components,
    header: [
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
      words.why,
    ],
    groups: components.map((pay) => componentGroup(pay, amountOf(pay), frame)),
  });
  return (row) => {
    const section = table(row);
    const heights = components.map((pay, i) => {
      const lines = linesOf(whyCell(pay, frame), WHY_WIDTH);
      return { row: row + 2 + i, rows: 1, points: 4 + LINE_POINTS * lines };
    });
    return { ...section, heights: [...section.heights, ...heights] };
  };
}
