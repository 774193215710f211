import type { Browser, Frame } from "playwright-core";
import { startServer, type TryOutServer } from "../../src/host/tryOut/startServer";
import { accessibilityFaults } from "../support/page/accessibilityFaults";
import { launchBrowser } from "../support/page/launchBrowser";
import { openTryOut, type TryOut, type TryOutOptions } from "../support/page/openTryOut";
import { openWorkbook } from "../support/page/openWorkbook";

jest.setTimeout(120_000); // a journey takes seconds; a machine busy with other suites takes its time

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
  expect(await tryOut.faults()).toEqual([]);
  await tryOut.close();
});

async function open(options: Omit<TryOutOptions, "url"> = {}): Promise<TryOut> {
  tryOut = await openTryOut(browser, { url: server.url, ...options });
  return tryOut;
}

/** The pane's own page. */
function paneFrame({ page }: TryOut): Frame {
  return page.frames().find((frame) => frame.url().includes("/add-in/"))!;
}

/** 买家昵称 may be the buyer, but no export says so. */
const DOUBTFUL = [
  {
    sheet: "接待",
    cells: [
      ["客服", "买家昵称", "开始时间"],
      ["小美", "买家甲", 46_178.5],
      ["小丽", "买家乙", 46_178.6],
    ],
  },
  {
    sheet: "订单",
    cells: [
      ["订单编号", "买家会员名", "订单创建时间", "订单付款时间", "总金额"],
      ["A1", "买家甲", 46_178.55, 46_178.56, 100],
    ],
  },
];

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
    const { pane, tabNames } = await open({ lang });
    await openWorkbook(tryOut, [{ sheet: "Sheet1", cells: [] }]);
    const press = (name: string): Promise<void> => pane.locator("main").getByRole("button", { name }).last().click();
    await press(words.sample);
    await pane
      .getByText(/2026-06/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(tryOut.page)).toEqual([]);
    await press(words.next);
    await press(words.next);
    await press(words.calculate);
    await pane.getByRole("heading", { name: "2026-06" }).waitFor();
    expect(await accessibilityFaults(tryOut.page)).toEqual([]);
    await press(words.next);
    await pane.locator("main").getByRole("button", { name: words.go }).first().click();
    await pane.getByText(words.made).waitFor();
    expect(await accessibilityFaults(tryOut.page)).toEqual([]);
    expect((await tabNames()).length).toBeGreaterThan(5);
  });

  it("asks what it can't know, and doesn't ask again", async () => {
    const { pane, page, ribbon } = await open();
    await openWorkbook(tryOut, DOUBTFUL);
    await pane.getByText("有 1 处需要确认").waitFor();
    await pane.getByRole("radio", { name: "买家昵称" }).click();
    await pane.getByRole("button", { name: "确认", exact: true }).click();
    await pane.getByText("有 1 处需要确认").waitFor({ state: "detached" });
    await pane.getByRole("button", { name: "重新识别" }).click();
    await pane.getByText("沿用已确认的选择").first().waitFor();
    await ribbon.getByRole("button", { name: "生成月度考核" }).click();
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

  it("goes through all four steps with the keyboard alone", async () => {
    const { page, pane, step } = await open();
    await pane.getByText("可用").first().waitFor();
    const focused = (): Promise<string> =>
      paneFrame(tryOut).evaluate(() => document.activeElement?.textContent ?? document.activeElement?.tagName ?? "");
    /** Tabs on until a button of this name has the focus, as a person would. */
    const tabTo = async (name: string): Promise<void> => {
      for (let i = 0; i < 80; i++) {
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
    await step("预览").focus();
    await tabTo("下一步：生成");
    await page.keyboard.press("Enter");
    await tabTo("生成月度考核");
    await page.keyboard.press("Enter");
    await pane.getByText(/已生成 \d+ 张工作表/).waitFor();
  });

  it("fits 320 pixels in every step, in both languages", async () => {
    for (const lang of ["zh-CN", "en"] as const) {
      const { page, pane } = await open({ lang });
      await page.addStyleTag({ content: ".pane { width: 320px !important; flex: none !important; }" });
      const steps = pane.getByRole("navigation").first().getByRole("button");
      await pane.locator("main section li").first().waitFor();
      for (let i = 0; i < 4; i++) {
        await steps.nth(i).click();
        if (i === 2) {
          await pane.locator("main").getByRole("button").first().click();
          await pane.getByRole("heading", { name: "2026-06" }).waitFor();
        }
        const { wide, room } = await paneFrame(tryOut).evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return { wide: scrollWidth, room: clientWidth };
        });
        expect(wide).toBeLessThanOrEqual(room);
      }
      if (lang === "zh-CN") await tryOut.close();
    }
  });

  it("may ask nobody but its own server and Office.js, and run no text as script", async () => {
    const { pane } = await open();
    await pane.getByText("可用").first().waitFor();
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
