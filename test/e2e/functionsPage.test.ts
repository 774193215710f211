import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { functionsTextsFor } from "../../src/i18n/functions/functionsTextsFor";
import { accessibilityFaults } from "../support/page/accessibilityFaults";
import type { TryOut } from "../support/page/openTryOut";
import { runCommand, tryOutPages } from "../support/page/tryOutPages";

const open = tryOutPages();
let tryOut: TryOut;

/** What a cell of the active sheet shows, once the check is content with it. */
async function shownIn(address: string, isExpected: (text: string) => boolean): Promise<string> {
  const { page } = tryOut;
  const box = page.locator(".name-box");
  await box.fill(address);
  await box.press("Enter");
  const shown = (): Promise<string> =>
    tryOut.grid.evaluate(
      (own) => document.getElementById(own.getAttribute("aria-activedescendant") ?? "")?.innerText.trim() ?? "",
    );
  for (const end = performance.now() + 20_000; performance.now() < end;) {
    if (isExpected(await shown())) break;
    await page.waitForTimeout(100);
  }
  return shown();
}

const isNumber = (text: string): boolean => text !== "" && !Number.isNaN(Number(text));

describe("=CS.… in the try-out page", () => {
  it("shows what is typed, follows an edited order, and fills the cells of the saved workbook when it is opened", async () => {
    tryOut = await open();
    const { page, tabs, type } = tryOut;
    await page.getByRole("button", { name: "新建工作表" }).click();
    await type("A1", '=CS.METRIC("shopPaidSales")');
    expect(await shownIn("A1", (text) => text === "#N/A")).toBe("#N/A");
    const mine = (await tabs.allTextContents()).at(-1)!;
    const goTo = (name: string): Promise<void> => tabs.filter({ hasText: name }).first().click();

    await runCommand(tryOut, "生成月度考核");
    await goTo(mine);
    await type("A2", '=CS.METRIC("shopPaidSales","全店","2026-06-01","2026-06-30")');
    await type("A3", '=CS.METRIC("shopPaidSales","全店","2026-06-01","2026-06-29")');
    await type("A4", '=CS.OWNER("2930679858214449661")');
    await type("A5", "=CS.SALES(A4)");
    await type("A6", '=CS.SALES("没有此人")');
    await type("A7", '=CS.METRIC("没有这项指标")');
    const before = Number(await shownIn("A1", isNumber));
    const [part, own] = [Number(await shownIn("A3", isNumber)), Number(await shownIn("A5", isNumber))];
    expect(part).toBeGreaterThan(0);
    expect(part).toBeLessThanOrEqual(before);
    expect(await shownIn("A2", isNumber)).toBe(String(before));
    expect(await shownIn("A6", (text) => text === "#N/A")).toBe("#N/A");
    expect(await shownIn("A7", (text) => text === "#VALUE!")).toBe("#VALUE!");

    await goTo("订单");
    await type("G1383", "1122.50"); // 122.50 before, paid on 06-19
    await goTo(mine);
    const after = String(Math.round((before + 1000) * 100) / 100);
    expect(await shownIn("A1", (text) => text === after)).toBe(after);
    expect(await shownIn("A2", (text) => text === after)).toBe(after);
    const ownAfter = String(Math.round((own + 1000) * 100) / 100);
    expect(await shownIn("A5", (text) => text === ownAfter)).toBe(ownAfter);

    const folder = await mkdtemp(join(tmpdir(), "functions-"));
    const file = join(folder, "payroll.xlsx");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载 .xlsx" }).click(),
    ]);
    await download.saveAs(file);
    await page.getByRole("button", { name: "示例月份" }).click();
    await tabs.filter({ hasText: mine }).waitFor({ state: "detached" });
    await page.locator("input[type=file]").setInputFiles(file);
    await goTo(mine);
    // What the file holds is shown at once; an edit shows that the formulas live.
    await type("A9", "=CS.SALES(A4)*2");
    const twice = String(Math.round(Number(ownAfter) * 200) / 100);
    expect(await shownIn("A9", (text) => text === twice)).toBe(twice);
    expect(await shownIn("A3", isNumber)).toBe(String(Math.round((part + 1000) * 100) / 100));
    await rm(folder, { recursive: true });
  });

  it.each(["zh-CN", "en"] as const)("lists all functions beside the sheet, in %s, at 320 px", async (lang) => {
    tryOut = await open({ lang });
    const { page, pane } = tryOut;
    const { page: texts } = functionsTextsFor(lang);
    await page.locator("iframe").evaluate((frame) => (frame.style.width = "320px"));
    await pane.getByRole("button", { name: texts.open, exact: true }).click();
    await pane.getByRole("heading", { name: texts.title }).waitFor();
    const copy = pane.getByRole("button", { name: texts.copyOf('=CS.CONVERSION("小美")') });
    await copy.focus();
    await copy.press("Enter");
    await pane.getByText(texts.copied).or(pane.getByText(texts.selected)).first().waitFor();
    expect(await pane.locator("html").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
