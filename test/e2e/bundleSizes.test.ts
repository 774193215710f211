import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const BUILT = join(__dirname, "../../dist/addin");

/** Most kilobytes (1000 bytes, before compression) of each script: a little above what it needs. Raise one only for what it is worth. */
const BUDGETS: Readonly<Record<string, number>> = {
  "taskpane.js": 150, // before anything is seen: functions, their words
  "pane.js": 720, // the pane with the use cases
  "vendor.js": 625, // React, Fluent, zod
  "engine.js": 425, // the worker
  "files.js": 270, // with the first file
  "legacy-xls.js": 500, // with the first .xls
  "sample.js": 215, // with the sample month
};

/** The built add-in: `npm run build` first. */
describe("the bundles", () => {
  const scripts = readdirSync(BUILT).filter((name) => name.endsWith(".js"));

  it("are those that have a budget", () => {
    expect(scripts.sort()).toEqual(Object.keys(BUDGETS).sort());
  });

  it.each(Object.entries(BUDGETS))("keep %s within %i kB", (name, kilobytes) => {
    expect(statSync(join(BUILT, name)).size / 1000).toBeLessThanOrEqual(kilobytes);
  });
});
