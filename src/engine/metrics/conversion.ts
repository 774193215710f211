import { windowDays } from "../attribution/buyerSessions";
import { addFloat, byte, float, int } from "../records/columnAccess";
import { NO_MOMENT, SECONDS_PER_DAY } from "../units/moment";
import type { BuyerOrders } from "./buyerOrders";
import type { MeasureInput } from "./measureInput";
import { ownedOrders } from "./ownedOrders";
import type { Reception } from "./receptions";
import { distinctBuyers } from "./totals";

/** The four senses of conversion, by what must have happened until when. */
interface Sense {
  readonly ripe: Float64Array;
  readonly converted: Float64Array;
  /** Days after the enquiry's own at whose start the sense's last day is over. */
  readonly days: number;
}

const PLACED = 0;
const FINAL = 1;
const NEXT_DAY = 2;
const SAME_DAY = 3;

function sensesOf({ totals, settings }: MeasureInput): readonly Sense[] {
  return [
    { ripe: totals.ripePlaced, converted: totals.convertedPlaced, days: windowDays(settings.window) },
    { ripe: totals.ripe, converted: totals.converted, days: settings.payDays },
    { ripe: totals.ripeNextDay, converted: totals.convertedNextDay, days: 2 },
    { ripe: totals.ripeSameDay, converted: totals.convertedSameDay, days: 1 },
  ];
}

/** What came of one enquiry, by sense: when its last day is over, and whether it converted. Filled anew for each. */
interface Outcome {
  readonly over: Float64Array;
  readonly did: Uint8Array;
}

function noteOrder({ over, did }: Outcome, created: number, paid: number): void {
  did[PLACED] = 1;
  if (paid === NO_MOMENT) return;
  if (paid < float(over, FINAL)) did[FINAL] = 1;
  if (paid < float(over, NEXT_DAY)) did[NEXT_DAY] = 1;
  if (paid < float(over, SAME_DAY) && created < float(over, SAME_DAY)) did[SAME_DAY] = 1;
}

/** Looks for orders of the enquiry's buyer, owned by its agent, created from its first session on (included). */
function orderLookUp(outcome: Outcome, orders: BuyerOrders): (enquiry: Readonly<Reception>) => void {
  const { creations, paid } = orders;
  const eachOwned = ownedOrders(orders);
  const range = { buyer: -1, owner: -1, from: 0, to: 0 };
  const note = (place: number): void => noteOrder(outcome, int(creations.values, place), int(paid, place));
  return ({ buyer, account, firstStart }) => {
    range.buyer = buyer;
    range.owner = account;
    range.from = firstStart;
    range.to = float(outcome.over, PLACED);
    eachOwned(range, note);
  };
}

/**
 * Counts enquiries and what came of them (metrics.md §5). An enquiry is left out of a conversion, above and below the
 * line, while that conversion's last day isn't over at `asOf`.
 */
export function conversionCounter(
  input: MeasureInput,
  orders: BuyerOrders | undefined,
): (enquiry: Readonly<Reception>) => void {
  const { totals, scopes, asOf, settings } = input;
  const senses = sensesOf(input);
  const outcome: Outcome = { over: new Float64Array(senses.length), did: new Uint8Array(senses.length) };
  const ripeBuyer = distinctBuyers(totals.ripeBuyers, scopes);
  const convertedBuyer = distinctBuyers(totals.convertedBuyers, scopes);
  const lookForOrders = orders && orderLookUp(outcome, orders);
  return (enquiry) => {
    const { account, buyer, day } = enquiry;
    if (lookForOrders === undefined) return;
    senses.forEach(({ days }, i) => (outcome.over[i] = (day + days) * SECONDS_PER_DAY + settings.dayStart));
    outcome.did.fill(0);
    lookForOrders(enquiry);
    senses.forEach(({ ripe, converted }, i) => {
      if (float(outcome.over, i) > asOf) return;
      addFloat(ripe, account, 1);
      addFloat(converted, account, byte(outcome.did, i));
    });
    if (float(outcome.over, FINAL) > asOf) return;
    ripeBuyer(account, buyer);
    if (byte(outcome.did, FINAL) === 1) convertedBuyer(account, buyer);
  };
}
