import { ExcelError } from "../app/ports/excelError";
import { inExcel, sendPatiently } from "./inExcel";

/** Settings grow slow and were reported lost when large; ours stay small. */
const MOST_BYTES = 50_000;

/** Reads a value saved with the workbook; `undefined` if there is none. */
export function loadSetting(key: string): Promise<unknown> {
  return inExcel("read a setting", (context) => sendPatiently(() => readSetting(context, key)));
}

/** The same inside a batch of work. */
export async function readSetting(context: Excel.RequestContext, key: string): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load("value");
  await context.sync();
  const value: unknown = setting.isNullObject ? undefined : setting.value;
  return value;
}

/**
 * Saves plain data with the workbook and reads it back.
 *
 * @throws ExcelError `SettingTooLarge` from 50,000 bytes of JSON on; `SettingNotSaved` when the workbook gives back something else.
 */
export async function saveSetting(key: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value);
  if (new TextEncoder().encode(json).length >= MOST_BYTES) {
    throw new ExcelError({ operation: "save a setting", code: "SettingTooLarge", address: key });
  }
  const saved = await inExcel("save a setting", async (context) => {
    await sendPatiently(async () => {
      context.workbook.settings.add(key, value);
      await context.sync();
    });
    return sendPatiently(() => readSetting(context, key));
  });
  if (JSON.stringify(saved) !== json) {
    throw new ExcelError({ operation: "save a setting", code: "SettingNotSaved", address: key });
  }
}
