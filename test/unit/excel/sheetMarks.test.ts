import { marksIn, marksSettings, type SheetMark } from "../../../src/excel/drawing/sheetMarks";

const markOf = (i: number): SheetMark => ({
  id: `{${String(i).padStart(36, "0")}}`,
  name: `考核表 客服${i} 2026-06`,
  run: "0123456789abcdef",
  hash: "fedcba9876543210",
  month: "2026-06",
  kind: `appraisal.客服${i}`,
  inputs: ["head", "manual.出勤", "comments", "signatures", "dates"].map((key, row) => ({
    key,
    area: { row, column: 1, rows: 3, columns: 1 },
  })),
});

const many = Array.from({ length: 600 }, (_, i) => markOf(i));
const bytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

describe("marksSettings()", () => {
  it("keeps few marks in one setting", () => {
    expect(marksSettings("2026-06", [markOf(1)], new Map())).toEqual([["cs.sheets.2026-06", [markOf(1)]]]);
    expect(marksSettings("2026-06", [], new Map())).toEqual([["cs.sheets.2026-06", []]]);
  });

  it("tells of 300 forms and 300 statements in settings of less than 50,000 bytes each", () => {
    const settings = marksSettings("2026-06", many, new Map());
    expect(Math.max(...settings.map(([, marks]) => bytes(marks)))).toBeLessThan(50_000);
    expect(new Set(settings.map(([key]) => key)).size).toBe(settings.length);
    expect(marksIn(new Map(settings))).toEqual(many);
  });

  it("empties the settings that only earlier marks took, and no other month's", () => {
    const before = new Map([...marksSettings("2026-06", many, new Map()), ["cs.sheets.2026-05", [markOf(1)]] as const]);
    const settings = marksSettings("2026-06", [markOf(7)], before);
    const after = new Map<string, unknown>([...before, ...settings]);
    expect(settings.map(([key]) => key)).not.toContain("cs.sheets.2026-05");
    expect(marksIn(after)).toEqual(expect.arrayContaining([markOf(7), markOf(1)]));
    expect(marksIn(after)).toHaveLength(2);
  });
});
