import type { ComponentRow, GateRow, PoolRow, TierRow } from "../../engine/commission/planRules";
import type { RuleSet } from "../../engine/rules/ruleSet";
import { ladderText } from "../../report/sheets/rules/ladderText";
import {
  figureText,
  metricName,
  numberText,
  percentText,
  type RuleLanguage,
} from "../../report/sheets/rules/ruleNames";
import { scoringText } from "../../report/sheets/rules/scoringText";
import { cellAddress, tableCode } from "./recogniseColumns";
import type { ReadRules } from "./readRules";
import type { RuleSheetTable } from "./ruleColumns";

/** One rule as it was understood, and the cell where it begins. */
export interface RuleLine {
  readonly table: RuleSheetTable;
  readonly cell: string;
  readonly text: string;
}

/** A sentence about a row. */
interface Said {
  readonly table: RuleSheetTable;
  readonly row: number;
  readonly text: string;
}

function limitsText(cap: number | null, floor: number | null, { rules }: RuleLanguage): string {
  const capped = cap === null ? "" : rules.lines.capped(numberText(cap));
  return capped + (floor === null ? "" : rules.lines.floored(numberText(floor)));
}

/** The tiers that belong to a component's rows of one effective month. */
function tiersOf(
  { plan, component }: Pick<ComponentRow, "plan" | "component">,
  { tiers }: RuleSet,
): readonly TierRow[] {
  return tiers.filter((tier) => tier.plan === plan && tier.component === component);
}

/** A component's ladders, one sentence for each effective month that its tiers name. */
function componentSaid(row: ComponentRow, rules: RuleSet, language: RuleLanguage): readonly Said[] {
  const { lines } = language.rules;
  const own = tiersOf(row, rules);
  const months = [...new Set(own.map(({ effectiveFrom }) => effectiveFrom ?? row.effectiveFrom))];
  return months.map((month): Said => {
    const tiers = own.filter(({ effectiveFrom }) => (effectiveFrom ?? row.effectiveFrom) === month);
    const multiplier =
      row.multiplyBy === null || row.multiplyBy === "none"
        ? ""
        : lines.multiplied(metricName(row.multiplyBy, language));
    const how =
      ladderText({ ...row, tiers }, language) +
      multiplier +
      limitsText(row.cap, row.floor, language) +
      (month === null ? "" : lines.effective(month));
    return {
      table: "CS_Commission",
      row: row.row,
      text: lines.component({ plan: row.plan, component: row.component, how }),
    };
  });
}

function gateSaid(row: GateRow, language: RuleLanguage): Said {
  const { lines } = language.rules;
  const { zero, hold, factor } = lines.gateEffects;
  const effects = { zero, hold, factor: factor(numberText(row.factor ?? 1)) };
  const text = lines.gate({
    plan: row.plan,
    component: row.component ?? "",
    metric: metricName(row.metric, language),
    operator: row.operator,
    limit: figureText(row.limit, row.metric, language),
    effect: effects[row.onFail ?? "zero"],
  });
  return { table: "CS_Gates", row: row.row, text };
}

function scorecardSaid(rules: RuleSet, language: RuleLanguage): readonly Said[] {
  const { lines } = language.rules;
  return [
    ...rules.scorecard.map((row): Said => {
      const metric = metricName(row.metric, language);
      const how = scoringText(row, rules.bands, language);
      const text = lines.kpi({ scheme: row.scheme, metric, weight: numberText(row.weight), how });
      return { table: "CS_Scorecard", row: row.row, text };
    }),
    ...rules.grades.map(({ row, scheme, grade, from, coefficient }): Said => {
      const times = coefficient === null ? "" : numberText(coefficient);
      return {
        table: "CS_Grades",
        row,
        text: lines.grade({ scheme, grade, from: numberText(from), coefficient: times }),
      };
    }),
  ];
}

function poolHow(row: PoolRow, rules: RuleSet, language: RuleLanguage): string {
  const { lines } = language.rules;
  if (row.rate !== null) return lines.flat(metricName(row.basis, language), percentText(row.rate));
  const at = { plan: row.plan ?? "", component: row.component ?? "" };
  return ladderText({ ...row, mode: null, unit: "rate", tiers: tiersOf(at, rules) }, language);
}

function shareText({ share, rankBy }: PoolRow, language: RuleLanguage): string {
  const { shares } = language.rules.lines;
  if (share === "equal") return shares.equal;
  if (share === "headcount") return shares.headcount;
  if (share === "rank") return shares.rank(metricName(rankBy ?? "netSales", language));
  return shares.metric(metricName(share, language));
}

function poolsSaid(rules: RuleSet, language: RuleLanguage): readonly Said[] {
  const { lines, words } = language.rules;
  return [
    ...rules.pools.map((row): Said => {
      const how = poolHow(row, rules, language);
      const text = lines.pool({ pool: row.pool, how, group: row.group ?? "", share: shareText(row, language) });
      return { table: "CS_Pools", row: row.row, text };
    }),
    ...rules.poolRanks.map(({ row, pool, rank, share, extra }): Said => {
      const more = extra === null ? "" : numberText(extra);
      return {
        table: "CS_PoolRanks",
        row,
        text: lines.poolRank({ pool, rank, share: percentText(share), extra: more }),
      };
    }),
    ...rules.awards.map(({ row, award, metric, period, rank, prize, group }): Said => {
      const facts = { award, metric: metricName(metric, language), period: words.awardPeriod[period], rank };
      return { table: "CS_Awards", row, text: lines.award({ ...facts, prize: numberText(prize), group: group ?? "" }) };
    }),
  ];
}

function plansSaid(rules: RuleSet, language: RuleLanguage): readonly Said[] {
  const { lines } = language.rules;
  return [
    ...rules.plans.map(({ row, plan, cap, floor }): Said => {
      return { table: "CS_Plans", row, text: lines.plan(plan, limitsText(cap, floor, language)) };
    }),
    ...rules.components.flatMap((row) => componentSaid(row, rules, language)),
    ...rules.gates.map((row) => gateSaid(row, language)),
  ];
}

function rosterSaid({ roster }: RuleSet, { rules }: RuleLanguage): readonly Said[] {
  const [first] = roster;
  if (first === undefined) return [];
  const people = new Set(roster.map(({ person }) => person)).size;
  return [{ table: "CS_Roster", row: first.row, text: rules.lines.roster(people, roster.length) }];
}

/** The rules as they were understood, in words, each with the cell that says so; settings have words of their own. */
export function ruleLines({ rules, tables }: ReadRules, language: RuleLanguage): readonly RuleLine[] {
  const said = [
    ...rosterSaid(rules, language),
    ...plansSaid(rules, language),
    ...scorecardSaid(rules, language),
    ...poolsSaid(rules, language),
  ];
  return said.flatMap(({ table: code, row, text }) => {
    const table = tables.find((one) => tableCode(one) === code);
    return table === undefined ? [] : [{ table: code, cell: cellAddress(table, row), text }];
  });
}
