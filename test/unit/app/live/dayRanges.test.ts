import { NoAnswer } from "../../../../src/app/live/answer";
import { monthOfArgument, monthOfRange, rangeOfArguments } from "../../../../src/app/live/dayRanges";
import { day, DATE_1904_OFFSET, EPOCH_SERIAL } from "../../../../src/engine/units/moment";
import { dateOfDay } from "../../../../src/engine/units/period";
import { functionsTextsFor } from "../../../../src/i18n/functions/functionsTextsFor";

const context = { epoch: EPOCH_SERIAL, texts: functionsTextsFor("en") };
const JUNE_15 = 46_188; // 2026-06-15 as Excel keeps it

function rangeText(from: unknown, to: unknown): string {
  const range = rangeOfArguments(from, to, context);
  return range === undefined ? "default" : `${dateOfDay(range.first)} ${dateOfDay(day(range.end - 1))}`;
}

describe("rangeOfArguments()", () => {
  it.each<[unknown, unknown, string]>([
    [null, null, "default"],
    ["", 0, "default"],
    ["2026-06", null, "2026-06-01 2026-06-30"],
    ["2026/6", null, "2026-06-01 2026-06-30"],
    ["2026年6月", null, "2026-06-01 2026-06-30"],
    [202_606, null, "2026-06-01 2026-06-30"],
    ["202606", null, "2026-06-01 2026-06-30"],
    [JUNE_15, null, "2026-06-01 2026-06-30"],
    ["2026-06-15", null, "2026-06-01 2026-06-30"],
    [JUNE_15, JUNE_15, "2026-06-15 2026-06-15"],
    [JUNE_15 + 0.75, JUNE_15 + 1.25, "2026-06-15 2026-06-16"],
    ["2026-06-10", "2026年06月12日", "2026-06-10 2026-06-12"],
    ["2026-05", "2026-06", "2026-05-01 2026-06-30"],
    ["2026-05", "2026-06-03", "2026-05-01 2026-06-03"],
    [null, "2026-06-03", "2026-06-01 2026-06-03"],
    [null, "2026-06", "2026-06-01 2026-06-30"],
    ["2024-02-28", "2024-03-01", "2024-02-28 2024-03-01"],
  ])("%p to %p is %s", (from, to, expected) => expect(rangeText(from, to)).toBe(expected));

  it("counts from 1904 where the workbook does", () => {
    const in1904 = { ...context, epoch: EPOCH_SERIAL - DATE_1904_OFFSET };
    const range = rangeOfArguments(JUNE_15 - DATE_1904_OFFSET, JUNE_15 - DATE_1904_OFFSET, in1904);
    expect(dateOfDay(range!.first)).toBe("2026-06-15");
  });

  it.each<[unknown, unknown]>([
    ["soon", null],
    ["2026-13", null],
    [true, null],
    [[["2026-06"]], null],
    [-5, null],
    ["2026-06", "never"],
    ["2026-06-02", "2026-06-01"],
    ["2026-07", "2026-06"],
  ])("%p to %p is a wrong value", (from, to) => {
    const ask = () => rangeOfArguments(from, to, context);
    expect(ask).toThrow(NoAnswer);
    expect(ask).toThrow(expect.objectContaining({ answer: expect.objectContaining({ error: "invalidValue" }) }));
  });
});

describe("monthOfRange()", () => {
  it("knows whole months only", () => {
    expect(monthOfRange(rangeOfArguments("2026-06", null, context)!)).toBe("2026-06");
    expect(monthOfRange(rangeOfArguments("2026-06-01", "2026-06-29", context)!)).toBeUndefined();
    expect(monthOfRange(rangeOfArguments("2026-05", "2026-06", context)!)).toBeUndefined();
    expect(monthOfArgument("2026-06-30", context)).toBe("2026-06");
  });
});
