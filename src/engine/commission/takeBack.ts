import type { PeriodResult } from "../periodResult";
import { compareText } from "../units/compareText";
import { bookedByOrder, currentBaseClawback, paidRateClawback, type Clawback } from "./clawback";
import { lateRefunds, type ClawbackException, type RefundFact } from "./lateRefunds";
import type { Ledger } from "./ledger";
import { canonicalMetric } from "./metricFigure";
import type { PlanRules } from "./planRules";
import { recomputeClawback } from "./recompute";
import { rosterPeople } from "./rosterPeople";

/** A month with its rules, and what may be taken back in it. */
export interface TakeBackInput {
  readonly result: PeriodResult;
  readonly rules: PlanRules;
  readonly ledger: Ledger;
  readonly refunds: readonly RefundFact[];
}

function hasNetSalesComponent({ rules }: TakeBackInput): (person: string) => boolean {
  const plans = new Set(
    rules.components.filter(({ basis }) => canonicalMetric(basis) === "netSales").map(({ plan }) => plan),
  );
  const paid = new Set(
    rosterPeople(rules.roster)
      .filter(({ plan }) => plan !== null && plans.has(plan))
      .map(({ person }) => person),
  );
  return (person) => paid.has(person);
}

function byMethod(input: TakeBackInput): Clawback {
  const { result, rules, ledger, refunds } = input;
  const { month } = result.period;
  const { due, exceptions } = lateRefunds({ result, refunds, rows: ledger.rows, clawbackDays: rules.clawbackDays });
  const context = { booked: bookedByOrder(ledger.rows, month), rules };
  const withExceptions = (clawback: Clawback): Clawback => {
    return { ...clawback, exceptions: [...exceptions, ...clawback.exceptions] };
  };
  switch (rules.clawback) {
    case "paidRate":
      return withExceptions(paidRateClawback(due, context));
    case "currentBase":
      return withExceptions(currentBaseClawback(due, context, hasNetSalesComponent(input)));
    case "recompute":
      return withExceptions(
        recomputeClawback(due, {
          ledger,
          rules,
          settings: result.settings,
          month,
          people: rosterPeople(rules.roster),
        }),
      );
  }
}

type Late = Pick<ClawbackException, "completed" | "orderId" | "refundId">;

function byCompletion<Refund extends Late>(refunds: readonly Refund[]): readonly Refund[] {
  return [...refunds].sort(
    (a, b) => a.completed - b.completed || compareText(a.orderId, b.orderId) || compareText(a.refundId, b.refundId),
  );
}

/** What late refunds take back in this month, by the rules' method; what can't be, each with its reason. Both as completed, then by number. */
export function takeBack(input: TakeBackInput): Clawback {
  const clawback = byMethod(input);
  return { ...clawback, lines: byCompletion(clawback.lines), exceptions: byCompletion(clawback.exceptions) };
}
