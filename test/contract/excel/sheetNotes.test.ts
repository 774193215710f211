import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { Workbook } from "../../../src/host/model/workbook";
import type { InputArea } from "../../../src/report/spec/sheetSpec";
import { openExcel, type ExcelUnderTest } from "../../support/host/openExcel";
import { resaved } from "../../support/host/resaved";
import { sheetNamed } from "./bookState";
import { bodyBand, sheetSpec } from "./specs";

const PEOPLE = Array.from({ length: 40 }, (_, i) => `客服${String(i + 1).padStart(2, "0")}`);
const KPIS = ["出勤（主管打分）", "服务态度（主管打分）", "团队协作（主管打分）", "主管评语"];

/** The cells that a sheet with everybody's form lets people fill in: a row for each person. */
const INPUTS: readonly InputArea[] = PEOPLE.flatMap((person, row) =>
  KPIS.map((key, i) => ({ key: `"${key}"`, of: `form/${person}`, area: { row, column: i + 1, rows: 1, columns: 1 } })),
);
const JOINT = sheetSpec({
  key: "form",
  name: "考核表 2026-06",
  bands: [bodyBand([{ format: "text" }], [...PEOPLE.map((person) => [person])])],
  inputs: INPUTS,
});
const SUMMARY = sheetSpec({
  key: "summary",
  name: "汇总 2026-06",
  bands: [bodyBand([{ format: "text" }], [["汇总"]])],
});
const SPECS = [SUMMARY, JOINT];
const RUN = { month: "2026-06", runId: "r" };
const FINISHED = { sheets: SPECS.map(({ name }) => name), kept: [], removed: [], left: [] };
const TYPED = PEOPLE.map((_, i) => KPIS.map((_, k) => 60 + ((i + k) % 41)));

const inputsOn = (workbook: Workbook) => sheetNamed(workbook, JOINT.name).getRange("B1:E40");

function notesOn(workbook: Workbook, sheet: string) {
  return sheetNamed(workbook, sheet).names.items.filter(({ name }) => name.startsWith("CS_Mark"));
}

async function drawn(): Promise<ExcelUnderTest<Workbook>> {
  const excel = openExcel(new Workbook("接待明细"));
  await excelWorkbook.draw(SPECS, RUN);
  return excel;
}

describe("notes of what can be filled in on a sheet", () => {
  it("are hidden names, as many as 40 people's forms on one sheet take", async () => {
    const excel = await drawn();
    const notes = notesOn(excel.workbook, JOINT.name);
    expect(notes.length).toBeGreaterThan(1);
    expect(notes.map(({ name }) => name)).toEqual(notes.map((_, i) => (i === 0 ? "CS_Mark" : `CS_Mark_${i + 1}`)));
    for (const { formula, visible } of [...notes, ...notesOn(excel.workbook, SUMMARY.name)]) {
      expect(formula.length).toBeLessThanOrEqual(8_192);
      expect(visible).toBe(false);
    }
    expect(notesOn(excel.workbook, SUMMARY.name)).toHaveLength(1);
    await excel.close();
  });

  it("carry over what 40 people's forms hold in a workbook that another program saved", async () => {
    const excel = await drawn();
    inputsOn(excel.workbook).values = TYPED;
    await excel.close();
    const opened = await resaved(excel.workbook);
    // A file may have its names in any order, and a person's sheet one like ours.
    sheetNamed(opened, JOINT.name).nameList.reverse();
    sheetNamed(opened, "接待明细").names.add("CS_Mark", '="草稿"');
    const again = openExcel(opened);
    const listed = await excelWorkbook.listSheets();
    expect(again.trace.totals.requests).toBeLessThanOrEqual(4);
    expect(listed.filter(({ ours }) => !ours).map(({ name }) => name)).toEqual(["接待明细"]);
    await expect(excelWorkbook.draw(SPECS, RUN)).resolves.toEqual(FINISHED);
    expect(inputsOn(opened).values).toEqual(TYPED);
    expect(opened.sheets).toHaveLength(3);
    await again.close();
  });

  it("don't hold up a run where Excel refuses them", async () => {
    const excel = await drawn();
    const { requests } = excel.trace.totals;
    await excel.close();
    const refusing = openExcel(new Workbook("接待明细"));
    // After the notes come two requests that clear away, and one that shows the sheet.
    refusing.session.planFaults([{ atRequest: requests - 3, error: { code: "GeneralException" } }]);
    await expect(excelWorkbook.draw(SPECS, RUN)).resolves.toEqual(FINISHED);
    expect(SPECS.flatMap(({ name }) => notesOn(refusing.workbook, name))).toEqual([]);
    inputsOn(refusing.workbook).values = TYPED;
    await expect(excelWorkbook.draw(SPECS, RUN)).resolves.toEqual(FINISHED);
    expect(inputsOn(refusing.workbook).values).toEqual(TYPED);
    await refusing.close();
  });
});
