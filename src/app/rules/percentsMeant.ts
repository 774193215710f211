import { unitOfMetric } from "../../engine/commission/metricFigure";
import type { RuleTable } from "../../engine/issues/ruleFault";
import type { RuleSet } from "../../engine/rules/ruleSet";
import { exact, HUNDRED, multiply, numberOf } from "../../engine/units/exact";
import type { UnlocatedFault } from "./tableFault";

/** A ratio above 1,000 % is hardly one: 98 for 98 %. */
const LARGEST_RATIO = 10;

/** Nobody pays more commission than was sold: 5 for 5 %. A wrong amount is worse than none, so that this is an error. */
const LARGEST_RATE = 1;

interface Suspect {
  readonly table: RuleTable;
  readonly row: number;
  readonly column: string;
  readonly value: number | null;
}

function ratios(rules: RuleSet): readonly Suspect[] {
  const isRatio = ({ metric }: { metric: string }): boolean => unitOfMetric(metric) === "ratio";
  return [
    ...rules.bands
      .filter((row) => isRatio(row) && !isRanked(row, rules))
      .map(({ row, from }) => ({ table: "CS_Bands" as const, row, column: "from", value: from })),
    ...rules.gates
      .filter(isRatio)
      .map(({ row, limit }) => ({ table: "CS_Gates" as const, row, column: "limit", value: limit })),
    ...rules.scorecard.filter(isRatio).flatMap((row) =>
      (["target", "worst", "best"] as const).map((column) => {
        return { table: "CS_Scorecard" as const, row: row.row, column, value: row[column] };
      }),
    ),
    ...rules.tiers
      .filter((tier) => unitOfMetric(tierMetricOf(tier, rules)) === "ratio")
      .map(({ row, from }) => ({ table: "CS_Tiers" as const, row, column: "from", value: from })),
  ];
}

/** Bands of a KPI that is scored by rank count places, whatever its metric's unit. */
function isRanked({ scheme, metric }: { scheme: string; metric: string }, { scorecard }: RuleSet): boolean {
  return scorecard.some((row) => row.scheme === scheme && row.metric === metric && row.scoring === "rank");
}

interface TierOf {
  readonly plan: string;
  readonly component: string;
}

function tierMetricOf({ plan, component }: TierOf, { components, pools }: RuleSet): string {
  const own = [...components, ...pools].find((row) => row.plan === plan && row.component === component);
  return own?.tierMetric ?? own?.basis ?? "";
}

function rates({ tiers, components, pools }: RuleSet): readonly Suspect[] {
  const isRate = ({ plan, component }: TierOf): boolean =>
    components.some((row) => row.plan === plan && row.component === component && row.unit === "rate");
  return [
    ...tiers.filter(isRate).map(({ row, rate }) => ({ table: "CS_Tiers" as const, row, column: "rate", value: rate })),
    ...pools.map(({ row, rate }) => ({ table: "CS_Pools" as const, row, column: "rate", value: rate })),
  ];
}

type Severity = UnlocatedFault["severity"];

function tooLarge(suspects: readonly Suspect[], largest: number, severity: Severity): readonly UnlocatedFault[] {
  return suspects.flatMap(({ value, ...at }) =>
    value === null || value <= largest
      ? []
      : [
          {
            ...at,
            code: "looksLikePercent" as const,
            severity,
            received: String(value),
            expected: `${numberOf(multiply(exact(value), HUNDRED))}%`,
            otherRow: 0,
          },
        ],
  );
}

/**
 * Shares that are written as 40 where 40 % or 0.4 seems to be meant. Rates of pay above 100 % are errors; ratios of metrics,
 * which may be large, are warnings and taken as they stand.
 */
export function percentsMeant(rules: RuleSet): readonly UnlocatedFault[] {
  return [...tooLarge(ratios(rules), LARGEST_RATIO, "warning"), ...tooLarge(rates(rules), LARGEST_RATE, "error")];
}
