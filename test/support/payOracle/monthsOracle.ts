import { nearest, over, times } from "./fraction";
import { bookMonth, takeBack, type WorldLedger } from "./clawbackOracle";
import { employedShare, planAmounts, type PlanAmounts, type PlanFacts } from "./planOracle";
import {
  cutOffDay,
  monthOfDay,
  MONTHS,
  type PayWorld,
  type WorldMonths,
  type WorldOrder,
  type WorldPay,
} from "./payWorld";
import { awardFen, poolFen } from "./prizesOracle";

// pay.md §2 and §4 once more: month after month, each published before the next is reckoned.

/** An order's fen less the refunds that counted against its month. */
function netOf({ id, day, fen }: WorldOrder, { refunds }: PayWorld): number {
  const inTime = refunds.filter(({ order, day: at }) => order === id && at < cutOffDay(monthOfDay(day)));
  return fen - inTime.reduce((sum, refund) => sum + refund.fen, 0);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function factsOf(world: PayWorld, month: number, lessBase: ReadonlyMap<string, number>): readonly PlanFacts[] {
  return world.people.map((person) => {
    const own = world.orders.filter((order) => order.person === person.name && monthOfDay(order.day) === month);
    const netSales = sum(own.map((order) => netOf(order, world)));
    return { person, month, netSales, sales: sum(own.map(({ fen }) => fen)), lessBase: lessBase.get(person.name) ?? 0 };
  });
}

/** Reckons April to June; stops behind a month with somebody held, which can't be published. */
export function monthsByOracle(world: PayWorld): WorldMonths {
  const ledger: WorldLedger = { orders: new Map(), months: new Map(), waiting: new Set() };
  const closing = new Map<string, number>();
  const netSales: ReadonlyMap<string, number>[] = [];
  const months: Readonly<Record<string, WorldPay>>[] = [];
  for (const month of MONTHS.keys()) {
    const back = takeBack(month, { world, ledger });
    const facts = factsOf(world, month, back.lessBase);
    const orders = world.orders.filter(({ day }) => monthOfDay(day) === month);
    netSales.push(new Map(facts.map(({ person, netSales: net }) => [person.name, net])));
    const awards = awardFen(world, month, netSales);
    const pools = poolFen(world, month, { shopSales: sum(orders.map(({ fen }) => fen)), netSales: netSales[month]! });
    const paid = facts.map((own): readonly [string, WorldPay, PlanAmounts] => {
      const { name } = own.person;
      const plan = planAmounts(own, world);
      const others = {
        pool: pools.get(name) ?? ([0, 0] as const),
        awards: awards.get(name) ?? 0,
        carry: Math.min(0, closing.get(name) ?? 0),
      };
      const variable = plan.commission + sum(others.pool) + others.awards + (back.fen.get(name) ?? 0) + others.carry;
      closing.set(name, Math.min(0, variable));
      const baseSalary = nearest(times(over(own.person.baseSalary), employedShare(own.person, month, world)));
      const { components, commission } = plan;
      const clawback = [...back.lines.get(name)!].sort();
      const payable = baseSalary + Math.max(0, variable);
      return [name, { components, commission, ...others, clawback, baseSalary, payable }, plan];
    });
    months.push(Object.fromEntries(paid));
    if (paid.some(([, { components }]) => components.includes(null))) break;
    const net = new Map(orders.map((order) => [order.id, netOf(order, world)]));
    for (const own of facts) bookMonth(ledger, own, { world, net });
  }
  return months;
}
