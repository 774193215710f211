import { nearest, over, split, times } from "./fraction";
import { planAmounts, type PlanAmounts, type PlanFacts } from "./planOracle";
import { cutOffDay, MONTH_STARTS, monthOfDay, type PayWorld, type WorldOrder, type WorldRefund } from "./payWorld";

// pay.md §5 once more: what late refunds do to a month, and the ledger that remembers it.

/** An order as its month's ledger has it. */
interface BookedOrder {
  readonly order: WorldOrder;
  readonly base: number;
  /** By component; of those not on net sales none. */
  readonly shares: ReadonlyMap<string, number>;
  refunded: number;
  readonly taken: Map<string, number>;
}

/** A person's month as it was booked, and what refunds have made of it since. */
interface BookedMonth {
  readonly facts: PlanFacts;
  refunded: number;
  amounts: ReadonlyMap<string, number>;
}

/** What was published so far. */
export interface WorldLedger {
  /** Refunds whose month couldn't be recalculated, being held then: they come again. */
  readonly waiting: Set<WorldRefund>;
  readonly orders: Map<string, BookedOrder>;
  readonly months: Map<string, BookedMonth>;
}

function onNetSales({ components }: PayWorld): readonly string[] {
  return components.filter(({ basis }) => basis === "netSales").map(({ name }) => name);
}

function amountsOf({ paid, floorAdded }: PlanAmounts, { components }: PayWorld): ReadonlyMap<string, number> {
  return new Map([...components.map(({ name }, i) => [name, paid[i]!] as const), ["plan", floorAdded]]);
}

/** Books a person's month: each order's share of each component on net sales, over its net base. */
export function bookMonth(
  ledger: WorldLedger,
  facts: PlanFacts,
  { world, net }: { readonly world: PayWorld; readonly net: ReadonlyMap<string, number> },
): void {
  const pay = planAmounts(facts, world);
  const own = world.orders.filter(({ person, id }) => person === facts.person.name && net.has(id));
  const shares = world.components.map(({ basis }, i) =>
    basis === "netSales"
      ? split(
          pay.paid[i]!,
          own.map(({ id }) => ({ name: id, weight: over(net.get(id)!) })),
        )
      : own.map(() => 0),
  );
  own.forEach((order, place) => {
    const ofOrder = world.components.map(({ name }, i) => [name, shares[i]![place]!] as const);
    const paying = ofOrder.filter(([name]) => onNetSales(world).includes(name));
    ledger.orders.set(order.id, {
      order,
      base: net.get(order.id)!,
      shares: new Map(paying),
      refunded: 0,
      taken: new Map(),
    });
  });
  ledger.months.set(`${facts.person.name} ${facts.month}`, { facts, refunded: 0, amounts: amountsOf(pay, world) });
}

/** What a month's late refunds take back: lines by person, and fen off the base by person. */
export interface TakenBack {
  readonly lines: ReadonlyMap<string, readonly string[]>;
  readonly fen: ReadonlyMap<string, number>;
  readonly lessBase: ReadonlyMap<string, number>;
}

/** A refund that takes back, the order as booked, and as much of the refund as the order's base still covers. */
interface Due {
  readonly refund: WorldRefund;
  readonly booked: BookedOrder;
  readonly covered: number;
}

interface Context {
  readonly world: PayWorld;
  readonly ledger: WorldLedger;
}

function isDue(refund: WorldRefund, month: number, { world, ledger }: Context): boolean {
  const { order: id, day } = refund;
  const booked = ledger.orders.get(id);
  if (booked === undefined || day >= MONTH_STARTS[3]) return false;
  if (monthOfDay(day) !== month && !ledger.waiting.has(refund)) return false;
  const paid = booked.order.day;
  return monthOfDay(paid) < month && day >= cutOffDay(monthOfDay(paid)) && day - paid <= world.clawbackDays;
}

/** The order's share × what was refunded of its base so far, less what was taken before. */
function paidRateAmounts({ booked }: Due): readonly (readonly [string, number])[] {
  return Array.from(booked.shares, ([name, share]) => {
    const before = booked.taken.get(name) ?? 0;
    const due = nearest(times(over(share), over(booked.refunded, booked.base)));
    booked.taken.set(name, due);
    return [name, before - due];
  });
}

/** The order's month with what was refunded of it so far, less what it held before; none while it would be held. */
function recomputedAmounts(
  { refund, booked, covered }: Due,
  { world, ledger }: Context,
): readonly (readonly [string, number])[] {
  const month = ledger.months.get(`${booked.order.person} ${monthOfDay(booked.order.day)}`)!;
  const { amounts: before, facts } = month;
  const pay = planAmounts({ ...facts, netSales: facts.netSales - month.refunded - covered }, world);
  if (pay.components.includes(null)) {
    booked.refunded -= covered;
    ledger.waiting.add(refund);
    return [];
  }
  ledger.waiting.delete(refund);
  month.refunded += covered;
  month.amounts = amountsOf(pay, world);
  return Array.from(month.amounts, ([name, amount]) => [name, amount - before.get(name)!]);
}

/** What the month's late refunds take back, by the world's method. */
export function takeBack(month: number, context: Context): TakenBack {
  const { world, ledger } = context;
  const lines = new Map<string, string[]>(world.people.map(({ name }) => [name, []]));
  const [fen, lessBase] = [new Map<string, number>(), new Map<string, number>()];
  const grow = (sums: Map<string, number>, person: string, by: number): void => {
    sums.set(person, (sums.get(person) ?? 0) + by);
  };
  const pays = onNetSales(world).length > 0;
  const due = world.refunds.filter((refund) => pays && isDue(refund, month, context));
  for (const refund of due.sort((a, b) => a.day - b.day || (a.order < b.order ? -1 : 1))) {
    const booked = ledger.orders.get(refund.order)!;
    const { person } = booked.order;
    const covered = Math.min(refund.fen, booked.base - booked.refunded);
    booked.refunded += covered;
    if (world.method === "currentBase") {
      grow(lessBase, person, covered);
      continue;
    }
    const one = { refund, booked, covered };
    for (const [component, amount] of world.method === "paidRate"
      ? paidRateAmounts(one)
      : recomputedAmounts(one, context)) {
      if (amount !== 0) lines.get(person)!.push(`${refund.order} ${refund.day} ${component}: ${amount}`);
      grow(fen, person, amount);
    }
  }
  return { lines, fen, lessBase };
}
