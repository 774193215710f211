import type { RowIssueCode } from "../../engine/issues/rowIssue";
import type { FilterReason } from "../../engine/attribution/sessionFilter";
import type {
  AdviceCode,
  Conservation,
  Control,
  CreditReason,
  NoValueReason,
  Quadrant,
} from "../../engine/periodResult";
import type { TableKind } from "../../engine/records/tableMapping";
import type { AttributionRule, AttributionWindow, Platform, Settings } from "../../engine/settings";

/** What is chosen, and what the choice is. */
export interface SettingText {
  readonly name: string;
  readonly choice: string;
}

const setting = (name: string, choice: string): SettingText => ({ name, choice });

/** One word per code of the engine, and the words of the fields that columns are mapped to. */
export const wordsZhCN = {
  advice: {
    afterSale: "加强售后沟通，减少退款",
    chasing: "加强催付，下单后及时提醒付款",
    crossSelling: "练习关联推荐，提高连带",
    mentoring: "安排老带新",
    productKnowledge: "补产品知识，推荐更合适的款",
    response: "加快响应，减少漏回",
    script: "练话术，提高询单转化",
  } satisfies Record<AdviceCode, string>,
  conservation: {
    credited: "计入客服",
    excluded: "规则排除",
    notJoinable: "无法关联",
    orders: "订单合计",
    silent: "静默订单",
  } satisfies Record<keyof Conservation, string>,
  controls: {
    accountsOnRoster: "所有账号都在人员表上",
    agentsSales: "各客服销售额之和 = 全店计入销售额",
    noOrderTwice: "没有订单重复计入",
    ordersCount: "订单数 = 计入 + 静默 + 无法关联 + 排除",
    ordersFen: "订单金额 = 计入 + 静默 + 无法关联 + 排除",
    rowsAccounted: "读取行数 = 采用 + 拒绝 + 跳过",
  } satisfies Record<Control["code"], string>,
  creditReasons: {
    chased: "催付成交",
    excluded: "规则排除",
    maskedBuyer: "买家昵称被遮盖",
    memoRule: "备注/旗帜规则",
    noBuyer: "订单无买家",
    override: "人工指定",
    paid: "付款归属",
    placed: "下单归属",
    preAttributed: "订单自带客服",
    silent: "静默订单",
  } satisfies Record<CreditReason, string>,
  fields: {
    account: "客服账号",
    agent: "客服",
    agentCharacters: "客服字数",
    agentMessages: "客服消息数",
    amount: "金额",
    applied: "申请时间",
    attendance: "出勤",
    averageResponse: "平均响应时间",
    baseSalary: "底薪",
    buyer: "买家",
    buyerMessages: "买家消息数",
    capacity: "接待上限",
    closeReason: "关闭原因",
    completed: "完成时间",
    created: "下单时间",
    date: "日期",
    discount: "优惠",
    end: "结束时间",
    firstResponse: "首次响应时间",
    flag: "旗帜",
    freight: "运费",
    grossAmount: "总金额",
    group: "组",
    hired: "入职日期",
    left: "离职日期",
    orderId: "订单编号",
    paid: "付款时间",
    parentOrderId: "主订单编号",
    person: "姓名",
    phase: "售前/售后",
    plan: "提成方案",
    position: "岗位",
    quantity: "数量",
    rating: "评分",
    reason: "退款原因",
    received: "收货时间",
    receptionType: "接待类型",
    refundAmount: "退款金额",
    refundId: "退款编号",
    replied: "是否回复",
    robot: "机器人",
    satisfaction: "满意度",
    scheme: "考核表",
    sellerMemo: "卖家备注",
    sessionId: "会话编号",
    shop: "店铺",
    silent: "静默",
    sku: "商品",
    stage: "定金/尾款",
    start: "开始时间",
    startedBy: "发起方",
    status: "状态",
    target: "目标",
    text: "内容",
    time: "时间",
    type: "类型",
  },
  filters: {
    blacklist: "黑名单买家",
    forwarded: "转出",
    internal: "内部账号",
    noBuyerMessage: "买家未发言",
    robot: "机器人",
    singleLine: "买家只发一句",
  } satisfies Record<FilterReason, string>,
  issueNames: {
    cellError: "Excel 错误值",
    conflictingRoster: "人员表前后不一致",
    conflictingRows: "编号相同而内容不同",
    dateOutOfRange: "日期超出范围",
    duplicateRow: "重复行",
    endsBeforeStart: "结束早于开始",
    lostDigits: "编号丢失末位",
    missingValue: "缺少必填内容",
    moreThanTwoDecimals: "超过两位小数",
    notADate: "不是日期",
    notADuration: "不是时长",
    notANumber: "不是数字",
    outOfRange: "超出合理范围",
    overRefund: "退款超过订单金额",
    unknownOrder: "找不到订单",
    unknownWord: "认不出的词",
  } satisfies Record<RowIssueCode, string>,
  noValue: {
    noColumn: "没有选对应的列",
    noData: "该列没有数据",
    noDenominator: "分母为 0",
    noTable: "没有对应的表",
    notOnRoster: "人员表未填",
  } satisfies Record<NoValueReason, string>,
  quadrants: {
    both: "量多且善成交",
    manyButWeak: "量多而成交弱",
    neither: "量少且成交弱",
    sellsButFew: "善成交而量少",
  } satisfies Record<Quadrant, string>,
  settings: {
    afterSaleDays: (days: number) => setting("售后判定", `付款后 ${days} 天内的会话算售后`),
    asOf: (at: string) => setting("数据截至", at),
    attributionRule: (rule: AttributionRule) =>
      setting(
        "归属规则",
        {
          paid: "付款判定：归付款前接待的客服",
          placed: "下单判定：归下单前接待的客服",
          placedFirst: "下单优先：先看下单前的接待，静默下单再看付款前的接待",
        }[rule],
      ),
    chaseMinutes: (minutes: number) => setting("催付判定", `静默下单满 ${minutes} 分钟后的接待才算催付`),
    creditDate: (by: Settings["creditDate"]) =>
      setting("业绩计入日期", { paid: "付款日", placed: "下单日", received: "收货日" }[by]),
    cutOffDay: (day: number) => setting("退款截止", `次月 ${day} 日（含）前完成的退款计入`),
    dayStart: (time: string) => setting("营业日起点", time),
    filters: (names: readonly string[]) => setting("过滤的会话", names.length === 0 ? "不过滤" : names.join("、")),
    keepFreight: (kept: boolean) => setting("运费", kept ? "计入销售额" : "从销售额中扣除"),
    memoRules: (count: number) => setting("备注/旗帜规则", count === 0 ? "无" : `${count} 条`),
    overrides: (count: number) => setting("人工指定归属", count === 0 ? "无" : `${count} 笔订单`),
    payDays: (days: number) => setting("付款期限", `询单当日起第 ${days} 天结束前付款算最终付款`),
    platform: (platform: Platform) =>
      setting("平台", { douyin: "抖音", jd: "京东", pdd: "拼多多", taobao: "淘宝/天猫" }[platform]),
    preAttributed: (use: Settings["preAttributed"]) =>
      setting("订单自带的客服", { ignore: "不采用", use: "采用" }[use]),
    touch: (touch: Settings["touch"]) =>
      setting(
        "多人接待时归",
        { first: "最先接待的客服", last: "最后接待的客服", mostRounds: "对话轮次最多的客服" }[touch],
      ),
    window: (window: AttributionWindow) =>
      setting(
        "归属窗口",
        window.kind === "naturalDays"
          ? `会话开始当日起 ${window.days} 个自然日`
          : `会话结束后 ${window.hours} 小时（含）`,
      ),
    workingHours: (from: string, to: string) => setting("响应统计时段", from === to ? "全天" : `${from} 至 ${to}`),
  },
  severities: { error: "错误", warning: "提示" },
  tableKinds: {
    agentSummary: "客服报表",
    messages: "聊天记录",
    orders: "订单",
    refunds: "退款",
    reviews: "评价",
    roster: "人员",
    sessions: "接待明细",
  } satisfies Record<TableKind, string>,
};
