import type { Browser } from "playwright-core";
import { startServer, type TryOutServer } from "../../../src/host/tryOut/startServer";
import { launchBrowser } from "./launchBrowser";
import { openTryOut, type TryOut, type TryOutOptions } from "./openTryOut";

/** Opens the try-out page; a page that is open already is checked and closed first. */
export type OpenPage = (options?: Omit<TryOutOptions, "url">) => Promise<TryOut>;

/**
 * For a suite of journeys: one server of the built project and one browser. After each journey its page must have had no
 * fault, and is closed. `npm run build` first.
 */
export function tryOutPages(): OpenPage {
  let server: TryOutServer;
  let browser: Browser;
  let page: TryOut | undefined;
  jest.setTimeout(120_000); // a journey takes seconds; a machine busy with other suites takes its time
  const end = async (): Promise<void> => {
    const ended = page;
    if (ended === undefined) return;
    page = undefined;
    const faults = await ended.faults();
    await ended.close();
    expect(faults).toEqual([]);
  };
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ project: process.cwd(), port: 0 }), launchBrowser()]);
  });
  afterEach(end);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return async (options = {}) => {
    await end();
    page = await openTryOut(browser, { url: server.url, ...options });
    return page;
  };
}

/** Presses a button of the ribbon and waits until its command is over. */
export async function runCommand({ page, ribbon }: TryOut, name: string): Promise<void> {
  await ribbon.getByRole("button", { name }).click();
  await page.locator(".working:not(:empty)").waitFor();
  await page.locator(".working:empty").waitFor({ state: "attached" });
}
