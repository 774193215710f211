import { counted } from "../../counted";
import type { linesZhCN } from "../zhCN/lines";

export const linesEn: typeof linesZhCN = {
  award: ({ award, metric, period, rank, prize, group }) =>
    `Award "${award}": place ${rank} by ${metric} of the ${period}${group === "" ? "" : ` in ${group}`} gets ¥${prize}`,
  by: (metric) => ` by ${metric}`,
  capped: (cap) => `, at most ¥${cap}`,
  component: ({ plan, component, how }) => `Plan "${plan}", component "${component}": ${how}`,
  effective: (month) => `, from ${month} on`,
  fixed: (amount) => `¥${amount}`,
  flat: (basis, rate) => `${basis} × ${rate}`,
  floored: (floor) => `, at least ¥${floor}`,
  gate: ({ plan, component, metric, operator, limit, effect }) =>
    `Gate of plan "${plan}"${component === "" ? "" : `, component "${component}"`}: ${metric} ${operator} ${limit}, else ${effect}`,
  gateEffects: {
    factor: (factor) => `times ${factor}`,
    hold: "held",
    zero: "nothing",
  },
  grade: ({ scheme, grade, from, coefficient }) =>
    `Scheme "${scheme}": ${grade} from ${counted(from, "point")} on${coefficient === "" ? "" : `, coefficient ${coefficient}`}`,
  kpi: ({ scheme, metric, weight, how }) => `Scheme "${scheme}": ${metric}, weight ${weight}, ${how}`,
  kpis: {
    bands: (steps) => `by bands: ${steps}`,
    deduct: (target, per) => `target ${target}, ${counted(per, "point")} off per unit beyond it`,
    linear: (worst, best) => `linear from ${worst} (0 points) to ${best} (100 points)`,
    manual: "entered by the manager",
    rank: (steps) => `by rank in the group: ${steps}`,
    ratio: (target) => `in proportion to the target ${target}`,
  },
  multiplied: (by) => `, times ${by}`,

  plan: (plan, limits) => `Plan "${plan}"${limits}`,
  pool: ({ pool, how, group, share }) => `Pool "${pool}": ${how}, for ${group === "" ? "everybody" : group}, ${share}`,
  poolRank: ({ pool, rank, share, extra }) =>
    `Pool "${pool}", place ${rank}: ${share}${extra === "" ? "" : ` and ¥${extra} on top`}`,
  pointsAt: (from, points, lower) => `${lower ? "≤" : "≥"}${from} ${counted(points, "point")}`,
  rankAt: (from, points) => `from place ${from} ${counted(points, "point")}`,
  roster: (people, accounts) => `Roster: ${counted(people, "person", "people")}, ${counted(accounts, "account")}`,
  seconds: (seconds) => `${seconds} s`,
  shares: {
    equal: "in equal parts",
    headcount: "by days employed",
    metric: (metric) => `in proportion to ${metric}`,
    rank: (metric) => `by rank in ${metric}`,
  },
  steps: (list) => list.join(", "),
  tier: (from, rate) => `≥${from} ${rate}`,
  tiered: ({ basis, by, mode, steps }) => `${basis}, ${mode} tiers${by}: ${steps}`,
  yuanEach: (amount) => `¥${amount} each`,
};
