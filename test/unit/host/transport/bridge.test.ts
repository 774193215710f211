import { REFUSALS, type RefusalName } from "../../../../src/host/session/refusal";
import { openExcel } from "../../../support/host/openExcel";
import { TinyWorkbook } from "../../../support/host/tinyModel";

const addSheet = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.add("Made");
    await context.sync();
  });

describe("connectBridge()", () => {
  it("runs the real library over the workbook", async () => {
    const excel = openExcel(new TinyWorkbook());
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Report");
      sheet.getRange("A1:B1").values = [["客服", 12]];
      sheet.load("name,position");
      await context.sync();
      return `${sheet.name} ${sheet.position}`;
    });
    expect(name).toBe("Report 1");
    expect(excel.workbook.worksheets.getItem("Report").cells.get("A1:B1")).toEqual([["客服", 12]]);
    await excel.close();
  });

  it("shares its realm with the code under test", async () => {
    const excel = openExcel(new TinyWorkbook());
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("nowhere").load("name");
        await context.sync();
      }),
    ).rejects.toBeInstanceOf(OfficeExtension.Error);
    expect(addSheet()).toBeInstanceOf(Promise);
    await excel.close();
  });

  it("delivers events to those who listen, after the answer", async () => {
    const excel = openExcel(new TinyWorkbook());
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("First");
      const handler = sheet.onChanged.add((args) => {
        heard.push(args.address);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("B2").values = [[1]];
      await context.sync();
      heard.push("answered");
      await excel.settle();
      handler.remove();
      await context.sync();
      sheet.getRange("C3").values = [[1]];
      await context.sync();
    });
    await excel.close();
    expect(heard).toEqual(["answered", "B2"]);
    expect(excel.session.interpreter.registrations.count).toBe(0);
  });

  it("refuses what the requirement sets do not promise", async () => {
    const sorts = (sets?: Record<string, string>) => {
      openExcel(new TinyWorkbook(), sets === undefined ? {} : { requirementSets: sets });
      return Excel.run(async (context) => {
        context.workbook.worksheets.getItem("First").onRowSorted.add(() => Promise.resolve());
        await context.sync();
      });
    };
    await expect(sorts({ ExcelApi: "1.9" })).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("ExcelApi 1.10"),
    });
    await expect(sorts()).resolves.toBeUndefined();
  });

  it("switches to another workbook", async () => {
    const first = openExcel(new TinyWorkbook());
    await addSheet();
    const second = openExcel(new TinyWorkbook());
    await addSheet();
    await second.close();
    expect(first.workbook.worksheets.items).toHaveLength(2);
    expect(second.workbook.worksheets.items).toHaveLength(2);
  });

  it.each([
    ["editMode", 0],
    ["throttled", 0],
    ["requestTooLarge", 0],
    ["accessDenied", 0],
    ["responseTooLarge", 1],
    ["lost", 1],
  ] satisfies [RefusalName, number][])("fails on demand with %s", async (error, sheetsMade) => {
    const excel = openExcel(new TinyWorkbook(), { faults: [{ atRequest: 1, error }] });
    await expect(addSheet()).rejects.toMatchObject({
      code: REFUSALS[error].code,
      httpStatusCode: REFUSALS[error].status,
    });
    await excel.settle();
    expect(excel.workbook.worksheets.items).toHaveLength(1 + sheetsMade);
    expect(excel.trace.requests[0]?.errorCode).toBe(REFUSALS[error].code);
  });

  it("waits for the end of a cell edit where the add-in asks for it", async () => {
    const excel = openExcel(new TinyWorkbook(), { faults: [{ atRequest: 1, error: "editMode" }] });
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.add("Made");
      await context.sync();
    });
    await excel.close();
    expect(excel.workbook.worksheets.items).toHaveLength(2);
  });

  it.each([
    [1, "Conflict", 1],
    [2, "Conflict", 2],
    [3, "done", 3],
  ])("fails request %d of a run on demand", async (atRequest, outcome, sheets) => {
    const excel = openExcel(new TinyWorkbook(), { faults: [{ atRequest, error: { code: "Conflict" } }] });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.add("One");
      await context.sync();
      context.workbook.worksheets.add("Two");
      await context.sync();
    });
    expect(
      await run.then(
        () => "done",
        (error: unknown) => Reflect.get(error as object, "code"),
      ),
    ).toBe(outcome);
    await excel.settle();
    expect(excel.workbook.worksheets.items).toHaveLength(sheets);
  });

  it("refuses requests and answers over the limit, and only those", async () => {
    const text = "x".repeat(3000);
    const write = (excel: unknown): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("First").getRange("A1").values = [[`${text}${String(excel).length}`]];
        await context.sync();
      });
    const read = (): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("First").getRange("A1").load("values");
        await context.sync();
      });
    const narrow = openExcel(new TinyWorkbook(), { payloadLimit: 3000 });
    await expect(write("")).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(narrow.workbook.worksheets.getItem("First").cells.size).toBe(0);
    narrow.workbook.worksheets.getItem("First").cells.set("A1", [[text]]);
    await expect(read()).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    openExcel(new TinyWorkbook(), { payloadLimit: 5000 });
    await expect(write("")).resolves.toBeUndefined();
    await expect(read()).resolves.toBeUndefined();
  });

  it("counts bytes as UTF-8", async () => {
    const bytes = async (name: string): Promise<number> => {
      const excel = openExcel(new TinyWorkbook());
      await Excel.run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      });
      await excel.close();
      return excel.trace.totals.bytesUp;
    };
    expect((await bytes("客服")) - (await bytes("ab"))).toBe(4);
  });

  it("answers late where told to", async () => {
    const excel = openExcel(new TinyWorkbook(), { latency: 40 });
    const started = performance.now();
    await addSheet();
    expect(performance.now() - started).toBeGreaterThanOrEqual(39);
    await excel.close();
  });

  it("recalculates once a request, before answering", async () => {
    const excel = openExcel(new TinyWorkbook());
    await addSheet();
    expect(excel.workbook.recalculations).toBe(1);
    await excel.close();
  });

  it("answers when its own recalculation fails, and remembers it", async () => {
    const workbook = new TinyWorkbook();
    workbook.recalculate = () => {
      throw new TypeError("lost count");
    };
    const excel = openExcel(workbook);
    await expect(addSheet()).rejects.toMatchObject({ code: "GeneralException" });
    await expect(excel.close()).rejects.toThrow("host itself failed");
  });
});
