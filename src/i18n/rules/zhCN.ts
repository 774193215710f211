import type { Settings } from "../../engine/settings";

/** A column of a rule table: its header, and what belongs into its cells. */
export interface ColumnText {
  readonly header: string;
  readonly hint: string;
}

const column = (header: string, hint: string): ColumnText => ({ header, hint });

/** A setting of CS_Settings: what it is called, and what it may be. */
export interface SettingNote {
  readonly name: string;
  readonly note: string;
}

const setting = (name: string, note: string): SettingNote => ({ name, note });

/** Where a fault is, and what stands there. All of it text that can go into a sentence. */
export interface FaultFacts {
  /** `绩效规则!D14`; the table's name where no cell is to blame. */
  readonly at: string;
  /** The column as its header is; empty where the whole row or table is to blame. */
  readonly column: string;
  readonly received: string;
  /** What would be right, in words; empty where there is nothing to name. */
  readonly expected: string;
  /** Row that it collides with; empty for none. */
  readonly otherRow: string;
}

const is = (received: string): string => (received === "" ? "为空" : `实际为“${received}”`);

/** A column that should hold something else. */
const should =
  (what: string) =>
  ({ at, column: name, received }: FaultFacts): string =>
    `${at}: ${name}应为${what}，${is(received)}`;

const metricHint = "指标名称或代码";
const effectiveHint = "从哪个月起生效，如 2026-06；留空为一直有效";

/** Texts of the sheet 绩效规则: names of tables, columns and words, faults, and the rules said in words. */
export const rulesZhCN = {
  faults: {
    capBelowFloor: ({ at, received, expected }: FaultFacts) => `${at}: 封顶 ${received} 低于保底 ${expected}`,
    cellError: ({ at, column: name, received }: FaultFacts) =>
      `${at}: ${name}是 Excel 错误值 ${received}，请先改正公式`,
    conflict: ({ at, column: name, received, expected, otherRow }: FaultFacts) =>
      `${at}: ${name}“${received}”与${otherRow === "" ? "其他行" : otherRow}的“${expected}”矛盾`,
    duplicate: ({ at, received, otherRow }: FaultFacts) =>
      `${at}: “${received}”与${otherRow === "" ? "另一行" : otherRow}重复`,
    duplicateColumn: ({ at, received, expected }: FaultFacts) =>
      `${at}: “${received}”和“${expected}”是同一列，请只留一列`,
    lostDigits: ({ at, received }: FaultFacts) =>
      `${at}: 订单编号 ${received} 的末位已丢失，请把该列设为文本格式后重新填写`,
    looksLikePercent: ({ at, column: name, received, expected }: FaultFacts) =>
      `${at}: ${name} ${received} 相当于 ${expected}；若本意是 ${received}%，请写成 ${received}%`,
    marginalByOtherMetric: ({ at, received }: FaultFacts) =>
      `${at}: 超额计法只能按基数自己分档，不能按“${received}”分档；请改为全额，或清空分档指标`,
    missingColumn: ({ at, expected }: FaultFacts) => `${at}: 缺少“${expected}”列`,
    missingValue: ({ at, column: name }: FaultFacts) => `${at}: ${name}不能为空`,
    moreThanTwoDecimals: ({ at, column: name, received }: FaultFacts) => `${at}: ${name}最多两位小数，${is(received)}`,
    noBands: ({ at, received }: FaultFacts) => `${at}: 指标“${received}”按档评分，但评分档表中没有它的档`,
    notAdditive: ({ at, received }: FaultFacts) => `${at}: 指标“${received}”不能把各月相加，不能用于季度或年度奖项`,
    notADate: should("日期，如 2026-06-01"),
    notAMemoRule: should("“旗帜=red→排除”或“备注包含小娇→小娇”这样的写法"),
    notAMonth: should("月份，如 2026-06"),
    notANumber: should("数字"),
    notAscending: ({ at, column: name, received, expected, otherRow }: FaultFacts) =>
      `${at}: ${name} ${received} 必须大于${otherRow === "" ? "上一档" : otherRow}的 ${expected}`,
    notATime: should("时刻，如 06:00"),
    notATimeSpan: should("时段，如 08:00-23:00，留空为全天"),
    notAWindow: should("“自然日:2”或“滚动小时:24”这样的写法"),
    notAWholeNumber: should("整数"),
    noTiers: ({ at, received }: FaultFacts) => `${at}: 提成项“${received}”在阶梯表中没有档，至少要有一档`,
    notYesNo: should("“是”或“否”"),
    outOfRange: ({ at, column: name, received, expected }: FaultFacts) =>
      `${at}: ${name} ${received} 超出范围${expected === "" ? "" : `（应为 ${expected}）`}`,
    sharesAboveWhole: ({ at, received }: FaultFacts) => `${at}: 公共池各名次占比之和 ${received} 超过 100%`,
    targetZero: ({ at }: FaultFacts) => `${at}: 目标不能为 0`,
    unitMismatch: ({ at, column: name, received, expected }: FaultFacts) =>
      `${at}: ${name}“${received}”与基数“${expected}”不符（金额按比例，数量按单价）`,
    unknownComponent: ({ at, received }: FaultFacts) => `${at}: 提成项表中没有“${received}”`,
    unknownMetric: ({ at, received }: FaultFacts) => `${at}: 没有名为“${received}”的指标`,
    unknownPerson: ({ at, received }: FaultFacts) => `${at}: 人员表中没有“${received}”`,
    unknownPlan: ({ at, received }: FaultFacts) => `${at}: 方案表中没有“${received}”`,
    unknownPool: ({ at, received }: FaultFacts) => `${at}: 公共池表中没有“${received}”`,
    unknownScheme: ({ at, received }: FaultFacts) => `${at}: 考核指标表中没有考核表“${received}”`,
    unknownSetting: ({ at, received }: FaultFacts) => `${at}: 没有名为“${received}”的口径设定`,
    unknownWord: ({ at, column: name, received, expected }: FaultFacts) =>
      `${at}: ${name}应为${expected}之一，${is(received)}`,
    weightsSum: ({ at, received }: FaultFacts) => `${at}: 权重合计为 ${received}，不是 100；按比例折算`,
    worstEqualsBest: ({ at, received }: FaultFacts) => `${at}: 线性评分的最差值与最好值不能同为 ${received}`,
  },
  severities: { error: "错误", warning: "提示" },
  sheet: {
    blankRows: "空行可直接填写；行数不够时，在表格中部插入整行。",
    choices: (words: readonly string[]) => words.join(" / "),
    code: "代码",
    facts: "每次计算都读取本页的表格。可改数字、增删行、加自己的列；表格名称和带底色的表头请勿改动。",
    legend: "可用指标（名称或代码都可以填）",
    manualColumn: (name: string) => `主管打分:${name}`,
    manualHint: "0–100，由主管填写",
    name: "绩效规则",
    needed: "必填",
    optional: "选填",
    origin: (text: string) => `数字来源：${text}`,
    row: (row: number) => `第 ${row} 行`,
    refusalTitle: "请从列表中选择",
    refusalText: (words: string) => `可填：${words}`.slice(0, 250),
    title: (template: string) => `绩效规则 · ${template}`,
    unused: "以下表格按需填写，可全部留空",
  },
  lines: {
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
  },
  refusals: {
    sheetExists: (sheet: string) => `工作簿中已有工作表“${sheet}”，没有改动。若要重新生成，请先改名或删除它。`,
    tablesExist: (tables: readonly string[]) =>
      `工作簿中已有规则表格 ${tables.join("、")}，没有改动。若要重新生成，请先删除它们。`,
  },
  settings: {
    afterSaleDays: setting("售后判定天数", "付款后多少天内的会话算售后"),
    asOf: setting("数据截至", "日期时间；留空为数据中的最后时刻"),
    attributionRule: setting("归属规则", ""),
    blacklist: setting("过滤黑名单买家", "买家昵称，用顿号分开；留空为不过滤"),
    capacity: setting("接待上限", "每天接待多少人算超负荷（人员表未填时）"),
    chaseMinutes: setting("催付分钟", "静默下单满多少分钟后的接待才算催付"),
    clawback: setting("退款扣回方式", ""),
    clawbackDays: setting("退款扣回天数", "付款后多少天内的退款扣回提成（含首尾）"),
    closedWords: setting("关闭状态词", "状态含这些词的订单算已关闭，用顿号分开"),
    creditDate: setting("业绩计入日期", ""),
    cutOffDay: setting("退款截止日", "次月几日（含）前完成的退款计入本月，1–28"),
    dayStart: setting("营业日起点", "00:00–06:00"),
    forwardedUpTo: setting("过滤转出会话", "客服消息不超过几条的转出会话不计；留空为不过滤"),
    internal: setting("过滤内部账号", ""),
    keepFreight: setting("运费计入销售额", ""),
    memoRule: setting("备注旗帜规则", "如 旗帜=red→排除，备注包含小娇→小娇；可写多行"),
    noBuyerMessage: setting("过滤买家未发言", ""),
    paidStatuses: setting("已付款状态", "没有付款时间的平台，用顿号分开"),
    payDays: setting("付款期限天数", "询单当日起第几天结束前付款算最终付款"),
    platform: setting("平台", "先按平台取默认值，再按下面各行"),
    preAttributed: setting("订单自带的客服", ""),
    proration: setting("不满月折算", ""),
    refundedStatuses: setting("退款成功状态", "用顿号分开"),
    robotAccounts: setting("机器人账号", "用顿号分开"),
    robots: setting("过滤机器人", ""),
    singleLine: setting("过滤单句会话", ""),
    targetBasis: setting("目标对应指标", ""),
    touch: setting("多人接待时归", ""),
    window: setting("归属窗口", "自然日:2（当日与次日）或 滚动小时:24"),
    workingHours: setting("响应统计时段", "如 08:00-23:00；留空为全天"),
  },
  tables: {
    CS_Awards: {
      columns: {
        award: column("奖项", "奖项名称"),
        group: column("组", "只在此组内评；留空为全体"),
        metric: column("指标", metricHint),
        minSample: column("最低样本", "样本（分母）少于此数不参评"),
        period: column("周期", "月 / 季 / 年"),
        prize: column("奖金", "元"),
        rank: column("名次", "1、2、3……每个名次一行"),
        tie: column("并列", "平分所占名次的奖金，或各得全额"),
      },
      note: "按名次发的奖金，在周期的最后一个月发放。",
      title: "奖项",
    },
    CS_Bands: {
      columns: {
        from: column("起点", "达到即得分（含）；越低越好的指标为不超过"),
        metric: column("指标", metricHint),
        points: column("分数", "0–100"),
        scheme: column("考核表", "与考核指标表一致"),
      },
      note: "按档评分的指标：达到哪一档得多少分；按排名评分的，起点为名次。",
      title: "评分档",
    },
    CS_Commission: {
      columns: {
        basis: column("基数", "按什么指标提成，如净销售额"),
        cap: column("封顶", "元，满月；留空为不封顶"),
        component: column("提成项", "提成项名称"),
        effectiveFrom: column("生效月份", effectiveHint),
        floor: column("保底", "元，满月；留空为无"),
        mode: column("计法", "全额：达到的档位适用全部；超额：各档分段"),
        multiplyBy: column("再乘以", "无、得分、系数或指标"),
        plan: column("方案", "与方案表一致"),
        tierMetric: column("分档指标", "按什么选档位；留空为基数自己"),
        unit: column("单位", "比例：金额 × 提点；单价：每个几元；定额：达到即发"),
      },
      note: "一个方案由若干提成项组成；各项的档位写在阶梯表中。",
      title: "提成项",
    },
    CS_Events: {
      columns: {
        kind: column("类型", "加减分（评级前）或加减钱（元）"),
        month: column("月份", "如 2026-06"),
        note: column("说明", "事由"),
        person: column("人员", "与人员表一致"),
        quantity: column("数量", "次数"),
        unit: column("每次", "每次几分或几元，扣减写负数"),
      },
      note: "手工加减分、加减钱，如全勤奖、迟到、差评扣款。",
      title: "加减项",
    },
    CS_Facts: {
      columns: {
        agent: column("客服账号", "聊天账号"),
        denominator: column("分母", "金额、个数为 1"),
        metric: column("指标", metricHint),
        month: column("月份", "如 2026-06"),
        numerator: column("分子", "金额为元，时间为秒"),
      },
      note: "各月各账号的指标，供环比、季度和年度奖项使用。",
      title: "指标存档",
    },
    CS_Ledger: {
      columns: {
        amount: column("金额", "元；扣回、结转为负"),
        base: column("基数", "元或个数"),
        component: column("项目", "提成项、公共池、奖项或事由"),
        kind: column("类型", "手工只加：已发、调整"),
        month: column("月份", "如 2026-06"),
        orderId: column("订单编号", ""),
        paid: column("付款时间", "订单的付款时间"),
        person: column("人员", "姓名"),
        rate: column("提点", "比例或单价"),
        refundId: column("退款编号", "没有编号的为完成时刻和金额"),
        runId: column("运行编号", "发布时写入；手工行留空"),
        status: column("状态", "已发布 / 已锁定；手工行留空"),
      },
      note: "每月发布的工资构成，逐单逐项。",
      title: "台账",
    },
    CS_Gates: {
      columns: {
        component: column("提成项", "留空为整个方案"),
        factor: column("系数", "未达标时乘以几，如 0.5"),
        limit: column("界限", "比例写 30% 或 0.3，金额元，时间秒"),
        metric: column("指标", metricHint),
        noData: column("无数据时", "暂缓 / 视为达标 / 视为未达标"),
        onFail: column("未达标时", "不发 / 打折 / 暂缓"),
        operator: column("比较", "≥ > ≤ < = ≠"),
        plan: column("方案", "与方案表一致"),
      },
      note: "拿提成必须达到的条件，全部达到才发。",
      title: "门槛",
    },
    CS_Grades: {
      columns: {
        coefficient: column("系数", "提成可乘以它，如 1.1"),
        from: column("起点", "得分达到即为此等级（含）"),
        grade: column("等级", "等级名称"),
        scheme: column("考核表", "与考核指标表一致"),
        wishedShare: column("建议占比", "只作对照，不改变等级"),
      },
      note: "得分对应的等级和系数。",
      title: "等级",
    },
    CS_Overrides: {
      columns: {
        agent: column("客服", "归哪个账号；留空为静默"),
        note: column("说明", "事由"),
        orderId: column("订单编号", "文本格式"),
      },
      note: "人工指定订单归谁，每次重算都保留。",
      title: "归属调整",
    },
    CS_Plans: {
      columns: {
        cap: column("封顶", "各项合计最多几元，满月"),
        floor: column("保底", "各项合计最少几元，满月"),
        note: column("说明", ""),
        plan: column("方案", "方案名称"),
      },
      note: "提成方案；人员表中写明每人用哪个方案。",
      title: "方案",
    },
    CS_PoolRanks: {
      columns: {
        extra: column("另加", "元，不从池中出"),
        pool: column("公共池", "与公共池表一致"),
        rank: column("名次", "1、2、3……"),
        share: column("占比", "占池的比例，如 40%"),
      },
      note: "按名次分的池：各名次得多少，其余人平分剩下的。",
      title: "池内名次",
    },
    CS_Pools: {
      columns: {
        basis: column("基数", "静默销售额、全店付款金额、组销售额或指标"),
        component: column("提成项", "按阶梯时：用哪个提成项的档位"),
        group: column("组", "谁来分；留空为全体"),
        plan: column("方案", "按阶梯时：用哪个方案的档位"),
        pool: column("公共池", "名称"),
        rankBy: column("排名指标", "按名次分时；留空为净销售额"),
        rate: column("提点", "比例，如 0.6%；按阶梯时留空"),
        share: column("分法", "平均 / 按在职天数 / 按名次 / 按指标比例"),
        tierMetric: column("分档指标", "按什么选档位；留空为基数自己"),
      },
      note: "团队共分的奖金池。",
      title: "公共池",
    },
    CS_Roster: {
      columns: {
        account: column("账号", "客服账号；多个账号用顿号分开"),
        attendance: column("出勤", "按需填写"),
        baseSalary: column("底薪", "元，满月"),
        capacity: column("接待上限", "每天几人"),
        group: column("组", ""),
        hired: column("入职日期", "含当日"),
        left: column("离职日期", "含当日"),
        person: column("人员", "姓名"),
        plan: column("方案", "留空为无提成"),
        position: column("岗位", ""),
        scheme: column("考核表", "留空为不考核"),
        target: column("目标", "元，满月"),
      },
      note: "谁用哪些账号、拿哪个方案、按哪张考核表。填了本表，就不再读别处的人员表。",
      title: "人员",
    },
    CS_Scorecard: {
      columns: {
        best: column("最好值", "线性：得 100 分的值"),
        cap: column("得分上限", "比例，留空为 100%"),
        deductPer: column("每差扣分", "扣分：每差一个单位（比率为 1 个百分点）扣几分"),
        floor: column("得分下限", "比例，留空为 0"),
        metric: column("指标", metricHint),
        minSample: column("最低样本", "样本（分母）少于此数视为无数据"),
        missing: column("无数据时", "暂缓 / 不计此项 / 记 0 分"),
        scheme: column("考核表", "考核表名称"),
        scoring: column("评分方式", "分档 / 线性 / 达成比 / 扣分 / 排名 / 主管打分"),
        target: column("目标", "达成比、扣分用"),
        weight: column("权重", "任意数，按比例折算"),
        worst: column("最差值", "线性：得 0 分的值"),
      },
      note: "每个考核指标一行：权重和评分方式。比率写 98% 或 0.98，金额元，时间秒。",
      title: "考核指标",
    },
    CS_Settings: {
      columns: {
        note: column("说明", ""),
        setting: column("项目", "请勿改动"),
        value: column("设定", "留空为默认"),
      },
      note: "影响所有数字的口径。",
      title: "口径",
    },
    CS_Tiers: {
      columns: {
        component: column("提成项", "与提成项表一致"),
        effectiveFrom: column("生效月份", effectiveHint),
        from: column("起点", "达到即适用（含），从小到大；比例写 40% 或 0.4，金额元"),
        plan: column("方案", "与方案表一致"),
        rate: column("提点", "比例写 0.8%；单价、定额写元"),
      },
      note: "每个提成项的档位，至少一档；固定提点写一档，起点 0。",
      title: "阶梯",
    },
  },
  templates: {
    conversionTiers: {
      name: "转化率阶梯提成（示例）",
      origin: "示例数字，仅演示用法，请改成本店的档位：询单成交额 × 询单转化率达到的提点。",
    },
    flatRate: {
      name: "传统固定提点",
      origin: "传统做法：询单销售额 × 固定提点。1% 为示例，请改成本店的提点。",
    },
    linearScheme: {
      name: "六项线性考核",
      origin:
        "六项线性考核：回复率 25%、三分钟应答 25%、平均响应 20%、首次响应 10%、慢响应占比 10%、有效接待率 10%。慢响应占比、有效接待率由平台后台抄录到人员表的“主管打分”列（85% 写 85）。",
    },
    salesTiers: {
      name: "销售额阶梯提成",
      origin: "销售额 5/10/20/30/40/50 万起 0.8%/0.85%/0.9%/0.95%/1.0%/1.1%，全额计提。",
    },
    silentPool: {
      name: "静默公共池",
      origin: "静默销售额的 6‰：第 1 名 40% 另加 200 元，第 2 名 30% 另加 100 元，其余人平分剩下的。",
    },
    sixKpis: {
      name: "六项 KPI 考核表",
      origin:
        "售前客服 KPI 考核表：指标完成率 30%、最终付款转化率 20%、客单价 20%、回复率 20%、平均响应 5%、出勤 5%；金牌 ≥90、银牌 ≥80、铜牌 ≥70。",
    },
    teamPool: {
      name: "团队达成公共池",
      origin: "全店销售额 × 团队完成率达到的提点：60%/80%/100%/150% 起 1%/1.5%/2%/2.5%，平均分。",
    },
  },
  templateWords: {
    attendance: "出勤",
    bronze: "铜牌",
    commission: "销售提成",
    completionPool: "团队达成池",
    conversionPlan: "转化率阶梯",
    effectiveReceptions: "有效接待率",
    exampleNote: "示例数字，请按本店情况修改",
    flatPlan: "固定提点",
    gold: "金牌",
    salesPlan: "销售额阶梯",
    scheme: "售前",
    silentPool: "静默池",
    silver: "银牌",
    slowReceptions: "慢响应占比",
    teamPlan: "团队达成",
  },
  /** Words that cells choose from, in the order in which lists offer them: the default first. */
  words: {
    awardPeriod: { month: "月", quarter: "季", year: "年" },
    clawback: { paidRate: "按已付比例", recompute: "重算原月", currentBase: "冲减当月基数" },
    eventKind: { points: "加减分", money: "加减钱" },
    ledgerKind: { adjustment: "调整", carry: "结转", clawback: "退款扣回", earned: "提成", paid: "已发" },
    measures: {
      coefficient: "系数",
      completion: "完成率",
      equal: "平均",
      groupSales: "组销售额",
      headcount: "按在职天数",
      none: "无",
      rank: "按名次",
      score: "得分",
      silentSales: "静默销售额",
    },
    missing: { hold: "暂缓", exclude: "不计此项", zero: "记 0 分" },
    monthStatus: { locked: "已锁定", published: "已发布" },
    noData: { hold: "暂缓", pass: "视为达标", fail: "视为未达标" },
    onFail: { zero: "不发", factor: "打折", hold: "暂缓" },
    operator: { "≥": "≥", ">": ">", "≤": "≤", "<": "<", "=": "=", "≠": "≠" },
    payUnit: { rate: "比例", perUnit: "单价", fixed: "定额" },
    attributionRule: { placedFirst: "下单优先", placed: "下单判定", paid: "付款判定" },
    creditDate: { paid: "付款日", placed: "下单日", received: "收货日" } satisfies Record<
      Settings["creditDate"],
      string
    >,
    preAttributed: { use: "采用", ignore: "不采用" },
    proration: { calendar: "按自然日", weekdays: "按工作日" },
    scoring: { bands: "分档", linear: "线性", ratio: "达成比", deduct: "扣分", rank: "排名", manual: "主管打分" },
    targetBasis: { netSales: "净销售额", sales: "销售额" },
    tie: { pool: "平分", full: "各得全额" },
    tierMode: { whole: "全额", marginal: "超额" },
    touch: { last: "最后接待", first: "最先接待", mostRounds: "轮次最多" },
    windowKind: { naturalDays: "自然日", rollingHours: "滚动小时" },
    yesNo: { yes: "是", no: "否" },
  },
};
