import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { Workbook } from "../../../src/host/model/workbook";
import { openExcel } from "../../support/host/openExcel";

describe("settings", () => {
  it("come back as they were saved", async () => {
    const excel = openExcel(new Workbook());
    expect(await excelWorkbook.loadSetting("cs.mapping")).toBeUndefined();
    const value = { tables: [{ sheet: "订单", columns: [1, 2], at: null }], version: 1 };
    await excelWorkbook.saveSetting("cs.mapping", value);
    expect(await excelWorkbook.loadSetting("cs.mapping")).toEqual(value);
    await excel.close();
  });

  it("are refused from 50,000 bytes on", async () => {
    const excel = openExcel(new Workbook());
    const saving = excelWorkbook.saveSetting("cs.mapping", "文".repeat(16_667));
    await expect(saving).rejects.toMatchObject({ code: "SettingTooLarge", address: "cs.mapping" });
    expect(excel.trace.totals.requests).toBe(0);
    await excel.close();
  });
});
