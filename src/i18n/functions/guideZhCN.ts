/*
 * What Excel's dialog says of each function, and the pane and the README. The build reads this file by itself for the
 * functions' metadata: it imports nothing but types.
 */

/** What a function does, a formula to copy, and what each parameter takes. */
export interface FunctionGuide {
  readonly description: string;
  readonly example: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** By id, which workbooks hold: never to be changed. */
export const guideZhCN = {
  CONVERSION: {
    description: "询单转化率：窗口内下单并按期付款的询单 ÷ 询单（未到期的不计），0 到 1",
    example: '=CS.CONVERSION("小美")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  SALES: {
    description: "销售额（元）：归属客服、在这些日期付款的订单金额",
    example: '=CS.SALES("小美","2026-06")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  NETSALES: {
    description: "净销售额（元）：销售额 − 计入的退款",
    example: '=CS.NETSALES("小美")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  ORDERS: {
    description: "付款单数：归属客服、在这些日期付款的订单数",
    example: '=CS.ORDERS("小美",DATE(2026,6,1),DATE(2026,6,7))',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  ENQUIRIES: {
    description: "询单人数（人天）：不算售后的接待",
    example: '=CS.ENQUIRIES("小美")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  RECEPTIONS: {
    description: "接待人数（人天）：客服 × 买家 × 营业日",
    example: '=CS.RECEPTIONS("全店")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  AOV: {
    description: "客单价（元）：销售额 ÷ 付款买家数（去重）",
    example: '=CS.AOV("小美")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  FIRSTRESPONSE: {
    description: "首次响应时间（秒），各会话平均",
    example: '=CS.FIRSTRESPONSE("小美")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  AVGRESPONSE: {
    description: "平均响应时间（秒），按客服消息数加权",
    example: '=CS.AVGRESPONSE("小美")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  UNANSWERED: {
    description: "未回复的会话数",
    example: '=CS.UNANSWERED("小美")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  REPLYRATE: {
    description: "回复率：有回复的会话 ÷ 会话量，0 到 1",
    example: '=CS.REPLYRATE("小美")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  LOSSRATE: {
    description: "订单流失率：关闭的下单 ÷ 落实下单数，0 到 1",
    example: '=CS.LOSSRATE("小美")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  REFUNDRATE: {
    description: "退款率：计入的退款金额 ÷ 销售额，0 到 1",
    example: '=CS.REFUNDRATE("小美")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  SATISFACTION: {
    description: "满意率：4 星及以上 ÷ 有评分的会话，0 到 1",
    example: '=CS.SATISFACTION("小美")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  NEGATIVERATE: {
    description: "差评率：有差评的订单 ÷ 有评价的订单，0 到 1",
    example: '=CS.NEGATIVERATE("小美")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  SCORE: {
    description: "考核得分，与绩效单相同",
    example: '=CS.SCORE("小美")',
    parameters: {
      agent: "客服账号或人员；名称须完全一致",
      month: '月份如 "2026-06"，或其中任一日期；省略为默认月份',
    },
  },
  GRADE: {
    description: "考核等级，与绩效单相同",
    example: '=CS.GRADE("小美","2026-06")',
    parameters: {
      agent: "客服账号或人员；名称须完全一致",
      month: '月份如 "2026-06"，或其中任一日期；省略为默认月份',
    },
  },
  COMMISSION: {
    description: "提成（元）：方案各提成项之和，或其中一项",
    example: '=CS.COMMISSION("小美","2026-06","销售提成")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      month: '月份如 "2026-06"，或其中任一日期；省略为默认月份',
      component: "提成项名称；省略为全部",
    },
  },
  BONUS: {
    description: "奖金（元）：公共池份额 + 奖项 + 奖惩",
    example: '=CS.BONUS("小美")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      month: '月份如 "2026-06"，或其中任一日期；省略为默认月份',
    },
  },
  PAYABLE: {
    description: "应发（元）：底薪 + 提成 + 奖金 − 扣回，与绩效单相同",
    example: '=CS.PAYABLE("小美")',
    parameters: {
      agent: "客服账号、人员、小组或“全店”；名称须完全一致",
      month: '月份如 "2026-06"，或其中任一日期；省略为默认月份',
    },
  },
  RANK: {
    description: "名次：在所有有数值的人员中排第几，1 为最好，并列同名次",
    example: '=CS.RANK("小美","净销售额")',
    parameters: {
      agent: "客服账号或人员；名称须完全一致",
      metric: '指标的中文名或代码，如 "询单转化率" 或 "conversion"',
      month: '月份如 "2026-06"，或其中任一日期；省略为默认月份',
    },
  },
  METRIC: {
    description: "任意指标；转化类不计未到期的询单，见“口径与核对”",
    example: '=CS.METRIC("接待人数","小美","2026-06")',
    parameters: {
      metric: '指标的中文名或代码，如 "询单转化率" 或 "conversion"',
      agent: "客服账号、人员或小组；省略为全店",
      from: '开始日期，或月份如 "2026-06"；省略为默认月份',
      to: "结束日期（含）；省略时按开始日期所在的月份",
    },
  },
  AGENTS: {
    description: "客服账号的清单，向下溢出",
    example: "=CS.AGENTS()",
    parameters: {
      group: "小组名称；省略为全部",
    },
  },
  TABLE: {
    description: "默认月份的表：表头，然后每个客服账号一行、每个指标一列",
    example: '=CS.TABLE("询单人数","询单转化率","销售额")',
    parameters: {
      metrics: '指标的中文名或代码，如 "询单转化率" 或 "conversion"',
    },
  },
  WHY: {
    description: "订单为什么归这个客服，用文字说明",
    example: '=CS.WHY("4012345678901234567")',
    parameters: {
      orderId: "订单编号，须是文本",
    },
  },
  OWNER: {
    description: "订单归属的客服账号",
    example: '=CS.OWNER("4012345678901234567")',
    parameters: {
      orderId: "订单编号，须是文本",
    },
  },
} satisfies Readonly<Record<string, FunctionGuide>>;

/** Id of a function, as after `CS.` */
export type FunctionId = keyof typeof guideZhCN;
