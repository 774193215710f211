import type { TableProposal } from "../../../../src/engine/mapping/tableProposal";

/** The headers of a table of which no file is at hand, and what it must be taken for. */
export interface HeaderVariant {
  readonly name: string;
  /** Separated by `|`. */
  readonly headers: string;
  readonly expected: Pick<TableProposal, "kind"> & Partial<TableProposal>;
  /** Field → header of what figures depend on. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that no known header names: they are asked about. */
  readonly asks?: readonly string[];
}

const ORDERS = { kind: "orders", amountBasis: "gross" } as const;
const SESSIONS = { kind: "sessions" } as const;
const REFUNDS = { kind: "refunds" } as const;
const SUMMARY = { kind: "agentSummary" } as const;

/** Orders as platforms and their sellers' tools wrote them over the years. */
const ORDER_VARIANTS: readonly HeaderVariant[] = [
  {
    name: "淘宝分销 ExportOrderList, 2014",
    headers:
      "订单编号|买家会员名|买家支付宝账号|买家应付货款|买家应付邮费|买家支付积分|总金额|返点积分|买家实际支付金额|买家实际支付积分|订单状态|买家留言|收货人姓名|收货地址|运送方式|联系电话|联系手机|订单创建时间|订单付款时间|宝贝标题|宝贝种类|物流单号|物流公司|订单备注|宝贝总数量|分销商Id|分销商店铺名称|订单关闭原因|卖家服务费|买家服务费|发票抬头|定金排名|修改后的sku|修改后的收货地址|异常信息|卡券抵扣|积分抵扣|是否是O2O交易",
    expected: { ...ORDERS, platform: "taobao", rowGrain: "order" },
    columns: { orderId: "订单编号", buyer: "买家会员名", created: "订单创建时间", grossAmount: "总金额" },
  },
  {
    name: "淘宝-like shop system, 支付金额 in place of 买家实际支付金额",
    headers:
      "订单编号|买家会员名|买家支付宝账号|买家应付货款|买家应付邮费|买家支付积分|总金额|返点积分|支付金额|买家实际支付积分|订单状态|买家留言|收货人|收货地址|运送方式|联系电话|联系手机|订单创建时间|订单付款时间|宝贝标题|宝贝种类|物流单号|物流公司|订单备注|宝贝总数量|店铺Id|店铺名称|订单关闭原因",
    expected: { ...ORDERS, platform: "taobao" },
    columns: { orderId: "订单编号", buyer: "买家会员名", grossAmount: "总金额", paid: "订单付款时间" },
  },
  {
    name: "天猫订单报表, seven columns",
    headers: "订单编号|总金额|买家实际支付金额|收货地址 |订单创建时间|订单付款时间 |退款金额",
    expected: { ...ORDERS },
    columns: { orderId: "订单编号", grossAmount: "总金额", created: "订单创建时间", refundAmount: "退款金额" },
  },
  {
    name: "淘宝 ExportOrderDetailList with amounts",
    headers:
      "子订单编号|主订单编号|标题|价格|购买数量|外部系统编号|商品属性|套餐信息|备注|订单状态|商家编码|支付单号|买家应付货款|买家实际支付金额|退款状态|退款金额|订单创建时间|订单付款时间",
    expected: { kind: "orders", rowGrain: "line", amountBasis: "net" },
    columns: {
      orderId: "子订单编号",
      parentOrderId: "主订单编号",
      amount: "买家实际支付金额",
      created: "订单创建时间",
    },
  },
  {
    name: "千牛 2025, no buyer",
    headers:
      "订单编号|买家实付金额|买家应付邮费|订单状态|收货地址|订单创建时间|订单付款时间|发货时间|确认收货时间|确认收货打款金额|退款金额|商家备注|订单关闭原因",
    expected: { ...ORDERS, platform: "taobao", preset: "qianniu.orders" },
    columns: { orderId: "订单编号", amount: "买家实付金额", created: "订单创建时间", sellerMemo: "商家备注" },
  },
  {
    name: "京东 with the shop in front",
    headers: "店铺ID|店铺名称|订单号|商品名称|订购数量|下单时间|应付金额|下单帐号|客户姓名|客户地址|联系电话",
    expected: { ...ORDERS, platform: "jd", preset: "jd.orders", rowGrain: "orderRepeatedPerLine" },
    columns: { orderId: "订单号", buyer: "下单帐号", created: "下单时间", amount: "应付金额", shop: "店铺名称" },
  },
  {
    name: "京东 of newer spelling",
    headers:
      "订单号|商品ID|货号|商品名称|订购数量|支付方式|下单时间|京东价|订单金额|结算金额|余额支付|应付金额|订单状态|订单类型|下单账号|客户姓名|客户地址|联系电话|订单备注|商家备注|运费金额|付款确认时间|订单完成时间|仓库名称",
    expected: { ...ORDERS, platform: "jd", rowGrain: "orderRepeatedPerLine" },
    columns: { orderId: "订单号", buyer: "下单账号", amount: "应付金额", paid: "付款确认时间", sellerMemo: "商家备注" },
  },
  {
    name: "拼多多 2024",
    headers:
      "商品|订单号|订单状态|商品总价(元)|邮费(元)|店铺优惠折扣(元)|平台优惠折扣(元)|多多支付立减金额(元)|上门安装费用(元)|送货入户费用(元)|用户实付金额(元)|商家实收金额(元)|商品数量(件)|身份证姓名|身份证号码|收货人|手机|省|市|区|街道|订单成交时间|支付时间|承诺发货时间|发货时间|确认收货时间|商品id|商品规格|样式ID|商家编码-规格维度|商家编码-商品维度|快递单号|快递公司|商家备注|售后状态|买家留言|订单标签",
    expected: { ...ORDERS, platform: "pdd", preset: "pdd.orders", rowGrain: "order" },
    columns: { orderId: "订单号", amount: "用户实付金额(元)", created: "订单成交时间", paid: "支付时间" },
  },
  {
    name: "拼多多 before 2020",
    headers:
      "商品|订单号|订单状态|商品总价(元)|用户实付金额(元)|商家实收金额(元)|商品数量(件)|收货人|拼单成功时间|支付时间|商品id|售后状态",
    expected: { ...ORDERS, platform: "pdd", preset: "pdd.ordersBefore" },
    columns: { orderId: "订单号", created: "拼单成功时间", paid: "支付时间", amount: "用户实付金额(元)" },
  },
  {
    name: "抖店 2021",
    headers:
      "主订单编号|子订单编号|选购商品|商品规格|商品数量|商品ID|商家编码|商品单价|订单应付金额|运费|优惠总金额|平台优惠|商家优惠|达人优惠|商家改价|支付优惠|红包抵扣|支付方式|手续费|收件人|收件人手机号|省|市|区|街道|详细地址|是否修改过地址|买家留言|订单提交时间|旗帜颜色|商家备注|订单完成时间|支付完成时间|APP渠道|流量来源|订单状态|承诺发货时间|售后状态|取消原因|达人ID|达人昵称|所属门店ID",
    expected: { ...ORDERS, platform: "douyin", rowGrain: "line" },
    columns: { orderId: "子订单编号", parentOrderId: "主订单编号", amount: "订单应付金额", created: "订单提交时间" },
  },
  {
    name: "抖店 cut down to 16 columns",
    headers:
      "子订单编号|主订单编号|货号|商品数量|商品金额|订单提交时间|支付完成时间|订单完成时间|订单应付金额|运费|订单状态|取消原因|订单类型|平台实际承担优惠金额|商家实际承担优惠金额|达人实际承担优惠金额",
    expected: { ...ORDERS, platform: "douyin", rowGrain: "line" },
    columns: { orderId: "子订单编号", amount: "订单应付金额", paid: "支付完成时间", freight: "运费" },
  },
  {
    name: "快手",
    headers:
      "订单号|订单创建时间|订单支付时间|订单状态|实付款|快递费|店铺优惠|成交数量|订单备注|旗帜颜色|售后状态|商品名称|SKU编码|CPS达人ID",
    expected: { ...ORDERS, platform: "kuaishou", preset: "kuaishou.orders" },
    columns: { orderId: "订单号", amount: "实付款", created: "订单创建时间", paid: "订单支付时间" },
  },
  {
    name: "有赞",
    headers:
      "订单号|订单状态|订单类型|买家昵称|买家姓名|买家手机号|订单创建时间|买家付款时间|交易成功时间|订单商品总件数|订单实付金额|商家订单备注|店铺名称",
    expected: { ...ORDERS, platform: "youzan" },
    columns: { orderId: "订单号", buyer: "买家昵称", amount: "订单实付金额", paid: "买家付款时间" },
  },
  {
    name: "微信小店",
    headers: "订单号|订单下单时间|订单状态|支付时间|订单实际支付金额|商品名称|商品数量|商品售后|商品已退款金额|收件人",
    expected: { ...ORDERS, platform: "weixin" },
    columns: { orderId: "订单号", created: "订单下单时间", amount: "订单实际支付金额", paid: "支付时间" },
  },
  {
    name: "小红书",
    headers:
      "订单号|订单状态|售后状态|订单创建时间|订单付款时间|商品总价(元)|商家应收金额(元)(支付金额)|SKU件数|规格名称|收件人|达人ID|达人昵称",
    expected: { ...ORDERS, platform: "xiaohongshu" },
    columns: { orderId: "订单号", amount: "商家应收金额(元)(支付金额)", created: "订单创建时间", paid: "订单付款时间" },
  },
  {
    name: "a tool's list with an agent, general words",
    headers: "平台单号|店铺|会员昵称|下单时间|付款时间|实付金额|业务员备注",
    expected: { ...ORDERS },
    columns: { orderId: "平台单号", buyer: "会员昵称", created: "下单时间", amount: "实付金额" },
    asks: ["orderId", "buyer", "amount"],
  },
  {
    name: "general words nobody has seen, the number known",
    headers: "订单号|顾客账号|拍下时间|付款日期|支付总额(元)|收货人",
    expected: { ...ORDERS },
    columns: { orderId: "订单号", buyer: "顾客账号", created: "拍下时间", amount: "支付总额(元)" },
    asks: ["buyer", "created", "amount"],
  },
  {
    name: "another system's English",
    headers: "order_no|buyer_nick|create_time|pay_time|payment|status",
    expected: { ...ORDERS },
    columns: { orderId: "order_no", buyer: "buyer_nick", created: "create_time" },
    asks: ["orderId", "created"],
  },
];

const REFUND_VARIANTS: readonly HeaderVariant[] = [
  {
    name: "天猫退款, 54 columns",
    headers:
      "订单编号|退款编号|支付宝交易号|订单付款时间|商家编码|退款完结时间|买家会员名称|买家实际支付金额|宝贝标题|买家退款金额|手工退款/系统退款|退款类型|售后类型|按时间超时|退款状态|货物状态|退货物流信息|发货物流信息|客服介入状态|退货物流单号|买家退款原因|买家退款说明|买家退货时间|责任方|售中或售后|商家备注|完结时间|部分退款/全部退款|审核操作人|举证超时|是否零秒响应|退款操作人|退款原因标签|业务类型|是否帮他退款",
    expected: { ...REFUNDS, platform: "tmall", preset: "tmall.refunds" },
    columns: {
      refundId: "退款编号",
      orderId: "订单编号",
      amount: "买家退款金额",
      completed: "退款完结时间",
      status: "退款状态",
    },
  },
  {
    name: "拼多多售后",
    headers:
      "售后编号|订单编号|商品ID|商品名称|商品规格|sku信息|退款金额|售后状态|售后类型|售后原因|订单状态|申请时间|同意退款时间|同意退款人|退货运单号|退货物流状态|快递公司",
    expected: { ...REFUNDS, platform: "pdd", preset: "pdd.aftersale" },
    columns: {
      refundId: "售后编号",
      orderId: "订单编号",
      amount: "退款金额",
      completed: "同意退款时间",
      status: "售后状态",
    },
  },
  {
    name: "抖店售后, few columns",
    headers:
      "售后单号|订单号|商品单号|售后类型|售后状态|售后申请时间|退商品金额（元）|退运费金额（元）|商家退款时间|售后完结时间",
    expected: { ...REFUNDS, platform: "douyin", preset: "douyin.aftersale" },
    columns: { refundId: "售后单号", orderId: "订单号", amount: "退商品金额（元）", freight: "退运费金额（元）" },
  },
  {
    name: "refunds in general words",
    headers: "退款单号|订单编号|退款总金额|退款成功时间|处理状态",
    expected: { ...REFUNDS },
    columns: { orderId: "订单编号", amount: "退款总金额", completed: "退款成功时间" },
    asks: ["amount", "completed"],
  },
];

const SESSION_VARIANTS: readonly HeaderVariant[] = [
  {
    name: "赤兔接待明细",
    headers:
      "日期|开始时间|结束时间|买家旺旺|客服旺旺|接待类型|接待发起|状态|买家消息数|客服消息数|首次响应(秒)|平均响应(秒)",
    expected: { ...SESSIONS, platform: "chitu" },
    columns: { agent: "客服旺旺", buyer: "买家旺旺", start: "开始时间", date: "日期", end: "结束时间" },
  },
  {
    name: "企点会话记录",
    headers:
      "客服|所在组织架构|客户|会话开始时间|会话通路|会话状态|会话主题|接入方式|结束方式|排队时长(秒)|首次响应时长(秒)|会话时长(秒)|满意度评分|满意度标签|是否已解决|会话发起方|会话消息数|客户首次发送消息时间|客服首次发送消息时间|会话记录",
    expected: { ...SESSIONS, platform: "qidian", preset: "qidian.sessions" },
    columns: { agent: "客服", buyer: "客户", start: "会话开始时间", firstResponse: "首次响应时长(秒)" },
  },
  {
    name: "七鱼会话明细",
    headers:
      "会话ID|客户名称|客服昵称|开始时间|结束时间|客服首次响应的时间|客服首次响应时长|客服平均响应时长|访客首条消息时间|用户消息数|客服消息数|对话回合数|会话发起方|满意度",
    expected: { ...SESSIONS, platform: "qiyu", preset: "qiyu.sessions" },
    columns: { agent: "客服昵称", buyer: "客户名称", start: "开始时间", firstResponse: "客服首次响应时长" },
  },
  {
    name: "生意参谋 旺旺咨询明细",
    headers: "dataId|psnNickName|buyerNick|startTime|endTime",
    expected: { ...SESSIONS, platform: "sycm" },
    columns: { agent: "psnNickName", buyer: "buyerNick", start: "startTime", end: "endTime" },
  },
  {
    name: "京东 ChatSession",
    headers: "sid|waiter|customer|beginTime|endTime|replyTime",
    expected: { ...SESSIONS, platform: "jd" },
    columns: { agent: "waiter", buyer: "customer", start: "beginTime", end: "endTime" },
  },
  ...[
    ["客服账号|客户账号|会话开始时间|会话结束时间|首次响应时长", "客服账号", "客户账号", "会话开始时间", "buyer"],
    ["接待客服昵称|顾客昵称|咨询时间|结束时间", "接待客服昵称", "顾客昵称", "咨询时间", "agent buyer start"],
    ["客服工号|访客名称|进线时刻|离开时间|会话时长", "客服工号", "访客名称", "进线时刻", "agent buyer start"],
    ["坐席账号|用户昵称|接入日期|满意度评分", "坐席账号", "用户昵称", "接入日期", "agent buyer start"],
    ["座席姓名|访客ID|首次接入时间|对话结束时间", "座席姓名", "访客ID", "首次接入时间", "agent buyer start"],
    ["客服|消费者昵称|对话开始时间|对话结束时间", "客服", "消费者昵称", "对话开始时间", "buyer"],
    ["接待人员|会员名|聊天开始时间|聊天时长", "接待人员", "会员名", "聊天开始时间", "agent buyer"],
    ["主接待客服|客户旺旺|顾客进线时间", "主接待客服", "客户旺旺", "顾客进线时间", "agent buyer start"],
    [
      "agent_name|customer_name|session_start_time|session_end_time",
      "agent_name",
      "customer_name",
      "session_start_time",
      "agent buyer start",
    ],
  ].map(([headers = "", agent = "", buyer = "", start = "", asks = ""]): HeaderVariant => ({
    name: `sessions nobody has seen: ${headers}`,
    headers,
    expected: SESSIONS,
    columns: { agent, buyer, start },
    asks: asks.split(" "),
  })),
];

const SUMMARY_VARIANTS: readonly HeaderVariant[] = [
  {
    name: "生意参谋 咨询接待",
    headers:
      "日期|旺旺昵称|旺旺分组|咨询人数|接待人数|有效接待人数|询单人数|旺旺回复率|首次响应时长（秒)|平均响应时长（秒)|答问比|慢响应人数|未回复人数|客户满意率",
    expected: { ...SUMMARY, platform: "sycm" },
    columns: { agent: "旺旺昵称", date: "日期", receivedBuyers: "接待人数", replyRate: "旺旺回复率" },
  },
  {
    name: "生意参谋 业绩",
    headers: "旺旺昵称|日期|询单人数|最终付款人数|询单最终付款转化率|销售额|净销售额|销售人数",
    expected: { ...SUMMARY, platform: "sycm" },
    columns: { agent: "旺旺昵称", enquiries: "询单人数", finalPayers: "最终付款人数", sales: "销售额" },
  },
  {
    name: "千牛服务报表",
    headers: "旺旺账号名称|人工接待会话量|平均响应时长|满意评价量|旺旺评价量|3分钟人工响应率",
    expected: { ...SUMMARY, platform: "qianniu" },
    columns: { agent: "旺旺账号名称", sessions: "人工接待会话量", averageResponse: "平均响应时长" },
  },
  {
    name: "赤兔 售前绩效",
    headers: "日期|客服昵称|询单人数|询单->最终付款人数|询单->最终付款成功率|销售额|销售量|客单价|客件数|退款率",
    expected: { ...SUMMARY, platform: "chitu" },
    columns: { agent: "客服昵称", finalPayers: "询单->最终付款人数", conversion: "询单->最终付款成功率" },
  },
  {
    name: "京东 服务数据",
    headers: "客服|咨询量|接待量|30s应答率|平均响应时长（新）|满意率|回复率|转出量|留言量|日期",
    expected: { ...SUMMARY, platform: "jd" },
    columns: { agent: "客服", sessions: "接待量", within30s: "30s应答率", averageResponse: "平均响应时长（新）" },
  },
  {
    name: "拼多多客服数据, few columns",
    headers: "客服账号|咨询人数|人工接待人数|最终成团人数|询单转化率|客服销售额（元）|平均人工响应时长",
    expected: { ...SUMMARY, platform: "pdd" },
    columns: { agent: "客服账号", receivedBuyers: "人工接待人数", sales: "客服销售额（元）" },
  },
  {
    name: "飞鸽 接待数据",
    headers:
      "日期|客服昵称|账号名称|人工已接待会话量|人工已接待人数|首次响应时长（秒）|新平均响应时长（秒）|满意率|3分钟人工回复率(会话)",
    expected: { ...SUMMARY, platform: "douyin" },
    columns: { agent: "客服昵称", sessions: "人工已接待会话量", receivedBuyers: "人工已接待人数" },
  },
  {
    name: "快手客服",
    headers:
      "客服昵称|咨询人数|咨询人次|人工会话量|三分钟回复率(人维度)|三分钟回复率(会话)|人工平均回复时长|好评率(会话)|客服销售额|询单转化率",
    expected: { ...SUMMARY, platform: "kuaishou" },
    columns: { agent: "客服昵称", sessions: "人工会话量", within3min: "三分钟回复率(会话)" },
  },
  {
    name: "闲鱼客服",
    headers: "账号名称|咨询人数|接待人数|平均响应时长|3分钟响应率|客户服务满意度|有效评价数|有效好评数|有效差评数",
    expected: { ...SUMMARY },
    columns: { agent: "账号名称", receivedBuyers: "接待人数", within3min: "3分钟响应率" },
  },
  {
    name: "a report whose agents stand under an unknown header",
    headers: "坐席工号|咨询人数|接待人数|平均响应时长",
    expected: { ...SUMMARY },
    columns: { agent: "坐席工号", receivedBuyers: "接待人数" },
    asks: ["agent"],
  },
];

/** Tables of other years, shops and tools; real headers where their exports are known. */
export const HEADER_VARIANTS: readonly HeaderVariant[] = [
  ...ORDER_VARIANTS,
  ...REFUND_VARIANTS,
  ...SESSION_VARIANTS,
  ...SUMMARY_VARIANTS,
];
