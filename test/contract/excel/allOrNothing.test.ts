import { ExcelError } from "../../../src/app/ports/excelError";
import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { Workbook } from "../../../src/host/model/workbook";
import { textsFor } from "../../../src/i18n/textsFor";
import { monthSheets } from "../../../src/report/monthSheets";
import { openExcel, type ExcelUnderTest } from "../../support/host/openExcel";
import { sampleResult } from "../../unit/report/sampleResult";
import { bookState, cellsOf, sheetNamed } from "./bookState";

const RESULT = sampleResult({ agents: 3, sessions: 150, orders: 90 });
const SPECS = monthSheets(RESULT, textsFor("zh-CN"));
const RUN = { month: "2026-06", runId: RESULT.runId };
const NAMES = SPECS.map(({ name }) => name);
const FINISHED = { sheets: NAMES, kept: [], removed: [], left: [] };

/** A workbook with a source sheet, and, if wished, the sheets of an earlier run. */
async function openBook({ drawn = false } = {}): Promise<ExcelUnderTest<Workbook>> {
  const workbook = new Workbook("接待明细");
  sheetNamed(workbook, "接待明细").getRange("A1:B2").values = [
    ["客服", "买家"],
    ["小美", "t01"],
  ];
  const excel = openExcel(workbook);
  if (drawn) await excelWorkbook.draw(SPECS, RUN);
  excel.trace.clear();
  return excel;
}

async function requestsOfRun(drawn: boolean): Promise<number> {
  const excel = await openBook({ drawn });
  await excelWorkbook.draw(SPECS, RUN);
  const { requests } = excel.trace.totals;
  await excel.close();
  return requests;
}

describe.each([
  ["into a workbook without our sheets", false],
  ["over an earlier run", true],
])("draw() %s", (_, drawn) => {
  it("is finished even if Excel refuses to show the sheet", async () => {
    const requests = await requestsOfRun(drawn);
    const excel = await openBook({ drawn });
    excel.session.planFaults([{ atRequest: requests, error: { code: "GeneralException" } }]);
    await expect(excelWorkbook.draw(SPECS, RUN)).resolves.toEqual(FINISHED);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["接待明细", ...NAMES]);
    await excel.close();
  });
});

describe("draw()", () => {
  it("tries again when Excel is too busy", async () => {
    const excel = await openBook();
    excel.session.planFaults([{ atRequest: 3, error: "throttled" }]);
    await expect(excelWorkbook.draw(SPECS, RUN)).resolves.toEqual(FINISHED);
    await excel.close();
  });

  it("leaves the workbook as it was when called off before it begins", async () => {
    const excel = await openBook({ drawn: true });
    const before = bookState(excel.workbook);
    const signal = AbortSignal.abort(new Error("called off"));
    await expect(excelWorkbook.draw(SPECS, { ...RUN, signal })).rejects.toThrow("called off");
    expect(bookState(excel.workbook)).toEqual(before);
    await excel.close();
  });

  it("leaves the workbook as it was when called off while drawing", async () => {
    const excel = await openBook({ drawn: true });
    const before = bookState(excel.workbook);
    const controller = new AbortController();
    const onProgress = (): void => controller.abort(new Error("called off"));
    const drawing = excelWorkbook.draw(SPECS, { ...RUN, signal: controller.signal, onProgress });
    await expect(drawing).rejects.toThrow("called off");
    expect(bookState(excel.workbook)).toEqual(before);
    await excel.close();
  });

  it("says so when it can't know whether the sheets are in place", async () => {
    const excel = await openBook();
    const onProgress = (): void =>
      excel.session.planFaults([
        { atRequest: 1, error: "lost" },
        { atRequest: 2, times: 30, error: { code: "GeneralException" } },
      ]);
    await expect(excelWorkbook.draw(SPECS, { ...RUN, onProgress })).rejects.toMatchObject({ code: "OutcomeUnknown" });
    excel.session.planFaults([]);
    await expect(excelWorkbook.draw(SPECS, RUN)).resolves.toEqual(FINISHED);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["接待明细", ...NAMES]);
    await excel.close();
  });

  it("names what it could not remove, takes it for no source, and removes it with the next run", async () => {
    const excel = await openBook();
    const controller = new AbortController();
    const onProgress = (): void => {
      excel.session.planFaults([{ atRequest: 1, times: 30, error: { code: "GeneralException" } }]);
      controller.abort();
    };
    const drawing = excelWorkbook.draw(SPECS, { ...RUN, signal: controller.signal, onProgress });
    const error: unknown = await drawing.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ExcelError);
    expect(error).toMatchObject({ operation: "restore the workbook", leftovers: NAMES });
    excel.session.planFaults([]);
    const listed = await excelWorkbook.listSheets();
    expect(listed.filter(({ ours }) => ours).map(({ name }) => name)).toEqual(NAMES);
    await expect(excelWorkbook.draw(SPECS, RUN)).resolves.toEqual({ ...FINISHED, removed: NAMES });
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["接待明细", ...NAMES]);
    await excel.close();
  });

  it.each([
    ["a protected workbook", "WorkbookProtected", (workbook: Workbook) => workbook.protection.protect()],
    [
      "a read-only workbook",
      "WorkbookReadOnly",
      (workbook: Workbook) => {
        workbook.readOnly = true;
      },
    ],
  ])("refuses %s before it writes anything", async (_, code, prepare) => {
    const excel = await openBook();
    prepare(excel.workbook);
    const before = bookState(excel.workbook);
    await expect(excelWorkbook.draw(SPECS, RUN)).rejects.toMatchObject({ code });
    expect(bookState(excel.workbook)).toEqual(before);
    expect(excel.trace.totals.requests).toBe(1);
    await excel.close();
  });
});

describe("a second run", () => {
  it("replaces the sheets of the first, under the same names", async () => {
    const excel = await openBook({ drawn: true });
    const ids = excel.workbook.sheets.map(({ id }) => id);
    const first = NAMES.map((name) => cellsOf(sheetNamed(excel.workbook, name)));
    await expect(excelWorkbook.draw(SPECS, RUN)).resolves.toEqual(FINISHED);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["接待明细", ...NAMES]);
    expect(NAMES.map((name) => cellsOf(sheetNamed(excel.workbook, name)))).toEqual(first);
    expect(excel.workbook.sheets.filter(({ id }) => ids.includes(id))).toHaveLength(1);
    expect(excel.workbook.sheets.flatMap(({ tableList }) => tableList.map(({ name }) => name))).toEqual([
      "CS_Attribution_1",
      "CS_Issues_1",
    ]);
    await excel.close();
  });

  it("leaves the sheets of another month alone", async () => {
    const excel = await openBook({ drawn: true });
    const july = SPECS.map((spec) => ({ ...spec, name: spec.name.replace("2026-06", "2026-07") }));
    await excelWorkbook.draw(july, { ...RUN, month: "2026-07" });
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual([
      "接待明细",
      ...NAMES,
      ...july.map(({ name }) => name),
    ]);
    await excel.close();
  });

  it("keeps a sheet that a person has edited beside the new one", async () => {
    const excel = await openBook({ drawn: true });
    const [summary = ""] = NAMES;
    sheetNamed(excel.workbook, summary).getRange("B9").values = [["备注：已谈话"]];
    const { sheets, kept } = await excelWorkbook.draw(SPECS, RUN);
    expect(kept).toEqual([summary]);
    expect(sheets).toEqual([`${summary} (2)`, ...NAMES.slice(1)]);
    expect(sheetNamed(excel.workbook, summary).getRange("B9").values).toEqual([["备注：已谈话"]]);
    await excel.close();
  });

  it("does not take a filled-in input cell for an edit, and carries it over to where the input stands now", async () => {
    const excel = await openBook();
    const [summary] = SPECS;
    const withInput = (row: number) => {
      const inputs = [{ key: "note", area: { row, column: 25, rows: 1, columns: 2 } }];
      return [{ ...summary!, inputs }, ...SPECS.slice(1)];
    };
    await excelWorkbook.draw(withInput(8), RUN);
    sheetNamed(excel.workbook, NAMES[0]!).getRange("Z9:AA9").values = [["已谈话", "'007"]];
    await expect(excelWorkbook.draw(withInput(9), RUN)).resolves.toEqual(FINISHED);
    expect(sheetNamed(excel.workbook, NAMES[0]!).getRange("Z9:AA10").values).toEqual([
      ["", ""],
      ["已谈话", "007"],
    ]);
    await expect(excelWorkbook.draw(withInput(9), RUN)).resolves.toEqual(FINISHED);
    await excel.close();
  });
});
