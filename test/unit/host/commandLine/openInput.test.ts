import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openInput } from "../../../../src/host/commandLine/openInput";
import { Workbook } from "../../../../src/host/model/workbook";
import { writeWorkbook } from "../../../../src/host/xlsx/writeWorkbook";

describe("openInput()", () => {
  const folder = mkdtempSync(join(tmpdir(), "input-"));
  const at = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const names = (workbook: Workbook): readonly string[] => workbook.sheets.map(({ name }) => name);
  let bytes: Uint8Array;
  beforeAll(async () => (bytes = await writeWorkbook(new Workbook("接待"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(["month.xlsx", "month.csv"])("opens a workbook called %s as the workbook itself", async (name) => {
    const { workbook, ...rest } = await openInput([at(name, bytes)]);
    expect(rest).toEqual({ files: [] });
    expect([workbook.name, ...names(workbook)]).toEqual([name, "接待"]);
  });

  it.each([
    ["several workbooks", () => [at("a.xlsx", bytes), at("b.xlsx", bytes)]],
    ["a text that calls itself a workbook", () => [at("text.xlsx", "客服,买家")]],
    ["an empty file", () => [at("empty.xlsx", "")]],
  ])("leaves %s to the add-in, beside a new workbook", async (_, paths) => {
    const files = paths();
    const { workbook, blank, ...rest } = await openInput(files);
    expect(rest).toEqual({ files });
    expect(workbook.sheets).toEqual([blank]);
  });

  it("takes the workbook with rules among several files for the workbook", async () => {
    const rules = new Workbook("绩效规则");
    rules.sheets[0]!.tables.add("A1:B2", true).name = "CS_Plans";
    const paths = [at("接待.csv", "客服"), at("b.xlsx", bytes), at("rules.xlsx", await writeWorkbook(rules))];
    const { workbook, ...rest } = await openInput(paths);
    expect(rest).toEqual({ files: paths.slice(0, 2) });
    expect(names(workbook)).toEqual(["绩效规则"]);
  });

  it.each([
    ["a workbook that it can't read", () => [at("broken.xlsx", bytes.subarray(0, 200))]],
    ["a file that is gone", () => [join(folder, "gone.xlsx")]],
  ])("leaves %s to the add-in too, and says why", async (_, paths) => {
    const files = paths();
    const { workbook, blank, fault, ...rest } = await openInput(files);
    expect(rest).toEqual({ files });
    expect(workbook.sheets).toEqual([blank]);
    expect(fault).toMatch(/./);
  });
});
