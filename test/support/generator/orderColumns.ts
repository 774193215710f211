import { DEPOSIT, UNKNOWN } from "../../../src/engine/records/records";
import { NO_MOMENT } from "../../../src/engine/units/moment";
import { SHOP_NAMES } from "./castOf";
import { column, DATE_TIME, momentText, serialCell, TEXT, yuanText, type ColumnSource } from "./generatedTable";
import { CLOSED, FLAGS, ORDER_STATUSES, type MonthFacts } from "./monthFacts";
import { buyerName, lineNumber, orderNumber, shopOf } from "./nameOf";
import { drawAt } from "./random";

const GOODS = [
  "亚麻抱枕套",
  "陶瓷马克杯",
  "棉麻桌布",
  "北欧落地灯",
  "藤编收纳篮",
  "香薰蜡烛",
  "原木相框",
  "珊瑚绒毯",
] as const;

const GOOD = 21;
const STAGES = 22;
const MOBILE = 23;

const yuan = { width: 14, format: TEXT, dirt: "money" } as const;
const at = { width: 20, dirt: "moment" } as const;

interface Readers {
  readonly buyer: (row: number) => string;
  readonly memo: (row: number) => string;
  readonly amount: (row: number) => number;
  readonly freight: (row: number) => number;
  readonly refunded: (row: number) => number;
  readonly paid: (row: number) => number;
  readonly status: (row: number) => string;
  readonly good: (row: number) => string;
  readonly shop: (row: number) => string;
}

function readersOf(facts: MonthFacts): Readers {
  const { orders } = facts;
  return {
    buyer: (row) => ((orders.buyer[row] ?? -1) < 0 ? "" : buyerName(facts, orders.buyer[row]!)),
    memo: (row) => memoText(facts, row),
    amount: (row) => orders.amount[row]!,
    freight: (row) => orders.freight[row]!,
    refunded: (row) => orders.refunded[row]!,
    paid: (row) => orders.paid[row] ?? NO_MOMENT,
    status: (row) => ORDER_STATUSES[orders.status[row]!] ?? "",
    good: (row) => GOODS[Math.floor(drawAt(facts.seed, row, GOOD) * GOODS.length)] ?? "",
    shop: (row) => shopOf(facts, orders.buyer[row] ?? -1, orders.order[row] ?? row),
  };
}

/** What the seller noted on the order; empty where nothing. */
export function memoText(facts: MonthFacts, row: number): string {
  const member = facts.cast.people[facts.orders.memo[row] ?? -1];
  return member === undefined ? "" : `${member.nick}跟进`;
}

function closeReason(facts: MonthFacts, row: number): string {
  if (facts.orders.status[row] !== CLOSED) {
    return "订单未关闭";
  }
  return facts.orders.paid[row] === NO_MOMENT ? "买家未付款" : "退款";
}

/** Two paid stages on some orders, as the platform words them. */
function stagesText(facts: MonthFacts, row: number): string {
  const { orders, seed } = facts;
  const total = orders.amount[row]!;
  if (orders.paid[row] === NO_MOMENT || total < 20_000 || drawAt(seed, row, STAGES) > 0.05) {
    return "";
  }
  return `阶段1，实付：50.00，买家已付款;阶段2，实付：${yuanText(total - 5_000)}，买家已付款`;
}

/** The 41 columns of Taobao's ExportOrderList, in its own order, trailing blanks included. */
export function taobaoColumns(facts: MonthFacts): ColumnSource[] {
  const { orders } = facts;
  const read = readersOf(facts);
  const empty = (header: string, width = 10) => column(header, () => "", { width });
  return [
    column("订单编号@orderId", (row) => orderNumber(orders.order[row] ?? row), { width: 23, format: TEXT, dirt: "id" }),
    column("买家会员名@buyer", read.buyer, { width: 20 }),
    column("买家支付宝账号", () => "1**@qq.com"),
    column("买家应付货款", (row) => yuanText(read.amount(row) - read.freight(row)), yuan),
    column("买家应付邮费@freight", (row) => yuanText(read.freight(row)), yuan),
    column("买家支付积分", () => "0"),
    column("总金额@grossAmount", (row) => yuanText(read.amount(row)), yuan),
    column("返点积分", () => "0"),
    column(
      "买家实际支付金额",
      (row) => (read.paid(row) === NO_MOMENT ? "0.00" : yuanText(read.amount(row) - read.refunded(row))),
      yuan,
    ),
    column("买家实际支付积分", () => "0"),
    column("订单状态@status", read.status, { width: 24 }),
    empty("买家留言"),
    column("收货人姓名", () => "某*"),
    column("收货地址 ", () => "浙江省 ***"),
    column("运送方式", () => "快递"),
    column("联系电话 ", () => ""),
    column("联系手机", () => "'1**********"),
    column("订单创建时间@created", (row) => momentText(orders.created[row]), at),
    column("订单付款时间 @paid", (row) => momentText(orders.paid[row]), at),
    column("宝贝标题 ", read.good, { width: 18 }),
    column("宝贝种类 ", () => "1"),
    empty("物流单号 "),
    empty("物流公司"),
    column("订单备注@sellerMemo", (row) => read.memo(row) || "'null", { width: 16 }),
    column("宝贝总数量@quantity", (row) => `${orders.quantity[row] ?? 1}`),
    column("店铺Id", () => "0"),
    column("店铺名称@shop", (row) => (facts.shops > 1 ? read.shop(row) : SHOP_NAMES[0]), { width: 18 }),
    column("订单关闭原因@closeReason", (row) => closeReason(facts, row)),
    column("卖家服务费", () => "0元"),
    column("买家服务费", () => "0元"),
    empty("发票抬头"),
    column("是否手机订单", (row) => (drawAt(facts.seed, row, MOBILE) < 0.8 ? "手机订单" : "")),
    column("分阶段订单信息", (row) => stagesText(facts, row)),
    ...[
      "特权订金订单id",
      "定金排名",
      "修改后的sku",
      "修改后的收货地址",
      "异常信息",
      "天猫卡券抵扣",
      "集分宝抵扣",
      "是否是O2O交易",
    ].map((header) => empty(header)),
  ];
}

/** The few columns an own order system would export, with real dates and numbers; `refunds` puts what went back beside them. */
export function plainOrderColumns(facts: MonthFacts, refunds: boolean): ColumnSource[] {
  const { orders } = facts;
  const read = readersOf(facts);
  const money = { width: 12, format: "0.00", dirt: "money" } as const;
  const dateTime = { ...at, format: DATE_TIME };
  const columns = [
    column("订单编号@orderId", (row) => orderNumber(orders.order[row] ?? row), { width: 23, format: TEXT, dirt: "id" }),
    column("买家会员名@buyer", read.buyer, { width: 20 }),
    column("订单创建时间@created", (row) => serialCell(orders.created[row]), dateTime),
    column("订单付款时间@paid", (row) => serialCell(orders.paid[row]), dateTime),
    column("确认收货时间@received", (row) => serialCell(orders.received[row]), dateTime),
    column("总金额@grossAmount", (row) => read.amount(row) / 100, money),
    column("买家应付邮费@freight", (row) => read.freight(row) / 100, money),
    column("宝贝总数量@quantity", (row) => orders.quantity[row] ?? 1, { dirt: "count" }),
    column("订单状态@status", read.status, { width: 24 }),
    column("商家备注@sellerMemo", read.memo),
    column("旗帜颜色@flag", (row) => FLAGS[orders.flag[row]!] ?? ""),
    column("客服@agent", (row) => facts.cast.accounts[orders.agent[row] ?? -1] ?? "", { width: 24 }),
  ];
  if (refunds) {
    columns.push(
      column("退款金额@refundAmount", (row) => (read.refunded(row) === 0 ? "" : read.refunded(row) / 100), money),
    );
  }
  return facts.shops > 1 ? [...columns, column("店铺名称@shop", read.shop, { width: 18 })] : columns;
}

/** One row a line, with the order's number on each. */
export function lineColumns(facts: MonthFacts): ColumnSource[] {
  const { orders } = facts;
  const line = column("子订单编号@orderId", (row) => lineNumber(orders.order[row] ?? row, orders.line[row]!), {
    width: 23,
    format: TEXT,
    dirt: "id",
  });
  const parent = column("主订单编号@parentOrderId", (row) => orderNumber(orders.order[row] ?? row), {
    width: 23,
    format: TEXT,
    dirt: "id",
  });
  const stage = column("阶段@stage", (row) => stageWord(orders.stage[row]));
  return [line, parent, ...plainOrderColumns(facts, false).slice(1), stage];
}

function stageWord(stage: number | undefined): string {
  return stage === undefined || stage === UNKNOWN ? "" : stage === DEPOSIT ? "定金" : "尾款";
}
