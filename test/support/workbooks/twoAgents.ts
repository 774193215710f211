import type { SheetTable } from "./bookOf";

/** June of two agents with one order each, of so many yuan; `more`: chats beside theirs. */
export function twoAgents(
  [first, second]: readonly [number, number] = [1234.5, 100],
  more: readonly (string | number)[][] = [],
): readonly SheetTable[] {
  return [
    {
      sheet: "接待",
      cells: [["客服", "买家旺旺", "开始时间"], ["小美", "甲", 46_178.5], ["小丽", "乙", 46_178.6], ...more],
    },
    {
      sheet: "订单",
      cells: [
        ["订单编号", "买家会员名", "订单创建时间", "订单付款时间", "总金额"],
        ["A1", "甲", 46_178.55, 46_178.56, first],
        ["A2", "乙", 46_178.65, 46_178.66, second],
      ],
    },
  ];
}
