import { detectTable } from "../../../../src/engine/mapping/detectTable";
import { isSummaryLabel } from "../../../../src/engine/mapping/cells/summaryLabels";
import { parseMoment } from "../../../../src/engine/mapping/cells/parseMoment";
import { createRecordsBuilder } from "../../../../src/engine/mapping/recordsBuilder";
import { toMapping } from "../../../../src/engine/mapping/toMapping";
import type { Records } from "../../../../src/engine/records/records";
import type { Cell } from "../../../../src/engine/records/cell";

function recordsOfSheet(cells: readonly (readonly Cell[])[]): Records {
  const extent = { rowCount: cells.length, columnCount: cells[0]!.length };
  const mapping = toMapping(detectTable({ source: "", sheet: "表", ...extent, cells, date1904: false }))!;
  const builder = createRecordsBuilder();
  const rows = cells.slice(mapping.headerRow);
  const columns = mapping.columns.map(({ index }) => ({ rows, at: index }));
  builder.openTable(mapping).add({ firstRow: mapping.headerRow + 1, rowCount: rows.length, columns });
  return builder.finish();
}

describe("rows that add up others", () => {
  it.each(["合计", "合 计", "合计：", "小计", "总计:", "Total", "SUBTOTAL", "店铺平均值"])("%s is a label", (text) => {
    expect(isSummaryLabel(text)).toBe(true);
  });

  it.each(["", "合计小组", "小美", "1930679858170001", "Totalee"])("%s is none", (text) => {
    expect(isSummaryLabel(text)).toBe(false);
  });

  it.each([
    ["refunds", ["订单编号", "买家退款金额", "退款完结时间"], ["A1", 5, "2026-06-02"], ["合计", 5, ""]],
    ["orders", ["订单编号", "订单创建时间", "总金额"], ["A1", "2026-06-02", 5], ["小计：", "", 5]],
    ["sessions", ["客服", "买家", "开始时间"], ["小美", "甲", "2026-06-02 10:00:00"], ["总计", 12, ""]],
    ["roster", ["客服账号", "姓名", "目标"], ["小美", "张三", 5], ["小计", "", 5]],
    ["roster", ["姓名", "客服账号", "目标"], ["张三", "小美", 5], ["合计", "1人", 5]],
  ])("%s: skipped, not rejected", (kind, header, row, total) => {
    const { tables, issues } = recordsOfSheet([header, row, total]);
    expect(tables).toMatchObject([{ kind, read: 2, records: 1, rejected: 0, skipped: 1 }]);
    expect(issues).toEqual([]);
  });

  it("a row without any key adds up others as well, wherever its word stands", () => {
    const { tables } = recordsOfSheet([
      ["序号", "订单编号", "订单创建时间", "总金额"],
      [1, "A1", "2026-06-02", 5],
      ["合计", "", "", 5],
    ]);
    expect(tables).toMatchObject([{ read: 2, records: 1, rejected: 0, skipped: 1 }]);
  });
});

describe("rows that are no records", () => {
  const header = ["订单编号", "订单创建时间", "总金额"];
  const order = ["1930679858170001", "2026-06-02", 5];

  it.each([
    "注：仅供参考",
    "备注：以上数据由系统生成",
    "※ 不含运费",
    "导出时间：2026-07-01 10:00:00",
    "以上共 1 行",
    "统计周期:6月",
  ])("%s below the table is skipped", (text) => {
    const { tables, issues } = recordsOfSheet([header, order, [text, "", ""], ["", "", text]]);
    expect(tables).toMatchObject([{ read: 3, records: 1, rejected: 0, skipped: 2 }]);
    expect(issues).toEqual([]);
  });

  it.each(["1930679858170002", "订单编号：1930679858170002", "旗舰店:小美", "注册订单"])(
    "%s alone is rejected and told",
    (text) => {
      const { tables, issues } = recordsOfSheet([header, order, [text, "", ""]]);
      expect(tables).toMatchObject([{ read: 2, records: 1, rejected: 1, skipped: 0 }]);
      expect(issues).not.toEqual([]);
    },
  );

  it("the header once more, as on each printed page, is skipped", () => {
    const { tables, issues } = recordsOfSheet([header, order, header, ["1930679858170002", "2026-06-03", 6]]);
    expect(tables).toMatchObject([{ read: 3, records: 2, rejected: 0, skipped: 1 }]);
    expect(issues).toEqual([]);
  });
});

describe("words for a moment that hasn't come", () => {
  it.each(["未付款", "待付款", "无", "0000-00-00 00:00:00"])("%s is missing, no fault", (text) => {
    expect(parseMoment(text)).toBeUndefined();
  });
});

describe("a known column with many cells that don't fit", () => {
  it("is read all the same: each bad cell is told, the good ones count", () => {
    const bad = Array.from({ length: 6 }, (_, i): Cell[] => [`B${i}`, "2026-06-02", 5, "明天"]);
    const good = Array.from({ length: 4 }, (_, i): Cell[] => [`A${i}`, "2026-06-02", 5, "2026-06-03"]);
    const { orders, issues } = recordsOfSheet([
      ["订单编号", "订单创建时间", "总金额", "订单付款时间"],
      ...bad,
      ...good,
    ]);
    expect(orders?.paid?.filter((moment) => moment > 0)).toHaveLength(4);
    expect(issues.map(({ code }) => code)).toEqual(Array(6).fill("notADate"));
  });
});
