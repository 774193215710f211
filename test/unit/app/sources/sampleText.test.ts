import { sampleText } from "../../../../src/app/sources/sampleText";

describe("sampleText()", () => {
  it.each([
    ["a date", 46_169, "yyyy-mm-dd", "2026-05-27"],
    ["a date with its time", 46_169.5, "yyyy/m/d h:mm", "2026-05-27 12:00"],
    ["a time alone", 0.75, "h:mm:ss", "18:00"],
    ["a number", 46_169, "General", "46169"],
    ["a number whose format quotes a letter of dates", 12.5, '0.0"d"', "12.5"],
    ["a number before any date", 12, "yyyy-mm-dd", "12"],
    ["a text", " 小美 ", "yyyy-mm-dd", "小美"],
    ["an empty cell", "", "", ""],
  ])("shows %s as it is seen", (_, cell, format, shown) => {
    expect(sampleText(cell, { format, date1904: false })).toBe(shown);
  });

  it("counts from 1904 where the workbook does", () => {
    expect(sampleText(46_169 - 1_462, { format: "yyyy-mm-dd", date1904: true })).toBe("2026-05-27");
  });
});
