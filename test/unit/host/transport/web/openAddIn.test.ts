import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { REFUSALS, type RefusalName } from "../../../../../src/host/session/refusal";
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

  it.each(Object.entries(REFUSALS))("fails on demand with %s", async (error, { code }) => {
    const workbook = new TinyWorkbook();
    const faults = [{ atRequest: 1, error: error as RefusalName }];
    const addIn = await openAddIn({ ...PAGE, workbook, faults });
    await addIn.invokeCommand("addSheet");
    expect(said(addIn.window)[1]).toMatch(new RegExp(`^${code}:`));
    expect(workbook.worksheets.items).toHaveLength(error === "lost" || error === "responseTooLarge" ? 2 : 1);
    expect(addIn.session.trace.requests[0]?.errorCode).toBe(code);
    addIn.close();
  });

  it("counts requests for faults from the moment they are planned", async () => {
    const addIn = await openAddIn({ ...PAGE, workbook: new TinyWorkbook() });
    addIn.session.planFaults([{ atRequest: 2, error: { code: "Conflict" } }]);
    await addIn.invokeCommand("addSheet");
    await addIn.invokeCommand("listen");
    expect(said(addIn.window).slice(1)).toEqual(["added", expect.stringMatching(/^Conflict:/)]);
    addIn.close();
  });

  it("refuses requests over the limit", async () => {
    const addIn = await openAddIn({ ...PAGE, workbook: new TinyWorkbook(), payloadLimit: 100 });
    await addIn.invokeCommand("addSheet");
    expect(said(addIn.window)[1]).toMatch(/^RequestPayloadSizeLimitExceeded:/);
    addIn.close();
  });

  it("traces what the add-in sends, and none of the library's own traffic", async () => {
    const addIn = await openAddIn({ ...PAGE, workbook: new TinyWorkbook() });
    expect(addIn.session.trace.requests).toEqual([]);
    await addIn.invokeCommand("addSheet");
    expect(addIn.session.trace.requests[0]).toMatchObject({ index: 1, flags: 1, bytesUp: expect.any(Number) });
    addIn.close();
  });

  it("keeps no object when a command is over", async () => {
    const addIn = await openAddIn({ ...PAGE, workbook: new TinyWorkbook() });
    await addIn.invokeCommand("addSheet");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(addIn.session.interpreter.references.count).toBe(0);
    addIn.close();
  });

  it("fails on closing where the add-in swallowed that the host does not know a member", async () => {
    const addIn = await openAddIn({ ...PAGE, workbook: new TinyWorkbook() });
    await addIn.invokeCommand("unknownMember");
    expect(said(addIn.window)[1]).toMatch(/^NotImplemented:/);
    expect(() => addIn.close()).toThrow("Worksheet.charts");
  });

  it("fails where the page is not served", async () => {
    const pageDir = mkdtempSync(join(tmpdir(), "page-"));
    writeFileSync(join(pageDir, "page.html"), '<script src="gone.js"></script>');
    await expect(openAddIn({ pageDir, page: "page.html", workbook: new TinyWorkbook() })).rejects.toThrow("gone.js");
    rmSync(pageDir, { recursive: true });
  });

  it("speaks the language it is told to", async () => {
    const addIn = await openAddIn({ ...PAGE, workbook: new TinyWorkbook(), locale: "en-US" });
    expect(said(addIn.window)).toEqual(["ready Excel OfficeOnline en-US"]);
    addIn.close();
  });

  it("calls custom functions", async () => {
    const addIn = await openAddIn({ ...PAGE, workbook: new TinyWorkbook() });
    await addIn.functionsReady();
    const outcome = (arg: unknown) =>
      new Promise((resolve) => addIn.openCall({ id: "DOUBLE", args: [arg], isStreaming: false }, resolve));
    expect(await outcome(21)).toEqual({ ok: true, value: 42 });
    expect(await outcome("")).toEqual({ ok: false, errorCode: 1, message: "no value" });
    addIn.close();
  });
});
