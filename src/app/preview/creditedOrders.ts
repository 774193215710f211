import { countedRows } from "../../engine/commission/countedOrders";
import { CREDIT_REASONS, type Conservation, type CreditReason, type PeriodResult } from "../../engine/periodResult";

/** Whose orders are looked at: a person's that count in the month, or all that went one way. */
export type OrderChoice =
  | { readonly kind: "person"; readonly person: string }
  | { readonly kind: "outcome"; readonly outcome: Exclude<keyof Conservation, "orders"> };

const OUTCOMES: Readonly<Record<CreditReason, Exclude<keyof Conservation, "orders"> | null>> = {
  placed: null,
  paid: null,
  chased: null,
  preAttributed: null,
  memoRule: null,
  override: null,
  silent: "silent",
  noBuyer: "notJoinable",
  maskedBuyer: "notJoinable",
  excluded: "excluded",
};

/** What became of an order: with an owner it is credited; an order set to nobody by hand is silent. */
function outcomeOf({ credits }: PeriodResult, order: number): Exclude<keyof Conservation, "orders"> {
  const reason = CREDIT_REASONS[credits.reason[order] ?? 0] ?? "silent";
  return OUTCOMES[reason] ?? ((credits.owner[order] ?? -1) < 0 ? "silent" : "credited");
}

/** Indices into the credits, the latest order first. */
export function chosenOrders(result: PeriodResult, choice: OrderChoice): readonly number[] {
  const { credits, persons } = result;
  if (choice.kind === "outcome") {
    const all = Array.from({ length: credits.count }, (_, order) => order);
    return all.filter((order) => outcomeOf(result, order) === choice.outcome).reverse();
  }
  const own = new Set(persons.find(({ person }) => person === choice.person)?.agents ?? []);
  const isOwn = (order: number): boolean => own.has(credits.accounts[credits.owner[order] ?? -1] ?? "");
  return countedRows(result).filter(isOwn).reverse();
}
