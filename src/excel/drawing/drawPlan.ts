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
  { sheets, tables }: Pick<Survey, "sheets" | "tables">,
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

type Free = (wished: string, taken: ReadonlySet<string>) => string;

type Name = (wished: string) => { readonly currentName: string; readonly finalName: string };

/** The same wish never gets the same name twice. */
function naming(all: readonly Named[], staying: readonly Named[], free: Free): Name {
  const now = lowerCased(all.map(({ name }) => name));
  const then = lowerCased(staying.map(({ name }) => name));
  return (wished) => {
    const finalName = free(wished, then);
    then.add(finalName.toLowerCase());
    const currentName = now.has(finalName.toLowerCase()) ? free(wished, new Set([...now, ...then])) : finalName;
    now.add(currentName.toLowerCase());
    return { currentName, finalName };
  };
}

export interface Renaming {
  readonly from: string;
  readonly to: string;
}

export interface Renamings {
  readonly sheets: readonly Renaming[];
  readonly tables: readonly Renaming[];
}

/** What must give up its name to a new one before it goes: some of the sheets to be replaced, and of their tables. */
export function planRenamings(
  plan: readonly PlannedSheet[],
  { sheets, tables }: Pick<Survey, "sheets" | "tables">,
  replaced: ReadonlySet<string>,
): Renamings {
  const going = sheets.filter(({ id }) => replaced.has(id));
  const goingTables = tables.filter(({ sheetId }) => replaced.has(sheetId));
  const plannedTables = plan.flatMap((sheet) => sheet.tables);
  return {
    sheets: renamingsOf(going, { all: sheets, planned: plan, free: freeSheetName }),
    tables: renamingsOf(goingTables, { all: tables, planned: plannedTables, free: freeTableName }),
  };
}

interface Naming {
  readonly all: readonly Named[];
  readonly planned: readonly { readonly currentName: string; readonly finalName: string }[];
  readonly free: Free;
}

function renamingsOf(going: readonly Named[], { all, planned, free }: Naming): readonly Renaming[] {
  const wanted = lowerCased(planned.map(({ finalName }) => finalName));
  const taken = lowerCased([
    ...all.map(({ name }) => name),
    ...planned.flatMap(({ currentName, finalName }) => [currentName, finalName]),
  ]);
  return going
    .filter(({ name }) => wanted.has(name.toLowerCase()))
    .map(({ name: from }) => {
      const to = free(from, taken);
      taken.add(to.toLowerCase());
      return { from, to };
    });
}

/** Capitals and small letters are the same to Excel. */
function lowerCased(names: readonly string[]): Set<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}
