import type { FormLayout } from "../../report/sheets/statement/payFrame";
import type { Workbook } from "../ports/workbook";
import { replaceSetting } from "./replaceSetting";

/** The workbook keeps how its 考核表 are laid out, so that the ribbon's button and the pane agree. */
const SETTING = "cs.forms";

/** How 考核表 are laid out: a sheet each unless somebody chose otherwise. */
export async function chosenForms(workbook: Workbook): Promise<FormLayout> {
  return (await workbook.loadSetting(SETTING)) === "together" ? "together" : "each";
}

/** @returns takes the choice back. */
export function chooseForms(workbook: Workbook, forms: FormLayout): Promise<() => Promise<void>> {
  return replaceSetting(workbook, SETTING, forms);
}
