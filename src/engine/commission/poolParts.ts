import { add, divide, exact, isNegative, isZero, ONE, subtract, total, ZERO, type Exact } from "../units/exact";
import { fen, type Fen } from "../units/fen";
import type { Figures } from "../units/figure";
import { roundToFen } from "../units/yuan";
import type { Employment } from "./employment";
import { canonicalMetric } from "./metricFigure";
import { placingsOf, shareOfPlaces } from "./placings";
import type { PlanRules, PoolRankRow, PoolRow } from "./planRules";

/** Someone who may share a pool. */
export interface PoolMember {
  readonly person: string;
  readonly group: string | null;
  readonly employment: Employment;
  readonly figures: Figures;
}

/** A person's part of a pool, before it is split in fen. */
export interface PoolPart {
  readonly person: string;
  readonly place: number | null;
  readonly weight: Exact;
  readonly extraFen: Fen;
}

/** Parts in proportion to weights; weights below 0 count 0; all of them 0: nobody holds any. */
function proportional(members: readonly PoolMember[], weightOf: (member: PoolMember) => Exact): readonly PoolPart[] {
  const weights = members.map((member) => {
    const weight = weightOf(member);
    return isNegative(weight) ? ZERO : weight;
  });
  const sum = total(weights);
  return members.map(({ person }, i) => {
    const weight = isZero(sum) ? ZERO : divide(weights[i] ?? ZERO, sum);
    return { person, place: null, weight, extraFen: fen(0) };
  });
}

function valueOf({ figures }: PoolMember, metric: string): Exact | null {
  const figure = figures(canonicalMetric(metric));
  return figure.kind === "value" ? figure.value : null;
}

/**
 * Rank shares first; everybody else, those without a value included, shares the rest equally. Those who tie share what
 * their places are worth together.
 */
function byRank(members: readonly PoolMember[], ranks: readonly PoolRankRow[], metric: string): readonly PoolPart[] {
  const valued = members.flatMap((member) => {
    const value = valueOf(member, metric);
    return value === null ? [] : [{ person: member.person, value }];
  });
  const listed = new Map(ranks.map((row) => [row.rank, row]));
  const rest = subtract(ONE, total(ranks.map(({ share }) => exact(share))));
  const rankedOthers = valued.filter((_, i) => !listed.has(i + 1)).length;
  const others = rankedOthers + members.length - valued.length;
  const restEach = others === 0 || isNegative(rest) ? ZERO : divide(rest, exact(others));
  const worth = (place: number): Exact => {
    const row = listed.get(place);
    return row === undefined ? restEach : exact(row.share);
  };
  const extra = (place: number): Fen => roundToFen(exact(listed.get(place)?.extra ?? 0));
  const parts = new Map<string, PoolPart>();
  for (const placing of placingsOf(valued, metric)) {
    const { place, people } = placing;
    const pooled = people.reduce((sum, _, i) => add(sum, worth(place + i)), ZERO);
    const extras = shareOfPlaces(placing, extra);
    people.forEach((person, i) => {
      parts.set(person, { person, place, weight: divide(pooled, exact(people.length)), extraFen: extras[i] ?? fen(0) });
    });
  }
  return members.map(({ person }) => parts.get(person) ?? { person, place: null, weight: restEach, extraFen: fen(0) });
}

/** Everybody's part; the parts that nobody holds are what they lack of 1. */
export function partsOf(row: PoolRow, members: readonly PoolMember[], rules: PlanRules): readonly PoolPart[] {
  switch (row.share) {
    case "equal":
      return proportional(members, () => ONE);
    case "headcount":
      return proportional(members, ({ employment }) => exact(employment.days));
    case "rank":
      return byRank(
        members,
        rules.poolRanks.filter(({ pool }) => pool === row.pool),
        row.rankBy ?? "netSales",
      );
    default:
      return proportional(members, (member) => valueOf(member, row.share) ?? ZERO);
  }
}
