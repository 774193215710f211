import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Workbook } from "../../src/host/model/workbook";
import type { FunctionOutcome } from "../../src/host/session/customFunctionService";
import type { AddIn } from "../../src/host/transport/web/addIn";
import { openAddIn } from "../../src/host/transport/web/openAddIn";
import { generateMonth } from "../support/generator/generateMonth";
import { bookOf } from "../support/workbooks/bookOf";

const PAGE_DIR = join(__dirname, "../../dist/addin");

jest.setTimeout(90_000); // a machine busy with other suites takes its time

const { tables } = generateMonth({ seed: 5, month: "2026-06", agents: 4, sessions: 200, orders: 150, faults: false });

/** The built add-in beside a workbook, its commands run as the ribbon and the menu of a cell do: `npm run build` first. */
describe("the ribbon's commands", () => {
  if (!existsSync(PAGE_DIR)) throw new Error(`Run npm run build first: there is no ${PAGE_DIR}`);
  let workbook: Workbook;
  let addIn: AddIn;

  const said = (): string => addIn.window.document.body.textContent;
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  /** Selects a cell of a sheet of somebody's own with this text and asks whom it names. */
  const askAbout = async (text: string): Promise<void> => {
    const sheet = workbook.worksheets.add(`表 ${workbook.sheets.length}`);
    sheet.getRange("B2").values = [[text]];
    sheet.activate();
    workbook.select(sheet.getRange("B2"));
    await addIn.invokeCommand("showAgent");
  };

  beforeEach(async () => {
    workbook = bookOf(tables);
    addIn = await openAddIn({ workbook, pageDir: PAGE_DIR, page: "taskpane.html" });
  });
  afterEach(() => addIn.close());

  it.each([
    ["a person", "林小满"],
    ["an account", " 栗屿生活旗舰店:小满 "],
  ])("show %s that the cell names, and ask Excel to open the pane", async (_, text) => {
    const { appRuntime } = addIn.session.services;
    appRuntime.setAppRuntimeState("Background");
    await askAbout(text);
    await until(() => said().includes("看订单"));
    expect(said()).toContain("返回排名林小满");
    expect(appRuntime.getAppRuntimeState()).toBe("Visible");
  });

  it("say where the cell names nobody of the month, and go on from there", async () => {
    await askAbout("客单价");
    await until(() => said().includes("“客单价”不是 2026-06 的客服"));
    await askAbout("");
    await until(() => said().includes("选中的单元格是空的"));
    await askAbout("售前一组"); // a group is no agent
    await until(() => said().includes("“售前一组”不是"));
    await askAbout("林小满");
    await until(() => said().includes("返回排名林小满"));
    expect(said()).not.toContain("不是 2026-06 的客服");
  });

  it("say why there are no figures where the month can't be calculated", async () => {
    const [sessions] = tables;
    workbook.worksheets.getItem(sessions!.sheet).getRange("A1:Z1").clear("Contents");
    await askAbout("林小满");
    await until(() => said().includes("接待"));
    expect(said()).not.toContain("看订单");
  });

  it("answer formulas anew, also those that show the same", async () => {
    await addIn.functionsReady();
    await addIn.invokeCommand("generateMonth");
    const outcomes: FunctionOutcome[] = [];
    const call = { id: "RECEPTIONS", args: ["全店", null, null], isStreaming: true };
    const cancel = addIn.openCall(call, (outcome) => outcomes.push(outcome));
    await until(() => outcomes.some(({ ok }) => ok));
    const told = outcomes.length;
    await addIn.invokeCommand("refreshFormulas");
    await until(() => outcomes.length > told);
    expect(outcomes.at(-1)).toEqual(outcomes[told - 1]);
    const [sessions] = tables;
    workbook.worksheets.getItem(sessions!.sheet).getRange("A100:Z201").clear("Contents");
    await addIn.invokeCommand("refreshFormulas");
    await until(() => JSON.stringify(outcomes.at(-1)) !== JSON.stringify(outcomes[told - 1]));
    cancel();
  });
});
