import fc from "fast-check";
import { calculatePeriod } from "../../src/engine/calculatePeriod";
import { detectTable } from "../../src/engine/mapping/detectTable";
import { createRecordsBuilder } from "../../src/engine/mapping/recordsBuilder";
import { toMapping } from "../../src/engine/mapping/toMapping";
import type { PeriodResult } from "../../src/engine/periodResult";
import type { Cell } from "../../src/engine/records/cell";
import { DEFAULT_SETTINGS } from "../../src/engine/settings";
import { creditLines } from "../../src/app/figures/creditLines";
import { figuresDocument } from "../../src/app/figures/figuresDocument";
import { generateMonth } from "../support/generator/generateMonth";
import type { GeneratedTable } from "../support/generator/generatedTable";

/** Cells as a workbook gives them: header first. */
type Sheet = Pick<GeneratedTable, "sheet" | "columns"> & { readonly cells: readonly (readonly Cell[])[] };

function resultOf(sheets: readonly Sheet[]): PeriodResult {
  const builder = createRecordsBuilder();
  for (const { sheet, cells, columns } of sheets) {
    const numberFormats = cells.map(() => columns.map(({ format }) => format));
    const extent = { rowCount: cells.length, columnCount: columns.length };
    const mapping = toMapping(detectTable({ source: "", sheet, ...extent, cells, numberFormats, date1904: false }));
    if (mapping === undefined) throw new Error(`${sheet} was not recognised`);
    const rows = cells.slice(mapping.headerRow);
    const slices = mapping.columns.map(({ index }) => ({ rows, at: index }));
    builder.openTable(mapping).add({ firstRow: mapping.headerRow + 1, rowCount: rows.length, columns: slices });
  }
  return calculatePeriod({ records: builder.finish(), settings: DEFAULT_SETTINGS, month: null });
}

/** All that a person is told, without the places that cells have in their sheets. */
function toldBy(result: PeriodResult): unknown {
  const document = figuresDocument(result);
  const issues = document.issues
    .map(({ code, field, received, sheet, agent, fen }) => [sheet, code, field, received, agent, fen].join("|"))
    .sort();
  const tables = [...document.tables].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  const credits = Array.from(creditLines(result), (line) =>
    line
      .split(",")
      .filter((_, i) => i !== 4)
      .join(),
  );
  return { ...document, issues, tables, credits };
}

function permuted<Item>(items: readonly Item[], keys: readonly number[]): Item[] {
  return items
    .map((item, i) => ({ item, key: (keys[i % keys.length]! * (i + 1)) % 1 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function shuffled({ sheet, cells, columns }: Sheet, keys: readonly number[]): Sheet {
  const order = permuted(
    columns.map((_, i) => i),
    keys,
  );
  const [header = [], ...rows] = cells;
  const inOrder = (row: readonly Cell[]): Cell[] => order.map((column) => row[column]!);
  return {
    sheet,
    columns: order.map((column) => columns[column]!),
    cells: [inOrder(header), ...permuted(rows, keys).map(inOrder)],
  };
}

describe("the order of rows, columns and sheets", () => {
  const { tables } = generateMonth({
    seed: 11,
    month: "2026-06",
    agents: 6,
    sessions: 300,
    orders: 250,
    faults: true,
    dirt: 0.05,
  });
  const told = toldBy(resultOf(tables));

  it("changes nothing but row references", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }), (keys) => {
        expect(toldBy(resultOf(permuted(tables, keys).map((table) => shuffled(table, keys))))).toEqual(told);
      }),
      { numRuns: 20 },
    );
  });
});
