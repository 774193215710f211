import type { Workbook } from "../ports/workbook";

/** Saves a setting; answers with how to put back what was saved before, whatever it was. */
export async function replaceSetting(workbook: Workbook, key: string, value: unknown): Promise<() => Promise<void>> {
  const before = (await workbook.loadSetting(key)) ?? null;
  await workbook.saveSetting(key, value);
  return () => workbook.saveSetting(key, before);
}
