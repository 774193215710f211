import type { DayFigures } from "../periodResult";
import { addFloat, addInt, int } from "../records/columnAccess";
import type { BuyerOrders } from "./buyerOrders";
import { conversionCounter } from "./conversion";
import { addEnquiry, blankDays } from "./dayFigures";
import type { MeasureInput } from "./measureInput";
import { eachReception } from "./receptionLog";
import type { Reception } from "./receptions";
import { addUniqueBuyer, distinctBuyers } from "./totals";

/** Receptions per day: of each account, then of each person. */
interface DayCounts {
  readonly days: number;
  readonly counts: Int32Array;
}

function countDay({ days, counts }: DayCounts, input: MeasureInput, { account, day }: Readonly<Reception>): void {
  const column = day - input.period.firstDay;
  addInt(counts, account * days + column, 1);
  addInt(counts, int(input.scopes.person, account) * days + column, 1);
}

/** Days above capacity, per account and per person; groups and the shop add up their persons'. */
function countOverload({ days, counts }: DayCounts, { staff, scopes, settings, totals }: MeasureInput): void {
  const { overloadDays } = totals;
  const overloaded = (scope: number, capacity: number): number => {
    const own = counts.subarray(scope * days, (scope + 1) * days);
    return own.reduce((sum, receptions) => sum + (receptions > capacity ? 1 : 0), 0);
  };
  const capacityOf = (person: number): number => staff.persons[person]?.capacity ?? settings.capacity;
  staff.accounts.forEach((_, account) => {
    overloadDays[account] = overloaded(account, capacityOf(int(staff.personOf, account)));
  });
  staff.persons.forEach(({ group }, person) => {
    const found = overloaded(scopes.firstPerson + person, capacityOf(person));
    addFloat(overloadDays, scopes.firstPerson + person, found);
    if (group >= 0) addFloat(overloadDays, scopes.firstGroup + group, found);
    addFloat(overloadDays, scopes.shop, found);
  });
}

/** Receptions, enquiries, conversions, slow receptions and overloaded days of the period; its days with their enquiries. */
export function measureReceptions(input: MeasureInput, orders: BuyerOrders | undefined): DayFigures {
  const { totals, scopes, period } = input;
  const days = period.endDay - period.firstDay;
  const perDay: DayCounts = { days, counts: new Int32Array(scopes.firstGroup * days) };
  const receivedBuyer = distinctBuyers(totals.receivedBuyers, scopes);
  const enquiringBuyer = distinctBuyers(totals.enquiringBuyers, scopes);
  const countConversion = conversionCounter(input);
  const figures = blankDays(input);
  eachReception(input, orders, (reception, outcome) => {
    const { account, buyer } = reception;
    addFloat(totals.receptions, account, 1);
    countDay(perDay, input, reception);
    if (reception.isSlow) addFloat(totals.slowReceptions, account, 1);
    if (buyer < 0) addUniqueBuyer(totals.receivedBuyers, scopes, account);
    else receivedBuyer(account, buyer);
    if (!reception.isEnquiry) return;
    addFloat(totals.enquiries, account, 1);
    enquiringBuyer(account, buyer);
    addEnquiry(figures, reception, outcome);
    if (outcome !== undefined) countConversion(reception, outcome);
  });
  countOverload(perDay, input);
  return figures;
}
