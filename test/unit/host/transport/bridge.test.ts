import { openExcel } from "../../../support/host/openExcel";
import { TinyWorkbook } from "../../../support/host/tinyModel";

describe("connectBridge()", () => {
  it("runs the real library over the workbook", async () => {
    const { workbook, trace, keptReferences, settle, assertComplete } = openExcel(new TinyWorkbook());
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Report");
      sheet.getRange("A1:B1").values = [["客服", 12]];
      sheet.load("name,position");
      await context.sync();
      return `${sheet.name} ${sheet.position}`;
    });
    await settle();
    expect(name).toBe("Report 1");
    expect(workbook.worksheets.getItem("Report").cells.get("A1:B1")).toEqual([["客服", 12]]);
    expect(keptReferences()).toBe(0);
    expect(trace.requests[0]).toMatchObject({ index: 1, bytesUp: expect.any(Number) });
    assertComplete();
  });

  it("shares its realm with the code under test", async () => {
    openExcel(new TinyWorkbook());
    expect(Excel.run(async () => undefined)).toBeInstanceOf(Promise);
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("nowhere").load("name");
        await context.sync();
      }),
    ).rejects.toBeInstanceOf(OfficeExtension.Error);
  });
});
