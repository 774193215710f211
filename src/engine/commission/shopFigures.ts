import { CREDIT_REASONS, type PeriodResult } from "../periodResult";
import { byte, float, int } from "../records/columnAccess";
import { exact, subtract, total } from "../units/exact";
import { fen } from "../units/fen";
import type { Figure, Figures } from "../units/figure";
import { yuanOf } from "../units/yuan";
import { countedRows } from "./countedOrders";
import { canonicalMetric, figuresOf } from "./metricFigure";
import { completionOf, type TargetParts } from "./personFigures";
import type { PoolFigures } from "./poolAmount";

/** Someone whose sales and target make up a group's. */
export interface GroupMember {
  readonly group: string | null;
  readonly figures: Figures;
  readonly target: TargetParts | null;
}

/** Fen of the month's orders that no buyer or only a masked one is known of. */
function notJoinableFen(result: PeriodResult): number {
  const { credits } = result;
  const notJoinable = countedRows(result).filter((row) => {
    const reason = CREDIT_REASONS[byte(credits.reason, row)];
    return int(credits.owner, row) < 0 && (reason === "noBuyer" || reason === "maskedBuyer");
  });
  return notJoinable.reduce((sum, row) => sum + float(credits.amount, row), 0);
}

/** What the shop sold that nobody earned: all but excluded orders − credited − not joinable. */
function silentSales(result: PeriodResult): Figure {
  const shop = figuresOf(result.shop);
  const [all, credited] = [shop("shopPaidSales"), shop("sales")];
  if (all.kind === "none" || credited.kind === "none") return all.kind === "none" ? all : credited;
  const others = subtract(subtract(all.value, credited.value), yuanOf(fen(notJoinableFen(result))));
  return { kind: "value", value: others, samples: null };
}

/** Sales of the group's people together; a member without a figure leaves the sum without one. */
function sumOf(metric: string, members: readonly GroupMember[]): Figure {
  const figures = members.map((member) => member.figures(metric));
  const none = figures.find(({ kind }) => kind === "none");
  if (none !== undefined) return none;
  return {
    kind: "value",
    value: total(figures.map((figure) => (figure.kind === "value" ? figure.value : exact(0)))),
    samples: null,
  };
}

/** Totals of shop and groups as pools need them. */
export function shopFigures(result: PeriodResult, people: readonly GroupMember[]): PoolFigures {
  const shop = figuresOf(result.shop);
  const membersOf = (group: string | null): readonly GroupMember[] =>
    people.filter((one) => group === null || one.group === group);
  const ofGroup = (group: string): Figures => {
    const measured = figuresOf(result.groups.find((one) => one.group === group)?.metrics ?? {});
    return (metric) => (metric === "sales" ? sumOf(metric, membersOf(group)) : measured(metric));
  };
  return {
    silentSales: silentSales(result),
    shop,
    of: (group) => {
      const figures = group === null ? shop : ofGroup(group);
      return (metric) =>
        canonicalMetric(metric) === "targetCompletion"
          ? completionOf(membersOf(group).map(({ target }) => target))
          : figures(metric);
    },
  };
}
