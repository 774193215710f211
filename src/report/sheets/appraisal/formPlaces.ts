import type { KnownSheet } from "../../spec/sheetSpec";
import { FIRST_PART } from "./appraisalForm";

/** Where a form begins. */
export interface FormPlace {
  /** Of its sheet. */
  readonly key: string;
  readonly row: number;
}

/** Where everybody's form stands among the sheets, by `appraisalKey`: on a sheet of its own, or below others. */
export function formPlaces(sheets: readonly KnownSheet[]): ReadonlyMap<string, FormPlace> {
  const places = sheets.flatMap(
    ({ key, inputs }) =>
      inputs
        .filter((input) => input.key === "head")
        .map(({ of = key, area }) => [of, { key, row: area.row - FIRST_PART - 1 }] as const), // the names of the fields stand above
  );
  return new Map(places);
}
