import axe, { type AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe finds wrong (WCAG 2.2 A and AA) on a page and in its frames, one line each. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const found = await Promise.all(page.frames().map(faultsOf));
  return found.flat();
}

async function faultsOf(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate<AxeResults>(() =>
    window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      iframes: false,
      resultTypes: ["violations"],
    }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}
