import type { PayHold } from "../../../engine/commission/payHold";
import { canonicalMetric } from "../../../engine/commission/metricFigure";
import type { PayTexts } from "../../../i18n/pay/payTextsFor";
import type { RulesTexts } from "../../../i18n/rules/rulesTextsFor";
import { metricName, type RuleLanguage } from "../rules/ruleNames";

/** What can be done about a hold: by rules alone, or with the metric that has no value. */
export type WayOut = keyof PayTexts["holds"]["ways"];

/** Of scores and grades, by the code of why there is none. */
const OF_SCORES: Readonly<Record<string, WayOut>> = {
  noCoefficient: "coefficient",
  noGrade: "grade",
  noScore: "scheme",
  scoreProvisional: "score",
};

/** Why there is no value, where data can't mend it: nothing happened that could be divided by. */
const NOTHING_HAPPENED = "noDenominator";

const MANUAL = "manual:";

/** Column of the roster that a metric is read from; `null` for what is measured. */
function rosterColumn(metric: string): "attendance" | "manual" | "target" | null {
  if (metric.startsWith(MANUAL)) return "manual";
  if (metric === "attendance") return "attendance";
  return canonicalMetric(metric) === "targetCompletion" ? "target" : null;
}

/** Ways to give a metric its value. */
function waysToValue(metric: string, why: string): readonly WayOut[] {
  const ofScore = OF_SCORES[why];
  if (ofScore !== undefined) return [ofScore];
  if (rosterColumn(metric) !== null) return ["roster"];
  if (why === "notRipe") return ["later"];
  return why === NOTHING_HAPPENED ? [] : ["data"];
}

function waysOfGate({ gate }: Extract<PayHold, { readonly code: "gateFailed" | "gateHolds" }>): readonly WayOut[] {
  if (gate.reason === null) return ["gateFails"];
  return gate.reason === "scoreProvisional" ? ["score"] : [...waysToValue(gate.metric, gate.reason), "gateNoData"];
}

/** Ways that the cause suggests, for a component as for a pool. */
function waysOfCause(hold: PayHold): readonly WayOut[] {
  switch (hold.code) {
    case "noTiers":
      return ["tiers"];
    case "gateHolds":
    case "gateFailed":
      return waysOfGate(hold);
    default:
      return waysToValue(hold.metric, hold.why);
  }
}

/** Ways to reckon the part without what is missing. */
function waysAround({ part, code }: PayHold): readonly WayOut[] {
  if (part === "pool") return code === "noBase" ? ["poolBasis"] : ["poolRate"];
  if (code === "noTierValue") return ["plan", "tierMetric"];
  return code === "noMultiplier" ? ["plan", "multiplyBy"] : ["plan"];
}

/** What can be done so that a part of somebody's pay no longer waits, the nearest first; each way alone will do for it. */
export function waysOut(hold: PayHold): readonly WayOut[] {
  return [...waysOfCause(hold), ...waysAround(hold)];
}

/** The metric that a hold is about; none where tiers are missing. */
function metricOf(hold: PayHold): string {
  if (hold.code === "noTiers") return "";
  return "gate" in hold ? hold.gate.metric : hold.metric;
}

function columnName(metric: string, language: RuleLanguage): string {
  const column = rosterColumn(metric);
  const { columns } = language.rules.tables.CS_Roster;
  return column === "attendance" || column === "target" ? columns[column].header : metricName(metric, language);
}

/** A way out as a sentence. */
export function wayText(
  way: WayOut,
  hold: PayHold,
  { words, language }: { readonly words: PayTexts; readonly language: RuleLanguage },
): string {
  const { ways } = words.holds;
  const metric = metricOf(hold);
  const rules: RulesTexts = language.rules;
  if (way === "later") return ways.later;
  if (way === "data") return ways.data(metricName(metric, language));
  return way === "roster" ? ways.roster(columnName(metric, language), rules) : ways[way](rules);
}
