import fc from "fast-check";
import { anyPayWorld } from "../../support/payOracle/anyPayWorld";
import { monthsByEngine } from "../../support/payOracle/monthsByEngine";
import { monthsByOracle } from "../../support/payOracle/monthsOracle";
import type { PayWorld, WorldComponent, WorldMonths, WorldOrder } from "../../support/payOracle/payWorld";

describe("three months of pay, refunds and all, against exact arithmetic of its own", () => {
  it("agree to the fen, and pass their own checks", () => {
    fc.assert(
      fc.property(anyPayWorld, (world) => {
        const { months, failed } = monthsByEngine(world);
        expect(months).toEqual(monthsByOracle(world));
        expect(failed).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("pay a held month once its gate lets go", () => {
    fc.assert(
      fc.property(anyPayWorld, (world) => {
        const holding = { ...world, gates: [{ component: null, limit: 200_000, onFail: "hold" as const }] };
        const released = { ...world, gates: [] };
        expect(monthsByEngine(holding).months).toEqual(monthsByOracle(holding));
        expect(monthsByEngine(released).months).toEqual(monthsByOracle(released));
      }),
      { numRuns: 25 },
    );
  });
});

/** The world with every order of April refunded in full in May and June, in one part or two. */
function refunded(world: PayWorld, percent: number): PayWorld {
  const orders = world.orders.map((order) => ({ ...order, day: order.day % 30 }));
  const refunds = orders.flatMap(({ id, fen }: WorldOrder) => {
    const first = Math.ceil((fen * percent) / 100);
    const parts = [
      { order: id, day: 45, fen: first },
      { order: id, day: 61, fen: fen - first },
    ];
    return parts.filter((part) => part.fen > 0);
  });
  const people = world.people.map((person) => ({ ...person, hired: null, left: null }));
  // What caps and floors of the plan do is no component's; a gate that holds keeps a month from being published.
  return { ...world, people, orders, refunds, clawbackDays: 61, gates: [], planCap: null, planFloor: null };
}

/** What a component paid a person for April, and what May and June took of it. */
function balanceOf(months: WorldMonths, person: string, { component, place }: { component: string; place: number }) {
  const lines = months.flatMap((month) => month[person]!.clawback);
  const taken = lines.filter((line) => line.includes(` ${component}: `)).map((line) => Number(line.split(": ")[1]));
  return (months[0]![person]!.components[place] ?? 0) + taken.reduce((sum, amount) => sum + amount, 0);
}

/** Whether a component pays nothing for no sales: no floor, nothing fixed from 0 on. */
function isNilForNothing({ floor, kind }: WorldComponent): boolean {
  return floor === null && kind !== "fixed";
}

describe("a full refund of a month's orders, under any plan", () => {
  it.each([
    ["paidRate", () => true],
    ["recompute", isNilForNothing],
  ] as const)("brings what orders earned to nil by %s", (method, isPromised) => {
    fc.assert(
      fc.property(anyPayWorld, fc.integer({ min: 1, max: 100 }), (any, percent) => {
        const world = refunded({ ...any, method }, percent);
        const { months } = monthsByEngine(world);
        const sellers = new Set(world.orders.map(({ person }) => person));
        world.components.forEach((component, place) => {
          if (component.basis !== "netSales" || !isPromised(component)) return;
          for (const person of sellers) {
            expect(balanceOf(months, person, { component: component.name, place })).toBe(0);
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});
