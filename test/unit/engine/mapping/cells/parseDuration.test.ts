import fc from "fast-check";
import { parseDuration } from "../../../../../src/engine/mapping/cells/parseDuration";
import { FAULTS } from "../../../../../src/engine/mapping/cells/parsed";

describe("parseDuration()", () => {
  it.each([
    [23, "seconds", 23],
    [37.79, "seconds", 37.79],
    ["23", "seconds", 23],
    ["37.79", "seconds", 37.79],
    ["23秒", "seconds", 23],
    ["23 秒", "minutes", 23],
    ["2分30秒", "seconds", 150],
    ["2分钟", "seconds", 120],
    ["7小时41分52秒", "seconds", 27_712],
    ["1小时5秒", "seconds", 3_605],
    ["1小时2分", "seconds", 3_720],
    ["1个小时", "seconds", 3_600],
    ["2天1小时", "seconds", 176_400],
    ["80.5s", "seconds", 80.5],
    ["1分20秒", "minutes", 80],
    ["1m20s", "seconds", 80],
    ["00:01:23", "seconds", 83],
    ["26:00:00", "seconds", 93_600],
    ["1,234", "seconds", 1_234],
    ["２３秒", "seconds", 23],
    [0, "seconds", 0],
    [1.5, "minutes", 90],
    ["0.1", "minutes", 6],
    [0.000960648148148148, "dayFraction", 83],
    [1.5, "dayFraction", 129_600],
  ] as const)("reads %p in %s as %p s", (cell, unit, seconds) => {
    expect(parseDuration(cell, unit)).toBe(seconds);
  });

  it.each(["", "-", "--", "延迟统计"])("finds nothing in %p", (cell) => {
    expect(parseDuration(cell, "seconds")).toBeUndefined();
  });

  it.each([
    [-1, FAULTS.outOfRange],
    ["-5", FAULTS.outOfRange],
    ["很快", FAULTS.notADuration],
    ["1:23", FAULTS.notADuration],
    ["秒", FAULTS.notADuration],
    [true, FAULTS.notADuration],
    [Infinity, FAULTS.notADuration],
    ["#DIV/0!", FAULTS.cellError],
  ])("faults %p", (cell, fault) => {
    expect(parseDuration(cell, "seconds")).toBe(fault);
  });

  it("reads back every duration in words, on the clock and as a fraction of a day", () => {
    fc.assert(
      fc.property(fc.nat(400_000), (seconds) => {
        const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
        expect(parseDuration(`${h}小时${m}分${s}秒`, "seconds")).toBe(seconds);
        expect(parseDuration(`${h}:${String(m).padStart(2, "0")}:${String(s).padStart(2, "0")}`, "seconds")).toBe(
          seconds,
        );
        expect(parseDuration(seconds / 86_400, "dayFraction")).toBe(seconds);
      }),
    );
  });
});
