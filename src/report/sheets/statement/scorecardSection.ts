import type { KpiScore } from "../../../engine/appraisal/appraise";
import { columnLetters } from "../../../engine/units/ids";
import type { BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { tableSection, type RowGroup, type SectionMaker } from "../method/section";
import { metricName, numberText } from "../rules/ruleNames";
import { whyText, type PaidPerson, type PayFrame } from "./payFrame";
import { figureFormat, inFormat } from "./statementLines";

const PREFIX = "manual:";

/** 主管打分 by reference to the cell of the rules, so that typing there moves the score at once; else the points. */
function pointsCell({ metric, scoring, points, value }: KpiScore, person: string, frame: PayFrame): SheetCell {
  const name = metric.startsWith(PREFIX) ? metric.slice(PREFIX.length) : metric;
  const cell = scoring === "manual" ? frame.manualCell(person, name) : null;
  if (cell === null || (points !== null && points !== value)) return points;
  const target = { sheet: cell.sheet };
  const address = `${columnLetters(cell.column)}${cell.row + 1}`;
  return { formula: ["=IF(ISNUMBER(", target, `${address}),`, target, `${address},"")`] };
}

function kpiGroup(kpi: KpiScore, points: SheetCell, { row, frame }: { row: number; frame: PayFrame }): RowGroup {
  const { words, language } = frame;
  const format = figureFormat(kpi.metric);
  const columns: readonly BandColumn[] = [
    { format: "text" },
    { format: "text" },
    { format },
    { format: "integer" },
    { format: "mixed", align: "right" },
    { format: "decimal" },
    { format: "decimal" },
    { format: "mixed", align: "right" },
    { format: "note" },
  ];
  const outcome = words.kpiOutcomes[kpi.outcome];
  const cells: readonly SheetCell[] = [
    metricName(kpi.metric, language),
    language.rules.words.scoring[kpi.scoring],
    inFormat(kpi.value, format),
    kpi.samples,
    kpi.weight,
    points,
    { formula: `=IF(ISNUMBER(F${row}),E${row}*F${row},"")` },
    { formula: `=IF(ISNUMBER(F${row}),E${row},"")` },
    kpi.reason === null ? outcome : `${outcome} · ${whyText(kpi.reason, frame)}`,
  ];
  return { columns, rows: [cells] };
}

const SUM_COLUMNS: readonly BandColumn[] = [
  { format: "text" },
  { format: "text" },
  { format: "text" },
  { format: "text" },
  { format: "text" },
  { format: "text" },
  { format: "decimal" },
  { format: "mixed", align: "right" },
  { format: "note" },
];

/** Σ weight × points ÷ Σ weight over the KPIs with points, plus points by hand. */
function scoreFormula(first: number, last: number): SheetCell {
  const weights = `SUM(H${first}:H${last})`;
  return { formula: `=IF(${weights}=0,"",SUM(G${first}:G${last})/${weights}+G${last + 1})` };
}

function gradeText({ grade, coefficient }: PaidPerson, { words }: PayFrame): string {
  return words.statement.grade(grade ?? "", coefficient === null ? "" : numberText(coefficient));
}

/** The scorecard: every KPI with its points, and the score as a live formula over them. */
export function scorecardSection(
  pay: PaidPerson,
  card: NonNullable<PaidPerson["scorecard"]>,
  frame: PayFrame,
): SectionMaker {
  const words = frame.words.statement;
  const { scored, all } = card.weights;
  return (row) => {
    const first = row + 3; // title and header stand above, and A1 counts from 1
    const last = first + card.kpis.length - 1;
    const kpis = card.kpis.map((kpi, i) =>
      kpiGroup(kpi, pointsCell(kpi, pay.person, frame), { row: first + i, frame }),
    );
    const blank = [null, null, null, null, null];
    const weights = words.weightsTotal(numberText(scored), numberText(all));
    return tableSection({
      title: words.scorecard,
      header: [
        words.kpi,
        words.scoring,
        words.actual,
        words.samples,
        words.weight,
        words.points,
        words.weighted,
        words.countedWeight,
        words.outcome,
      ],
      groups: [
        ...kpis,
        { columns: SUM_COLUMNS, rows: [[words.eventPoints, ...blank, card.eventPoints, null, weights]] },
      ],
      total: {
        columns: SUM_COLUMNS,
        rows: [[words.score, ...blank, scoreFormula(first, last), null, gradeText(pay, frame)]],
      },
    })(row);
  };
}
