import { isSetSupported } from "../../../../src/host/session/requirementSets";

describe("isSetSupported()", () => {
  it.each([
    ["1.9", true],
    ["1.10", true],
    ["1.11", false],
    ["2.1", false],
  ])("ExcelApi 1.10 holds %s: %s", (version, holds) => {
    expect(isSetSupported({ ExcelApi: "1.10" }, "excelapi", version)).toBe(holds);
  });

  it("does not hold a set that is not there", () => {
    expect(isSetSupported({ ExcelApi: "1.10" }, "WordApi")).toBe(false);
  });
});
