import type { Browser, BrowserContext, FrameLocator, Locator, Page } from "playwright-core";

export interface TryOutOptions {
  readonly url: string;
  readonly lang?: "zh-CN" | "en";
  readonly dark?: boolean;
}

/** The try-out page as a person has it open. */
export interface TryOut {
  readonly page: Page;
  /** The add-in's pane. */
  readonly pane: FrameLocator;
  readonly ribbon: Locator;
  readonly tabs: Locator;
  readonly grid: Locator;
  /** A step of the pane by its name. */
  readonly step: (name: string) => Locator;
  readonly tabNames: () => Promise<readonly string[]>;
  readonly cell: (text: string) => Locator;
  /** Types into a cell of the active sheet. */
  readonly type: (address: string, text: string) => Promise<void>;
  /** Requests that left this machine, errors of the page and the pane, and what the page's status bar complains of. */
  readonly faults: () => Promise<readonly string[]>;
  /** Faults like these were meant. */
  readonly forgive: (fault: RegExp) => void;
  readonly close: () => Promise<void>;
}

/** Opens the page in a browser profile of its own and waits until the pane has looked at the workbook. */
export async function openTryOut(
  browser: Browser,
  { url, lang = "zh-CN", dark = false }: TryOutOptions,
): Promise<TryOut> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  const faults = watchFaults(context, page, url);
  await page.goto(lang === "en" ? `${url}/?lang=en` : url);
  const pane = page.frameLocator("iframe");
  const tabs = page.getByRole("tablist").getByRole("tab");
  const grid = page.getByRole("grid");
  const steps = pane.getByRole("navigation").first();
  await steps.waitFor();
  return {
    page,
    pane,
    ribbon: page.getByRole("toolbar"),
    tabs,
    grid,
    step: (name) => steps.getByRole("button", { name }),
    tabNames: () => tabs.allTextContents(),
    cell: (text) => grid.getByRole("gridcell").filter({ hasText: text }).first(),
    type: async (address, text) => {
      const box = page.locator(".name-box");
      await box.fill(address);
      await box.press("Enter");
      await page.locator(".formula").fill(text);
      await page.locator(".formula").press("Enter");
    },
    faults: async () => [...faults, ...(await page.locator(".refusal:not(:empty)").allTextContents())],
    forgive: (meant) => faults.splice(0, faults.length, ...faults.filter((fault) => !meant.test(fault))),
    close: () => context.close(),
  };
}

function watchFaults(context: BrowserContext, page: Page, url: string): string[] {
  const faults: string[] = [];
  context.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(?:data|blob):/.test(address)) faults.push(`asked for ${address}`);
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) faults.push(message.text());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  return faults;
}
