import { windowDays } from "../attribution/buyerSessions";
import { addFloat, byte, float, int } from "../records/columnAccess";
import { NO_MOMENT, SECONDS_PER_DAY } from "../units/moment";
import type { BuyerOrders } from "./buyerOrders";
import type { MeasureInput } from "./measureInput";
import { ownedOrders } from "./ownedOrders";
import type { Reception } from "./receptions";
import { distinctBuyers } from "./totals";

/** The four senses of conversion: totals of the enquiries whose last day is over, and of those among them that converted. */
export const SENSES = [
  { ripe: "ripePlaced", converted: "convertedPlaced" },
  { ripe: "ripe", converted: "converted" },
  { ripe: "ripeNextDay", converted: "convertedNextDay" },
  { ripe: "ripeSameDay", converted: "convertedSameDay" },
] as const;

const PLACED = 0;
/** The sense that 去重转化率 is made of. */
export const FINAL = 1;
const NEXT_DAY = 2;
const SAME_DAY = 3;

/** By sense, the days after the enquiry's own at whose start the sense's last day is over. */
function daysOfSenses({ settings }: Pick<MeasureInput, "settings">): Float64Array {
  return Float64Array.of(windowDays(settings.window), settings.payDays, 2, 1);
}

/** What came of one enquiry, by sense: whether its last day is over, and whether it converted. Filled anew for each. */
export interface CameOf {
  readonly ripe: Uint8Array;
  readonly did: Uint8Array;
}

/** With when each sense's last day is over. */
interface Outcome extends CameOf {
  readonly over: Float64Array;
}

/** Nothing, of nothing. */
export function blankOutcome(): CameOf {
  return { ripe: new Uint8Array(SENSES.length), did: new Uint8Array(SENSES.length) };
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
 * Says what came of an enquiry (metrics.md §5). It is left out of a conversion, above and below the line, while that
 * conversion's last day isn't over at `asOf`: then it isn't `ripe`. Ask buyer by buyer.
 */
export function enquiryOutcomes(
  input: Pick<MeasureInput, "asOf" | "settings">,
  orders: BuyerOrders,
): (enquiry: Readonly<Reception>) => CameOf {
  const { asOf, settings } = input;
  const days = daysOfSenses(input);
  const outcome: Outcome = { ...blankOutcome(), over: new Float64Array(days.length) };
  const lookForOrders = orderLookUp(outcome, orders);
  return (enquiry) => {
    for (let i = 0; i < days.length; i++) {
      const over = (enquiry.day + float(days, i)) * SECONDS_PER_DAY + settings.dayStart;
      outcome.over[i] = over;
      outcome.ripe[i] = over > asOf ? 0 : 1;
      outcome.did[i] = 0;
    }
    lookForOrders(enquiry);
    return outcome;
  };
}

/** Counts enquiries that are ripe and those that converted. Ask buyer by buyer. */
export function conversionCounter({
  totals,
  scopes,
}: MeasureInput): (enquiry: Readonly<Reception>, outcome: CameOf) => void {
  const columns = SENSES.map(({ ripe, converted }) => ({ ripe: totals[ripe], converted: totals[converted] }));
  const ripeBuyer = distinctBuyers(totals.ripeBuyers, scopes);
  const convertedBuyer = distinctBuyers(totals.convertedBuyers, scopes);
  return ({ account, buyer }, outcome) => {
    columns.forEach(({ ripe, converted }, i) => {
      if (byte(outcome.ripe, i) === 0) return;
      addFloat(ripe, account, 1);
      addFloat(converted, account, byte(outcome.did, i));
    });
    if (byte(outcome.ripe, FINAL) === 0) return;
    ripeBuyer(account, buyer);
    if (byte(outcome.did, FINAL) === 1) convertedBuyer(account, buyer);
  };
}
