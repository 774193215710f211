import { compare, exact, isNegative, isZero, numberOf, type Exact } from "../units/exact";
import { fen, type Fen } from "../units/fen";
import type { Figures } from "../units/figure";
import type { Day } from "../units/moment";
import { month as monthOf, monthOfDay, firstDayOfMonth, type Month } from "../units/period";
import { roundToFen } from "../units/yuan";
import { factFigures } from "./factFigures";
import type { FactRow } from "./ledger";
import { placingsOf, shareOfPlaces, type Placing } from "./placings";
import type { AwardRow } from "./planRules";

/** Someone who may win. */
export interface AwardContender {
  readonly person: string;
  readonly group: string | null;
  readonly accounts: readonly string[];
  /** First and last day employed, both included; `null`: before, or after, any month. */
  readonly hired: Day | null;
  readonly left: Day | null;
  /** Of this month. */
  readonly figures: Figures;
}

/** Someone who won a prize. */
export interface AwardWinner {
  readonly person: string;
  /** Shared by those who tie. */
  readonly place: number;
  /** How many share the place. */
  readonly tied: number;
  readonly value: number;
  readonly amountFen: Fen;
}

/** An award of this month, quarter or year. */
export interface AwardPay {
  readonly award: string;
  readonly metric: string;
  readonly months: readonly Month[];
  /** Months of the period that CS_Facts doesn't have: the award is taken over the others. */
  readonly missingMonths: readonly Month[];
  /** What those who share a place get: the prizes of the places they take together, or each the better place's. */
  readonly tie: "pool" | "full";
  /** By place, then name; those who win nothing aside. */
  readonly winners: readonly AwardWinner[];
}

/** A month, its prizes, and who may win them. */
export interface AwardInput {
  readonly month: Month;
  readonly awards: readonly AwardRow[];
  readonly contenders: readonly AwardContender[];
  /** Months before this one, and this one. */
  readonly facts: readonly FactRow[];
}

const LENGTHS: Readonly<Record<AwardRow["period"], number>> = { month: 1, quarter: 3, year: 12 };

/** The months of the period that ends with this month, ascending; `null`: none of that length ends here. */
function periodEndingWith(month: Month, period: AwardRow["period"]): readonly Month[] | null {
  const length = LENGTHS[period];
  if (Number(month.slice(5)) % length !== 0) return null;
  return Array.from({ length }, (_, i) => monthOfDay(firstDayOfMonth(monthOf(month), i + 1 - length)));
}

/** The first filled cell of an award's rows. */
function filled<Value>(rows: readonly AwardRow[], pick: (row: AwardRow) => Value | null): Value | null {
  return rows.map(pick).find((value) => value !== null) ?? null;
}

/** On any day of the months. */
function isEmployed({ hired, left }: AwardContender, months: readonly Month[]): boolean {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return false;
  return (hired ?? -Infinity) < firstDayOfMonth(last, 1) && (left ?? Infinity) >= firstDayOfMonth(first);
}

function hasWon(value: Exact, samples: Exact | null, minSample: number | null): boolean {
  if (isNegative(value) || isZero(value)) return false;
  return minSample === null || samples === null || compare(samples, exact(minSample)) >= 0;
}

function prizesOf(placing: Placing, rows: readonly AwardRow[], tie: "pool" | "full"): readonly Fen[] {
  const prize = (place: number): Fen => roundToFen(exact(rows.find(({ rank }) => rank === place)?.prize ?? 0));
  return tie === "full" ? placing.people.map(() => prize(placing.place)) : shareOfPlaces(placing, prize);
}

function awardPay(rows: readonly AwardRow[], months: readonly Month[], input: AwardInput): AwardPay | null {
  const [first] = rows;
  if (first === undefined) return null;
  const { metric } = first;
  const [group, minSample] = [filled(rows, (row) => row.group), filled(rows, (row) => row.minSample)];
  const facts = input.facts.filter((fact) => months.includes(fact.month));
  const tie = filled(rows, (row) => row.tie) ?? "pool";
  const employed = input.contenders.filter((contender) => isEmployed(contender, months));
  const contenders = employed.flatMap(({ person, accounts, figures, group: own }) => {
    if (group !== null && own !== group) return [];
    const figure = (months.length === 1 ? figures : factFigures(facts, accounts))(metric);
    const wins = figure.kind === "value" && hasWon(figure.value, figure.samples, minSample);
    return wins ? [{ person, value: figure.value }] : [];
  });
  const winners = placingsOf(contenders, metric).flatMap((placing) => {
    const prizes = prizesOf(placing, rows, tie);
    const shared = { place: placing.place, tied: placing.people.length, value: numberOf(placing.value) };
    return placing.people.map((person, i) => ({ person, ...shared, amountFen: prizes[i] ?? fen(0) }));
  });
  return {
    award: first.award,
    metric,
    months,
    missingMonths: months.filter((month) => month !== input.month && !facts.some((fact) => fact.month === month)),
    tie,
    winners: winners.filter(({ amountFen }) => amountFen !== 0),
  };
}

/**
 * Awards whose period ends with this month. Those who tie pool the prizes of the places they take (300/200/100, two
 * first: 250/250/100, odd fen to the first by name) unless `full`. A value of 0 or less, too few samples, or no day employed in the period
 * never wins.
 */
export function awardsOf(input: AwardInput): readonly AwardPay[] {
  const names = [...new Set(input.awards.map(({ award }) => award))];
  return names.flatMap((name) => {
    const rows = input.awards.filter(({ award }) => award === name);
    const months = rows[0] === undefined ? null : periodEndingWith(input.month, rows[0].period);
    const pay = months === null ? null : awardPay(rows, months, input);
    return pay === null ? [] : [pay];
  });
}
