import { canonicalMetric, unitOfMetric } from "../commission/metricFigure";
import type { ComponentRow, GateRow, PlanRules, TierRow } from "../commission/planRules";
import type { RuleFault } from "../issues/ruleFault";
import { isPayable } from "./knownMetrics";
import { duplicatesIn, faultAt, faultIf } from "./ruleFaults";

const TABLE = "CS_Commission";

function hasComponent({ components }: PlanRules, plan: string, component: string): boolean {
  return components.some((row) => row.plan === plan && row.component === component);
}

function hasPlan({ plans }: PlanRules, plan: string): boolean {
  return plans.some((row) => row.plan === plan);
}

function capBelowFloor(cap: number | null, floor: number | null): boolean {
  return cap !== null && floor !== null && cap < floor;
}

/** Metrics that a component names and nobody knows. */
function unknownMetrics(row: ComponentRow): readonly RuleFault[] {
  const { basis, tierMetric, multiplyBy } = row;
  const multiplier = multiplyBy === "none" ? null : multiplyBy;
  return Object.entries({ basis, tierMetric, multiplyBy: multiplier })
    .filter(([, metric]) => metric !== null && !isPayable(metric))
    .map(([column, metric]) => faultAt(TABLE, row, { code: "unknownMetric", column, received: metric }));
}

/** A rate pays on money, a price per unit on anything but money. */
function unitsDiffer({ unit, basis }: ComponentRow): boolean {
  if (!isPayable(basis) || unit === "fixed") return false;
  return (unit === "rate") !== (unitOfMetric(basis) === "fen");
}

/** Slices are cut from the basis: nothing else can say which slice. A fixed amount has no slices. */
function cutsByOther({ mode, unit, basis, tierMetric }: ComponentRow): boolean {
  const other = tierMetric !== null && canonicalMetric(tierMetric) !== canonicalMetric(basis);
  return mode === "marginal" && unit !== "fixed" && other;
}

function checkComponent(row: ComponentRow, rules: PlanRules): readonly RuleFault[] {
  const { plan, component, unit, cap, floor, tierMetric } = row;
  const hasTiers = rules.tiers.some((tier) => tier.plan === plan && tier.component === component);
  return [
    ...faultIf(!hasPlan(rules, plan), TABLE, [row, { code: "unknownPlan", column: "plan", received: plan }]),
    ...unknownMetrics(row),
    ...faultIf(unitsDiffer(row), TABLE, [
      row,
      { code: "unitMismatch", column: "unit", received: unit, expected: row.basis },
    ]),
    ...faultIf(cutsByOther(row), TABLE, [
      row,
      { code: "marginalByOtherMetric", column: "tierMetric", received: tierMetric },
    ]),
    ...faultIf(capBelowFloor(cap, floor), TABLE, [
      row,
      { code: "capBelowFloor", column: "cap", received: cap, expected: floor ?? 0 },
    ]),
    ...faultIf(!hasTiers, TABLE, [row, { code: "noTiers", column: "component", received: component }]),
  ];
}

/** The row of the same ladder before this one in the sheet. */
function rowBefore(tiers: readonly TierRow[], place: number): TierRow | undefined {
  const own = tiers[place];
  return tiers
    .slice(0, place)
    .filter(
      (row) => row.plan === own?.plan && row.component === own.component && row.effectiveFrom === own.effectiveFrom,
    )
    .at(-1);
}

/** A ladder goes up: a bound that equals or lies below the one before it is a slip that would move pay. */
function checkTiers(rules: PlanRules): readonly RuleFault[] {
  const { tiers, pools } = rules;
  return tiers.flatMap((row, place) => {
    const { plan, component, from } = row;
    const before = rowBefore(tiers, place);
    const ofPool = pools.some((pool) => pool.plan === plan && pool.component === component);
    return [
      ...faultIf(!ofPool && !hasComponent(rules, plan, component), "CS_Tiers", [
        row,
        { code: "unknownComponent", column: "component", received: component, expected: plan },
      ]),
      ...faultIf(before !== undefined && before.from >= from, "CS_Tiers", [
        row,
        {
          code: "notAscending",
          column: "from",
          received: from,
          expected: before?.from ?? "",
          otherRow: before?.row ?? 0,
        },
      ]),
    ];
  });
}

function checkGate(row: GateRow, rules: PlanRules): readonly RuleFault[] {
  const { plan, component, metric, onFail, factor } = row;
  const table = "CS_Gates";
  const known = component === null || hasComponent(rules, plan, component);
  return [
    ...faultIf(!hasPlan(rules, plan), table, [row, { code: "unknownPlan", column: "plan", received: plan }]),
    ...faultIf(!known, table, [
      row,
      { code: "unknownComponent", column: "component", received: component, expected: plan },
    ]),
    ...faultIf(!isPayable(metric), table, [row, { code: "unknownMetric", column: "metric", received: metric }]),
    ...faultIf(onFail === "factor" && factor === null, table, [row, { code: "missingValue", column: "factor" }]),
    ...faultIf(factor !== null && factor < 0, table, [row, { code: "outOfRange", column: "factor", received: factor }]),
  ];
}

/** Faults of CS_Plans, CS_Commission, CS_Tiers and CS_Gates, each with its cell. */
export function checkPlans(rules: PlanRules): readonly RuleFault[] {
  const { plans, components, gates } = rules;
  return [
    ...duplicatesIn("CS_Plans", plans, { keyOf: ({ plan }) => [plan], column: "plan" }),
    ...plans
      .filter(({ cap, floor }) => capBelowFloor(cap, floor))
      .map((row) =>
        faultAt("CS_Plans", row, { code: "capBelowFloor", column: "cap", received: row.cap, expected: row.floor ?? 0 }),
      ),
    ...components.flatMap((row) => checkComponent(row, rules)),
    ...duplicatesIn(TABLE, components, {
      keyOf: ({ plan, effectiveFrom, component }) => [plan, effectiveFrom, component],
      column: "component",
    }),
    ...checkTiers(rules),
    ...gates.flatMap((row) => checkGate(row, rules)),
  ];
}
