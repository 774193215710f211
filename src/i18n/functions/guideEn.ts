import type { FunctionGuide, FunctionId } from "./guideZhCN";

/** As `guideZhCN`. */
export const guideEn: Readonly<Record<FunctionId, FunctionGuide>> = {
  CONVERSION: {
    description: "Conversion: enquiries ordered and paid in time ÷ enquiries (unripe ones left out), 0 to 1",
    example: '=CS.CONVERSION("小美")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  SALES: {
    description: "Sales in yuan: orders earned and paid on these days",
    example: '=CS.SALES("小美","2026-06")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  NETSALES: {
    description: "Net sales in yuan: sales less counted refunds",
    example: '=CS.NETSALES("小美")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  ORDERS: {
    description: "Paid orders earned and paid on these days",
    example: '=CS.ORDERS("小美",DATE(2026,6,1),DATE(2026,6,7))',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  ENQUIRIES: {
    description: "Enquiries: receptions that aren't after-sale",
    example: '=CS.ENQUIRIES("小美")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  RECEPTIONS: {
    description: "Receptions: agent × buyer × business day",
    example: '=CS.RECEPTIONS("全店")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  AOV: {
    description: "Average order value in yuan: sales ÷ distinct paying buyers",
    example: '=CS.AOV("小美")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  FIRSTRESPONSE: {
    description: "First response in seconds, mean over the sessions",
    example: '=CS.FIRSTRESPONSE("小美")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  AVGRESPONSE: {
    description: "Average response in seconds, weighted by the agent's messages",
    example: '=CS.AVGRESPONSE("小美")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  UNANSWERED: {
    description: "Sessions that the agent never answered",
    example: '=CS.UNANSWERED("小美")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  REPLYRATE: {
    description: "Reply rate: answered sessions ÷ sessions, 0 to 1",
    example: '=CS.REPLYRATE("小美")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  LOSSRATE: {
    description: "Order loss rate: closed orders ÷ placed orders, 0 to 1",
    example: '=CS.LOSSRATE("小美")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  REFUNDRATE: {
    description: "Refund rate: counted refunds ÷ sales, 0 to 1",
    example: '=CS.REFUNDRATE("小美")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  SATISFACTION: {
    description: "Satisfaction: 4 stars or more ÷ rated sessions, 0 to 1",
    example: '=CS.SATISFACTION("小美")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  NEGATIVERATE: {
    description: "Negative reviews: orders with one ÷ reviewed orders, 0 to 1",
    example: '=CS.NEGATIVERATE("小美")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  SCORE: {
    description: "Score, as on the statement",
    example: '=CS.SCORE("小美")',
    parameters: {
      agent: "Account or person; exactly as written in the data",
      month: 'Month such as "2026-06", or any date in it; the default month unless given',
    },
  },
  GRADE: {
    description: "Grade, as on the statement",
    example: '=CS.GRADE("小美","2026-06")',
    parameters: {
      agent: "Account or person; exactly as written in the data",
      month: 'Month such as "2026-06", or any date in it; the default month unless given',
    },
  },
  COMMISSION: {
    description: "Commission in yuan: all components of the plan, or one of them",
    example: '=CS.COMMISSION("小美","2026-06","销售提成")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      month: 'Month such as "2026-06", or any date in it; the default month unless given',
      component: "Name of a component; all unless given",
    },
  },
  BONUS: {
    description: "Bonus in yuan: shares of pools + awards + money events",
    example: '=CS.BONUS("小美")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      month: 'Month such as "2026-06", or any date in it; the default month unless given',
    },
  },
  PAYABLE: {
    description: "Payable in yuan: base salary + commission + bonus − clawback, as on the statement",
    example: '=CS.PAYABLE("小美")',
    parameters: {
      agent: "Account, person, group or 全店 (the whole shop); exactly as written in the data",
      month: 'Month such as "2026-06", or any date in it; the default month unless given',
    },
  },
  RANK: {
    description: "Rank among all persons with a value, 1 for the best; equal values share a rank",
    example: '=CS.RANK("小美","净销售额")',
    parameters: {
      agent: "Account or person; exactly as written in the data",
      metric: 'Name or code of a metric, such as "conversion"',
      month: 'Month such as "2026-06", or any date in it; the default month unless given',
    },
  },
  METRIC: {
    description: "Any metric; conversions leave out unripe enquiries, see the sheet of definitions",
    example: '=CS.METRIC("接待人数","小美","2026-06")',
    parameters: {
      metric: 'Name or code of a metric, such as "conversion"',
      agent: "Account, person or group; the whole shop unless given",
      from: 'First day, or a month such as "2026-06"; the default month unless given',
      to: "Last day, included; the month of the first day unless given",
    },
  },
  AGENTS: {
    description: "The accounts, one below the other",
    example: "=CS.AGENTS()",
    parameters: {
      group: "Name of a group; all unless given",
    },
  },
  TABLE: {
    description: "Table of the default month: a header, then a row per account and a column per metric",
    example: '=CS.TABLE("询单人数","询单转化率","销售额")',
    parameters: {
      metrics: 'Name or code of a metric, such as "conversion"',
    },
  },
  WHY: {
    description: "Why an order went to its agent, in words",
    example: '=CS.WHY("4012345678901234567")',
    parameters: {
      orderId: "Order number, as text",
    },
  },
  OWNER: {
    description: "Account that earned an order",
    example: '=CS.OWNER("4012345678901234567")',
    parameters: {
      orderId: "Order number, as text",
    },
  },
};
