import type { PayHold } from "../../../engine/commission/payHold";
import { canonicalMetric } from "../../../engine/commission/metricFigure";
import type { PersonResultPay } from "../../../engine/payResult";
import { metricName } from "../rules/ruleNames";
import { reasonText, type PayWords } from "./payFrame";
import { waysOut, wayText } from "./waysOut";

/** Whose pay waits, and for what. */
export type HeldPerson = Pick<PersonResultPay, "holds" | "person" | "scorecard">;

/** What a metric without value is divided by, or which KPIs a score lacks: what the reason alone leaves open. */
function detailText(hold: PayHold, { scorecard }: HeldPerson, { words, language }: PayWords): string {
  if (!("why" in hold)) return "";
  const { holds } = words;
  if (hold.why === "scoreProvisional") {
    return holds.missingKpis(holds.names((scorecard?.held ?? []).map((metric) => metricName(metric, language))));
  }
  const metrics: Readonly<Record<string, { readonly definition: string }>> = language.texts.metrics;
  const definition = metrics[canonicalMetric(hold.metric)]?.definition;
  if (hold.why !== "noDenominator" || definition === undefined) return "";
  return holds.formula(metricName(hold.metric, language), definition);
}

function holdText(hold: PayHold, person: HeldPerson, frame: PayWords): string {
  const { holds } = frame.words;
  const reason = reasonText(hold, frame) + detailText(hold, person, frame);
  return hold.part === "pool" ? holds.pool(hold.pool, reason) : holds.component(hold.plan, hold.component, reason);
}

/** All that a person's pay waits for, in a sentence: which part, which metric, and why it has no value. */
export function holdsText(person: HeldPerson, frame: PayWords): string {
  return person.holds.map((hold) => holdText(hold, person, frame)).join(frame.words.holds.and);
}

/** What can be done about all these people's holds, each way once, in the order in which they first help. */
export function wayTexts(people: readonly HeldPerson[], frame: PayWords): readonly string[] {
  const all = people.flatMap(({ holds }) =>
    holds.flatMap((hold) => waysOut(hold).map((way) => wayText(way, hold, frame))),
  );
  return [...new Set(all)];
}
