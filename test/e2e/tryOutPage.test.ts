import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { startServer, type TryOutServer } from "../../src/host/tryOut/startServer";
import { readWorkbook } from "../../src/host/xlsx/readWorkbook";
import { accessibilityFaults } from "../support/page/accessibilityFaults";
import { launchBrowser } from "../support/page/launchBrowser";
import { openTryOut, type TryOut, type TryOutOptions } from "../support/page/openTryOut";

const SOURCES = ["接待明细", "订单", "退款", "评价", "人员"];
const REPORT = ["绩效汇总 2026-06", "订单归属 2026-06", "数据问题 2026-06", "口径与核对 2026-06"];

let server: TryOutServer;
let browser: Browser;
let tryOut: TryOut;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ project: process.cwd(), port: 0 }), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

afterEach(async () => {
  await tryOut.close();
});

async function open(options: Omit<TryOutOptions, "url"> = {}): Promise<TryOut> {
  tryOut = await openTryOut(browser, { url: server.url, ...options });
  return tryOut;
}

/** Waits until the ribbon's command that was begun is over. */
async function commandDone({ page }: TryOut): Promise<void> {
  await page.locator(".working:empty").waitFor({ state: "attached" });
}

describe("the try-out page", () => {
  it("leads from the open page over the pane to sheets, and to a file that opens again", async () => {
    const { page, pane, step, tabs, tabNames, cell, faults } = await open();
    expect(await tabNames()).toEqual(SOURCES);
    await step("生成").click();
    await pane.getByRole("button", { name: "生成月度考核" }).click();
    await pane.getByText("已生成 4 张工作表").waitFor();
    expect(await tabNames()).toEqual([...SOURCES, ...REPORT]);
    await tabs.filter({ hasText: "绩效汇总" }).click();
    await cell("客服绩效汇总").waitFor();
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
    expect(faults).toEqual([]);
  });

  it("makes the sheets once from two clicks on the ribbon", async () => {
    const { ribbon, page, tabNames, faults } = await open();
    await ribbon.getByRole("button", { name: "生成月度考核" }).dblclick();
    await page.locator(".working", { hasText: "正在处理" }).waitFor();
    await commandDone(tryOut);
    expect(await tabNames()).toEqual([...SOURCES, ...REPORT]);
    await ribbon.getByRole("button", { name: "生成月度考核" }).click();
    await commandDone(tryOut);
    expect(await tabNames()).toEqual([...SOURCES, ...REPORT]);
    expect(faults).toEqual([]);
  });

  it("leaves the workbook as it was when a run is cancelled in the middle", async () => {
    const { pane, step, tabNames, faults } = await open();
    await step("生成").click();
    await pane.getByRole("button", { name: "生成月度考核" }).click();
    await pane.getByRole("button", { name: "取消", exact: true }).click();
    await pane.getByText("已取消，工作簿保持原样。").waitFor();
    expect(await tabNames()).toEqual(SOURCES);
    expect(faults).toEqual([]);
  });

  it("asks where a heading that was typed over leaves a doubt", async () => {
    const { pane, type, faults } = await open();
    await pane.getByText("可用").first().waitFor();
    await type("E1", "某列");
    await pane.getByRole("button", { name: "重新识别" }).click();
    await pane.getByText("缺少列").first().waitFor();
    expect(faults).toEqual([]);
  });

  it("calculates what is typed, with the keyboard alone", async () => {
    const { page, grid, cell } = await open();
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
  });

  it.each([
    { name: "light Chinese", options: {}, generate: "生成月度考核", tab: "绩效汇总" },
    { name: "dark English", options: { lang: "en", dark: true } as const, generate: "Generate month", tab: "Summary" },
  ])("shows nothing that axe objects to, before and after a run: $name", async ({ name, options, generate, tab }) => {
    const { page, ribbon, tabs, faults } = await open(options);
    expect(await accessibilityFaults(page)).toEqual([]);
    await ribbon.getByRole("button", { name: generate }).click();
    await page.locator(".working:not(:empty)").waitFor();
    await commandDone(tryOut);
    await tabs.filter({ hasText: tab }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.screenshot({ path: `dist/screenshots/${name.replace(" ", "-")}.png` });
    expect(faults).toEqual([]);
  });
});
