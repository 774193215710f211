import { NO_GAP } from "../../../src/engine/periodResult";
import { DEFAULT_SETTINGS, PRESETS } from "../../../src/engine/settings";
import { moment } from "../../../src/engine/units/moment";
import { textsFor } from "../../../src/i18n/textsFor";
import { gapText } from "../../../src/report/sheets/gapText";
import { settingsLines } from "../../../src/report/sheets/method/settingsLines";
import { countText, momentText, ratioText, timeText } from "../../../src/report/sheets/numberText";
import { linesOf, textWidth } from "../../../src/report/spec/textWidth";

const ZH = textsFor("zh-CN");

describe("gapText()", () => {
  it.each([
    [NO_GAP, ""],
    [-1, "会话中"],
    [0, "0 分 0 秒后"],
    [59, "0 分 59 秒后"],
    [3_599, "59 分 59 秒后"],
    [3_600, "1 小时 0 分后"],
    [86_399, "23 小时 59 分后"],
    [86_400, "1 天 0 小时后"],
    [180_000, "2 天 2 小时后"],
  ])("says %p seconds as %p", (seconds, text) => {
    expect(gapText(seconds, ZH.sheets.gap)).toBe(text);
  });
});

describe("numbers in sentences", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1_000, "1,000"],
    [1_234_567, "1,234,567"],
  ])("counts %p as %p", (count, text) => {
    expect(countText(count)).toBe(text);
  });

  it("shows shares, times and moments", () => {
    expect(ratioText(0.12345)).toBe("12.35%");
    expect(timeText(21_600)).toBe("06:00");
    expect(momentText(moment(86_400 * 9_648 + 3_661))).toBe("2026-06-01 01:01");
    expect(momentText(moment(-1))).toBe("1999-12-31 23:59");
  });
});

describe("textWidth()", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["客服", 4],
    ["客服A（1）", 10],
    ["😀", 1],
  ])("measures %p as %p digits", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it("counts lines, one at least and one for each break", () => {
    expect(linesOf("", 10)).toBe(1);
    expect(linesOf("a\nb", 10)).toBe(2);
    expect(linesOf("客".repeat(10), 10)).toBe(2);
  });
});

describe("settingsLines()", () => {
  it("puts every choice in words, in both languages", () => {
    for (const texts of [ZH, textsFor("en")]) {
      for (const settings of Object.values(PRESETS)) {
        const lines = settingsLines(settings, texts);
        expect(lines.every(({ name, choice }) => name !== "" && choice !== "")).toBe(true);
        expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length);
      }
    }
  });

  it("names the filters that are on", () => {
    const off = { ...DEFAULT_SETTINGS.filters, robots: false, noBuyerMessage: false, internal: false };
    const choice = (filters: typeof off): string | undefined =>
      settingsLines({ ...DEFAULT_SETTINGS, filters }, ZH).find(({ name }) => name === "过滤的会话")?.choice;
    expect(choice(off)).toBe("不过滤");
    expect(choice({ ...off, robots: true, forwardedUpTo: 2 })).toBe("机器人、转出");
  });
});
