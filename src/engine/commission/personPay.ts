import { multiply } from "../units/exact";
import { fen, type Fen } from "../units/fen";
import { roundToFen, sumOfFen, yuanOf } from "../units/yuan";
import type { AwardPay, AwardWinner } from "./awardPay";
import type { ClawbackLine } from "./clawback";
import type { ComponentPay, Withheld } from "./componentPay";
import type { Employment } from "./employment";
import type { EventPay } from "./eventPay";
import { holdsOf, type PayHold } from "./payHold";
import type { PayParts } from "./payParts";
import type { PlanPay } from "./planPay";
import type { PoolPay, PoolShare } from "./poolPay";
import type { RosterPerson } from "./rosterPeople";
import { statementOf, type StatementLine } from "./statement";

/** A person's part of a pool, by the pool's name. */
export interface OwnPoolShare extends PoolShare {
  readonly pool: string;
  /** The pool is missing: the share isn't final. */
  readonly held: boolean;
}

/** A person's prize. */
export interface OwnAward extends Omit<AwardWinner, "person"> {
  readonly award: string;
}

/** What one person is paid for a month, and why. Money in fen. */
export interface PersonPay {
  readonly person: string;
  readonly accounts: readonly string[];
  readonly group: string | null;
  readonly plan: string | null;
  readonly scheme: string | null;
  /** Days employed that count, of those in the month. */
  readonly employed: { readonly days: number; readonly of: number };
  readonly components: readonly ComponentPay[];
  /** Σ components after the plan's cap and floor, held ones aside. */
  readonly commissionFen: Fen;
  /** What the plan's cap kept back and its floor added. */
  readonly planCapFen: Fen;
  readonly planFloorFen: Fen;
  readonly pools: readonly OwnPoolShare[];
  readonly awards: readonly OwnAward[];
  readonly events: readonly EventPay[];
  readonly clawback: readonly ClawbackLine[];
  /** What earlier months left below 0. */
  readonly carryFen: Fen;
  /** The month's part of the base salary: always paid in full. */
  readonly baseSalaryFen: Fen;
  /** Commission + pools + awards + events + clawback + carry; may be negative. */
  readonly variableFen: Fen;
  /** − a negative variable pay: paid as 0, carried to the next month. */
  readonly carriedFen: Fen;
  /** Base salary + variable pay, at least the base salary. */
  readonly payableFen: Fen;
  /** What gates and caps kept back, each by name. */
  readonly withheld: readonly Withheld[];
  /** Something is missing: not final, not publishable. */
  readonly provisional: boolean;
  /** What is missing. */
  readonly holds: readonly PayHold[];
  /** Σ `amountFen` is `payableFen`. */
  readonly statement: readonly StatementLine[];
}

/** All that a person is paid for, before it is added up. */
export interface PersonPayInput extends PayParts {
  readonly person: RosterPerson;
  readonly employment: Employment;
}

function ownPools(person: string, pools: readonly PoolPay[]): readonly OwnPoolShare[] {
  return pools.flatMap(({ pool, shares, amountFen }) =>
    shares.filter((share) => share.person === person).map((share) => ({ ...share, pool, held: amountFen === null })),
  );
}

function ownAwards(person: string, awards: readonly AwardPay[]): readonly OwnAward[] {
  return awards.flatMap(({ award, winners }) =>
    winners
      .filter((winner) => winner.person === person)
      .map(({ place, tied, value, amountFen }) => ({ award, place, tied, value, amountFen })),
  );
}

function withheldOf({ components, withheldFen }: PlanPay, plan: string | null): readonly Withheld[] {
  const own = components.flatMap(({ pay }) => pay.withheld);
  return withheldFen === 0 ? own : [...own, { by: "planCap", name: plan ?? "", amountFen: withheldFen }];
}

/**
 * One person's pay: Σ components after the plan + pool shares + awards + money events + clawback + carry = variable pay;
 * payable = base salary + variable pay, a negative one counting 0 and carried to the next month.
 */
export function personPay(input: PersonPayInput): PersonPay {
  const { person, employment, planPay, events, clawback, carryFen } = input;
  const pools = ownPools(person.person, input.pools);
  const awards = ownAwards(person.person, input.awards);
  const baseSalaryFen =
    person.baseSalary === null ? fen(0) : roundToFen(multiply(yuanOf(person.baseSalary), employment.share));
  const amounts = [...pools, ...awards, ...events, ...clawback].map(({ amountFen }) => amountFen);
  const extras = pools.map(({ extraFen }) => extraFen);
  const variableFen = sumOfFen([planPay.amountFen, ...amounts, ...extras, carryFen]);
  const carriedFen = fen(Math.max(0, 0 - variableFen));
  return {
    person: person.person,
    accounts: person.accounts,
    group: person.group,
    plan: person.plan,
    scheme: person.scheme,
    employed: { days: employment.days, of: employment.of },
    components: planPay.components.map(({ pay }) => pay),
    commissionFen: planPay.amountFen,
    planCapFen: planPay.withheldFen,
    planFloorFen: planPay.floorFen,
    pools,
    awards,
    events,
    clawback,
    carryFen,
    baseSalaryFen,
    variableFen,
    carriedFen,
    payableFen: fen(baseSalaryFen + variableFen + carriedFen),
    withheld: withheldOf(planPay, person.plan),
    provisional: planPay.held || pools.some(({ held }) => held),
    holds: holdsOf({ person: person.person, components: planPay.components, pools: input.pools }),
    statement: statementOf({ ...input, person: person.person, plan: person.plan, baseSalaryFen, carriedFen }),
  };
}
