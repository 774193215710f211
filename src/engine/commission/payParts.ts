import type { Fen } from "../units/fen";
import type { AwardPay } from "./awardPay";
import type { ClawbackLine } from "./clawback";
import type { EventPay } from "./eventPay";
import type { LineSources } from "./orderLines";
import type { PlanPay } from "./planPay";
import type { PoolPay } from "./poolPay";

/** What a person's variable pay is made of. */
export interface PayParts {
  readonly planPay: PlanPay;
  readonly lineSources: LineSources;
  /** Every pool and award of the month. */
  readonly pools: readonly PoolPay[];
  readonly awards: readonly AwardPay[];
  /** The person's own. */
  readonly events: readonly EventPay[];
  readonly clawback: readonly ClawbackLine[];
  /** What earlier months left below 0. */
  readonly carryFen: Fen;
}
