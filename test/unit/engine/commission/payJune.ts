import { EMPTY_LEDGER, type Ledger } from "../../../../src/engine/commission/ledger";
import type { RefundFact } from "../../../../src/engine/commission/lateRefunds";
import { payPeriod } from "../../../../src/engine/payPeriod";
import type { PayResult, PersonResultPay } from "../../../../src/engine/payResult";
import { calculatePeriod } from "../../../../src/engine/calculatePeriod";
import type { PeriodResult } from "../../../../src/engine/periodResult";
import type { RuleSet } from "../../../../src/engine/rules/ruleSet";
import { DEFAULT_SETTINGS, type Settings } from "../../../../src/engine/settings";
import { fen } from "../../../../src/engine/units/fen";
import type { Moment } from "../../../../src/engine/units/moment";
import { month } from "../../../../src/engine/units/period";
import { at, recordsOf, type MonthFacts } from "../../../support/records/recordsOf";

/** Everyone whom tests put on a roster: figures know them even where they did nothing. */
const ROSTER = ["甲", "乙"].map((account) => ({ account }));

/** Any month of the facts, as of the end of 2026. */
export function monthOf(facts: MonthFacts, of: string, settings: Partial<Settings> = {}): PeriodResult {
  const asOf = at("12-31") as Moment;
  return calculatePeriod({
    records: recordsOf({ roster: ROSTER, ...facts }),
    settings: { ...DEFAULT_SETTINGS, asOf, ...settings },
    month: month(of),
  });
}

/** An order that an agent earned, paid on a day. */
export function sold(id: string, agent: string, [paid, amount]: readonly [string, number]) {
  return { id, agent, buyer: id, created: paid, paid, amount };
}

export interface PayOptions {
  readonly ledger?: Ledger;
  readonly refunds?: readonly RefundFact[];
}

export function payOf(result: PeriodResult, rules: RuleSet, options: PayOptions = {}): PayResult {
  return payPeriod({ result, rules, ledger: options.ledger ?? EMPTY_LEDGER, refunds: options.refunds ?? [] });
}

export function payee(pay: PayResult, person: string): PersonResultPay {
  const found = pay.people.find((one) => one.person === person);
  if (found === undefined) throw new Error(`Nobody is called ${person}: ${pay.people.map((one) => one.person).join()}`);
  return found;
}

/** A refund of so many yuan, completed on a day. */
export function refund(orderId: string, [completed, yuan]: readonly [string, number], refundId = ""): RefundFact {
  return { orderId, refundId, completed: at(completed) as Moment, amountFen: fen(Math.round(yuan * 100)) };
}
