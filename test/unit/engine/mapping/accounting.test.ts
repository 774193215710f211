import fc from "fast-check";
import { fieldsOf, NEEDED_COLUMNS } from "../../../../src/engine/mapping/fields";
import { createRecordsBuilder } from "../../../../src/engine/mapping/recordsBuilder";
import type { Cell } from "../../../../src/engine/records/cell";
import type { Records } from "../../../../src/engine/records/records";
import type { TableKind, TableMapping } from "../../../../src/engine/records/tableMapping";

const KINDS = ["sessions", "orders", "refunds", "reviews", "agentSummary", "roster"] as const;

function mappingOf(kind: TableKind, table: number): TableMapping {
  const needed = NEEDED_COLUMNS[kind].flatMap((group) => group[0]!);
  const fields = [...new Set([...needed, ...fieldsOf(kind)])].slice(0, 6 + table);
  return {
    source: `${table}.xlsx`,
    sheet: kind,
    kind,
    headerRow: 1,
    columns: fields.map((field, index) => ({ field, index, header: field })),
    rowGrain: table === 0 ? "order" : "orderRepeatedPerLine",
    amountBasis: "gross",
    date1904: false,
  };
}

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    "",
    "-",
    "小美",
    "甲店:小美",
    "合计",
    "平均值",
    "2026-05-16 10:00:00",
    "10:00",
    46_101.5,
    5,
    "9.9",
    1e16,
  ),
  fc.string({ maxLength: 4 }),
);

/** Records of a kind that came from each table. */
function kept(records: Records, kind: (typeof KINDS)[number], table: number): number {
  if (kind === "roster") {
    const rows = (records.roster ?? []).filter((entry) => entry.table === table).map(({ row }) => row);
    return new Set(rows).size;
  }
  const found = kind === "agentSummary" ? records.agentSummaries : records[kind];
  return [...(found?.table ?? [])].filter((one) => one === table).length;
}

describe.each(KINDS)("the account of %s", (kind) => {
  it("always comes out: rows read are records, rejected or skipped", () => {
    const anyRows = fc.array(fc.array(anyCell, { minLength: 7, maxLength: 7 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(anyRows, { minLength: 1, maxLength: 3 }), (tables) => {
        const builder = createRecordsBuilder();
        tables.forEach((rows, table) => {
          const mapping = mappingOf(kind, Math.min(table, 1));
          const columns = mapping.columns.map(({ index }) => ({ rows, at: index }));
          builder.openTable(mapping).add({ firstRow: 2, rowCount: rows.length, columns });
        });
        const records = builder.finish();
        records.tables.forEach((account, table) => {
          expect(account.read).toBe(tables[table]!.length);
          expect(account.records + account.rejected + account.skipped).toBe(account.read);
          expect(kept(records, kind, table)).toBe(account.records);
        });
      }),
      { numRuns: 150 },
    );
  });
});
