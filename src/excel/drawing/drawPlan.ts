import type { SheetSpec } from "../../report/spec/sheetSpec";
import { freeSheetName, freeTableName } from "./sheetNames";
import type { Survey } from "./survey";

/** A sheet to draw and the names it takes. */
export interface PlannedSheet {
  readonly spec: SheetSpec;
  /** While it is drawn: free beside the sheets that it is to replace. */
  readonly currentName: string;
  /** When those are gone. */
  readonly finalName: string;
  readonly tables: readonly PlannedTable[];
}

export interface PlannedTable {
  readonly wished: string;
  readonly currentName: string;
  readonly finalName: string;
}

/** Names every sheet and table; `replaced` are the ids of the sheets that go when the new ones are finished. */
export function planDrawing(
  specs: readonly SheetSpec[],
  { sheets, tables }: Survey,
  replaced: ReadonlySet<string>,
): readonly PlannedSheet[] {
  const staying = sheets.filter(({ id }) => !replaced.has(id));
  const stayingTables = tables.filter(({ sheetId }) => !replaced.has(sheetId));
  const nameSheet = naming(sheets, staying, freeSheetName);
  const nameTable = naming(tables, stayingTables, freeTableName);
  return specs.map((spec) => ({
    spec,
    ...nameSheet(spec.name),
    tables: spec.tables.map(({ name }) => ({ wished: name, ...nameTable(name) })),
  }));
}

interface Named {
  readonly name: string;
}

type Naming = (wished: string) => { readonly currentName: string; readonly finalName: string };

/** The same wish never gets the same name twice. */
function naming(
  all: readonly Named[],
  staying: readonly Named[],
  free: (wished: string, taken: ReadonlySet<string>) => string,
): Naming {
  const now = new Set(all.map(({ name }) => name.toLowerCase()));
  const then = new Set(staying.map(({ name }) => name.toLowerCase()));
  return (wished) => {
    const finalName = free(wished, then);
    then.add(finalName.toLowerCase());
    const currentName = now.has(finalName.toLowerCase()) ? free(wished, new Set([...now, ...then])) : finalName;
    now.add(currentName.toLowerCase());
    return { currentName, finalName };
  };
}
