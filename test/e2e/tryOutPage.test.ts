import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { readWorkbook } from "../../src/host/xlsx/readWorkbook";
import { accessibilityFaults } from "../support/page/accessibilityFaults";
import { runCommand, tryOutPages } from "../support/page/tryOutPages";

const SOURCES = ["接待明细", "订单", "退款", "评价", "人员"];
const REPORT = ["封面", "绩效汇总", "趋势", "订单归属", "数据问题", "口径与核对"].map((name) => `${name} 2026-06`);

const open = tryOutPages();

/** How light an element's ground is, from 0 to 1. */
async function lightness(element: Locator): Promise<number> {
  const ground = await element.evaluate((own) => getComputedStyle(own).backgroundColor);
  const [red = 255, green = 255, blue = 255] = (ground.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / 3 / 255;
}

describe("the try-out page", () => {
  it("leads from the open page over the pane to sheets, and to a file that opens again", async () => {
    const { page, pane, step, tabs, tabNames, cell } = await open();
    expect(await tabNames()).toEqual(SOURCES);
    await pane
      .getByText("可用")
      .nth(SOURCES.length - 1)
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await step("生成").click();
    await pane.getByRole("button", { name: "生成月度考核" }).click();
    await pane.getByText("已生成 6 张工作表").waitFor();
    expect(await tabNames()).toEqual([...SOURCES, ...REPORT]);
    await tabs.filter({ hasText: "绩效汇总" }).click();
    await cell("客服绩效汇总").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await cell("60.17%").evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
      "rgba(0, 0, 0, 0)",
    );

    const folder = await mkdtemp(join(tmpdir(), "try-out-"));
    const file = join(folder, "month.xlsx");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载 .xlsx" }).click(),
    ]);
    await download.saveAs(file);
    const { sheets } = await readWorkbook(await readFile(file));
    expect(sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name)).toEqual([
      ...SOURCES,
      ...REPORT,
    ]);
    await page.getByRole("button", { name: "示例月份" }).click();
    await tabs.filter({ hasText: "绩效汇总" }).waitFor({ state: "detached" });
    await page.locator("input[type=file]").setInputFiles(file);
    await tabs.filter({ hasText: "绩效汇总" }).waitFor();
    await rm(folder, { recursive: true });
  });

  it("makes the sheets once from two clicks on the ribbon", async () => {
    const tryOut = await open();
    const { ribbon, page, tabNames } = tryOut;
    await ribbon.getByRole("button", { name: "生成月度考核" }).dblclick();
    await page.locator(".working:not(:empty)").waitFor();
    await page.locator(".working:empty").waitFor({ state: "attached" });
    expect(await tabNames()).toEqual([...SOURCES, ...REPORT]);
    await runCommand(tryOut, "生成月度考核");
    expect(await tabNames()).toEqual([...SOURCES, ...REPORT]);
  });

  it("leaves the workbook as it was when a run is cancelled in the middle", async () => {
    const { pane, step, tabNames } = await open();
    await step("生成").click();
    await pane.getByRole("button", { name: "生成月度考核" }).click();
    await pane.getByRole("button", { name: "取消", exact: true }).click();
    await pane.getByText("已取消，工作簿保持原样。").waitFor();
    expect(await tabNames()).toEqual(SOURCES);
  });

  it("asks where a heading that was typed over leaves a doubt", async () => {
    const { pane, type } = await open();
    await pane.getByText("可用").first().waitFor();
    await type("E1", "某列");
    await pane.getByRole("button", { name: "重新识别" }).click();
    await pane.getByText("缺少列").first().waitFor();
  });

  it("calculates what is typed, copies cells out and pastes them in, with the keyboard alone", async () => {
    const { page, grid, cell } = await open();
    await grid.focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Control+C");
    await page.getByRole("button", { name: "新建工作表" }).press("Enter");
    await grid.focus();
    for (const typed of ["12.5", "=A1*4", "=B1/400"]) {
      await page.keyboard.type(typed);
      await page.keyboard.press("Tab");
    }
    await cell("50").waitFor();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".formula").inputValue()).toBe("=A1*4");
    expect(await page.locator(".name-box").inputValue()).toBe("B1");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+V");
    await cell("开始时间").waitFor();
    expect(await page.locator(".name-box").inputValue()).toBe("B2");
  });

  it("shows a faulty rule with the way to its cell, and no fault once it is mended", async () => {
    const { page, pane, step, type, tabs } = await open();
    await step("规则").click();
    await pane.getByRole("combobox", { name: "模板" }).selectOption({ label: "传统固定提点" });
    await pane.getByRole("button", { name: "用“传统固定提点”新建" }).click();
    await tabs.filter({ hasText: "绩效规则" }).click();
    await type("E39", "百分之一");
    await pane.getByRole("button", { name: "重新读取" }).click();
    await pane.getByText("计法应为全额 / 超额之一，实际为“百分之一”").waitFor();
    await tabs.filter({ hasText: "订单" }).click();
    await pane.getByText("转到 绩效规则!E39").click();
    await page.locator(".formula[value='百分之一']").waitFor();
    await type("E39", "全额");
    await pane.getByRole("button", { name: "重新读取" }).click();
    await pane.getByText("计法应为").waitFor({ state: "detached" });
  });

  it("speaks English in the dark, the page, the pane and the sheets", async () => {
    const tryOut = await open({ lang: "en", dark: true });
    const { page, pane, tabs, tabNames, step } = tryOut;
    await step("Preview").waitFor();
    await runCommand(tryOut, "Generate month");
    expect((await tabNames()).slice(SOURCES.length).join()).not.toMatch(/\p{Script=Han}/u);
    await tabs.filter({ hasText: "Summary" }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await lightness(page.locator("#root"))).toBeLessThan(0.4);
    expect(await lightness(pane.locator("#root > *"))).toBeLessThan(0.4);
  });
});
