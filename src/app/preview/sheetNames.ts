import { unhurried } from "../ports/breather";
import type { MonthFigures } from "../run/calculateMonth";
import { sheetsOf } from "../run/drawMonth";
import type { Language } from "../run/language";

/** What the month's sheets would be called, in their order; a name that is taken by a sheet of somebody's gets a number behind it. */
export async function sheetNames(figures: MonthFigures, language: Language): Promise<readonly string[]> {
  const sheets = await unhurried(sheetsOf(figures, language));
  return sheets.map(({ name }) => name);
}
