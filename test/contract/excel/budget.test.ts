import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { Workbook } from "../../../src/host/model/workbook";
import type { BandColumn, Rows } from "../../../src/report/spec/band";
import { openExcel } from "../../support/host/openExcel";
import { sheetNamed } from "./bookState";
import { sheetSpec } from "./specs";

const COLUMNS: readonly BandColumn[] = [
  { format: "id" },
  { format: "text" },
  { format: "dateTime" },
  { format: "money" },
  { format: "ratio" },
  { format: "text" },
];

const row = (i: number): readonly (string | number)[] => [
  `19300000000${String(i)}`,
  `店铺:小美${i % 17}`,
  833_587_200 + i,
  i * 137,
  (i % 997) / 997,
  '备注 "引号" \\ 反斜杠'.repeat(i % 4),
];

const LAZY: Rows = {
  count: 100_000,
  block: (from, to) => Array.from({ length: to - from }, (_, i) => row(from + i)),
};

describe("drawing 100,000 rows", () => {
  it("keeps every request within the budget and needs few", async () => {
    const workbook = new Workbook();
    const excel = openExcel(workbook);
    const spec = sheetSpec({ bands: [{ row: 0, column: 0, columns: COLUMNS, style: "body", rows: LAZY }] });
    let reported = 0;
    const options = {
      month: "2026-06",
      runId: "r",
      onProgress: ({ done }: { done: number }) => (reported = done),
    };
    await excelWorkbook.draw([spec], options);
    const { largestUp, requests } = excel.trace.totals;
    expect(largestUp).toBeLessThan(1_800_000);
    expect(requests).toBeLessThanOrEqual(20);
    expect(reported).toBe(100_000);
    const [last] = sheetNamed(workbook, "绩效").getRange("A100000:D100000").values as unknown[][];
    expect(last).toEqual(["1930000000099999", "店铺:小美5", expect.any(Number), 136_998.63]);
    await excel.close();
  }, 120_000);

  it("recognises its own sheet again", async () => {
    const workbook = new Workbook();
    const excel = openExcel(workbook);
    const spec = sheetSpec({
      bands: [{ row: 0, column: 0, columns: COLUMNS, style: "body", rows: { ...LAZY, count: 20_000 } }],
    });
    const options = { month: "2026-06", runId: "r" };
    await excelWorkbook.draw([spec], options);
    excel.trace.clear();
    await expect(excelWorkbook.draw([spec], options)).resolves.toEqual({
      sheets: ["绩效"],
      kept: [],
      removed: [],
      left: [],
    });
    expect(excel.trace.totals.largestDown).toBeLessThan(1_800_000);
    await excel.close();
  }, 120_000);
});

describe("looking whether sheets were edited", () => {
  it("reads small sheets together, and one by one where the answer is too large", async () => {
    const workbook = new Workbook();
    const excel = openExcel(workbook);
    const rows = { ...LAZY, count: 20 };
    const specs = ["甲", "乙", "丙"].map((name) =>
      sheetSpec({ key: name, name, bands: [{ row: 0, column: 0, columns: COLUMNS, style: "body", rows }] }),
    );
    const options = { month: "2026-06", runId: "r" };
    await excelWorkbook.draw(specs, options);
    excel.trace.clear();
    await excelWorkbook.draw(specs, options);
    const { requests } = excel.trace.totals;
    sheetNamed(workbook, "乙").getRange("B3").values = [["改过"]];
    excel.trace.clear();
    excel.session.planFaults([{ atRequest: 3, error: "responseTooLarge" }]);
    await expect(excelWorkbook.draw(specs, options)).resolves.toMatchObject({ kept: ["乙"] });
    expect(excel.trace.totals.requests).toBe(requests + specs.length);
    await excel.close();
  });
});
