import { calculatePeriod } from "../../../../src/engine/calculatePeriod";
import { createRecordsBuilder } from "../../../../src/engine/mapping/recordsBuilder";
import { detectTable } from "../../../../src/engine/mapping/detectTable";
import { toMapping } from "../../../../src/engine/mapping/toMapping";
import type { UnstatedRefunds } from "../../../../src/engine/periodResult";
import type { Cell } from "../../../../src/engine/records/cell";
import { PRESETS } from "../../../../src/engine/settings";
import { month } from "../../../../src/engine/units/period";
import { headOf } from "../mapping/heads";

const HEADERS = ["订单号", "订单状态", "用户实付金额(元)", "订单成交时间", "支付时间", "售后状态", "退款金额(元)"];

function order(id: string, amount: string, refund: { status: string; amount?: string; day?: string }): Cell[] {
  const at = `${refund.day ?? "2026-06-03"} 10:00:00`;
  return [`260603-${id}`, "已收货", amount, at, at, refund.status, refund.amount ?? ""];
}

function unstatedIn(tables: readonly (readonly (readonly Cell[])[])[]): UnstatedRefunds | undefined {
  const builder = createRecordsBuilder();
  for (const cells of tables) {
    const mapping = toMapping(detectTable(headOf(cells)))!;
    const rows = cells.slice(1);
    const columns = mapping.columns.map(({ index }) => ({ rows, at: index }));
    builder.openTable(mapping).add({ firstRow: 2, rowCount: rows.length, columns });
  }
  const result = calculatePeriod({ records: builder.finish(), settings: PRESETS.pdd, month: month("2026-06") });
  return result.unstatedRefunds;
}

const ORDERS = [
  HEADERS,
  order("1", "20.50", { status: "无售后或售后取消" }),
  order("2", "30.00", { status: "退款成功" }),
  order("3", "40.00", { status: "退款成功", amount: "15.00" }),
  order("4", "9.90", { status: "退款成功", amount: "0" }),
  order("5", "70.00", { status: "退款成功", day: "2026-05-30" }),
];

describe("PeriodResult.unstatedRefunds", () => {
  it("counts the period's orders refunded by status alone, and what net sales may be too high by", () => {
    expect(unstatedIn([ORDERS])).toEqual({ orders: 2, atMost: 3_000 + 990 });
  });

  it("is absent where every refund has its amount", () => {
    expect(unstatedIn([[...ORDERS.slice(0, 2), ORDERS[3]!]])).toBeUndefined();
  });

  it("is absent where a table of refunds says how much", () => {
    const refunds = [
      ["售后编号", "订单编号", "退款金额", "售后状态", "申请时间", "同意退款时间"],
      ["10001", "260603-2", "30.00", "退款成功", "2026-06-04 10:00:00", "2026-06-05 10:00:00"],
    ];
    expect(unstatedIn([ORDERS, refunds])).toBeUndefined();
  });
});
