import { readEntry } from "../../../../src/host/model/cellEntry";

const plain = { asText: false, date1904: false };

describe("readEntry()", () => {
  it.each([
    ["00123", 123],
    ["12345678901234567890", 12345678901234500000],
    ["123456789012345", 123456789012345],
    ["-3", -3],
    ["+3", 3],
    [" 7 ", 7],
    [".5", 0.5],
    ["TRUE", true],
    ["false", false],
    ["小美", "小美"],
    ["#N/A", "#N/A"],
    ["#nonsense", "#nonsense"],
    ["'=1+1", "=1+1"],
    ["'00123", "00123"],
    ["=", "="],
    ["-", "-"],
    ["19-8-2025", "19-8-2025"],
    ["1 2", "1 2"],
    ["t", "t"],
    ["", ""],
    [0.30000000000000004, 0.30000000000000004],
    [1234567890123456789, 1234567890123450000],
    [true, true],
  ])("takes %j for the value %j", (entered, value) => {
    expect(readEntry(entered, plain)).toEqual({ kind: "value", value });
  });

  it.each([
    ["2024-01-02", 45293, "yyyy-mm-dd"],
    ["2024/1/2", 45293, "yyyy/m/d"],
    ["2024-01-02 10:30:00", 45293.4375, "yyyy-mm-dd hh:mm:ss"],
    ["10:30", 0.4375, "hh:mm"],
    ["50%", 0.5, "0%"],
    ["12.3%", 0.123, "0.00%"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["$1,234.50", 1234.5, "$#,##0.00"],
  ])("takes %j for %d shown as %s", (entered, value, format) => {
    const entry = readEntry(entered, plain);
    expect(entry).toEqual({ kind: "value", value, format });
  });

  it.each([
    ["=SUM(A1:A3)", "=SUM(A1:A3)"],
    ["-abc", "=-abc"],
    ["+A1", "=+A1"],
    ["=A1#", "=A1#"],
  ])("takes %j for the formula %s", (entered, formula) => {
    expect(readEntry(entered, plain)).toEqual({ kind: "formula", formula });
  });

  it("leaves the cell alone for null", () => {
    expect(readEntry(null, plain)).toEqual({ kind: "keep" });
  });

  it.each(["00123", "=1+1", "2024-01-02", "-abc", "'quoted"])("keeps %j as it is in a cell for text", (entered) => {
    expect(readEntry(entered, { ...plain, asText: true })).toEqual({ kind: "value", value: entered });
  });

  it("counts days from 1904 in such a workbook", () => {
    expect(readEntry("2024-01-02", { asText: false, date1904: true })).toMatchObject({ value: 43831 });
  });

  it.each([
    ["a number that isn't finite", Infinity],
    ["not a number", NaN],
    ["text of 32,768 characters", "x".repeat(32_768)],
    ["an object", {}],
    ["a broken formula", "=1+"],
    ["a text that begins like a formula and isn't one", "-10% off"],
  ])("refuses %s", (_what, entered) => {
    expect(() => readEntry(entered, plain)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  it("refuses a formula of more than 8,192 characters by its own code", () => {
    const formula = `="${"x".repeat(8_200)}"`;
    expect(() => readEntry(formula, plain)).toThrow(expect.objectContaining({ code: "FormulaLengthExceedsLimit" }));
  });
});
