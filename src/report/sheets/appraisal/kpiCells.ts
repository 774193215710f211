import { lowerIsBetter } from "../../../engine/appraisal/points";
import { canonicalMetric, unitOfMetric } from "../../../engine/commission/metricFigure";
import { columnLetters } from "../../../engine/units/ids";
import type { CellFormat } from "../../spec/cellFormat";
import type { SheetCell } from "../../spec/sheetCell";
import { metricFormat } from "../metricFormat";
import { metricName, percentText } from "../rules/ruleNames";
import { whyText, type PaidPerson, type PayFrame } from "../statement/payFrame";
import { mostPoints } from "./fullMarks";
import type { KpiFacts } from "./kpiFacts";

const MANUAL = "manual:";

/** How figures of a KPI look on the form. */
export function kpiFormat(metric: string): CellFormat {
  return metricFormat(canonicalMetric(metric));
}

/** A figure in the unit of its format: yuan become fen. */
export function kpiFigure(value: number | null, metric: string): number | null {
  return value === null || kpiFormat(metric) !== "amount" ? value : Math.round(value * 100);
}

/** Whether a manager gives the points by hand. */
export function isManual({ kpi }: KpiFacts): boolean {
  return kpi.scoring === "manual";
}

/** What 主管打分 is called: a KPI may be named with or without its prefix. */
export function manualName({ kpi: { metric } }: KpiFacts): string {
  return metric.startsWith(MANUAL) ? metric.slice(MANUAL.length) : metric;
}

/** What a KPI is called on the form. */
export function kpiName(facts: KpiFacts, { words, language }: PayFrame): string {
  return isManual(facts) ? words.appraisal.byHand(manualName(facts)) : metricName(facts.kpi.metric, language);
}

/** What a KPI is counted in. */
export function unitText(facts: KpiFacts, { words, language }: PayFrame): string {
  const { units, notFound } = words.appraisal;
  if (isManual(facts)) return units.manual;
  if (unitOfMetric(facts.kpi.metric) === "ratio") return units.ratio;
  const metrics: Readonly<Record<string, { readonly unit: string }>> = language.texts.metrics;
  const unit = metrics[canonicalMetric(facts.kpi.metric)]?.unit ?? "";
  return unit === "" ? notFound : unit;
}

/** 主管打分 by reference to the cell of the rules, so that typing there moves the score at once; else the value. */
function manualCell(facts: KpiFacts, pay: PaidPerson, frame: PayFrame): SheetCell {
  const cell = frame.manualCell(pay.person, manualName(facts));
  if (cell === null) return facts.kpi.value;
  const target = { sheet: cell.sheet };
  const address = `${columnLetters(cell.column)}${cell.row + 1}`;
  return { formula: ["=IF(ISNUMBER(", target, `${address}),`, target, `${address},"")`] };
}

/** What was reached: the figure, the manager's points, or why there is none. */
export function actualCell(facts: KpiFacts, pay: PaidPerson, frame: PayFrame): SheetCell {
  const { metric, value, reason } = facts.kpi;
  if (isManual(facts)) return manualCell(facts, pay, frame);
  return value === null ? whyText(reason ?? "", frame) : kpiFigure(value, metric);
}

/** Target ÷ actual where less is better, else the other way round; of places the place. `line`: its row as people read it. */
export function attainedCell({ kpi, target }: KpiFacts, line: number, frame: PayFrame): SheetCell {
  const { placeOnly, notFound } = frame.words.appraisal;
  if (kpi.rank !== null) return placeOnly(kpi.rank);
  if (target === null || target === 0) return notFound;
  const [over, under] = lowerIsBetter(kpi.metric) ? [`D${line}`, `E${line}`] : [`E${line}`, `D${line}`];
  return { formula: `=IF(ISNUMBER(E${line}),IF(${under}=0,"${notFound}",${over}/${under}),"${notFound}")` };
}

/** Points: by hand within 0 and the most, else as scored; a KPI without data says what came of it. */
export function pointsCell(facts: KpiFacts, line: number, frame: PayFrame): SheetCell {
  const { kpi, rule } = facts;
  if (!isManual(facts)) return kpi.points ?? frame.words.kpiOutcomes[kpi.outcome];
  const outcome = rule?.missing ?? "hold";
  const { held, excluded } = frame.words.kpiOutcomes;
  const missing = outcome === "zero" ? "0" : `"${outcome === "hold" ? held : excluded}"`;
  const most = String(mostPoints(rule ?? { cap: null }));
  return { formula: `=IF(ISNUMBER(E${line}),MAX(0,MIN(${most},E${line})),${missing})` };
}

/** Against last month: a share of it, of shares the difference in points; – where the ledger has no last month. */
export function changeText({ kpi: { metric, value }, last }: KpiFacts, { words: { appraisal } }: PayFrame): string {
  const isRatio = unitOfMetric(metric) === "ratio";
  if (value === null || last === null || (last === 0 && !isRatio)) return appraisal.notFound;
  const change = isRatio ? value - last : (value - last) / Math.abs(last);
  const size = Math.abs(change) * 100;
  const shown = size.toFixed(isRatio ? 2 : 1);
  if (Number(shown) === 0) return appraisal.changeNone;
  const text = isRatio ? appraisal.changePoints(shown) : percentText(Number(shown) / 100);
  return change > 0 ? appraisal.changeUp(text) : appraisal.changeDown(text);
}
