import type { AwardRow, PlanRules, PoolRankRow, PoolRow } from "../commission/planRules";
import type { RuleFault } from "../issues/ruleFault";
import { compare, exact, numberOf, ONE, total } from "../units/exact";
import { isAdditive, isPayable } from "./knownMetrics";
import { duplicatesIn, faultAt, faultIf } from "./ruleFaults";

const BASES: readonly string[] = ["silentSales", "shopPaidSales", "groupSales"];
const SHARES: readonly string[] = ["equal", "headcount", "rank"];

function isPlace(rank: number): boolean {
  return Number.isInteger(rank) && rank >= 1;
}

/** A pool has a rate of its own, or a ladder. */
function rateFaults(row: PoolRow, { tiers }: PlanRules): readonly RuleFault[] {
  const { rate, plan, component } = row;
  if (rate !== null) return [];
  const named = plan !== null && component !== null;
  const hasTiers = tiers.some((tier) => tier.plan === plan && tier.component === component);
  return [
    ...faultIf(!named, "CS_Pools", [row, { code: "missingValue", column: "rate" }]),
    ...faultIf(named && !hasTiers, "CS_Pools", [row, { code: "noTiers", column: "component", received: component }]),
  ];
}

function checkPool(row: PoolRow, rules: PlanRules): readonly RuleFault[] {
  const { pool, basis, tierMetric, share, rankBy } = row;
  const table = "CS_Pools";
  const ranked = rules.poolRanks.some((rank) => rank.pool === pool);
  const unknown = (column: string, metric: string | null): readonly RuleFault[] =>
    faultIf(metric !== null && !isPayable(metric), table, [row, { code: "unknownMetric", column, received: metric }]);
  return [
    ...unknown("basis", BASES.includes(basis) ? null : basis),
    ...unknown("tierMetric", tierMetric),
    ...unknown("share", SHARES.includes(share) ? null : share),
    ...unknown("rankBy", rankBy),
    ...rateFaults(row, rules),
    ...faultIf(share === "rank" && !ranked, table, [row, { code: "missingValue", column: "share", received: pool }]),
  ];
}

function checkPoolRank(row: PoolRankRow, { pools }: PlanRules): readonly RuleFault[] {
  const { pool, rank, share } = row;
  const table = "CS_PoolRanks";
  return [
    ...faultIf(!pools.some((one) => one.pool === pool), table, [
      row,
      { code: "unknownPool", column: "pool", received: pool },
    ]),
    ...faultIf(!isPlace(rank), table, [row, { code: "outOfRange", column: "rank", received: rank }]),
    ...faultIf(share < 0, table, [row, { code: "outOfRange", column: "share", received: share }]),
  ];
}

/** Shares that sum to more than the pool, told at its last row. */
function sharesAboveWhole(poolRanks: readonly PoolRankRow[]): readonly RuleFault[] {
  const pools = [...new Set(poolRanks.map(({ pool }) => pool))];
  return pools.flatMap((pool) => {
    const own = poolRanks.filter((row) => row.pool === pool);
    const sum = total(own.map(({ share }) => exact(share)));
    const last = own.at(-1);
    if (last === undefined || compare(sum, ONE) <= 0) return [];
    const wrong = { code: "sharesAboveWhole", column: "share", received: numberOf(sum), expected: 1 } as const;
    return [faultAt("CS_PoolRanks", last, wrong)];
  });
}

function checkAward(row: AwardRow, awards: readonly AwardRow[]): readonly RuleFault[] {
  const { award, metric, period, rank } = row;
  const table = "CS_Awards";
  const first = awards.find((one) => one.award === award);
  const differs = (column: "metric" | "period"): readonly RuleFault[] =>
    faultIf(first !== undefined && first[column] !== row[column], table, [
      row,
      { code: "conflict", column, received: row[column], expected: first?.[column] ?? "", otherRow: first?.row ?? 0 },
    ]);
  return [
    ...faultIf(!isPayable(metric), table, [row, { code: "unknownMetric", column: "metric", received: metric }]),
    ...faultIf(period !== "month" && !isAdditive(metric), table, [
      row,
      { code: "notAdditive", column: "metric", received: metric, expected: period },
    ]),
    ...faultIf(!isPlace(rank), table, [row, { code: "outOfRange", column: "rank", received: rank }]),
    ...differs("metric"),
    ...differs("period"),
  ];
}

/** Faults of CS_Pools, CS_PoolRanks and CS_Awards, each with its cell. */
export function checkPools(rules: PlanRules): readonly RuleFault[] {
  const { pools, poolRanks, awards } = rules;
  return [
    ...pools.flatMap((row) => checkPool(row, rules)),
    ...duplicatesIn("CS_Pools", pools, { keyOf: ({ pool }) => [pool], column: "pool" }),
    ...poolRanks.flatMap((row) => checkPoolRank(row, rules)),
    ...duplicatesIn("CS_PoolRanks", poolRanks, { keyOf: ({ pool, rank }) => [pool, rank], column: "rank" }),
    ...sharesAboveWhole(poolRanks),
    ...awards.flatMap((row) => checkAward(row, awards)),
    ...duplicatesIn("CS_Awards", awards, { keyOf: ({ award, rank }) => [award, rank], column: "rank" }),
  ];
}
