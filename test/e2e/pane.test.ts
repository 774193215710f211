import type { Frame } from "playwright-core";
import { accessibilityFaults } from "../support/page/accessibilityFaults";
import type { TryOut } from "../support/page/openTryOut";
import { openWorkbook } from "../support/page/openWorkbook";
import { runCommand, tryOutPages } from "../support/page/tryOutPages";
import { doubtfulShop } from "../support/workbooks/doubtfulShop";

const open = tryOutPages();

/** The pane's own page. */
function paneFrame({ page }: TryOut): Frame {
  return page.frames().find((frame) => frame.url().includes("/add-in/"))!;
}

/** What is wider than the pane: nobody finds what they must scroll sideways for. */
function overhang(tryOut: TryOut): Promise<number> {
  return paneFrame(tryOut).evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** 买家昵称 may be the buyer, but no export says so. */
const DOUBTFUL = doubtfulShop("客服", "买家昵称");

describe("the pane", () => {
  it.each(["zh-CN", "en"] as const)("leads a newcomer from nothing to sheets in %s", async (lang) => {
    const words = {
      "zh-CN": {
        sample: "试用示例数据",
        next: "下一步",
        calculate: "计算预览",
        go: "生成月度考核",
        made: /已生成 \d+ 张工作表/,
      },
      en: {
        sample: "Try sample data",
        next: "Next",
        calculate: "Calculate preview",
        go: "Generate",
        made: /\d+ sheets made/,
      },
    }[lang];
    const tryOut = await open({ lang });
    const { page, pane, tabNames } = tryOut;
    await page.addStyleTag({ content: ".pane { width: 320px !important; flex: none !important; }" });
    await openWorkbook(tryOut, [{ sheet: "Sheet1", cells: [] }]);
    const press = (name: string): Promise<void> => pane.locator("main").getByRole("button", { name }).last().click();
    const expectUsable = async (): Promise<void> => {
      expect(await overhang(tryOut)).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
    };
    await press(words.sample);
    await pane
      .getByText(/2026-06/)
      .first()
      .waitFor();
    await expectUsable();
    await press(words.next);
    await pane.getByRole("combobox").first().waitFor();
    await expectUsable();
    await press(words.next);
    await press(words.calculate);
    await pane.getByRole("heading", { name: "2026-06" }).waitFor();
    await expectUsable();
    await press(words.next);
    await pane.locator("main").getByRole("button", { name: words.go }).first().click();
    await pane.getByText(words.made).waitFor();
    await expectUsable();
    expect((await tabNames()).length).toBeGreaterThan(5);
  });

  it("asks what it can't know, and doesn't ask again", async () => {
    const tryOut = await open();
    const { pane, page } = tryOut;
    await openWorkbook(tryOut, DOUBTFUL);
    await pane.getByText("有 1 处需要确认").waitFor();
    await pane.getByRole("radio", { name: "买家昵称" }).click();
    await pane.getByRole("button", { name: "确认", exact: true }).click();
    await pane.getByText("有 1 处需要确认").waitFor({ state: "detached" });
    await pane.getByRole("button", { name: "重新识别" }).click();
    await pane.getByText("沿用已确认的选择").first().waitFor();
    await runCommand(tryOut, "生成月度考核");
    await page.getByRole("tab", { name: "绩效汇总 2026-06" }).waitFor();
  });

  it("opens from a cell's menu at the agent whom the cell names, down to why an order is theirs", async () => {
    const { page, pane, type, grid } = await open();
    await pane.getByText("可用").first().waitFor();
    await page.getByRole("button", { name: "新建工作表" }).click();
    await type("B2", "林小满");
    await type("B3", "客单价");
    await page.getByRole("button", { name: "关闭任务窗格" }).click();
    const ask = async (address: string): Promise<void> => {
      const box = page.locator(".name-box");
      await box.fill(address);
      await box.press("Enter");
      await grid.press("Shift+F10");
      await page.getByRole("menuitem", { name: "查看该客服" }).press("Enter");
    };
    await ask("B2");
    await pane.getByRole("heading", { name: "林小满" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await pane.getByRole("button", { name: "看订单" }).press("Enter");
    await pane.locator("main li button").first().press("Enter");
    await pane.getByRole("heading", { name: "为什么" }).waitFor();
    await ask("B3");
    await pane.getByText("“客单价”不是 2026-06 的客服").waitFor();
  });

  it("goes through all four steps with the keyboard alone, whose place is never lost", async () => {
    const tryOut = await open();
    const { page, pane, step, tabNames } = tryOut;
    await pane.getByText("可用").first().waitFor();
    const focused = (): Promise<string> =>
      paneFrame(tryOut).evaluate(() => document.activeElement?.textContent ?? document.activeElement?.tagName ?? "");
    /** Tabs on until a button of this name has the focus, as a person would. */
    const tabTo = async (name: string, presses = 80): Promise<void> => {
      for (let i = 0; i <= presses; i++) {
        if ((await focused()).startsWith(name)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`${name} can't be reached with Tab; ${await focused()} has the focus`);
    };
    await step("数据").focus();
    await tabTo("下一步：规则");
    await page.keyboard.press("Enter");
    await tabTo("下一步：预览");
    await page.keyboard.press("Enter");
    await tabTo("计算预览");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "2026-06" }).waitFor();
    await tabTo("重新计算", 0);
    await step("预览").focus();
    await tabTo("下一步：生成");
    await page.keyboard.press("Enter");
    await tabTo("生成月度考核");
    await page.keyboard.press("Enter");
    await tabTo("取消", 0);
    await pane.getByText(/已生成 \d+ 张工作表/).waitFor();
    await tabTo("重新生成", 0);
    await pane.getByRole("button", { name: "删除这次生成的工作表" }).waitFor();
    await tabTo("删除这次生成的工作表", 20);
    await page.keyboard.press("Enter");
    await tabTo("不删除", 0);
    await page.keyboard.press("Escape");
    await tabTo("删除这次生成的工作表", 0);
    expect((await tabNames()).length).toBeGreaterThan(5);
  });

  it("may ask nobody but its own server and Office.js, and run no text as script", async () => {
    const tryOut = await open();
    await tryOut.pane.getByText("可用").first().waitFor();
    const frame = paneFrame(tryOut);
    const asked = await frame.evaluate(async () => {
      const broken: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => broken.push(effectiveDirective));
      const image = new Promise((resolve) => {
        const picture = new Image();
        picture.onerror = resolve;
        picture.src = "https://example.invalid/a.png";
      });
      const fetched = await fetch("/sample.xlsx").then(
        () => "fetched",
        () => "refused",
      );
      // later: what a debugger evaluates may do more than the page
      const run = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(new Function("return 'run'")()); // eslint-disable-line @typescript-eslint/no-implied-eval -- what is tested
          } catch {
            resolve("refused");
          }
        }, 0);
      });
      await image;
      return { fetched, run, broken: broken.sort() };
    });
    expect(asked).toEqual({ fetched: "refused", run: "refused", broken: ["connect-src", "img-src"] });
    tryOut.forgive(/Content Security Policy|example\.invalid/);
  });
});
