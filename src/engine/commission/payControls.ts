import type { PeriodResult } from "../periodResult";
import { fen, type Fen } from "../units/fen";
import { sumOfFen } from "../units/yuan";
import { firstDayOfMonth, monthOfDay, type Month } from "../units/period";
import type { LedgerRow } from "./ledger";
import type { PersonPay } from "./personPay";
import type { PlanRules } from "./planRules";
import type { PoolPay } from "./poolPay";

/** A check of pay that is printed with ✔ or ✘ on every run (pay.md §8). */
export interface PayControl {
  readonly code:
    /** Σ order lines = Σ components, component by component. */
    | "linesSumToComponents"
    /** Σ components + adjustments + carry = payable, person by person. */
    | "payableAddsUp"
    /** Σ statement lines = payable, person by person. */
    | "statementAddsUp"
    /** Σ shares + what stays = pool. */
    | "poolsShared"
    /** Accounts of the data = accounts on the roster + exceptions. */
    | "accountsOnRoster"
    | "noOrderTwice"
    | "noRefundTwice"
    /** Components whose rate before caps and gates lies outside the plan's range: none. */
    | "rateInRange"
    /** Variable pay now and last month's by the ledger: for information, always passed. */
    | "changeFromLastMonth";
  readonly passed: boolean;
  readonly left: number;
  readonly right: number;
}

/** What is checked: pay beside the figures and the ledger it was made from. */
export interface PayControlInput {
  readonly result: PeriodResult;
  readonly people: readonly PersonPay[];
  readonly pools: readonly PoolPay[];
  /** Accounts that the roster doesn't list. */
  readonly exceptions: readonly string[];
  readonly rules: PlanRules;
  /** The ledger's. */
  readonly rows: readonly LedgerRow[];
}

interface Pair {
  readonly left: Fen;
  readonly right: Fen;
}

/** Passed when each pair is equal; prints the sums. */
function pairs(code: PayControl["code"], all: readonly Pair[]): PayControl {
  return {
    code,
    passed: all.every(({ left, right }) => left === right),
    left: sumOfFen(all.map(({ left }) => left)),
    right: sumOfFen(all.map(({ right }) => right)),
  };
}

const COMPONENT_KINDS: readonly string[] = ["order", "refund", "rest"];

function componentPairs({ components, statement }: PersonPay): readonly Pair[] {
  return components.map(({ component, amountFen }) => {
    const own = statement.filter(({ kind, name }) => name === component && COMPONENT_KINDS.includes(kind));
    return { left: sumOfFen(own.map((line) => line.amountFen)), right: amountFen ?? fen(0) };
  });
}

/** The sum taken from the amounts themselves, not from the statement. */
function payablePair(pay: PersonPay): Pair {
  const components = pay.components.map(({ amountFen }) => amountFen ?? fen(0));
  const others = [...pay.pools, ...pay.awards, ...pay.events, ...pay.clawback].map(({ amountFen }) => amountFen);
  const extras = pay.pools.map(({ extraFen }) => extraFen);
  const plan = fen(pay.planFloorFen - pay.planCapFen);
  const variable = sumOfFen([...components, plan, ...others, ...extras, pay.carryFen]);
  return { left: fen(pay.baseSalaryFen + Math.max(0, variable)), right: pay.payableFen };
}

function statementPair({ statement, payableFen }: PersonPay): Pair {
  return { left: sumOfFen(statement.map(({ amountFen }) => amountFen)), right: payableFen };
}

function poolPair({ amountFen, shares, unheldFen }: PoolPay): Pair {
  return { left: sumOfFen([...shares.map((share) => share.amountFen), unheldFen]), right: amountFen ?? fen(0) };
}

/** Passed when the two numbers are equal. */
function equal(code: PayControl["code"], left: number, right: number): PayControl {
  return { code, passed: left === right, left, right };
}

function distinct(code: PayControl["code"], keys: readonly string[]): PayControl {
  return equal(code, keys.length, new Set(keys).size);
}

/** The orders of each person's first component that is paid by order: each at most once, whoever is paid. */
function orderKeys(people: readonly PersonPay[]): readonly string[] {
  return people.flatMap(({ statement }) => {
    const lines = statement.filter(({ kind }) => kind === "order");
    return lines.filter(({ name }) => name === lines[0]?.name).map(({ orderId }) => orderId);
  });
}

/** Refunds that take back, booked in other months or by this run. */
function refundKeys({ people, rows, result }: PayControlInput): readonly string[] {
  const key = (parts: readonly string[]): string => parts.join("\n");
  const booked = rows
    .filter(({ refundId, month: at }) => refundId !== "" && at !== result.period.month)
    .map((row) => key([row.orderId, row.refundId, row.person, row.component]));
  const now = people.flatMap(({ person, statement }) =>
    statement
      .filter(({ refundId }) => refundId !== "")
      .map(({ orderId, refundId, name }) => key([orderId, refundId, person, name])),
  );
  return [...booked, ...now];
}

function lastMonthFen(rows: readonly LedgerRow[], month: Month): number {
  const last = monthOfDay(firstDayOfMonth(month, -1));
  const own = rows.filter((row) => row.month === last && row.kind !== "paid");
  return sumOfFen(own.map(({ amountFen }) => amountFen));
}

/** Nothing lost, nothing paid twice. */
export function payControls(input: PayControlInput): readonly PayControl[] {
  const { result, people, pools, exceptions, rules, rows } = input;
  const listed = new Set(rules.roster.map(({ account }) => account));
  const accounts = result.agents.map(({ agent }) => agent);
  const onRoster = accounts.filter((account) => listed.has(account));
  const outside = people.flatMap(({ components }) => components).filter(({ rateInRange }) => !rateInRange);
  const change = sumOfFen(people.map(({ variableFen }) => variableFen));
  return [
    pairs("linesSumToComponents", people.flatMap(componentPairs)),
    pairs("payableAddsUp", people.map(payablePair)),
    pairs("statementAddsUp", people.map(statementPair)),
    pairs("poolsShared", pools.map(poolPair)),
    equal("accountsOnRoster", accounts.length, onRoster.length + exceptions.length),
    distinct("noOrderTwice", orderKeys(people)),
    distinct("noRefundTwice", refundKeys(input)),
    equal("rateInRange", outside.length, 0),
    { code: "changeFromLastMonth", passed: true, left: change, right: lastMonthFen(rows, result.period.month) },
  ];
}
