/** The rules as they were understood, in words. */
export const linesZhCN = {
  award: (at: { award: string; metric: string; period: string; rank: number; prize: string; group: string }) =>
    `奖项“${at.award}”：${at.group === "" ? "" : `${at.group}内`}${at.period}${at.metric}第 ${at.rank} 名奖 ${at.prize} 元`,
  by: (metric: string) => `，按${metric}分档`,
  capped: (cap: string) => `，封顶 ${cap} 元`,
  component: (at: { plan: string; component: string; how: string }) =>
    `方案“${at.plan}”提成项“${at.component}”：${at.how}`,
  effective: (month: string) => `，${month} 起`,
  fixed: (amount: string) => `${amount} 元`,
  flat: (basis: string, rate: string) => `${basis} × ${rate}`,
  floored: (floor: string) => `，保底 ${floor} 元`,
  gate: (at: { plan: string; component: string; metric: string; operator: string; limit: string; effect: string }) =>
    `方案“${at.plan}”${at.component === "" ? "全部提成" : `提成项“${at.component}”`}的门槛：${at.metric}${at.operator}${at.limit}，否则${at.effect}`,
  gateEffects: {
    factor: (factor: string) => `乘以 ${factor}`,
    hold: "暂缓发放",
    zero: "不发",
  },
  grade: (at: { scheme: string; grade: string; from: string; coefficient: string }) =>
    `考核表“${at.scheme}”：${at.from} 分起为${at.grade}${at.coefficient === "" ? "" : `，系数 ${at.coefficient}`}`,
  kpi: (at: { scheme: string; metric: string; weight: string; how: string }) =>
    `考核表“${at.scheme}”：${at.metric}权重 ${at.weight}，${at.how}`,
  kpis: {
    bands: (steps: string) => `分档：${steps}`,
    deduct: (target: string, per: string) => `目标 ${target}，每差一个单位扣 ${per} 分`,
    linear: (worst: string, best: string) => `从 ${worst}（0 分）到 ${best}（100 分）线性`,
    manual: "由主管打分",
    rank: (steps: string) => `按组内名次：${steps}`,
    ratio: (target: string) => `与目标 ${target} 之比`,
  },
  multiplied: (by: string) => `，再乘${by}`,

  plan: (plan: string, limits: string) => `方案“${plan}”${limits}`,
  pool: (at: { pool: string; how: string; group: string; share: string }) =>
    `公共池“${at.pool}”：${at.how}，${at.group === "" ? "全体" : at.group}${at.share}`,
  poolRank: (at: { pool: string; rank: number; share: string; extra: string }) =>
    `公共池“${at.pool}”第 ${at.rank} 名得 ${at.share}${at.extra === "" ? "" : `，另加 ${at.extra} 元`}`,
  pointsAt: (from: string, points: string, lower: boolean) => `${lower ? "≤" : "≥"}${from} 得 ${points} 分`,
  rankAt: (from: string, points: string) => `第 ${from} 名起 ${points} 分`,
  roster: (people: number, accounts: number) => `人员表：${people} 人，${accounts} 个账号`,
  seconds: (seconds: string) => `${seconds} 秒`,
  shares: {
    equal: "平均分",
    headcount: "按在职天数分",
    metric: (metric: string) => `按${metric}比例分`,
    rank: (metric: string) => `按${metric}名次分`,
  },
  steps: (list: readonly string[]) => list.join("，"),
  tier: (from: string, rate: string) => `≥${from} ${rate}`,
  tiered: (at: { basis: string; by: string; mode: string; steps: string }) =>
    `${at.basis}${at.by}${at.mode}：${at.steps}`,
  yuanEach: (amount: string) => `每个 ${amount} 元`,
};
