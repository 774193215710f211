import type { PayReason } from "./componentPay";
import type { PlannedComponent } from "./planPay";
import type { PoolPay } from "./poolPay";

/** What is missing: a component of the person's plan, or a pool that the person shares. */
export type HeldPart =
  | { readonly part: "component"; readonly plan: string; readonly component: string }
  | { readonly part: "pool"; readonly pool: string };

/** Why a person's pay isn't final, and which part of it waits. */
export type PayHold = PayReason & HeldPart;

/** Whose pay is looked at: the components of the plan, and every pool of the month. */
export interface HoldInput {
  readonly person: string;
  readonly components: readonly PlannedComponent[];
  readonly pools: readonly PoolPay[];
}

/** Everything that a person's pay waits for, components first; empty where it is final. */
export function holdsOf({ person, components, pools }: HoldInput): readonly PayHold[] {
  const ofComponents = components
    .filter(({ pay }) => pay.amountFen === null)
    .flatMap(({ pay: { plan, component, reasons } }) =>
      reasons
        .filter(({ code }) => code !== "gateFailed")
        .map((reason): PayHold => ({ ...reason, part: "component", plan, component })),
    );
  const ofPools = pools
    .filter(({ amountFen, shares }) => amountFen === null && shares.some((share) => share.person === person))
    .flatMap(({ pool, reasons }) => reasons.map((reason): PayHold => ({ ...reason, part: "pool", pool })));
  return [...ofComponents, ...ofPools];
}
