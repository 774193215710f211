import fc from "fast-check";
import { parseMoney } from "../../../../../src/engine/mapping/cells/parseMoney";
import { FAULTS } from "../../../../../src/engine/mapping/cells/parsed";

describe("parseMoney()", () => {
  it.each([
    [598, 59_800],
    [598.5, 59_850],
    [0, 0],
    [-0, 0],
    [1178.8, 117_880],
    [0.07, 7],
    [0.29, 29],
    [90_071_992_547.4, 9_007_199_254_740],
    [-59.9, -5_990],
    ["598", 59_800],
    ["598.0", 59_800],
    ["598.00", 59_800],
    ["598.", 59_800],
    ["1,299.90", 129_990],
    ["¥1,299.90", 129_990],
    ["￥0", 0],
    ["0元", 0],
    ["12.5元", 1_250],
    ["-12.50", -1_250],
    ["¥-12.50", -1_250],
    ["-¥12.50", -1_250],
    ["１２９９．９０", 129_990],
    ["'39.90", 3_990],
    ['="39.90"', 3_990],
    ["\t39.90 ", 3_990],
    ["0.00", 0],
    ["1.500", 150],
    ["(12.50)", -1_250],
    ["（￥1,299.90）", -129_990],
    ["\u200b39.90\ufeff", 3_990],
  ])("reads %p as %p fen", (cell, fen) => {
    expect(parseMoney(cell)).toBe(fen);
  });

  it.each([
    ["1.005", 101],
    ["1.004", 100],
    [1.005, 101],
    [2.675, 268],
    [-1.005, -101],
    ["-1.005", -101],
    [0.1 + 0.2, 30],
    [0.0049, 0],
    [1e-7, 0],
    [19.999, 2_000],
  ])("rounds %p half away from zero to %p fen, with a warning", (cell, value) => {
    expect(parseMoney(cell)).toEqual({ code: "moreThanTwoDecimals", value });
  });

  it.each(["", "-", "--", "—", "/", "null", "'null", "#N/A", "暂无数据", "延迟统计", "无退款申请", "  "])(
    "finds nothing in %p",
    (cell) => {
      expect(parseMoney(cell)).toBeUndefined();
    },
  );

  it.each([
    ["1.2万", 1_200_000],
    ["¥1.2345万元", 1_234_500],
    ["-3万", -3_000_000],
  ])("takes %p, whose last digits are left out, with a warning", (cell, value) => {
    expect(parseMoney(cell)).toEqual({ code: "shortenedFigure", value });
  });

  it.each([
    ["12.3a", FAULTS.notANumber],
    ["1.2.3万", FAULTS.notANumber],
    ["万", FAULTS.notANumber],
    ["99999999999万", FAULTS.outOfRange],
    ["1,29.90", FAULTS.notANumber],
    ["--5", FAULTS.notANumber],
    ["-¥-5", FAULTS.notANumber],
    ["1.2.3", FAULTS.notANumber],
    [".", FAULTS.notANumber],
    [true, FAULTS.notANumber],
    [NaN, FAULTS.notANumber],
    ["#REF!", FAULTS.cellError],
    [1e300, FAULTS.outOfRange],
    [Number.MAX_SAFE_INTEGER, FAULTS.outOfRange],
  ])("faults %p", (cell, fault) => {
    expect(parseMoney(cell)).toBe(fault);
  });

  it("reads back every amount, as number and as text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (fen) => {
        const text = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
        expect(parseMoney(text)).toBe(fen);
        expect(parseMoney(fen / 100)).toBe(fen);
        expect(parseMoney(`¥${text}元`)).toBe(fen);
      }),
    );
  });
});
