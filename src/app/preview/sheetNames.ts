import { sheetsOf } from "../run/drawMonth";
import type { MonthFigures } from "../run/calculateMonth";
import type { Language } from "../run/language";

/** What the month's sheets would be called, in their order; a name that is taken by a sheet of somebody's gets a number behind it. */
export function sheetNames(figures: MonthFigures, language: Language): readonly string[] {
  return sheetsOf(figures, language).map(({ name }) => name);
}
