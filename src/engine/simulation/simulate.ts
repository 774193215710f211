import type { RefundFact } from "../commission/lateRefunds";
import type { Ledger } from "../commission/ledger";
import { payPeriod } from "../payPeriod";
import type { PayResult, PersonResultPay } from "../payResult";
import type { PeriodResult, PersonResult } from "../periodResult";
import type { RuleSet } from "../rules/ruleSet";
import { compareText } from "../units/compareText";
import { fen, type Fen } from "../units/fen";

/** One way to reckon the month: other plans, or other figures of the same facts (attribution rules, windows). */
export interface Scenario {
  readonly name: string;
  readonly result: PeriodResult;
  readonly rules: RuleSet;
}

/** What one person gets in one scenario. */
export interface SimulatedPay {
  readonly payableFen: Fen;
  readonly commissionFen: Fen;
  /** Net sales credited, which another attribution rule or window changes; `null` without a value. */
  readonly netSalesFen: Fen | null;
  /** Something is missing: not to be compared. */
  readonly provisional: boolean;
  /** Against the first scenario; `null` where either isn't final. */
  readonly differenceFen: Fen | null;
}

/** One person side by side. */
export interface SimulatedPerson {
  readonly person: string;
  readonly group: string | null;
  /** Days with more receptions than the person's capacity: a rate that pays for volume pays for these too. */
  readonly overloadDays: number | null;
  readonly overReception: boolean;
  /** In the scenarios' order. */
  readonly outcomes: readonly SimulatedPay[];
}

/** A person whom a scenario gives more, or less, than the first. */
export interface Change {
  readonly person: string;
  readonly differenceFen: Fen;
}

/** One scenario for the whole team. */
export interface SimulatedTeam {
  readonly name: string;
  /** The pay's hash, as on the sheets of a run with the same rules and settings. */
  readonly runId: string;
  /** Σ payable: what the team costs. */
  readonly costFen: Fen;
  readonly commissionFen: Fen;
  /** People whose pay isn't final. */
  readonly provisional: number;
  /** Against the first scenario. */
  readonly differenceFen: Fen;
  /** Those who gain, the most first; then by name. */
  readonly winners: readonly Change[];
  /** Those who lose, the most first; then by name. */
  readonly losers: readonly Change[];
}

/** Scenarios side by side, by team and by person. */
export interface Simulation {
  readonly teams: readonly SimulatedTeam[];
  /** Everyone in any scenario, in code-point order. */
  readonly people: readonly SimulatedPerson[];
}

/** Ways to reckon a month, and what earlier months left. */
export interface SimulationInput {
  /** The first is what the others are compared with. */
  readonly scenarios: readonly Scenario[];
  readonly ledger: Ledger;
  readonly refunds: readonly RefundFact[];
}

/** One scenario, reckoned. */
interface Reckoned {
  readonly pay: PayResult;
  readonly measured: ReadonlyMap<string, PersonResult>;
}

function netSalesOf(measured: PersonResult | undefined): Fen | null {
  const value = measured?.metrics["netSales"]?.value ?? null;
  return value === null ? null : fen(value);
}

function outcomeOf(
  pay: PersonResultPay | undefined,
  first: PersonResultPay | undefined,
  netSalesFen: Fen | null,
): SimulatedPay {
  const { payableFen = fen(0), commissionFen = fen(0), provisional = false } = pay ?? {};
  const final = !provisional && first?.provisional !== true;
  const differenceFen = final ? fen(payableFen - (first?.payableFen ?? 0)) : null;
  return { payableFen, commissionFen, netSalesFen, provisional, differenceFen };
}

function personOf(name: string, reckoned: readonly Reckoned[]): SimulatedPerson {
  const pays = reckoned.map(({ pay }) => pay.people.find(({ person }) => person === name));
  const overloadDays = reckoned[0]?.measured.get(name)?.metrics["overload"]?.value ?? null;
  return {
    person: name,
    group: pays.find((pay) => pay !== undefined)?.group ?? null,
    overloadDays,
    overReception: overloadDays !== null && overloadDays > 0,
    outcomes: pays.map((pay, i) => outcomeOf(pay, pays[0], netSalesOf(reckoned[i]?.measured.get(name)))),
  };
}

function changesOf(people: readonly SimulatedPerson[], scenario: number): readonly Change[] {
  return people.flatMap(({ person, outcomes }) => {
    const differenceFen = outcomes[scenario]?.differenceFen ?? null;
    return differenceFen === null || differenceFen === 0 ? [] : [{ person, differenceFen }];
  });
}

function largestFirst(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort(
    (a, b) => Math.abs(b.differenceFen) - Math.abs(a.differenceFen) || compareText(a.person, b.person),
  );
}

/**
 * The same month reckoned in several ways, side by side: per person, team cost, and who gains or loses against the first
 * way. Nothing is booked.
 */
export function simulate({ scenarios, ledger, refunds }: SimulationInput): Simulation {
  const reckoned = scenarios.map(({ result, rules }): Reckoned => {
    const measured = new Map(result.persons.map((person) => [person.person, person]));
    return { pay: payPeriod({ result, rules, ledger, refunds }), measured };
  });
  const names = new Set(reckoned.flatMap(({ pay }) => pay.people.map(({ person }) => person)));
  const people = [...names].sort(compareText).map((name) => personOf(name, reckoned));
  const teams = reckoned.map(({ pay: { team, runId } }, i): SimulatedTeam => {
    const changes = changesOf(people, i);
    return {
      name: scenarios[i]?.name ?? "",
      runId,
      costFen: team.payableFen,
      commissionFen: team.commissionFen,
      provisional: team.provisional,
      differenceFen: fen(team.payableFen - (reckoned[0]?.pay.team.payableFen ?? 0)),
      winners: largestFirst(changes.filter(({ differenceFen }) => differenceFen > 0)),
      losers: largestFirst(changes.filter(({ differenceFen }) => differenceFen < 0)),
    };
  });
  return { teams, people };
}
