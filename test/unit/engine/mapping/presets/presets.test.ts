import fc from "fast-check";
import { detectTable } from "../../../../../src/engine/mapping/detectTable";
import { NEEDED_COLUMNS } from "../../../../../src/engine/mapping/fields";
import { ALL_PRESETS } from "../../../../../src/engine/mapping/presets/presetFor";
import { CONFIDENT, type TableProposal } from "../../../../../src/engine/mapping/tableProposal";
import { toMapping } from "../../../../../src/engine/mapping/toMapping";
import type { Cell } from "../../../../../src/engine/records/cell";
import { EXPORTS, exportHead, headOf } from "../heads";

/** Real header rows of exports; values are invented. Cells that aren't given are empty. */
interface Sample {
  readonly file: string;
  readonly headers: string;
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly expected: Partial<TableProposal>;
  /** Field → header. */
  readonly columns: Readonly<Record<string, string>>;
  /** Fields that must not be read. */
  readonly not?: readonly string[];
}

const TAOBAO_54 =
  "订单编号|买家会员名|买家支付宝账号|买家应付货款|买家应付邮费|买家支付积分|总金额|返点积分|买家实际支付金额|买家实际支付积分|订单状态|买家留言|收货人姓名|收货地址 |运送方式|联系电话 |联系手机|订单创建时间|订单付款时间 |宝贝标题 |宝贝种类 |物流单号 |物流公司|订单备注|宝贝总数量|店铺Id|店铺名称|订单关闭原因|卖家服务费|买家服务费|发票抬头|是否手机订单|分阶段订单信息|特权订金订单id|是否上传合同照片|是否上传小票|是否代付|定金排名|修改后的sku|修改后的收货地址|异常信息|天猫卡券抵扣|集分宝抵扣|是否是O2O交易|新零售交易类型|新零售导购门店名称|新零售导购门店id|新零售发货门店名称|新零售发货门店id|退款金额|预约门店|确认收货时间|打款商家金额|含应开票给个人的个人红包";
const TAOBAO_67 =
  "订单编号|买家会员名|买家支付宝账号|支付单号|支付详情|买家应付货款|买家应付邮费|买家支付积分|总金额|返点积分|买家实际支付金额|买家实际支付积分|订单状态|买家留言|收货人姓名|收货地址|运送方式|联系电话|联系手机|订单创建时间|订单付款时间|宝贝标题|宝贝种类|物流单号|物流公司|订单备注|宝贝总数量|店铺Id|店铺名称|订单关闭原因|卖家服务费|买家服务费|发票抬头|是否手机订单|分阶段订单信息|特权订金订单id|是否上传合同照片|是否上传小票|是否代付|定金排名|修改后的sku|修改后的收货地址|异常信息|天猫卡券抵扣|集分宝抵扣|是否是O2O交易|满返红包金额|新零售交易类型|新零售导购门店名称|新零售导购门店id|新零售发货门店名称|新零售发货门店id|退款金额|预约门店|确认收货时间|打款商家金额|含应开票给个人的个人红包|是否信用购|体验期结束时间|前N有礼|配送类型|直播返现状态|返现金额|新零售成交门店昵称|新零售成交门店id|新零售成交经销商id|主订单编号";

const TAOBAO_ROWS = [
  {
    订单编号: '="1930679858170001"',
    主订单编号: '="1930679858170001"',
    买家会员名: "小明啊啊",
    总金额: "598.00",
    买家实际支付金额: "568.00",
    订单状态: "交易成功",
    订单创建时间: "2019-06-18 22:02:11",
    订单付款时间: "2019-06-18 22:02:40",
    "订单付款时间 ": "2019-06-18 22:02:40",
    订单备注: "'null",
    宝贝种类: "1",
    宝贝总数量: "2",
    店铺名称: "测试旗舰店",
    退款金额: "30.00",
  },
  {
    订单编号: '="1930679858170002"',
    主订单编号: '="1930679858170002"',
    买家会员名: "t**1",
    总金额: "99.00",
    买家实际支付金额: "0.00",
    订单状态: "交易关闭",
    订单创建时间: "2019-06-19 09:10:00",
    宝贝总数量: "1",
    店铺名称: "测试旗舰店",
  },
];

const SAMPLES: readonly Sample[] = [
  {
    file: "ExportOrderList201906191230.csv (54 columns)",
    headers: TAOBAO_54,
    rows: TAOBAO_ROWS,
    expected: { kind: "orders", preset: "taobao.orders", platform: "taobao", rowGrain: "order", amountBasis: "gross" },
    columns: {
      orderId: "订单编号",
      grossAmount: "总金额",
      refundAmount: "退款金额",
      received: "确认收货时间",
      quantity: "宝贝总数量",
      sellerMemo: "订单备注",
      paid: "订单付款时间 ",
      shop: "店铺名称",
    },
  },
  {
    file: "ExportOrderList202006191230.csv (67 columns)",
    headers: TAOBAO_67,
    rows: TAOBAO_ROWS,
    expected: { kind: "orders", preset: "taobao.orders", rowGrain: "order", amountBasis: "gross" },
    columns: { orderId: "订单编号", buyer: "买家会员名", grossAmount: "总金额", refundAmount: "退款金额" },
  },
  {
    file: "千牛订单列表.xlsx",
    headers:
      "订单编号|支付单号|支付详情|买家应付货款|买家应付邮费|总金额|买家实付金额|订单状态|买家留言|收货地址|订单创建时间|订单付款时间|宝贝标题|宝贝总数量|店铺名称|订单关闭原因|退款金额|确认收货时间|确认收货打款金额|发货时间|商家备注",
    rows: [
      {
        订单编号: "2930679858170001",
        总金额: "598.00",
        买家实付金额: "568.00",
        订单状态: "交易成功",
        订单创建时间: "2026-06-18 22:02:11",
        订单付款时间: "2026-06-18 22:02:40",
        发货时间: "null",
        商家备注: "小美",
        退款金额: "无退款申请",
      },
    ],
    expected: { kind: "orders", preset: "qianniu.orders", platform: "taobao", rowGrain: "order" },
    columns: { orderId: "订单编号", grossAmount: "总金额", sellerMemo: "商家备注", refundAmount: "退款金额" },
    not: ["buyer", "agent"],
  },
  {
    file: "千牛退款.xlsx",
    headers:
      "订单编号|退款编号|支付宝交易号|订单付款时间|商品编码|退款完结时间|买家会员名称|退款总额|退给买家金额|退给平台金额|手工退款/系统退款|售后类型|退款申请时间|超时时间|退款状态|货物状态|买家退款原因",
    rows: [
      {
        订单编号: "2930679858170001",
        退款编号: "90000000000001",
        订单付款时间: "2026-06-19 11:00:20",
        退款完结时间: "2026-06-22 09:00:00",
        退款总额: "59.00",
        退给买家金额: "58.00",
        售后类型: "仅退款",
        退款申请时间: "2026-06-20 08:00:00",
        退款状态: "退款成功",
      },
    ],
    expected: { kind: "refunds", preset: "qianniu.refunds" },
    columns: { refundId: "退款编号", amount: "退款总额", completed: "退款完结时间", applied: "退款申请时间" },
  },
  {
    file: "拼多多售后.csv",
    headers:
      "售后编号|订单编号|商品ID|商品名称|sku信息|退款金额|售后状态|售后类型|售后原因|订单状态|申请时间|同意退款时间|快递公司",
    rows: [
      {
        售后编号: "10000000001",
        订单编号: "260601-100000000000001",
        退款金额: "12.50",
        售后状态: "退款成功",
        售后类型: "退货退款",
        申请时间: "2026-06-18 22:02:11",
        同意退款时间: "2026-06-19 09:00:00",
      },
    ],
    expected: { kind: "refunds", preset: "pdd.aftersale", platform: "pdd" },
    columns: {
      refundId: "售后编号",
      orderId: "订单编号",
      amount: "退款金额",
      completed: "同意退款时间",
      applied: "申请时间",
    },
  },
  {
    file: "赤兔售中 2019",
    headers:
      "日期|店铺|账户名|咨询人数|接待人数|直接接待人数|转入人数|转出人数|买家发起|客服主动跟进|总消息|买家消息|客服消息|答问比|客服字数|最大同时接待|未回复人数|旺旺回复率|慢响应人数|长接待人数|首次响应(秒)|平均响应(秒)|平均接待时长|发出评价数|收到评价数|很满意|满意|一般|不满|很不满|评价发送率|评价返回率|客户满意比|客服服务满意度",
    rows: [
      {
        日期: "2019-06-11",
        店铺: "测试旗舰店",
        账户名: "测试旗舰店:小娇",
        咨询人数: 52,
        接待人数: 50,
        未回复人数: 2,
        旺旺回复率: "96.15%",
        "首次响应(秒)": 8.1,
        "平均响应(秒)": 37.8,
        平均接待时长: "8分48秒",
        收到评价数: 8,
        客户满意比: "98%",
        客服服务满意度: "99%",
      },
    ],
    expected: { kind: "agentSummary", preset: "chitu.workload", platform: "chitu" },
    columns: {
      agent: "账户名",
      date: "日期",
      consultations: "咨询人数",
      unanswered: "未回复人数",
      satisfaction: "客服服务满意度",
      duration: "平均接待时长",
    },
  },
  {
    file: "赤兔售前明细",
    headers:
      "客服|接待人数|询单人数|询单->最终付款人数|询单->最终付款成功率|客件数|客单价|邮费总额|客服回复率|平均响应时间|首次响应时间|平均接待时长|静默下单本人落实付款-人数|销售额|客服答问比|慢响应人数|询单->最终下单人数|下单->最终付款成功率|询单->次日付款人数|询单->次日付款成功率|退款率",
    rows: [
      {
        客服: "小娇",
        接待人数: 50,
        询单人数: 40,
        "询单->最终付款人数": 14,
        "询单->最终付款成功率": "35.00%",
        客件数: 1.2,
        客单价: 88.5,
        客服回复率: "100%",
        平均响应时间: "37秒",
        首次响应时间: "8秒",
        销售额: "1,239.00",
        客服答问比: "125%",
        退款率: "2.5%",
      },
    ],
    expected: { kind: "agentSummary", preset: "chitu.presale", platform: "chitu" },
    columns: {
      agent: "客服",
      enquiries: "询单人数",
      finalPayers: "询单->最终付款人数",
      conversion: "询单->最终付款成功率",
      averageOrderValue: "客单价",
      itemsPerBuyer: "客件数",
      replyRate: "客服回复率",
      sales: "销售额",
      placedEnquirers: "询单->最终下单人数",
    },
  },
  {
    file: "赤兔日报",
    headers:
      "日期|店铺|旺旺|销售额|销售量|客单价修|客件数|接待人数|询单人数延|付款流失人数|询单->最终付款人数延|询单->最终付款成功率延|未回复人数|平均响应(秒)|买家消息数|客服消息数|答问比|成交笔数|退款笔数|完成退款金额|退款率",
    rows: [
      {
        日期: "2022-03-09",
        店铺: "测试旗舰店",
        旺旺: "测试旗舰店:小娇",
        销售额: 1239,
        销售量: 20,
        接待人数: 50,
        询单人数延: 40,
        "询单->最终付款人数延": 14,
        "询单->最终付款成功率延": "35%",
        完成退款金额: 31,
      },
    ],
    expected: { kind: "agentSummary", preset: "chitu.daily", platform: "chitu" },
    columns: { agent: "旺旺", sales: "销售额", items: "销售量", enquiries: "询单人数延", refundAmount: "完成退款金额" },
  },
  {
    file: "生意参谋 业绩",
    headers: "旺旺昵称|咨询人数|接待人数|询单人数|下单人数|销售人数|询单最终付款转化率|销售额|净销售额|客户满意率",
    rows: [
      {
        旺旺昵称: "测试旗舰店:小娇",
        咨询人数: 52,
        接待人数: 50,
        询单人数: 40,
        销售人数: 16,
        询单最终付款转化率: 0.35,
        销售额: 1239,
        净销售额: 1200,
        客户满意率: 0.98,
      },
    ],
    expected: { kind: "agentSummary", preset: "sycm.performance", platform: "sycm" },
    columns: { agent: "旺旺昵称", payingBuyers: "销售人数", netSales: "净销售额", conversion: "询单最终付款转化率" },
  },
  {
    file: "千牛服务报表",
    headers: "旺旺账号名称|人工接待会话量|平均响应时长|3分钟人工响应率|旺旺评价量|满意评价量",
    rows: [{ 旺旺账号名称: "测试旗舰店:小娇", 人工接待会话量: 50, 平均响应时长: 37, 旺旺评价量: 8, 满意评价量: 7 }],
    expected: { kind: "agentSummary", preset: "qianniu.service", platform: "qianniu" },
    columns: { agent: "旺旺账号名称", sessions: "人工接待会话量", ratings: "旺旺评价量", goodRatings: "满意评价量" },
  },
  {
    file: "京东接待数据",
    headers:
      "客服|咨询量|接待量|售前接待人数|促成下单人数|促成下单商品金额|平均响应时长（新）|30s应答率|客服3分钟人工回复率|好评量|评价量",
    rows: [
      {
        客服: "jd_小王",
        咨询量: 60,
        接待量: 58,
        售前接待人数: 40,
        促成下单人数: 15,
        促成下单商品金额: "2,000.00",
        "平均响应时长（新）": 21.5,
        "30s应答率": "95.2%",
        客服3分钟人工回复率: "99%",
        好评量: 9,
        评价量: 10,
      },
    ],
    expected: { kind: "agentSummary", platform: "jd", preset: "jd.reception" },
    columns: {
      agent: "客服",
      sessions: "接待量",
      enquiries: "售前接待人数",
      placedAmount: "促成下单商品金额",
      averageResponse: "平均响应时长（新）",
      within30s: "30s应答率",
      ratings: "评价量",
    },
    not: ["sales"],
  },
  {
    file: "京东客服绩效",
    headers:
      "客服Nick|咨询人数|接待人数|询单人数|首次平均响应(s)|平均响应(s)|销售额|销售量|销售人数|销售订单数|个人销售额占比|询单→最终付款转化率|完成退款金额|退款率",
    rows: [
      {
        客服Nick: "jd_小王",
        咨询人数: 60,
        接待人数: 58,
        询单人数: 40,
        "首次平均响应(s)": 9,
        "平均响应(s)": 20,
        销售额: 2000,
        销售人数: 15,
        销售订单数: 16,
        个人销售额占比: "12%",
        "询单→最终付款转化率": "37.5%",
        完成退款金额: 50,
        退款率: "2.5%",
      },
    ],
    expected: { kind: "agentSummary", platform: "jd", preset: "jd.performance" },
    columns: {
      agent: "客服Nick",
      firstResponse: "首次平均响应(s)",
      averageResponse: "平均响应(s)",
      paidOrders: "销售订单数",
      conversion: "询单→最终付款转化率",
      salesShare: "个人销售额占比",
    },
  },
  {
    file: "拼多多订单 2020",
    headers:
      "商品|订单号|订单状态|商品数量(件)|是否审核中|支付时间|拼单成功时间|订单确认时间|承诺发货时间|发货时间|确认收货时间|商品id|商品规格|样式ID|商家编码-SKU维度|商家编码-商品维度|商家备注|买家留言|售后状态|商品总价(元)|店铺优惠折扣(元)|平台优惠折扣(元)|邮费(元)|用户实付金额(元)|商家实收金额(元)|快递单号|快递公司|收货人|手机|省|市|区|详细地址",
    rows: [
      {
        商品: "测试商品",
        订单号: "\t200331-277872699720001",
        订单状态: "已签收",
        "商品数量(件)": "1",
        支付时间: "2020-03-31 21:48:00",
        拼单成功时间: "2020-03-31 21:48:01",
        样式ID: "1",
        售后状态: "无售后或售后取消",
        "用户实付金额(元)": "28.90",
        "商家实收金额(元)": "30.00",
      },
    ],
    expected: { kind: "orders", preset: "pdd.ordersBefore", platform: "pdd", rowGrain: "order", amountBasis: "gross" },
    columns: {
      orderId: "订单号",
      created: "拼单成功时间",
      paid: "支付时间",
      amount: "用户实付金额(元)",
      refundStatus: "售后状态",
      sellerMemo: "商家备注",
    },
    not: ["buyer"],
  },
  {
    file: "飞鸽客服数据",
    headers:
      "账号名称|客服昵称|人工已接待人数|人工已接待会话量|首次响应时长（秒）|新平均响应时长（秒）|3分钟人工回复率 (会话)|满意率",
    rows: [
      {
        账号名称: "zhang001",
        客服昵称: "小张",
        人工已接待人数: 90,
        人工已接待会话量: 100,
        "首次响应时长（秒）": 12,
        "新平均响应时长（秒）": 20,
        "3分钟人工回复率 (会话)": "99%",
        满意率: "90%",
      },
    ],
    expected: { kind: "agentSummary", preset: "feige.reception", platform: "douyin" },
    columns: { agent: "客服昵称", sessions: "人工已接待会话量", within3min: "3分钟人工回复率 (会话)" },
  },
  {
    file: "快手客服考核数据",
    headers:
      "客服昵称|三分钟回复率（人维度）|三分钟回复率（会话）|不服务率|咨询人数|咨询人次|人工会话量|人工平均回复时长|好评率（人维度）|好评率（会话）|差评率（人维度）|IM不满意率（人维度）|询单人数|下单人数|支付人数|询单转化率|询单客单价|客服销售额",
    rows: [
      { 客服昵称: "店铺数据", 咨询人数: 200, 人工会话量: 180 },
      {
        客服昵称: "小快",
        "三分钟回复率（人维度）": "99%",
        "三分钟回复率（会话）": "98%",
        咨询人数: 100,
        咨询人次: 120,
        人工会话量: 90,
        人工平均回复时长: "23秒",
        询单人数: 50,
        支付人数: 20,
        询单转化率: "40%",
        询单客单价: 60,
        客服销售额: "1,200.00",
      },
    ],
    expected: { kind: "agentSummary", preset: "kuaishou.service", platform: "kuaishou" },
    columns: {
      within3min: "三分钟回复率（会话）",
      consultations: "咨询人数",
      payingBuyers: "支付人数",
      averageOrderValue: "询单客单价",
    },
  },
  {
    file: "有赞订单",
    headers:
      "订单号|订单状态|订单创建时间|买家付款时间|交易成功时间|买家昵称|买家姓名|买家手机号|全部商品名称|商品种类数|订单商品总件数|运费|店铺优惠合计|商品金额合计|订单实付金额|商家订单备注|买家备注",
    rows: [
      {
        订单号: "E20260713000000001",
        订单状态: "交易完成",
        订单创建时间: "2026-07-13 10:00:00",
        买家付款时间: "2026-07-13 10:01:00",
        买家昵称: "阿美",
        买家姓名: "某某",
        商品种类数: 1,
        订单商品总件数: 3,
        运费: "0.00",
        订单实付金额: "59.90",
      },
    ],
    expected: { kind: "orders", preset: "youzan.orders", platform: "youzan", rowGrain: "order" },
    columns: { buyer: "买家昵称", quantity: "订单商品总件数", amount: "订单实付金额", paid: "买家付款时间" },
  },
  {
    file: "有赞商品",
    headers:
      "订单号|外部订单号|订单商品状态|订单创建时间|交易成功时间|商品名称|商品类型|商品规格|规格编码|商品编码|商品单价|商品数量|商品金额小计|店铺优惠（分摊）|商品实际成交金额|买家备注|商品退款状态|商品已退款金额|商家订单备注",
    rows: [
      {
        订单号: "E1",
        订单商品状态: "交易完成",
        订单创建时间: "2026-07-13 10:00:00",
        规格编码: "a",
        商品数量: 1,
        商品实际成交金额: "19.90",
        商品已退款金额: "0.00",
      },
      {
        订单号: "E1",
        订单商品状态: "交易完成",
        订单创建时间: "2026-07-13 10:00:00",
        规格编码: "b",
        商品数量: 2,
        商品实际成交金额: "39.90",
      },
    ],
    expected: { kind: "orders", preset: "youzan.items", rowGrain: "line" },
    columns: { amount: "商品实际成交金额", refundAmount: "商品已退款金额", sku: "规格编码", quantity: "商品数量" },
  },
  {
    file: "微信小店订单",
    headers: "订单号|订单下单时间|支付时间|订单状态|订单实际支付金额|订单实际收款金额|商品数量|商品售后|商品已退款金额",
    rows: [
      { 订单号: "3700000000000000001", 订单下单时间: "2026-07-13 10:00:00", 订单实际支付金额: "10.00", 商品数量: 1 },
    ],
    expected: { kind: "orders", preset: "weixin.orders", platform: "weixin" },
    columns: { created: "订单下单时间", amount: "订单实际支付金额", refundStatus: "商品售后" },
  },
  {
    file: "企点会话",
    headers:
      "客服|所在组织架构|客户|会话开始时间|会话通路|会话状态|会话主题|接入方式|结束方式|排队时长(秒)|首次响应时长(秒)|会话时长(秒)|满意度评分|满意度标签|是否已解决|会话发起方|会话消息数|客户首次发送消息时间|客服首次发送消息时间|会话记录",
    rows: [
      {
        客服: "小企",
        客户: "客户甲",
        会话开始时间: "2026-07-13 10:00:00",
        会话状态: "已结束",
        "首次响应时长(秒)": 5,
        "会话时长(秒)": 120,
        满意度评分: 5,
        会话发起方: "客户发起",
        客户首次发送消息时间: "2026-07-13 10:00:01",
        客服首次发送消息时间: "2026-07-13 10:00:06",
      },
    ],
    expected: { kind: "sessions", preset: "qidian.sessions", platform: "qidian" },
    columns: {
      agent: "客服",
      buyer: "客户",
      start: "会话开始时间",
      firstResponse: "首次响应时长(秒)",
      duration: "会话时长(秒)",
      startedBy: "会话发起方",
    },
    not: ["end"],
  },
  {
    file: "七鱼会话",
    headers:
      "ID|接待组|客服组|来源类型|会话类型|客服ID|客服实名|客服昵称|开始时间|客户ID|客户名称|会话发起方|结束时间|客服首次响应的时间|客服首次响应时长|会话备注|对话回合数|访客首条消息时间|客服平均响应时长|客服消息数|用户消息数|总消息数",
    rows: [
      {
        ID: "1",
        会话类型: "正常会话",
        客服昵称: "小七",
        开始时间: "2026-07-13 10:00:00",
        客户ID: "u1",
        客户名称: "客户甲",
        结束时间: "2026-07-13 10:05:00",
        客服首次响应的时间: "2026-07-13 10:00:09",
        客服首次响应时长: 9,
        访客首条消息时间: "2026-07-13 10:00:01",
        客服平均响应时长: 20,
        客服消息数: 5,
        用户消息数: 4,
      },
    ],
    expected: { kind: "sessions", preset: "qiyu.sessions", platform: "qiyu" },
    columns: {
      agent: "客服昵称",
      buyer: "客户名称",
      start: "开始时间",
      end: "结束时间",
      firstResponse: "客服首次响应时长",
      averageResponse: "客服平均响应时长",
      buyerMessages: "用户消息数",
    },
    not: ["phase"],
  },
];

function proposalFor({ file, headers, rows }: Sample): TableProposal {
  const names = headers.split("|");
  return detectTable(headOf([names, ...rows.map((row) => names.map((name) => row[name] ?? ""))], { source: file }));
}

describe("presets", () => {
  it.each(SAMPLES)("$file", (sample) => {
    const proposal = proposalFor(sample);
    const chosen = Object.fromEntries(proposal.fields.map(({ field, headers }) => [field, headers[0]]));
    expect(proposal).toMatchObject(sample.expected);
    expect(chosen).toMatchObject(sample.columns);
    for (const field of sample.not ?? []) expect(chosen).not.toHaveProperty(field);
    expect(proposal.confidence).toBeGreaterThanOrEqual(CONFIDENT);
    expect(toMapping(proposal)).toBeDefined();
  });

  it.each([
    ["taobao_ExportOrderList_41col_gbk.csv", "taobao.orders"],
    ["taobao_ExportItemlList_subset_utf8bom.csv", "taobao.items"],
    ["tmall_refund_39col.xlsx", "tmall.refunds"],
    ["chitu_session_detail.xlsx", "chitu.sessions"],
    ["自定义报表_客服数据_下单优先判定_2026-04-20至2026-04-20.xlsx", "chitu.report"],
    ["sycm_咨询接待分析.xlsx", "sycm.reception"],
    ["jd_orders_30col_gbk.csv", "jd.orders"],
    ["pdd_orders_27col_utf8bom.csv", "pdd.orders"],
    ["pdd_客服数据.xlsx", "pdd.service"],
    ["douyin_orders_75col_utf8bom.csv", "douyin.orders"],
    ["douyin_aftersale_50col.xlsx", "douyin.aftersale"],
    ["抖音_飞鸽_客服表现_20260420.xlsx", "feige.service"],
    ["kuaishou_orders_64col.xlsx", "kuaishou.orders"],
  ])("%s is %s", (file, preset) => {
    expect(detectTable(exportHead(file)).preset).toBe(preset);
  });

  it("are read the same in other years' forms: other columns, another order, a banner, totals", () => {
    const exports = [
      ...SAMPLES.map(({ headers, rows }) => {
        const names = headers.split("|");
        return [names, ...rows.map((row) => names.map((name) => row[name] ?? ""))];
      }),
      ...Object.keys(EXPORTS).map((file) => exportHead(file).cells.slice(detectTable(exportHead(file)).headerRow - 1)),
    ];
    const anyShape = fc.record({
      cells: fc.constantFrom(...exports),
      keep: fc.infiniteStream(fc.integer({ min: 0, max: 99 })),
      order: fc.infiniteStream(fc.nat()),
      banner: fc.constantFrom<Cell[][]>(
        [],
        [["客服数据报表"]],
        [["店铺：测试旗舰店"], [""], ["导出人：小美", "", "备注"]],
      ),
      junk: fc.constantFrom<readonly string[]>([], ["序号"], ["操作", "备注1", "Unnamed: 3"]),
    });
    fc.assert(
      fc.property(anyShape, ({ cells, keep, order, banner, junk }) => {
        const straight = detectTable(headOf(cells));
        const needed = new Set(
          NEEDED_COLUMNS[straight.kind!].flatMap((group) =>
            straight.fields.filter(({ field }) => group.includes(field)).flatMap(({ columns }) => columns),
          ),
        );
        if (straight.kind === "agentSummary")
          straight.fields.slice(0, 4).forEach(({ columns }) => needed.add(columns[0]!));
        if (straight.kind === "sessions")
          straight.fields.filter(({ field }) => field === "date").forEach(({ columns }) => needed.add(columns[0]!));
        const columns = cells[0]!
          .map((_, column) => ({ column, key: order.next().value }))
          .filter(({ column }) => needed.has(column) || keep.next().value < 70)
          .sort((a, b) => a.key - b.key);
        const rows = cells.map((row, i) => [
          ...columns.map(({ column }) => row[column] ?? ""),
          ...junk.map((name) => (i === 0 ? name : "")),
        ]);
        const wide = banner.map((row) => rows[0]!.map((_, i) => row[i] ?? ""));
        const total = rows[0]!.map((_, i) => (i === 0 ? "合计" : ""));
        const varied = detectTable(headOf([...wide, ...rows, total]));
        expect(varied.kind).toBe(straight.kind);
        expect(varied.headerRow).toBe(banner.length + 1);
        expect(varied.confidence).toBeGreaterThanOrEqual(CONFIDENT);
        for (const group of NEEDED_COLUMNS[straight.kind!]) {
          const headersOf = ({ fields }: TableProposal) =>
            fields.filter(({ field }) => group.includes(field)).map(({ headers }) => headers[0]);
          expect(headersOf(straight)).toEqual(expect.arrayContaining(headersOf(varied)));
        }
      }),
      { numRuns: 400 },
    );
  });

  it("takes each column once, whatever the export", () => {
    for (const sample of SAMPLES) {
      const columns = proposalFor(sample).fields.flatMap((field) => field.columns);
      expect(new Set(columns).size).toBe(columns.length);
    }
  });

  it("reads 京东's reports with groups above the headers and totals below", () => {
    const workload = detectTable(
      headOf([
        ["客服Nick", "工作量", "", "", "", "响应", ""],
        ["", "咨询量", "接待量", "转出量", "未回复量", "首次平均响应(s)", "平均响应(s)"],
        ["汇总", 100, 90, 1, 2, 10, 20],
        ["jd_小王", 60, 58, 1, 0, 9.5, 21],
      ]),
    );
    expect(workload).toMatchObject({ kind: "agentSummary", preset: "jd.workload", platform: "jd", headerRow: 2 });
    const sales = detectTable(
      headOf([
        ["日期", "客服", "售前接待人数", "促成下单人数", "促成下单商品金额"],
        ["2026-04-20", "jd_小王", 40, 15, "2,000.00"],
      ]),
    );
    expect(sales).toMatchObject({ kind: "agentSummary", preset: "jd.sales", platform: "jd" });
    expect(sales.fields.map(({ field }) => field).sort()).toEqual([
      ...["agent", "date", "enquiries", "placedAmount", "placedBuyers"],
    ]);
  });

  it("has a sample of every preset", () => {
    const known = new Set([
      ...SAMPLES.map(({ expected }) => expected.preset),
      ...["taobao.items", "tmall.refunds", "chitu.sessions", "chitu.report", "sycm.reception", "jd.orders"],
      ...[
        "jd.sales",
        "jd.workload",
        "pdd.orders",
        "pdd.service",
        "douyin.orders",
        "douyin.aftersale",
        "feige.service",
        "kuaishou.orders",
      ],
    ]);
    expect([...new Set(ALL_PRESETS.map(({ name }) => name))].filter((name) => !known.has(name))).toEqual([]);
  });
});
