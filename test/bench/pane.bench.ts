import type { Browser, Frame } from "playwright-core";
import { startServer } from "../../src/host/tryOut/startServer";
import { launchBrowser } from "../support/page/launchBrowser";
import { openTryOut } from "../support/page/openTryOut";

/**
 * How soon the pane is seen: the built add-in in the try-out page, in a Chromium slowed down fourfold. Counted from the
 * moment the pane's frame is asked for; a browser profile of its own each time, so that nothing comes from a cache.
 * Then, at full speed, for how long the pane's own work holds it while the sample month is generated: no test can hold a
 * busy machine to a time. Prints, asserts nothing. `npm run build` first.
 */

const SLOWDOWN = 4;
const RUNS = Number(process.env["RUNS"] ?? 5);

interface Opening {
  /** Milliseconds to the first pixels of content. */
  readonly paint: number;
  /** Milliseconds until the four steps can be pressed. */
  readonly usable: number;
  /** Milliseconds until the tables of the workbook are listed. */
  readonly looked: number;
}

declare global {
  interface Window {
    seen: { usable?: number; looked?: number };
    /** Milliseconds of each task over 50 ms. */
    held: number[];
  }
}

/** Notes in every frame when the pane's parts come into the page. */
function watchParts(): void {
  window.seen = {};
  const note = (): void => {
    if (document.querySelector("nav") !== null) window.seen.usable ??= performance.now();
    if (document.querySelectorAll("main section li").length > 1) window.seen.looked ??= performance.now();
  };
  new MutationObserver(note).observe(document, { childList: true, subtree: true });
}

async function openOnce(browser: Browser, url: string): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(watchParts);
  const devTools = await context.newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await page.goto(url);
  const frame = await (await page.waitForSelector("iframe", { timeout: 60_000 })).contentFrame();
  if (frame === null) throw new Error("The pane has no page");
  await frame.waitForFunction(() => window.seen.looked !== undefined, undefined, { timeout: 60_000 });
  const opening = await frame.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    usable: window.seen.usable ?? NaN,
    looked: window.seen.looked ?? NaN,
  }));
  await context.close();
  return opening;
}

/** Notes tasks of the pane itself; those of the try-out page, which is Excel to it, share its thread. */
function watchTasks(): void {
  window.held = [];
  new PerformanceObserver((list) => {
    const own = list.getEntries().filter(({ name }) => name === "self");
    window.held.push(...own.map(({ duration }) => duration));
  }).observe({ type: "longtask" });
}

async function holdsOfRun(browser: Browser, url: string): Promise<readonly number[]> {
  const { page, pane, step, close } = await openTryOut(browser, { url });
  await pane.getByText("可用").nth(4).waitFor();
  const frame = page.frames().find((one: Frame) => one.url().includes("/add-in/"));
  if (frame === undefined) throw new Error("The pane has no page");
  await frame.evaluate(watchTasks);
  await step("生成").click();
  await pane.getByRole("button", { name: "生成月度考核" }).click();
  await pane.getByText("已生成 6 张工作表").waitFor();
  const held = await frame.evaluate(() => window.held);
  await close();
  return held;
}

function middle(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `${Math.round(sorted[Math.floor(sorted.length / 2)] ?? NaN)} ms (${sorted.map(Math.round).join(", ")})`;
}

async function main(): Promise<void> {
  const server = await startServer({ project: process.cwd(), port: 0 });
  const browser = await launchBrowser();
  const openings: Opening[] = [];
  for (let run = 0; run < RUNS; run++) openings.push(await openOnce(browser, server.url));
  const held = await holdsOfRun(browser, server.url);
  await browser.close();
  await server.close();
  console.log(`The pane at ${SLOWDOWN}× slowdown, ${RUNS} openings, the middle one and all:`);
  console.log(`  first paint   ${middle(openings.map(({ paint }) => paint))}`);
  console.log(`  steps usable  ${middle(openings.map(({ usable }) => usable))}`);
  console.log(`  tables listed ${middle(openings.map(({ looked }) => looked))}`);
  console.log(
    `A run of the sample month held the pane over 50 ms ${held.length} times${held.length === 0 ? "" : ` (${held.join(", ")} ms)`}`,
  );
}

void main();
