import { dataMonths } from "../../engine/dataMonths";
import type { Records } from "../../engine/records/records";
import { month, type Month } from "../../engine/units/period";
import type { Workbook } from "../ports/workbook";
import { Refusal } from "./refusal";
import { replaceSetting } from "./replaceSetting";

/** The workbook keeps which month is to be appraised, so that the ribbon's button and the pane agree. */
const SETTING = "cs.month";

/** The month that was chosen; `null`: none, so the one with most session starts. */
export async function chosenMonth(workbook: Workbook): Promise<Month | null> {
  const saved = await workbook.loadSetting(SETTING);
  if (saved === undefined || saved === null) return null;
  const text = typeof saved === "string" ? saved : JSON.stringify(saved);
  try {
    return month(text);
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal({ code: "notAMonth", received: text });
    throw error;
  }
}

/** @param wanted - `null`: the month with most session starts. @returns takes the choice back. */
export function chooseMonth(workbook: Workbook, wanted: Month | null): Promise<() => Promise<void>> {
  return replaceSetting(workbook, SETTING, wanted);
}

/** @throws Refusal when the month has neither a session start nor a created order. */
export function checkMonth(wanted: Month | null, records: Records, dayStart: number): void {
  const bySession = dataMonths({ ...records, orders: undefined }, dayStart);
  const byOrder = dataMonths({ ...records, sessions: undefined }, dayStart);
  const months = [...new Set([...bySession, ...byOrder].map((one) => one.month))].sort();
  if (wanted !== null && !months.includes(wanted))
    throw new Refusal({ code: "monthWithoutRows", month: wanted, months });
}
