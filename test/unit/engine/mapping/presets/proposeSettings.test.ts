import { calculatePeriod } from "../../../../../src/engine/calculatePeriod";
import { detectTable } from "../../../../../src/engine/mapping/detectTable";
import { proposeSettings, type PlatformTable } from "../../../../../src/engine/mapping/presets/proposeSettings";
import { createRecordsBuilder } from "../../../../../src/engine/mapping/recordsBuilder";
import { toMapping } from "../../../../../src/engine/mapping/toMapping";
import { platformHeaders } from "../../../../../src/engine/mapping/platformHeaders";
import type { PeriodResult } from "../../../../../src/engine/periodResult";
import { DEFAULT_SETTINGS, PRESETS } from "../../../../../src/engine/settings";
import { month } from "../../../../../src/engine/units/period";
import { exportHead } from "../heads";
import { stringsOf } from "../../../../../src/engine/records/textList";

function table(kind: PlatformTable["kind"], platform?: string): PlatformTable {
  return { source: "book.xlsx", sheet: kind ?? "", kind, platform };
}

describe("proposeSettings()", () => {
  it.each([
    ["chitu and taobao", [table("sessions", "chitu"), table("orders", "taobao")], "taobao"],
    ["京东", [table("orders", "jd"), table("sessions")], "jd"],
    ["orders before sessions", [table("sessions", "chitu"), table("orders", "jd")], "jd"],
    ["sessions before reports", [table("agentSummary", "jd"), table("sessions", "chitu")], "taobao"],
    ["a report alone", [table("agentSummary", "pdd")], "pdd"],
    ["service desks, of no platform", [table("sessions", "qidian")], "taobao"],
    ["nothing", [], "taobao"],
  ])("goes by %s", (_, tables, platform) => {
    expect(proposeSettings(tables).platform).toBe(platform);
  });

  it("is the default for 淘系 and for unknown tables", () => {
    const { settings, evidence, doubts } = proposeSettings([table("orders", "taobao"), table("sessions", "chitu")]);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(evidence).toMatchObject([
      { platform: "taobao", tool: "taobao", kind: "orders" },
      { platform: "taobao", tool: "chitu", kind: "sessions" },
    ]);
    expect(doubts).toEqual([]);
    expect(proposeSettings([])).toMatchObject({ settings: DEFAULT_SETTINGS, evidence: [], doubts: [] });
  });

  it("asks about mixed platforms, and understands the statuses of all of them", () => {
    const tables = [table("orders", "taobao"), table("orders", "pdd"), table("agentSummary", "jd")];
    const { settings, doubts } = proposeSettings(tables);
    expect(doubts).toEqual([{ code: "mixedPlatforms", platforms: ["pdd", "taobao", "jd"] }]);
    expect(settings.paidStatuses).toEqual([...new Set([...PRESETS.pdd.paidStatuses, ...PRESETS.jd.paidStatuses])]);
    const answered = proposeSettings(tables, "taobao");
    expect(answered).toMatchObject({ platform: "taobao", doubts: [], settings: { window: PRESETS.taobao.window } });
    expect(answered.settings.closedWords).toContain("(删除)");
  });
});

/** An export read with the settings that it calls for. */
function resultOf(file: string, wanted: string): PeriodResult {
  const head = exportHead(file);
  const mapping = toMapping(detectTable(head))!;
  const builder = createRecordsBuilder();
  const rows = head.cells.slice(mapping.headerRow);
  const columns = mapping.columns.map(({ index }) => ({ rows, at: index }));
  builder.openTable(mapping).add({ firstRow: mapping.headerRow + 1, rowCount: rows.length, columns });
  return calculatePeriod({
    records: builder.finish(),
    settings: proposeSettings([mapping]).settings,
    month: month(wanted),
  });
}

const NONE = -0x8000_0000;

describe("exports under their platform's settings", () => {
  it("拼多多: paid by status, at the deal's moment", () => {
    const { credits, conservation, shop, issues } = resultOf("pdd_orders_27col_utf8bom.csv", "2026-03");
    expect([...credits.paid].every((paid) => paid !== NONE)).toBe(true);
    expect(shop["shopPaidSales"]?.value).toBe(6_880);
    expect(conservation.orders).toEqual({ count: 3, fen: 2_890 + 3_990 + 129_900 });
    expect(issues).toMatchObject([{ code: "refundWithoutAmount", row: 3, received: "退款成功" }]);
  });

  it("京东: an order once, whatever the number of its SKUs; a deleted one is closed and unpaid", () => {
    const { credits, conservation, settings } = resultOf("jd_orders_30col_gbk.csv", "2015-12");
    expect(stringsOf(credits.orderId)).toEqual(["11729384072", "11729384099"]);
    expect(conservation.orders).toEqual({ count: 2, fen: 93_245 * 2 });
    expect([...credits.paid].map((paid) => paid === NONE)).toEqual([false, true]);
    expect(settings.window).toEqual({ kind: "rollingHours", hours: 24 });
    expect(settings.closedWords.some((word) => "(删除)等待付款".includes(word))).toBe(true);
    expect(settings.closedWords.some((word) => "(锁定)等待出库".includes(word))).toBe(false);
    expect(settings.paidStatuses).toContain("(锁定)等待出库");
  });

  it("抖音: lines of one order together, no refund amount guessed", () => {
    const { credits, conservation } = resultOf("douyin_orders_75col_utf8bom.csv", "2026-09");
    expect(conservation.orders).toEqual({ count: 3, fen: 2_890 + 129_900 + 2_000 + 990 });
    expect([...credits.paid].map((paid) => paid === NONE)).toEqual([false, false, true]);
  });

  it("天猫 items: refunds by their status, lines together", () => {
    const { credits } = resultOf("taobao_ExportItemlList_subset_utf8bom.csv", "2026-08");
    expect([...credits.amount]).toEqual([12_900]);
    expect([...credits.refunded]).toEqual([4_000]);
  });
});

describe("platformHeaders()", () => {
  it("says what a tool calls a metric", () => {
    expect(platformHeaders("conversion", "pdd")).toEqual(["询单转化率"]);
    expect(platformHeaders("receptions", "chitu")).toEqual(["接待人数"]);
    expect(platformHeaders("conversion", "nobody")).toEqual([]);
    expect(platformHeaders("noMetric")).toEqual([]);
    expect(platformHeaders("sales")).toContain("客服销售额");
  });
});
