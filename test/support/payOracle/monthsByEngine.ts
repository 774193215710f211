import { calculatePeriod } from "../../../src/engine/calculatePeriod";
import { EMPTY_LEDGER } from "../../../src/engine/commission/ledger";
import { publish } from "../../../src/engine/commission/publish";
import { refundFacts } from "../../../src/engine/commission/refundFacts";
import { payPeriod } from "../../../src/engine/payPeriod";
import type { PayResult } from "../../../src/engine/payResult";
import type { RuleSet } from "../../../src/engine/rules/ruleSet";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings";
import { day, moment, type Day } from "../../../src/engine/units/moment";
import { dateOfDay, dayOfDate, month as monthOf } from "../../../src/engine/units/period";
import {
  awardsOf,
  componentsOf,
  gatesOf,
  plansOf,
  poolRanksOf,
  poolsOf,
  rosterOf,
  rulesOf,
  tiersOf,
} from "../../unit/engine/commission/rulesOf";
import { at, recordsOf } from "../records/recordsOf";
import { MONTHS, type PayWorld, type WorldComponent, type WorldMonths, type WorldTiers } from "./payWorld";

const FIRST_DAY = dayOfDate(2026, 3, 1);
const dayOf = (of: number | null): Day | null => (of === null ? null : day(FIRST_DAY + of));
const dateOf = (of: number): string => dateOfDay(day(FIRST_DAY + of));
const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100);

function tierRows({ name, kind, tiers, later }: WorldComponent) {
  const cells = (own: WorldTiers): [number, number][] =>
    own.map(([from, rate]) => [
      kind === "byCompletion" ? from / 10_000 : from / 100,
      kind === "fixed" ? rate / 100 : rate / 10_000,
    ]);
  const second = later === null ? [] : [{ from: monthOf(MONTHS[later.from]!), tiers: later.tiers }];
  return [
    ...tiersOf(cells(tiers), { component: name }),
    ...second.flatMap((own) => tiersOf(cells(own.tiers), { component: name, effectiveFrom: own.from })),
  ];
}

function gateRow({ component, limit, onFail }: PayWorld["gates"][number]) {
  const failing =
    typeof onFail === "object" ? ({ onFail: "factor", factor: onFail.percent / 100 } as const) : { onFail };
  return { component, metric: "netSales", limit: limit / 100, ...failing };
}

/** The world's rules as cells of the sheet. */
function rulesOfWorld(world: PayWorld): RuleSet {
  const { pool } = world;
  return rulesOf({
    plans: plansOf({ cap: yuan(world.planCap), floor: yuan(world.planFloor) }),
    components: componentsOf(
      ...world.components.map(({ name, basis, kind, cap, floor }) => ({
        component: name,
        basis,
        mode: kind === "marginal" ? ("marginal" as const) : ("whole" as const),
        tierMetric: kind === "byCompletion" ? "completion" : null,
        unit: kind === "fixed" ? ("fixed" as const) : ("rate" as const),
        cap: yuan(cap),
        floor: yuan(floor),
      })),
    ),
    tiers: world.components.flatMap(tierRows),
    gates: gatesOf(...world.gates.map(gateRow)),
    pools: pool === null ? [] : poolsOf({ basis: "shopPaidSales", rate: pool.rate / 10_000, share: "rank" }),
    poolRanks: pool === null ? [] : poolRanksOf(...rankRows(pool.ranks)),
    awards: world.awards.flatMap(({ period, prizes, tie }, i) =>
      awardsOf(
        prizes.map((fen) => fen / 100),
        { award: `奖${i}`, period, tie },
      ),
    ),
    roster: rosterOf(
      ...world.people.map(({ name, baseSalary, target, hired, left }) => ({
        account: name,
        baseSalary: baseSalary / 100,
        target: target / 100,
        hired: dayOf(hired),
        left: dayOf(left),
      })),
    ),
    clawback: world.method,
    clawbackDays: world.clawbackDays,
  });
}

function rankRows(ranks: readonly (readonly [percent: number, extra: number])[]): [number, number, number][] {
  return ranks.map(([percent, extra], i) => [i + 1, percent / 100, extra / 100]);
}

function recordsOfWorld({ people, orders, refunds }: PayWorld) {
  return recordsOf({
    roster: people.map(({ name, target, hired, left }) => ({
      account: name,
      target: target / 100,
      ...(hired === null ? {} : { hired: FIRST_DAY + hired }),
      ...(left === null ? {} : { left: FIRST_DAY + left }),
    })),
    orders: orders.map(({ id, person, day: paid, fen }) => {
      const date = dateOf(paid);
      return { id, agent: person, buyer: id, created: date, paid: date, amount: fen / 100 };
    }),
    refunds: refunds.map(({ order, day: completed, fen }) => ({
      order,
      amount: fen / 100,
      completed: dateOf(completed),
    })),
  });
}

/** The day on which a refund without number completed, from what stands for its number. */
function dayOfKey(key: string): number {
  return dayOfDate(Number(key.slice(0, 4)), Number(key.slice(5, 7)) - 1, Number(key.slice(8, 10))) - FIRST_DAY;
}

function worldPay({ people }: PayResult): WorldMonths[number] {
  const sum = (amounts: readonly { readonly amountFen: number }[]): number =>
    amounts.reduce((all, { amountFen }) => all + amountFen, 0);
  const entries = people.map((pay) => {
    const taken = pay.clawback.filter(({ amountFen }) => amountFen !== 0);
    const clawback = taken.map(({ orderId, refundId, component, amountFen }) => {
      return `${orderId} ${dayOfKey(refundId)} ${component === "P" ? "plan" : component}: ${amountFen}`;
    });
    return [
      pay.person,
      {
        components: pay.components.map(({ amountFen }) => amountFen),
        commission: pay.commissionFen,
        pool: [sum(pay.pools), pay.pools.reduce((all, { extraFen }) => all + extraFen, 0)] as const,
        awards: sum(pay.awards),
        carry: pay.carryFen,
        clawback: clawback.sort(),
        baseSalary: pay.baseSalaryFen,
        payable: pay.payableFen,
      },
    ];
  });
  return Object.fromEntries(entries);
}

/** The same months by the engine itself, each published before the next; and what its own checks found wrong. */
export function monthsByEngine(world: PayWorld): { readonly months: WorldMonths; readonly failed: readonly string[] } {
  const records = recordsOfWorld(world);
  const settings = { ...DEFAULT_SETTINGS, asOf: moment(at("12-31")), proration: world.proration };
  const rules = rulesOfWorld(world);
  const months: WorldMonths[number][] = [];
  const failed: string[] = [];
  let ledger = EMPTY_LEDGER;
  for (const of of MONTHS) {
    const result = calculatePeriod({ records, settings, month: monthOf(of) });
    const pay = payPeriod({ result, rules, ledger, refunds: refundFacts(records, settings) });
    months.push(worldPay(pay));
    failed.push(...pay.controls.filter(({ passed }) => !passed).map(({ code }) => `${of} ${code}`));
    const published = publish(ledger, pay.booking);
    if (published.outcome !== "published") break;
    ledger = published.ledger;
  }
  return { months, failed };
}
