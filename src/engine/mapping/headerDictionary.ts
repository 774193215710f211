import type { TableKind } from "../records/tableMapping";
import { normaliseHeader } from "./normaliseHeader";

/** A header text that stands for a field. */
export interface HeaderText {
  /** As normalised headers read. */
  readonly text: string;
  /** Seen in a platform's export, or our own word. Else a guess: proposed, never taken without asking. */
  readonly verified: boolean;
  /** Whose exports carry it. */
  readonly platforms: readonly string[];
}

/**
 * The header texts of a field, most telling first: what stands in platforms' exports (`header@platform/platform`), our
 * own and plain words, then guesses after `?`. Headers hold no blanks here; units in brackets are left out.
 */
function headers(seen: string, guesses = ""): readonly HeaderText[] {
  const parse = (list: string, verified: boolean): HeaderText[] =>
    list
      .split(" ")
      .filter((entry) => entry !== "")
      .map((entry) => {
        const [header = "", platforms = ""] = entry.split("@");
        return { text: normaliseHeader(header).text, verified, platforms: platforms.split("/").filter(Boolean) };
      });
  return [...parse(seen, true), ...parse(guesses, false)];
}

type FieldHeaders = Readonly<Record<string, readonly HeaderText[]>>;

const AGENT = headers(
  "客服旺旺@chitu 客服昵称@chitu/douyin 旺旺昵称@sycm 旺旺账号名称@qianniu 旺旺@chitu 账户名@chitu 客服@jd/qidian/chitu 客服账号@pdd 客服账号(昵称)@douyin 账号名称@douyin 账号名@xianyu waiter@jd psnNickName@sycm 客服Nick@jd agent 客服姓名",
  "接待客服 客服名称 客服人员 子账号 坐席 坐席名称",
);

const REFUND_STATUS = "退款状态@tmall 售后状态@douyin/pdd/kuaishou status 状态";

/** Measures of one session, and of all sessions of an agent. */
const MEASURES: FieldHeaders = {
  firstResponse: headers(
    "首次响应时长@qidian/sycm/douyin 首次响应@chitu 首次响应时间@chitu 客服首次响应时长@qiyu 全天首响时长@douyin 首次平均响应@jd 首次平均响应时间@jd firstResponse",
    "首响时间 首响时长 首响 人工首响时长",
  ),
  averageResponse: headers(
    "平均响应@chitu/jd 平均响应时长@sycm/douyin/qianniu 平均响应时间@chitu/jd 新平均响应时长@douyin 平均回复 平均人工响应时长@pdd 人工平均回复时长@kuaishou 平均响应时长(新)@jd 新平均响应时间@jd 平均响应时长(新标)@jd 全天平响时长@douyin 工作时间平响时长@douyin averageResponse",
    "平响时长",
  ),
  buyerMessages: headers(
    "买家消息数@chitu 买家消息@chitu 买家消息条数@sycm 客户总消息数@jd 顾客消息数@jd buyerMessages",
    "买家消息量 用户消息数 访客消息数",
  ),
  agentMessages: headers(
    "客服消息数@chitu 客服消息@chitu 客服消息条数@sycm 客服总消息数@jd agentMessages",
    "客服消息量 坐席消息数",
  ),
  agentCharacters: headers("客服字数@chitu agentCharacters"),
};

const SESSIONS: FieldHeaders = {
  sessionId: headers("会话编号 sid@jd dataId@sycm sessionId", "会话ID session_id"),
  agent: AGENT,
  buyer: headers(
    "买家旺旺@chitu buyerNick@sycm 客户@qidian 客户名@qianniu 客户名称@xianyu 客户nick@xianyu customer@jd 买家 buyer",
    "买家昵称 买家账号 买家ID 顾客 顾客昵称 顾客ID 用户昵称 用户ID 客户昵称 访客",
  ),
  start: headers(
    "开始时间@chitu 会话开始时间@qidian 聊天时间@chitu startTime@sycm beginTime@jd 访客首条消息时间@qiyu 客户首次发送消息时间@qidian start",
    "接入时间 咨询时间 进线时间 创建时间 日期",
  ),
  end: headers("结束时间@chitu/qiyu endTime@sycm/jd end", "会话结束时间 关闭时间"),
  duration: headers("会话时长@qidian duration"),
  date: headers("日期@chitu date"),
  ...MEASURES,
  satisfaction: headers("满意度评分@qidian satisfaction", "满意度 评价结果 满意度评价 会话评价"),
  startedBy: headers("接待发起@chitu 会话发起方@qidian 发起方 startedBy"),
  replied: headers("是否回复 replied", "已回复"),
  receptionType: headers("接待类型@chitu receptionType", "是否转接 是否转出 转接"),
  phase: headers("phase", "售前/售后 会话类型 咨询类型 阶段"),
  shop: headers("店铺名称 店铺 shop", "店铺名 所属店铺"),
  robot: headers("是否机器人 机器人 robot"),
};

const MESSAGES: FieldHeaders = {
  agent: headers("发送账号@qianniu userNickFrom@sycm waiter_send agent", "客服 客服昵称 客服账号"),
  buyer: headers("客户名@qianniu 客户@qidian USERID buyer", "买家 买家昵称 用户 顾客"),
  date: headers("日期 date"),
  time: headers("发送时间@qianniu gmtCreated@sycm time", "时间 消息时间 聊天时间"),
  direction: headers("账号类型@qianniu 是否客服发送 direction", "方向 发送方 消息方向 角色 发送人 发送者"),
  text: headers("发送内容@qianniu msg@sycm 会话记录@qidian text", "内容 消息内容 聊天内容 消息 正文"),
  shop: headers("店铺名称 店铺 shop", "店铺名 所属店铺"),
};

/** Order numbers: which of several is the order's own is decided by `orderNumbers.ts`. */
const ORDERS: FieldHeaders = {
  orderId: headers(
    "订单编号@taobao/tmall 订单号@jd/pdd/kuaishou/youzan/weixin 订单ID@douyin 原始单号 tid@taobao orderId orderNumber",
    "单号 交易编号 平台单号 线上单号 线上订单号 平台订单号 原始订单号",
  ),
  parentOrderId: headers("主订单编号@taobao/douyin parentOrderId 父订单编号"),
  lineId: headers("子订单编号@taobao/douyin 子订单号 子单原始单号"),
  buyer: headers(
    "买家会员名@taobao 买家会员名称@tmall 下单帐号@jd 下单账号@jd 买家昵称@youzan 买家名称@youzan 买家旺旺 buyer_nick@taobao buyerNick 买家ID buyer 买家姓名@youzan",
    "买家 会员名 会员昵称 用户昵称 买家账号 客户昵称 客户网名 网名",
  ),
  agent: headers("agent 客服 客服旺旺 客服昵称", "归属客服 下单客服 接待客服"),
  created: headers(
    "订单创建时间@taobao/kuaishou/youzan 下单时间@jd 订单提交时间@douyin 订单成交时间@pdd 拼单成功时间@pdd 订单下单时间@weixin 买家下单时间@taobao 交易时间 创建时间 created timePlaced",
    "下单日期",
  ),
  paid: headers(
    "订单付款时间@taobao 付款确认时间@jd 支付完成时间@douyin 订单支付时间@kuaishou 支付时间@pdd/weixin 买家付款时间@youzan/taobao 付款时间 付款日期 paid",
    "支付日期",
  ),
  received: headers("确认收货时间@taobao/pdd 订单完成时间@jd/douyin 交易成功时间@youzan received"),
  grossAmount: headers("总金额@taobao grossAmount", "订单总金额 订单总额"),
  amount: headers(
    "买家实际支付金额@taobao 买家实付金额@taobao 应付金额@jd 用户实付金额@pdd 订单应付金额@douyin 实付款@kuaishou 商品实际成交金额@youzan 订单实付金额@youzan 订单实际支付金额@weixin 订单实际收款金额@weixin 买家实付 商家实收金额@pdd 商家应收金额(元)(支付金额)@xiaohongshu 订单金额@jd amount",
    "实付金额 付款金额 支付金额 成交金额 实收金额 已付金额 应收金额 订单实付 买家应付货款",
  ),
  quantity: headers(
    "宝贝总数量@taobao 购买数量@taobao 订购数量@jd 订单数量@jd 商品数量@pdd/douyin/youzan/weixin 成交数量@kuaishou 订单商品总件数@youzan SKU件数@xiaohongshu 实发数量 销售数量 quantity",
    "数量 件数 商品件数",
  ),
  status: headers("订单状态@taobao/jd/pdd/douyin/kuaishou 订单商品状态@youzan status", "交易状态"),
  closeReason: headers("订单关闭原因@taobao 取消原因@douyin closeReason", "关闭原因"),
  refundStatus: headers(
    "退款状态@taobao 售后状态@pdd/douyin/kuaishou 商品退款状态@youzan 商品售后@weixin 订单退款状态",
  ),
  refundAmount: headers("退款金额@taobao/pdd 商品已退款金额@youzan/weixin 已退款金额 refundAmount", "退款 实退金额"),
  freight: headers("买家应付邮费@taobao 运费@douyin 邮费@pdd 运费金额@jd 快递费@kuaishou freight"),
  discount: headers("优惠总金额@douyin 店铺优惠折扣@pdd 店铺优惠@kuaishou discount", "优惠金额"),
  sellerMemo: headers(
    "商家备注@taobao/jd/pdd/douyin 商家备忘@taobao 商家订单备注@youzan sellerMemo 订单备注@taobao/kuaishou",
    "卖家备注 客服备注 卖家备忘 备注",
  ),
  flag: headers("旗帜颜色@douyin/kuaishou flag", "旗帜 插旗"),
  sku: headers("SKU编码@kuaishou 商品ID@jd/douyin/taobao sku"),
  shop: headers("店铺名称@taobao/jd 店铺 shop 所属门店ID@douyin", "店铺名 所属店铺"),
  stage: headers("stage stages", "阶段 付款阶段 订单阶段"),
  silent: headers("silent", "静默 是否静默 静默订单"),
};

const REFUNDS: FieldHeaders = {
  refundId: headers(
    "退款编号@tmall 售后单号@douyin 售后编号@douyin/pdd 退单编号 refundId",
    "退款单号 服务单号 售后单编号 退款ID",
  ),
  orderId: headers("订单编号@tmall 订单号@douyin 交易号 orderId orderNumber"),
  amount: headers(
    "买家退款金额@tmall 退款总额@tmall 退给买家金额@tmall 退商品金额@douyin 退款金额 refundAmount amount",
    "实际退款金额 申请退款金额 成功退款金额",
  ),
  freight: headers("退运费金额@douyin"),
  completed: headers(
    "退款完结时间@tmall 完结时间@tmall 商家退款时间@douyin 售后完结时间@douyin 用户到账时间@douyin 同意退款时间@pdd completed timeCompleted",
    "退款时间 退款成功时间 退款完成时间 完成时间",
  ),
  applied: headers(
    "退款的申请时间@tmall 退款申请时间@tmall 售后申请时间@douyin 申请时间 applied",
    "申请退款时间 售后发起时间 创建时间",
  ),
  status: headers(REFUND_STATUS, "处理状态 售后单状态"),
  reason: headers("买家退款原因@tmall 售后原因@douyin reason", "退款原因 申请原因"),
  type: headers("售中或售后@tmall 售后类型@tmall/douyin 退款类型@tmall 部分退款/全部退款@tmall type"),
};

const REVIEWS: FieldHeaders = {
  orderId: headers("订单编号 订单号@tmall orderId orderNumber", "关联订单 订单ID"),
  buyer: headers("用户昵称 客户nick@xianyu buyer", "评价人 买家 买家昵称 评价用户"),
  agent: headers("被评价的客服@xianyu 客服 agent", "客服昵称"),
  rating: headers("评分 评价星级 评论星级 星级 rating", "评价等级 好评/中评/差评 评价类型 评价结果 描述相符 总评分"),
  time: headers("时间 评价时间 评论时间 time", "评价日期 创建时间"),
  text: headers("评价内容 评论内容 初评内容@tmall 初次评价@tmall text", "评语 内容"),
};

const ROSTER: FieldHeaders = {
  account: headers(
    "旺旺账号 客服账号@pdd/jd 旺旺昵称@sycm/jd 客服昵称@chitu UID@jd account",
    "账号 子账号 客服旺旺 平台账号 登录名 客服",
  ),
  person: headers("员工 姓名 客服姓名 人员 person", "员工姓名 真实姓名 客服"),
  group: headers("旺旺分组@sycm/chitu 技能组@jd 所在组织架构@qidian 团队 分组 group", "组 组别 小组 班组 客服组 部门"),
  position: headers("客服岗位 职位 岗位 position"),
  plan: headers("提成方案 plan"),
  scheme: headers("考核方案 scheme"),
  baseSalary: headers("底薪 baseSalary", "基本工资 固定工资 月薪 保底工资"),
  hired: headers("入职 入职日期 hired", "入职时间 到岗日期 上岗日期"),
  left: headers("离职 离职日期 left", "离职时间"),
  target: headers("目标 target", "目标金额 销售目标 月目标"),
  capacity: headers("接待上限 capacity"),
  attendance: headers("出勤 attendance", "出勤天数"),
};

/** Figures per agent, by the code of the metric they are the platform's version of. */
const AGENT_SUMMARY: FieldHeaders = {
  agent: AGENT,
  date: headers("日期@chitu/sycm/jd 统计开始日 date"),
  consultations: headers(
    "咨询人数@sycm/pdd/kuaishou/jd 聊天人数(原咨询人数)@chitu 进线人数 咨询量@jd 咨询人次@kuaishou",
  ),
  receivedBuyers: headers(
    "接待人数@chitu/sycm/jd 有效接待人数@sycm 人工接待人数@pdd 已接待人数@douyin 人工已接待人数@douyin receivedBuyers receptions",
  ),
  sessions: headers(
    "接待会话量@douyin 人工接待会话量@qianniu 人工已接待会话量@douyin 人工会话量@kuaishou 接待量@jd sessions",
  ),
  enquiries: headers("询单人数 询单人数延@chitu 售前接待人数@jd enquiries"),
  placedBuyers: headers("下单人数@sycm/douyin/kuaishou 促成下单人数@jd 客服落实下单人数@jd"),
  placedEnquirers: headers("询单->最终下单人数@chitu/jd"),
  finalPayers: headers("询单->最终付款人数@chitu/jd 询单->最终付款人数延@chitu 最终付款人数@sycm 最终成团人数@pdd"),
  nextDayPayers: headers("询单->次日付款人数@chitu/jd"),
  payingBuyers: headers("销售人数@chitu/sycm/jd 支付人数@douyin/kuaishou"),
  lostEnquiries: headers("询单流失人数@chitu/jd lostEnquiries"),
  placedOrders: headers("客服落实下单订单数@jd placedOrders"),
  placedAmount: headers("促成下单商品金额@jd 客服落实下单金额@jd placedAmount"),
  paidOrders: headers("销售订单数@jd paidOrders"),
  items: headers("销售量@chitu/jd"),
  sales: headers("销售额@chitu/sycm/jd 客服销售额@pdd/douyin/kuaishou 客服询单支付额@douyin sales"),
  netSales: headers("净销售额@sycm 去退销售额@pdd 退款后销售额@douyin netSales"),
  refundAmount: headers("完成退款金额@chitu/jd 退款金额@douyin"),
  assists: headers("协助跟进人数@chitu/jd assists"),
  assistedSales: headers("协助跟进金额@chitu/jd assistedSales"),
  averageOrderValue: headers("客单价@chitu 客单价修@chitu 询单客单价@kuaishou averageOrderValue"),
  itemsPerBuyer: headers("客件数@chitu 销售客件数(件/人)@jd itemsPerBuyer"),
  conversion: headers(
    "询单转化率@pdd/douyin/kuaishou 询单最终付款转化率@sycm 询单->最终付款转化率@chitu/jd 询单->最终付款成功率@chitu 询单->最终付款成功率延@chitu conversion",
  ),
  nextDayConversion: headers("询单->次日付款成功率@chitu 询单->次日付款转化率@jd nextDayConversion"),
  sameDayConversion: headers("sameDayConversion", "询单->当日付款转化率 询单->当日付款成功率"),
  placedConversion: headers("询单->最终下单转化率@jd placedConversion", "询单->最终下单成功率"),
  paySuccess: headers("下单->最终付款成功率@chitu 下单->最终付款转化率@jd paySuccess"),
  refundRate: headers("退款率@chitu/jd refundRate"),
  salesShare: headers("个人销售额占比@jd salesShare"),
  replyRate: headers("旺旺回复率@sycm 回复率@chitu/jd 客服回复率@chitu 应答率@jd replyRate"),
  within30s: headers("30s应答率@jd 30秒应答率(全天)@pdd 30秒应答率(8-23点)@pdd 30秒应答率 within30s"),
  within3min: headers(
    "3分钟人工响应率@sycm 3分钟人工回复率(全天)@pdd 3分钟人工回复率(8-23点)@pdd 全天3分钟回复率@douyin 工作时间3分钟回复率@douyin 3分钟人工回复率(会话)@douyin 三分钟回复率(人维度)@kuaishou 三分钟回复率(会话)@kuaishou 客服3分钟人工回复率@jd 3分钟响应率@xianyu within3min",
  ),
  within5min: headers("within5min"),
  ...MEASURES,
  responseSeconds: headers("响应总秒数"),
  unanswered: headers("未回复人数@sycm/chitu 未回复量@jd 咨询未回复数 unanswered"),
  needingReply: headers("需要人工回复的咨询人数@pdd"),
  lateReplies: headers("3分钟未回复人数@pdd"),
  slowReceptions: headers("慢响应人数@sycm/chitu 慢接待人数@chitu 慢响应量@jd slowReceptions"),
  answerRatio: headers("答问比@sycm/chitu/jd 客服答问比@chitu answerRatio"),
  duration: headers("平均接待时长@chitu 平均会话时长@jd duration"),
  peakConcurrency: headers("最大同时聊天数@chitu 最大同时接待@chitu 最大同时接待量@jd peakConcurrency"),
  satisfaction: headers(
    "客户满意率@chitu/sycm 客户满意比@chitu 全天满意率@douyin 满意率@douyin/jd 好评率(人维度)@kuaishou 好评率(会话)@kuaishou 客服服务满意度@chitu 客户服务满意度@xianyu satisfaction",
  ),
  goodRatings: headers("满意评价量@qianniu 有效好评数@douyin 好评量@jd"),
  badRatings: headers("有效差评数@douyin"),
  ratings: headers("旺旺评价量@qianniu 有效评价数@douyin 评价量@jd 评分数@pdd 收到评价数@chitu"),
  transferredOut: headers("转出人数@chitu 转出会话量@douyin 转出量@jd"),
  transferredIn: headers("转入人数@chitu 转发接入人数@chitu 转入量@jd"),
};

/** Headers that sound like a field and are something else: 京东's 客户姓名 is who gets the parcel, not who ordered. */
export const OTHER_HEADERS: ReadonlySet<string> = new Set(["客户姓名", "收货人姓名", "收件人姓名", "买家支付宝账号"]);

/** What is known of header texts, by kind and field; fields in the order in which they choose their columns. */
export const HEADERS: Readonly<Record<TableKind, FieldHeaders>> = {
  sessions: SESSIONS,
  messages: MESSAGES,
  orders: ORDERS,
  refunds: REFUNDS,
  reviews: REVIEWS,
  agentSummary: AGENT_SUMMARY,
  roster: ROSTER,
};
