import { existsSync } from "node:fs";
import bundled from "@sparticuz/chromium";
import { chromium, type Browser } from "playwright-core";

/** Where systems put Chromium and Chrome. */
const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The system's own Chromium where there is one (`CHROMIUM` names another), else the one that npm installed. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env["CHROMIUM"] ?? INSTALLED.find((path) => existsSync(path));
  // not the arguments that come with the bundled one: in a single process it ends with its first page
  return chromium.launch({ executablePath: own ?? (await bundled.executablePath()), args: ["--no-sandbox"] });
}
