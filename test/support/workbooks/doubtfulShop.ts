import type { SheetTable } from "./bookOf";

/** One session and the order that it earned; the sessions stand under the headers given, some of which no export has. */
export function doubtfulShop(agent: string, buyer: string): readonly SheetTable[] {
  return [
    {
      sheet: "接待",
      cells: [
        [agent, buyer, "开始时间"],
        ["小美", "买家甲", 46_178.5],
      ],
    },
    {
      sheet: "订单",
      cells: [
        ["订单编号", "买家会员名", "订单创建时间", "订单付款时间", "总金额"],
        ["A1", "买家甲", 46_178.55, 46_178.56, 100],
      ],
    },
  ];
}
