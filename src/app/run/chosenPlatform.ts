import { PRESETS, type Platform } from "../../engine/settings";
import type { Workbook } from "../ports/workbook";

/** The workbook keeps whose documented window holds where the tables can't tell, or tell several. */
const SETTING = "cs.platform";

function isPlatform(value: unknown): value is Platform {
  return typeof value === "string" && Object.hasOwn(PRESETS, value);
}

/** The platform that a person chose; `undefined`: none, so the tables tell. What can't be understood counts as none. */
export async function chosenPlatform(workbook: Workbook): Promise<Platform | undefined> {
  const saved = await workbook.loadSetting(SETTING);
  return isPlatform(saved) ? saved : undefined;
}

/** @param platform - `null`: the tables tell again. */
export function choosePlatform(workbook: Workbook, platform: Platform | null): Promise<void> {
  return workbook.saveSetting(SETTING, platform);
}
