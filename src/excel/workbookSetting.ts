import { ExcelError } from "../app/ports/excelError";
import { inExcel, sendPatiently } from "./inExcel";

/** Settings grow slow and were reported lost when large; ours stay small. */
const MOST_BYTES = 50_000;

/** What is saved with the workbook, by key. */
export type SavedSettings = ReadonlyMap<string, unknown>;

/** Asks for all settings of ours with the next sync, for `settingsOf`. */
export function queueSettings(context: Excel.RequestContext): Excel.SettingCollection {
  const { settings } = context.workbook;
  settings.load("items/key,items/value");
  return settings;
}

/** The settings asked for, once they have come. */
export function settingsOf({ items }: Excel.SettingCollection): SavedSettings {
  return new Map(items.map(({ key, value }): [string, unknown] => [key, value]));
}

/** Reads a value saved with the workbook; `undefined` if there is none. */
export function loadSetting(key: string): Promise<unknown> {
  return inExcel("read a setting", (context) => sendPatiently(() => readSetting(context, key)));
}

async function readSetting(context: Excel.RequestContext, key: string): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load("value");
  await context.sync();
  const value: unknown = setting.isNullObject ? undefined : setting.value;
  return value;
}

/** @throws ExcelError `SettingTooLarge` from 50,000 bytes of JSON on. */
export function checkSize(key: string, value: unknown): void {
  if (new TextEncoder().encode(JSON.stringify(value)).length >= MOST_BYTES) {
    throw new ExcelError({ operation: "save a setting", code: "SettingTooLarge", address: key });
  }
}

/** Whether the workbook gives back what it was given. */
export function isSaved(given: unknown, read: unknown): boolean {
  return JSON.stringify(given) === JSON.stringify(read);
}

/**
 * Saves plain data with the workbook and reads it back.
 *
 * @throws ExcelError `SettingTooLarge` from 50,000 bytes of JSON on; `SettingNotSaved` when the workbook gives back something else.
 */
export async function saveSetting(key: string, value: unknown): Promise<void> {
  checkSize(key, value);
  const saved = await inExcel("save a setting", async (context) => {
    await sendPatiently(async () => {
      context.workbook.settings.add(key, value);
      await context.sync();
    });
    return sendPatiently(() => readSetting(context, key));
  });
  if (!isSaved(value, saved)) {
    throw new ExcelError({ operation: "save a setting", code: "SettingNotSaved", address: key });
  }
}
