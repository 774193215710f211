import { faultText } from "../../../../src/app/rules/faultText";
import { readSettings } from "../../../../src/app/rules/readSettings";
import { ruleLanguage } from "../../../../src/report/sheets/rules/ruleNames";
import type { Cell } from "../../../../src/engine/records/cell";
import { DEFAULT_SETTINGS, PRESETS } from "../../../../src/engine/settings";
import { tableOf } from "./tableOf";

const read = (...rows: readonly (readonly [string, Cell])[]) =>
  readSettings(tableOf("CS_Settings", ["项目", "设定"], rows), DEFAULT_SETTINGS);

describe("readSettings()", () => {
  it("leaves the preset where nothing is said, and where a value is blank", () => {
    expect(read(["归属窗口", ""], ["chaseMinutes", "-"]).settings).toEqual(DEFAULT_SETTINGS);
    expect(read()).toMatchObject({ clawback: "paidRate", clawbackDays: 60, faults: [] });
  });

  it("begins with the preset of the platform named", () => {
    expect(read(["平台", "京东"]).settings).toEqual(PRESETS.jd);
    expect(read(["Platform", "pdd"], ["window", "natural:5"]).settings).toEqual({
      ...PRESETS.pdd,
      window: { kind: "naturalDays", days: 5 },
    });
  });

  it.each([
    ["window", "rolling:24", { window: { kind: "rollingHours", hours: 24 } }],
    ["归属窗口", "自然日：3天", { window: { kind: "naturalDays", days: 3 } }],
    ["归属规则", "付款判定", { attributionRule: "paid" }],
    ["touch", "most rounds", { touch: "mostRounds" }],
    ["dayStart", "06:00", { dayStart: 21_600 }],
    ["营业日起点", 0.125, { dayStart: 10_800 }],
    ["keepFreight", false, { keepFreight: false }],
    ["运费计入销售额", "否", { keepFreight: false }],
    ["cutOffDay", "15", { cutOffDay: 15 }],
    ["proration", "按工作日", { proration: "weekdays" }],
    ["workingHours", "8:00-23:00", { workingHours: { from: 28_800, to: 82_800 } }],
    ["已付款状态", "已发货、交易成功", { paidStatuses: ["已发货", "交易成功"] }],
    ["过滤黑名单买家", "甲；乙", { filters: { ...DEFAULT_SETTINGS.filters, blacklist: ["甲", "乙"] } }],
    ["robots", "no", { filters: { ...DEFAULT_SETTINGS.filters, robots: false } }],
    ["过滤转出会话", 2, { filters: { ...DEFAULT_SETTINGS.filters, forwardedUpTo: 2 } }],
  ])("reads %s as %s", (setting, value, expected) => {
    const { settings, faults } = read([setting, value]);
    expect(faults).toEqual([]);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...expected });
  });

  it("reads memo rules from several rows, in their order", () => {
    expect(
      read(["备注旗帜规则", "旗帜=red→排除"], ["memoRule", "memo contains 小娇 -> 小娇"]).settings.memoRules,
    ).toEqual([
      { column: "flag", match: "equals", text: "red", outcome: { kind: "excluded" } },
      { column: "sellerMemo", match: "contains", text: "小娇", outcome: { kind: "agent", account: "小娇" } },
    ]);
  });

  it("reads what pay depends on", () => {
    expect(read(["退款扣回方式", "重算原月"], ["clawbackDays", 90])).toMatchObject({
      clawback: "recompute",
      clawbackDays: 90,
    });
  });

  it.each([
    ["归属窗口", "两天", "绩效规则!B5: 设定应为“自然日:2”或“滚动小时:24”这样的写法，实际为“两天”"],
    ["window", "natural:32", "绩效规则!B5: 设定 natural:32 超出范围（应为 1–31）"],
    ["营业日起点", "7:00", "绩效规则!B5: 设定 7:00 超出范围（应为 00:00–06:00）"],
    ["营业日起点", 6, "绩效规则!B5: 设定应为时刻，如 06:00，实际为“6”"],
    ["运费计入销售额", "也许", "绩效规则!B5: 设定应为“是”或“否”，实际为“也许”"],
    ["cutOffDay", 29, "绩效规则!B5: 设定 29 超出范围（应为 1–28）"],
    ["响应统计时段", "早到晚", "绩效规则!B5: 设定应为时段，如 08:00-23:00，留空为全天，实际为“早到晚”"],
    ["归属规则", "先到先得", "绩效规则!B5: 设定应为下单优先 / 下单判定 / 付款判定之一，实际为“先到先得”"],
    [
      "备注旗帜规则",
      "红旗不算",
      "绩效规则!B5: 设定应为“旗帜=red→排除”或“备注包含小娇→小娇”这样的写法，实际为“红旗不算”",
    ],
    ["归属窗囗", "natural:2", "绩效规则!A5: 没有名为“归属窗囗”的口径设定"],
  ])("names the cell of %s = %s", (setting, value, expected) => {
    const { faults, settings } = read([setting, value]);
    expect(faults.map((fault) => faultText(fault, ruleLanguage("zh-CN")))).toEqual([expected]);
    expect(settings).toEqual(DEFAULT_SETTINGS);
  });

  it("refuses a setting that is there twice", () => {
    const { faults } = read(["touch", "last"], ["多人接待时归", "first"]);
    expect(faults).toMatchObject([{ code: "duplicate", cell: "绩效规则!A6", otherRow: 5 }]);
  });
});
