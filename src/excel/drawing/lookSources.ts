import type { Breathe } from "../../app/ports/breather";
import type { Band } from "../../report/spec/band";
import type { SheetSpec } from "../../report/spec/sheetSpec";
import { groupedBy } from "./areaOperations";
import { LOOKS, type Edge } from "./looks";

/**
 * For the sheets that look as another does, that other: its looks need only be copied. Of those that end in a list and differ in
 * nothing but its length, the others take their looks from the longest. Sheets that are sources have none themselves.
 */
export async function lookSources(
  specs: readonly SheetSpec[],
  breathe: Breathe,
): Promise<ReadonlyMap<SheetSpec, SheetSpec>> {
  const looks: { readonly spec: SheetSpec; readonly look: string }[] = [];
  for (const spec of specs.filter(isCopied)) {
    await breathe();
    looks.push({ spec, look: lookOf(spec) });
  }
  const sources = new Map<SheetSpec, SheetSpec>();
  for (const group of groupedBy(looks, ({ look }) => look).values()) {
    const [source, ...others] = group.map(({ spec }) => spec).sort((a, b) => rowsOf(b) - rowsOf(a));
    for (const spec of others) if (source !== undefined) sources.set(spec, source);
  }
  return sources;
}

/** Copying formats would bring conditional formats along, and a table's looks as if they were the cells' own. */
function isCopied({ bands, tables, conditionalFormats }: SheetSpec): boolean {
  return bands.length > 0 && tables.length === 0 && conditionalFormats.length === 0;
}

/** Rows that bands fill, blank ones between them included. */
function rowsOf({ bands }: SheetSpec): number {
  return Math.max(0, ...bands.map(({ row, rows }) => row + rows.count));
}

/** All that the looks of a sheet's cells come from, but for the length of a list at its end. */
function lookOf(spec: SheetSpec): string {
  const list = listAtEnd(spec);
  const bands = spec.bands.map((band) => {
    const { row, column, columns, style, rows } = band;
    return [row, column, columns, style, band === list ? "list" : rows.count];
  });
  return JSON.stringify([bands, spec.paints, spec.merges]);
}

/** The band below which nothing stands, if all of its rows look the same. */
function listAtEnd({ bands, paints, merges }: SheetSpec): Band | undefined {
  const last = bands.reduce<Band | undefined>(
    (low, band) => (low === undefined || band.row > low.row ? band : low),
    undefined,
  );
  if (last === undefined || last.rows.count === 0) return undefined;
  const above = [
    ...bands.filter((band) => band !== last).map(({ row, rows }) => ({ row, rows: rows.count })),
    ...paints.map(({ area }) => area),
    ...merges,
  ];
  const isAlone = above.every(({ row, rows }) => row + rows <= last.row);
  return isAlone && [last.style, ...last.columns.flatMap(({ style = [] }) => style)].every(isEven) ? last : undefined;
}

/** Whether the line below the last row is that between rows. */
function isEven(style: Band["style"]): boolean {
  const { edges = [] } = LOOKS[style];
  const color = (side: Edge["side"]): string | undefined => edges.find((edge) => edge.side === side)?.color;
  return color("InsideHorizontal") === color("EdgeBottom");
}
