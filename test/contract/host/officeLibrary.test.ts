import { Workbook } from "../../../src/host/model/workbook";
import { openExcel } from "../../support/host/openExcel";

/** What the real library and our host make of each other, over the whole model. */
describe("The real Office.js library over our workbook", () => {
  const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

  it("writes and reads a block that the library splits into pieces", async () => {
    const excel = openExcel(new Workbook());
    const block = Array.from({ length: 1000 }, (_, row) => [row, `第 ${row} 行`, row / 8, row % 2 === 0, ""]);
    const read = await Excel.run(async (context) => {
      const range = first(context).getRange("B2:F1001");
      range.values = block;
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(read).toEqual(block);
    await excel.close();
  });

  it("refuses to read what was not loaded", async () => {
    const excel = openExcel(new Workbook());
    const reading = Excel.run(async (context) => {
      const sheet = first(context);
      sheet.load("id");
      await context.sync();
      return sheet.name;
    });
    await expect(reading).rejects.toMatchObject({ code: "PropertyNotLoaded" });
    await excel.close();
  });

  it("addresses a new sheet by its id after the request that made it", async () => {
    const excel = openExcel(new Workbook());
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("新表");
      await context.sync();
      sheet.name = "改名";
      sheet.showGridlines = false;
      sheet.getRange("A1").values = [["仍在"]];
      await context.sync();
      const again = context.workbook.worksheets.getItemOrNullObject("改名");
      again.load("showGridlines");
      await context.sync();
      expect([again.isNullObject, again.showGridlines]).toEqual([false, false]);
    });
    await excel.close();
  });

  it("knows a sheet that is not there as a null object", async () => {
    const excel = openExcel(new Workbook());
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      expect([sheet, range].map(({ isNullObject }) => isNullObject)).toEqual([true, true]);
    });
    await excel.close();
  });

  it("says which statement failed and keeps what went before", async () => {
    const excel = openExcel(new Workbook());
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.add("一");
      context.workbook.worksheets.getItem("没有").load("name");
      context.workbook.worksheets.add("二");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "WorksheetCollection.getItem", statement: expect.stringContaining("getItem") },
    });
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "一"]);
    await excel.close();
  });

  it("tells the add-in of its own edits", async () => {
    const excel = openExcel(new Workbook());
    const edits: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((args) => {
        edits.push(`${args.address} ${args.changeType}`);
        return Promise.resolve();
      });
      await context.sync();
      first(context).getRange("A1:B1").values = [[1, 2]];
      await context.sync();
    });
    await excel.settle();
    expect(edits).toEqual(["A1:B1 RangeEdited"]);
  });

  it("stays silent while events are switched off", async () => {
    const excel = openExcel(new Workbook());
    const edits: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((args) => {
        edits.push(args.address);
        return Promise.resolve();
      });
      context.runtime.enableEvents = false;
      await context.sync();
      first(context).getRange("A1").values = [[1]];
      await context.sync();
    });
    await excel.settle();
    expect(edits).toEqual([]);
  });

  it("recalculates before it answers the next request", async () => {
    const excel = openExcel(new Workbook());
    await Excel.run(async (context) => {
      first(context).getRange("A1:C1").values = [[2, 3, "=A1*B1"]];
      await context.sync();
      const total = first(context).getRange("C1");
      total.load("values");
      await context.sync();
      expect(total.values).toEqual([[6]]);
    });
    await excel.close();
  });

  it("keeps settings in the one store", async () => {
    const excel = openExcel(new Workbook());
    await Excel.run(async (context) => {
      context.workbook.settings.add("cs.month", "2026-10");
      await context.sync();
      const setting = context.workbook.settings.getItem("cs.month");
      setting.load("value");
      await context.sync();
      expect(setting.value).toBe("2026-10");
    });
    expect(excel.workbook.settingsStore.get("cs.month")).toBe("2026-10");
    await excel.close();
  });
});
