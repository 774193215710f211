import { EPOCH_SERIAL } from "../../../src/engine/units/moment";
import { column, DATE, momentText, TEXT, yuanText, type ColumnSource } from "./generatedTable";
import type { MonthFacts } from "./monthFacts";
import { buyerName, lineNumber, orderNumber } from "./nameOf";

const PRAISE = ["质量很好", "客服耐心", "和图片一样", "物流快", "会回购"] as const;
const BLAME = ["色差大", "等了很久才回复", "有破损"] as const;

/** 退款: refunds of lines name the line. */
export function refundColumns(facts: MonthFacts, lines: boolean): ColumnSource[] {
  const { refunds, orders } = facts;
  const rowOf = (row: number): number => refunds.orderRow[row]!;
  const id = { width: 23, format: TEXT, dirt: "id" } as const;
  const at = { width: 20, dirt: "moment" } as const;
  const numberOf = (row: number): string => {
    const order = orders.order[row] ?? row;
    return lines ? lineNumber(order, orders.line[row]!) : orderNumber(order);
  };
  return [
    column("订单编号@orderId", (row) => numberOf(rowOf(row)), id),
    column("退款编号@refundId", (row) => `9${(70_000_000_000_000 + row * 37).toString()}`, { ...id, width: 18 }),
    column("订单付款时间", (row) => momentText(orders.paid[rowOf(row)]), at),
    column(
      "买家会员名称",
      (row) => ((orders.buyer[rowOf(row)] ?? -1) < 0 ? "" : buyerName(facts, orders.buyer[rowOf(row)]!)),
      { width: 20 },
    ),
    column("买家实际支付金额", (row) => yuanText(orders.amount[rowOf(row)]), { format: TEXT, dirt: "money" }),
    column("买家退款金额@amount", (row) => yuanText(refunds.amount[row]), { format: TEXT, dirt: "money" }),
    column("退款的申请时间@applied", (row) => momentText(refunds.applied[row]), at),
    column("退款完结时间@completed", (row) => momentText(refunds.completed[row]), at),
    column("退款状态@status", (row) => (refunds.succeeded[row] === 1 ? "退款成功" : "退款关闭"), { width: 12 }),
    column("买家退款原因@reason", (row) => (row % 3 === 0 ? "七天无理由退换货" : "不想要了"), { width: 18 }),
    column(
      "部分退款/全部退款@type",
      (row) => (refunds.amount[row] === orders.amount[rowOf(row)] ? "全部退款" : "部分退款"),
      { width: 12 },
    ),
  ];
}

/** 评价 */
export function reviewColumns(facts: MonthFacts): ColumnSource[] {
  const { reviews, orders } = facts;
  return [
    column("订单编号@orderId", (row) => orderNumber(orders.order[reviews.orderRow[row] ?? 0]!), {
      width: 23,
      format: TEXT,
      dirt: "id",
    }),
    column("评分@rating", (row) => reviews.rating[row] ?? 5, { width: 8 }),
    column(
      "评价内容@text",
      (row) =>
        (reviews.rating[row] ?? 5) > 3 ? (PRAISE[row % PRAISE.length] ?? "") : (BLAME[row % BLAME.length] ?? ""),
      { width: 24 },
    ),
    column("时间@time", (row) => momentText(reviews.time[row]), { width: 20, dirt: "moment" }),
  ];
}

/** 人员: one row an account; the second account of a person repeats the person. */
export function rosterColumns(facts: MonthFacts): ColumnSource[] {
  const { people } = facts.cast;
  const dateCell = (of: number | null | undefined) => (of === null || of === undefined ? "" : of + EPOCH_SERIAL);
  return [
    column("客服账号@account", (row) => people[row]?.account ?? "", { width: 24 }),
    column("姓名@person", (row) => people[row]?.person ?? "", { width: 10 }),
    column("分组@group", (row) => people[row]?.group ?? "", { width: 12 }),
    column("入职@hired", (row) => dateCell(people[row]?.hired), { format: DATE, width: 12 }),
    column("离职@left", (row) => dateCell(people[row]?.left), { format: DATE, width: 12 }),
    column("目标@target", (row) => people[row]?.target ?? "", { format: "#,##0", width: 12 }),
    column("出勤@attendance", (row) => people[row]?.attendance ?? "", { width: 8 }),
    column("底薪@baseSalary", (row) => people[row]?.baseSalary ?? "", { format: "#,##0", width: 10 }),
    column("接待上限@capacity", (row) => people[row]?.capacity ?? "", { width: 10 }),
  ];
}
