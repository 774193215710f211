import { detectTable } from "../../../../src/engine/mapping/detectTable";
import { daysInText } from "../../../../src/engine/mapping/proposePeriod";
import { toMapping } from "../../../../src/engine/mapping/toMapping";
import { exportHead, headOf } from "./heads";

describe("daysInText()", () => {
  it.each([
    ["自定义报表_客服数据_下单优先判定_2026-04-20至2026-04-20.xlsx", "2026-04-20", "2026-04-20"],
    ["抖音_飞鸽_客服表现_20260420.xlsx", "2026-04-20", "2026-04-20"],
    ["客服数据20260401-20260430.xlsx", "2026-04-01", "2026-04-30"],
    ["统计日期：2026-04-20 ~ 2026-04-26", "2026-04-20", "2026-04-26"],
    ["统计日期：2026/4/1 - 2026/4/7", "2026-04-01", "2026-04-07"],
    ["2026年4月1日至4月30日", "2026-04-01", "2026-04-30"],
    ["2026.04.01-04.30 客服", "2026-04-01", "2026-04-30"],
    ["客服数据 2026年4月.xlsx", "2026-04-01", "2026-04-30"],
    ["客服数据_202602.xlsx", "2026-02-01", "2026-02-28"],
    ["客服 2028-02", "2028-02-01", "2028-02-29"],
    ["２０２６－０４－２０", "2026-04-20", "2026-04-20"],
    ["2026_04_20", "2026-04-20", "2026-04-20"],
  ])("%s", (text, from, to) => {
    expect(daysInText(text)).toEqual({ from, to });
  });

  it.each([
    "ExportOrderList202406191230.csv",
    "ExportItemList20240619123055.csv",
    "客服数据.xlsx",
    "2026-02-30",
    "2026-13-01",
    "订单 1930679858170001",
    "",
  ])("says nothing of %p", (text) => {
    expect(daysInText(text)).toBeUndefined();
  });
});

const SUMMARY = [
  ["客服昵称", "接待人数"],
  ["小娇", 50],
];

describe("the proposed period", () => {
  it("is that of the date column, where there is one", () => {
    const cells = [
      ["日期", "客服昵称", "接待人数"],
      ["2026-04-21", "小娇", 50],
      [46_132, "小娇", 51],
    ];
    const proposal = detectTable(headOf(cells, { source: "客服_2026-05-01至2026-05-31.xlsx" }));
    expect(proposal.period).toEqual({
      from: "2026-04-20",
      to: "2026-04-21",
      evidence: { kind: "dateColumn", text: "日期" },
      confidence: 1,
    });
    expect(toMapping(proposal)).not.toHaveProperty("period");
  });

  it("is less certain where only the first rows were looked at", () => {
    const cells = [["订单编号", "订单创建时间", "总金额"], ...[1, 2].map((id) => [`${id}`, "2026-04-21 10:00:00", 5])];
    expect(detectTable(headOf(cells, { rowCount: 900 })).period).toMatchObject({ from: "2026-04-21", confidence: 0.9 });
  });

  it("is in the cells of a date column that holds spans", () => {
    const proposal = detectTable(
      headOf([
        ["日期", "客服昵称", "接待人数"],
        ["2026-04-01~2026-04-30", "小娇", 50],
      ]),
    );
    expect(proposal.period).toMatchObject({ from: "2026-04-01", to: "2026-04-30", evidence: { kind: "cellText" } });
    expect(toMapping(proposal)?.period).toEqual({ from: "2026-04-01", to: "2026-04-30" });
  });

  it("is in the lines above the header", () => {
    const { period } = detectTable(exportHead("sycm_咨询接待分析.xlsx"));
    expect(period).toMatchObject({ from: "2026-04-20", to: "2026-04-20", evidence: { kind: "banner" } });
  });

  it("is in the sheet's name before the file's", () => {
    const named = headOf(SUMMARY, { sheet: "2026年4月", source: "客服_20260520.xlsx" });
    expect(detectTable(named).period).toMatchObject({ from: "2026-04-01", evidence: { kind: "sheetName" } });
    const { period } = detectTable(headOf(SUMMARY, { source: "客服_20260520.xlsx" }));
    expect(period).toMatchObject({ from: "2026-05-20", evidence: { kind: "sourceName" }, confidence: 0.8 });
  });

  it("goes with the mapping of figures that nothing else dates", () => {
    const file = "抖音_飞鸽_客服表现_20260420.xlsx";
    expect(toMapping(detectTable(exportHead(file)))?.period).toEqual({ from: "2026-04-20", to: "2026-04-20" });
  });

  it("is asked for where figures have none, without doubting the columns", () => {
    const proposal = detectTable(headOf(SUMMARY));
    expect(proposal.period).toBeUndefined();
    expect(proposal.doubts).toEqual([{ code: "periodUnknown" }]);
    expect(proposal.confidence).toBe(1);
  });
});
