import { join } from "node:path";
import { openAddIn } from "../../../../../src/host/transport/web/openAddIn";
import { TinyWorkbook } from "../../../../support/host/tinyModel";

const PAGE = { pageDir: join(__dirname, "../../../../support/host/tinyPage"), page: "tiny.html" };

function said(window: object): readonly string[] {
  return Reflect.get(window, "said");
}

describe("openAddIn()", () => {
  it("boots the page and runs a ribbon command", async () => {
    const workbook = new TinyWorkbook();
    const addIn = await openAddIn({ ...PAGE, workbook });
    expect(said(addIn.window)).toEqual(["ready Excel OfficeOnline zh-CN"]);
    await addIn.invokeCommand("addSheet");
    expect(said(addIn.window).slice(1)).toEqual(["added"]);
    addIn.close();
  });

  it("delivers events after the answer", async () => {
    const addIn = await openAddIn({ ...PAGE, workbook: new TinyWorkbook() });
    await addIn.invokeCommand("listen");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(said(addIn.window).slice(1)).toEqual(["changed B2"]);
    addIn.close();
  });

  it("refuses what the requirement sets do not promise", async () => {
    const addIn = await openAddIn({ ...PAGE, workbook: new TinyWorkbook() });
    await addIn.invokeCommand("newer");
    expect(said(addIn.window)[1]).toMatch(/^ApiNotFound: .*ExcelApi 1\.14/);
    addIn.close();
  });

  it("keeps document settings in the workbook's own store", async () => {
    const workbook = new TinyWorkbook();
    workbook.settingsStore.set("month", "2026-09");
    const addIn = await openAddIn({ ...PAGE, workbook });
    await addIn.invokeCommand("saveSetting");
    expect(said(addIn.window).slice(1)).toEqual(["month 2026-09", "saved 2026-10"]);
    expect([...workbook.settingsStore]).toEqual([["month", "2026-10"]]);
    addIn.close();
  });

  it("records dialogs", async () => {
    const addIn = await openAddIn({ ...PAGE, workbook: new TinyWorkbook() });
    await addIn.invokeCommand("openDialog");
    expect(said(addIn.window)[1]).toBe("dialog succeeded");
    expect(addIn.dialogs).toEqual([{ url: "https://localhost/dialog.html", width: 30, height: 40 }]);
    addIn.close();
  });

  it("refuses and records what goes outside", async () => {
    const addIn = await openAddIn({ ...PAGE, workbook: new TinyWorkbook() });
    await addIn.invokeCommand("reachOut");
    expect(addIn.refusedRequests).toEqual(["fetch https://example.com/"]);
    expect(() => addIn.close()).toThrow("fetch https://example.com/");
  });

  it("fails a command whose function throws", async () => {
    const addIn = await openAddIn({ ...PAGE, workbook: new TinyWorkbook() });
    await expect(addIn.invokeCommand("fail", 2000)).rejects.toThrow("left the event uncompleted");
    expect(() => addIn.close()).toThrow("left the event uncompleted");
  });

  it("fails a command that nobody associated", async () => {
    const addIn = await openAddIn({ ...PAGE, workbook: new TinyWorkbook() });
    await expect(addIn.invokeCommand("nobody", 200)).rejects.toThrow("nobody");
    addIn.close();
  });

  it("calls custom functions", async () => {
    const addIn = await openAddIn({ ...PAGE, workbook: new TinyWorkbook() });
    const outcome = (arg: unknown) => new Promise((resolve) => void addIn.callFunction("DOUBLE", [arg], resolve));
    expect(await outcome(21)).toEqual({ ok: true, value: 42 });
    expect(await outcome("")).toEqual({ ok: false, errorCode: 1, message: "no value" });
    addIn.close();
  });
});
