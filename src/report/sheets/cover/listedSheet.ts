import type { SheetTarget } from "../../spec/sheetCell";
import type { KnownSheet } from "../../spec/sheetSpec";

/** A sheet that the cover leads to, and how. */
export interface ListedSheet extends KnownSheet {
  readonly target: SheetTarget;
}

/** One drawn together with the cover. */
export function drawnSheet({ key, name, inputs }: KnownSheet): ListedSheet {
  return { key, name, inputs, target: { key } };
}

/** One that is in the workbook under its name. */
export function stayingSheet({ key, name, inputs }: KnownSheet): ListedSheet {
  return { key, name, inputs, target: { sheet: name } };
}
