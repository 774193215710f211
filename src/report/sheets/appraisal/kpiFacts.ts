import type { KpiScore } from "../../../engine/appraisal/appraise";
import type { ScorecardRow } from "../../../engine/appraisal/scorecardRules";
import { factFigures } from "../../../engine/commission/factFigures";
import { canonicalMetric, figuresOf } from "../../../engine/commission/metricFigure";
import { median } from "../../../engine/metrics/diagnosis";
import { numberOf } from "../../../engine/units/exact";
import type { Figure } from "../../../engine/units/figure";
import { firstDayOfMonth, monthOfDay } from "../../../engine/units/period";
import type { PaidPerson, PayFrame } from "../statement/payFrame";
import { fullMarks } from "./fullMarks";

/** A KPI of one person with what it is compared with, all in the units of the rules. */
export interface KpiFacts {
  readonly kpi: KpiScore;
  /** The rule it is scored by. */
  readonly rule: ScorecardRow | null;
  /** Where full points begin; `null`: no value stands for it. */
  readonly target: number | null;
  /** Last month's value by the ledger; `null` where it has none. */
  readonly last: number | null;
  /** Of the people of the group who have a value, the person included; `null` where nobody has. */
  readonly median: number | null;
}

function valueOf(figure: Figure): number | null {
  return figure.kind === "value" ? numberOf(figure.value) : null;
}

/** Figures that the roster of the rules gives: only those who are scored by them have them as they are scored. */
function isEntered(metric: string): boolean {
  const code = canonicalMetric(metric);
  return code.startsWith("manual:") || code === "targetCompletion" || code === "attendance";
}

/** Values of the person's group, measured as the diagnosis measures them. */
function groupValues(metric: string, pay: PaidPerson, { frame, pay: { people } }: PayFrame): readonly number[] {
  if (isEntered(metric)) {
    const colleagues = people.filter(({ group }) => group === pay.group);
    const kpis = colleagues.flatMap(({ scorecard }) => scorecard?.kpis.filter((kpi) => kpi.metric === metric) ?? []);
    return kpis.map(({ value }) => value).filter((value) => value !== null);
  }
  const { persons } = frame.result;
  const group = persons.find(({ person }) => person === pay.person)?.group ?? null;
  return persons
    .filter((colleague) => colleague.group === group)
    .map(({ metrics }) => valueOf(figuresOf(metrics)(metric)))
    .filter((value) => value !== null);
}

/** The person's KPIs in the order of the scheme. */
export function kpiFacts(pay: PaidPerson, frame: PayFrame): readonly KpiFacts[] {
  const lastMonth = monthOfDay(firstDayOfMonth(frame.pay.month, -1));
  const facts = frame.facts.filter(({ month }) => month === lastMonth);
  const last = factFigures(facts, pay.accounts);
  const rules = frame.rules.scorecard.filter(({ scheme }) => scheme === pay.scheme);
  return (pay.scorecard?.kpis ?? []).map((kpi, i) => {
    const rule = rules[i] ?? null;
    return {
      kpi,
      rule,
      target: rule === null ? null : fullMarks(rule, frame.rules.bands),
      last: valueOf(last(kpi.metric)),
      median: median(groupValues(kpi.metric, pay, frame)),
    };
  });
}
