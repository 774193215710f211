import { blockParts } from "../../../src/worker/blockParts";

describe("blockParts()", () => {
  it("cuts a block into consecutive rows, columns sharing their arrays as before", () => {
    const rows = Array.from({ length: 3_100 }, (_, i) => [i, -i]);
    const other = rows.map(([i]) => [String(i)]);
    const columns = [
      { rows, at: 0 },
      { rows, at: 1 },
      { rows: other, at: 0 },
    ];
    const parts = [...blockParts({ firstRow: 2, rowCount: rows.length, columns })];
    expect(parts.map(({ firstRow, rowCount }) => [firstRow, rowCount])).toEqual([
      [2, 1_500],
      [1_502, 1_500],
      [3_002, 100],
    ]);
    for (const part of parts) {
      expect(part.columns[0]!.rows).toBe(part.columns[1]!.rows);
      expect(part.columns.map(({ rows: own }) => own.length)).toEqual([part.rowCount, part.rowCount, part.rowCount]);
    }
    expect(parts.flatMap((part) => part.columns[1]!.rows)).toEqual(rows);
    expect(parts.map(({ columns: [, , last] }) => last!.rows[0]![last!.at])).toEqual(["0", "1500", "3000"]);
  });

  it("has no part of an empty block", () => {
    expect([...blockParts({ firstRow: 2, rowCount: 0, columns: [] })]).toEqual([]);
  });
});
