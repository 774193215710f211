import type { Workbook } from "../ports/workbook";

/** The workbook, telling after each successful drawing and saving of settings that what figures depend on may have changed. */
export function watchedWorkbook(workbook: Workbook, changed: () => void): Workbook {
  const told = async <Result>(work: Promise<Result>): Promise<Result> => {
    const result = await work;
    changed();
    return result;
  };
  return {
    ...workbook,
    draw: (specs, options) => told(workbook.draw(specs, options)),
    saveSetting: (key, value) => told(workbook.saveSetting(key, value)),
  };
}
