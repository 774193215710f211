import { appraise, type Appraisal, type Candidate } from "./appraisal/appraise";
import { compareDistribution } from "./appraisal/gradeDistribution";
import { awardsOf } from "./commission/awardPay";
import { balancesOf, openingBalances } from "./commission/balance";
import { BASE_SALARY, baseSalaryDifferences, baseSalaryFacts, bookedBaseSalaries } from "./commission/baseSalaries";
import type { Clawback } from "./commission/clawback";
import { ordersByPerson } from "./commission/countedOrders";
import { employmentOf, type Employment } from "./commission/employment";
import { eventPoints, moneyEvents } from "./commission/eventPay";
import { factRowsOf } from "./commission/factRows";
import type { RefundFact } from "./commission/lateRefunds";
import { isTyped, statusOfMonth, type FactRow, type Ledger, type LedgerRow } from "./commission/ledger";
import { ledgerDifferences } from "./commission/ledgerDifferences";
import { ledgerRowsOf } from "./commission/ledgerRows";
import { lockedPay } from "./commission/lockedPay";
import { payChanges } from "./commission/payChanges";
import { payControls } from "./commission/payControls";
import { personFigures, targetParts, withScore, type TargetParts } from "./commission/personFigures";
import { NO_TERMS } from "./commission/personTerms";
import { personPay, type PersonPay } from "./commission/personPay";
import { planPay } from "./commission/planPay";
import { poolPay, type PoolPay } from "./commission/poolPay";
import { rosterPeople, type RosterPerson } from "./commission/rosterPeople";
import { shopFigures } from "./commission/shopFigures";
import { takeBack } from "./commission/takeBack";
import { teamPay } from "./commission/teamPay";
import type { PayResult, PersonResultPay } from "./payResult";
import type { MetricValues, PeriodResult } from "./periodResult";
import { payRunId } from "./rules/payRunId";
import type { RuleSet } from "./rules/ruleSet";
import { compareText } from "./units/compareText";
import { numberOf, total } from "./units/exact";
import { fen } from "./units/fen";
import type { Figures } from "./units/figure";
import { yuanOf } from "./units/yuan";

/** A measured month, the rules, and what earlier months left. */
export interface PayInput {
  readonly result: PeriodResult;
  /** Checked: `checkRules` found no error in them. */
  readonly rules: RuleSet;
  /** What earlier months booked. */
  readonly ledger: Ledger;
  /** Every refund read that counts by its status, of any month; for what is taken back later. */
  readonly refunds: readonly RefundFact[];
}

/** A person with everything that pay is made of. */
interface Payee {
  readonly person: RosterPerson;
  readonly employment: Employment;
  readonly figures: Figures;
  readonly target: TargetParts | null;
  readonly appraisal: Appraisal | null;
}

/** Someone whom only the ledger knows: no salary, no plan, but money to give or take back. */
function formerPerson(person: string): RosterPerson {
  return { person, accounts: [], ...NO_TERMS };
}

/** The roster's people, and others whom this month's clawback or carry concerns. */
function everyone({ rules, ledger, result }: PayInput, clawback: Clawback): readonly RosterPerson[] {
  const roster = rosterPeople(rules.roster);
  const known = new Set(roster.map(({ person }) => person));
  const openings = Array.from(openingBalances(ledger.rows, result.period.month));
  const owing = openings.filter(([, opening]) => opening < 0).map(([person]) => person);
  const others = [...new Set([...owing, ...clawback.lines.map(({ person }) => person)])];
  const former = others.filter((person) => !known.has(person)).map(formerPerson);
  return [...roster, ...former].sort((a, b) => compareText(a.person, b.person));
}

function measured(people: readonly RosterPerson[], { result, rules }: PayInput): readonly Payee[] {
  const metricsOf = new Map(result.persons.map(({ person, metrics }) => [person, metrics]));
  const payees = people.map((person) => {
    const { proration, targetBasis } = result.settings;
    const employment = employmentOf(person, result.period, proration);
    const rule = { employment, targetBasis };
    const metrics: MetricValues = metricsOf.get(person.person) ?? {};
    const figures = personFigures(metrics, person, rule);
    return { person, employment, figures, target: targetParts(metrics, person, rule) };
  });
  const { month } = result.period;
  const candidates = payees.map(({ person: { person, group, scheme }, figures }): Candidate => {
    return { person, group, scheme, figures, eventPoints: eventPoints(rules.events, { person, month }) };
  });
  return payees.map((payee, i) => {
    const own = candidates[i];
    const appraisal = own === undefined ? null : appraise(own, { rules, everybody: candidates });
    return { ...payee, appraisal, figures: withScore(payee.figures, appraisal) };
  });
}

/** Who a chat account belongs to: the rules' roster, else the mapped one. */
function ownersOf({ result, rules }: PayInput): ReadonlyMap<string, string> {
  const mapped = result.agents.map(({ agent, person }) => [agent, person] as const);
  return new Map([...mapped, ...rules.roster.map(({ account, person }) => [account, person] as const)]);
}

function poolsOf(payees: readonly Payee[], { result, rules }: PayInput): readonly PoolPay[] {
  const members = payees
    .filter(({ person }) => person.accounts.length > 0)
    .map(({ person: { person, group }, employment, figures, target }) => {
      return { person, group, employment, figures, target };
    });
  const figures = shopFigures(result, members);
  return rules.pools.map((row) => poolPay(row, { rules, month: result.period.month, figures, members }));
}

function factsOf(payees: readonly Payee[], { result }: PayInput): readonly FactRow[] {
  const scores = payees.map(({ person: { accounts }, appraisal }) => {
    if (appraisal === null || appraisal.provisional) return { accounts, score: null, coefficient: null };
    const { score, coefficient } = appraisal;
    return {
      accounts,
      score: score === null ? null : numberOf(score),
      coefficient: coefficient === null ? null : numberOf(coefficient),
    };
  });
  return factRowsOf(result, scores);
}

/** Pay of everyone, with the pools and awards it comes from. */
function payEveryone(payees: readonly Payee[], input: PayInput, clawback: Clawback) {
  const { result, rules, ledger } = input;
  const { month } = result.period;
  const pools = poolsOf(payees, input);
  const onRoster = payees.filter(({ person }) => person.accounts.length > 0);
  const contenders = onRoster.map(({ person: { person, group, accounts, hired, left }, figures }) => {
    return { person, group, accounts, hired, left, figures };
  });
  const earlier = ledger.facts.filter((fact) => fact.month !== month && fact.metric !== BASE_SALARY);
  const facts = [...earlier, ...factsOf(payees, input)];
  const awards = awardsOf({ month, awards: rules.awards, contenders, facts });
  const orders = ordersByPerson(result, ownersOf(input));
  const openings = openingBalances(ledger.rows, month);
  const people = payees.map(({ person, employment, figures }): PersonPay => {
    const refunds = clawback.baseRefunds.get(person.person) ?? [];
    const earner = { person: person.person, plan: person.plan, figures, employment };
    const lateRefundYuan = total(refunds.map(({ amount }) => yuanOf(amount)));
    return personPay({
      person,
      employment,
      planPay: planPay(earner, { rules, month, lateRefunds: lateRefundYuan }),
      lineSources: { orders: orders.get(person.person) ?? [], refunds },
      pools,
      awards,
      events: moneyEvents(rules.events, { person: person.person, month }),
      clawback: clawback.lines.filter((line) => line.person === person.person),
      carryFen: fen(Math.min(0, openings.get(person.person) ?? 0)),
    });
  });
  return { people, pools, awards };
}

function withScorecard(pay: PersonPay, appraisal: Appraisal | null): PersonResultPay {
  if (appraisal === null) {
    return { ...pay, score: null, grade: null, coefficient: null, scoreProvisional: false, scorecard: null };
  }
  const { score, grade, coefficient, provisional, kpis, held, weights } = appraisal;
  return {
    ...pay,
    score: score === null ? null : numberOf(score),
    grade,
    coefficient: coefficient === null ? null : numberOf(coefficient),
    scoreProvisional: provisional,
    scorecard: { kpis, eventPoints: numberOf(appraisal.eventPoints), held, weights },
  };
}

/** What the ledger has of the month, beside what this run would book. */
function besideLedger(people: readonly PersonPay[], now: readonly LedgerRow[], { ledger, result }: PayInput) {
  const { month } = result.period;
  const status = statusOfMonth(ledger.rows, month);
  const kept = ledger.rows.filter((row) => row.month !== month || isTyped(row));
  const rows = ledger.rows.filter((row) => row.month === month && !isTyped(row));
  const baseSalaries = bookedBaseSalaries(ledger.facts, month);
  const differences = [...baseSalaryDifferences(baseSalaries, people), ...ledgerDifferences(rows, now)];
  const isBooked = rows.length > 0;
  return {
    status,
    balances: balancesOf(status === "locked" ? ledger.rows : [...kept, ...now], month),
    changes: payChanges(people, ledger.rows, month),
    differences: isBooked ? differences : [],
    locked: isBooked && status === "locked" ? lockedPay(people, { rows, baseSalaries }) : null,
  };
}

/**
 * A month's figures become scores and pay:
 *
 *     figures ──score──▶ grades ─┐
 *     rules ─────────────────────┼──▶ components ──plan──▶ + pools + awards + events ──▶ variable pay ──▶ payable
 *     ledger, refunds ──▶ clawback, carry ──────────────────────────────────────────────────┘   └──▶ booking
 *
 * Pure: the same inputs give the same result. What is missing is held with its reason, never 0; nothing is booked.
 */
export function payPeriod(input: PayInput): PayResult {
  const { result, rules, ledger, refunds } = input;
  const { month } = result.period;
  const clawback = takeBack(input);
  const payees = measured(everyone(input, clawback), input);
  const { people, pools, awards } = payEveryone(payees, input, clawback);
  const runId = payRunId({ resultRunId: result.runId, month, rules, ledger, refunds });
  const listed = new Set(rules.roster.map(({ account }) => account));
  const accountExceptions = result.agents.map(({ agent }) => agent).filter((agent) => !listed.has(agent));
  const rows = ledgerRowsOf(people, { month, runId });
  const facts = [...factsOf(payees, input), ...baseSalaryFacts(people, month)];
  const provisional = people.filter((pay) => pay.provisional).map(({ person }) => person);
  return {
    month,
    runId,
    ...besideLedger(people, rows, input),
    people: people.map((pay, i) => withScorecard(pay, payees[i]?.appraisal ?? null)),
    team: teamPay(people),
    pools,
    awards,
    distribution: compareDistribution(
      rules.distribution,
      payees.map(({ appraisal }) => appraisal?.grade ?? null),
    ),
    accountExceptions,
    clawbackExceptions: clawback.exceptions,
    controls: payControls({ result, people, pools, exceptions: accountExceptions, rules, rows: ledger.rows }),
    booking: { month, rows, facts, provisional },
  };
}
