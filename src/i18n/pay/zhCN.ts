import type { KpiScore } from "../../engine/appraisal/appraise";
import type { GateOutcome } from "../../engine/commission/gates";
import type { ClawbackLine } from "../../engine/commission/clawback";
import type { ClawbackException } from "../../engine/commission/lateRefunds";
import type { PayControl } from "../../engine/commission/payControls";
import type { StatementKind } from "../../engine/commission/statement";
import type { Withheld } from "../../engine/commission/componentPay";
import { appraisalZhCN } from "./appraisal/zhCN";
import { holdsZhCN } from "./holds/zhCN";

/** A place that several people share: they take the places up to `last`, whose prizes are `yuan` together. */
export interface TiedPrize {
  readonly place: number;
  readonly tied: number;
  readonly last: number;
  readonly yuan: string;
}

/** Texts of 绩效考核表, 提成明细 and 提成汇总, and the words of what pay is made of. */
export const payZhCN = {
  appraisal: appraisalZhCN,
  awards: {
    alone: "独占该名次",
    award: "奖项",
    each: (at: TiedPrize) => `${at.tied} 人并列第 ${at.place} 名，各得该名次的奖金`,
    figure: "数值",
    how: "说明",
    metric: "指标",
    missing: (months: readonly string[]) => `台账中没有 ${months.join("、")} 的数据，按其余月份计`,
    months: "月份",
    nobody: "没有人达到条件",
    place: "名次",
    prize: "奖金（元）",
    shared: (at: TiedPrize) =>
      `${at.tied} 人并列第 ${at.place} 名，第 ${at.place} 至 ${at.last} 名的奖金共 ${at.yuan} 元，平分`,
    title: "奖项",
  },
  balance: {
    adjustments: "调整",
    change: "变动",
    clawback: "扣回",
    closing: "期末",
    earned: "提成",
    lastMonth: "上月浮动",
    notPaidYet: "本月尚未发布：“待发”在发布时记为已发（含台账中已手工记的）。",
    note: "期初 + 提成 + 调整 + 扣回 − 已发 = 期末；台账中手工加的调整只改余额，不改应发。上月取自台账。",
    now: "本月浮动",
    opening: "期初",
    paid: "已发",
    toBePaid: "待发",
    title: "余额结转",
  },
  clawbackMethods: { paidRate: "按已发提成", recompute: "按原月重算" } satisfies Record<ClawbackLine["method"], string>,
  clawbackReasons: {
    cannotRecompute: "原月数据不全，无法重算",
    duplicateRefund: "同一笔退款重复",
    earlierMonthOpen: "完成于更早的未发布月份，应在那个月扣回",
    monthNotInLedger: "订单所属月份未发布到台账",
    noBase: "订单的提成基数为 0",
    noComponent: "本月没有可冲减的提成项",
    outsideWindow: "超出扣回天数",
    paymentUnknown: "读到的订单和台账中都没有付款时间",
  } satisfies Record<ClawbackException["reason"], string>,
  controls: {
    accountsOnRoster: "数据中的账号 = 人员表账号 + 例外",
    changeFromLastMonth: "本月浮动工资与上月台账（供参考）",
    linesSumToComponents: "订单明细之和 = 各提成项",
    noOrderTwice: "没有订单重复计提",
    noRefundTwice: "没有退款重复扣回",
    payableAddsUp: "各项之和 = 应发",
    poolsShared: "各人份额 + 留存 = 公共池",
    rateInRange: "封顶和门槛前的实际提点在方案范围内（超出的项数）",
    statementAddsUp: "明细之和 = 应发",
  } satisfies Record<PayControl["code"], string>,
  gate: (at: { metric: string; operator: string; limit: string; actual: string; outcome: string }) =>
    `门槛 ${at.metric} ${at.actual} ${at.operator} ${at.limit}：${at.outcome}`,
  gateOutcomes: { factor: "打折", hold: "暂缓", passed: "通过", zero: "不发" } satisfies Record<
    GateOutcome["outcome"],
    string
  >,
  holds: holdsZhCN,
  kinds: {
    award: "奖项",
    baseSalary: "底薪",
    carriedForward: "负数结转下月",
    carry: "上月结转",
    clawback: "退款扣回",
    event: "加减项",
    order: "订单",
    planCap: "方案封顶",
    planFloor: "方案保底",
    pool: "公共池",
    poolExtra: "名次加奖",
    refund: "迟到退款",
    rest: "其余部分",
  } satisfies Record<StatementKind, string>,
  kpiOutcomes: { excluded: "不计此项", held: "暂缓", scored: "已计分", zeroed: "记 0 分" } satisfies Record<
    KpiScore["outcome"],
    string
  >,
  pools: { part: "份额" },
  reasons: {
    gateFailed: (gate: string) => gate,
    gateHolds: (gate: string) => gate,
    noBase: (metric: string, why: string) => `基数 ${metric} 无值（${why}），暂缓`,
    noMultiplier: (metric: string, why: string) => `乘数 ${metric} 无值（${why}），暂缓`,
    noTiers: "本月没有生效的档位，暂缓",
    noTierValue: (metric: string, why: string) => `分档指标 ${metric} 无值（${why}），暂缓`,
  },
  reference: (at: { month: string; method: string; capped: boolean }) =>
    `${at.month} 的订单，${at.method}扣回${at.capped ? "，以该单已发为限" : ""}`,
  statement: {
    account: "客服账号",
    and: "；",
    amount: "金额（元）",
    base: "基数",
    baseMetric: "基数指标",
    belowFirst: "未达第一档",
    cap: (yuan: string) => `封顶 ${yuan} 元`,
    components: "提成项",
    component: "提成项",
    countedAt: "计入时间",
    employed: (days: number, of: number) => `在职 ${days}/${of} 天`,
    eventPoints: "手工加减分",
    facts: (at: { plan: string; scheme: string; employed: string }) =>
      `方案 ${at.plan === "" ? "无" : at.plan} · 考核表 ${at.scheme === "" ? "无" : at.scheme} · ${at.employed}`,
    floor: (yuan: string) => `保底 ${yuan} 元`,
    floorAdded: (yuan: string) => `保底补足 ${yuan} 元`,
    form: "考核得分见考核表",
    item: "项目",
    kind: "类型",
    lines: "明细（逐单）",
    linesOn: ({ from, to, all }: { from: string; to: string; all: string }) =>
      `逐单明细第 ${from} 至 ${to} 行，共 ${all} 行；合计见第一张`,
    measured: "计得（元）",
    multiplier: "乘数",
    nextTier: (at: { metric: string; distance: string; from: string; rate: string }) =>
      `${at.metric}再高 ${at.distance} 即达 ${at.from} 档（${at.rate}）`,
    orderId: "订单编号",
    payable: "应发",
    provisional: "暂定：有指标或提成项缺数据，不能发布；原因和办法见口径与核对",
    provisionalScore: "得分暂定：有考核指标缺数据，得分只按其余指标计算",
    rate: "提点",
    reached: "达到档位",
    reason: "原因",
    reference: "扣回依据",
    refundId: "退款编号",
    sheet: (person: string) => `提成明细 ${person}`,
    tierMetric: "分档指标",
    tierValue: "分档值",
    title: (person: string, month: string) => `提成明细 · ${person} · ${month}`,
    totals: "应发合计",
    unchecked: "未通过核对",
    variable: "浮动工资",
    versusLast: "浮动较上月",
    why: "说明",
    withheld: "扣留（元）",
  },
  summary: {
    accountExceptions: "不在人员表上的账号（不计薪）",
    awards: "奖项",
    baseSalary: "底薪",
    booked: "台账（元）",
    differences: (locked: boolean) => `与台账的差异（${locked ? "已锁定，台账不变" : "再次发布后更新"}）`,
    more: (count: number) => `……还有 ${count} 处，见 JSON`,
    note: "备注",
    now: "现在（元）",
    payChecks: "工资核对",
    carried: "负数结转下月",
    carry: "上月结转",
    checks: "核对",
    clawback: "退款扣回",
    clawbackExceptions: "未扣回的退款",
    completed: "完成时间",
    control: "检查项",
    events: "加减项",
    facts: (people: number, provisional: number) =>
      `${people} 人${provisional === 0 ? "" : ` · 其中 ${provisional} 人暂定`}`,
    grade: "等级",
    held: "暂缓",
    left: "左边",
    name: "提成汇总",
    none: "没有人员：请填写规则表中的人员表，或映射一张人员表。",
    person: "人员",
    plan: "方案",
    planCap: "方案封顶",
    planFloor: "方案保底",
    pool: "公共池",
    pools: "公共池",
    poolShare: "已分（元）",
    poolTotal: "池（元）",
    provisional: "暂定",
    result: "结果",
    right: "右边",
    score: "得分",
    title: (month: string) => `提成汇总 · ${month}`,
    total: "合计",
    unheld: "留存（元）",
    withheld: "封顶、门槛扣留",
  },
  why: {
    fewSamples: "样本不足",
    noCoefficient: "等级没有系数",
    noGrade: "未达任何等级",
    noScore: "没有得分",
    scoreProvisional: "得分暂定",
  },
  withheld: (by: string, yuan: string) => `${by}扣留 ${yuan} 元`,
  withheldBy: {
    componentCap: (name: string) => `“${name}”封顶`,
    gate: (metric: string) => `门槛“${metric}”`,
    planCap: (plan: string) => `方案“${plan}”封顶`,
  } satisfies Record<Withheld["by"], (name: string) => string>,
};
