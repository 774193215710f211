import fc from "fast-check";
import { contentHash } from "../../../src/excel/drawing/contentHash";
import { footerCode } from "../../../src/excel/drawing/pageOperations";
import { batchesOf, type SheetOperation } from "../../../src/excel/drawing/sendOperations";
import { freeSheetName, freeTableName, validSheetName } from "../../../src/excel/drawing/sheetNames";
import { columnRuns, spansOf } from "../../../src/excel/drawing/valueOperations";
import { columnGroups } from "../../../src/excel/readColumns";
import { rowsBytes, TARGET_BYTES } from "../../../src/excel/requestBudget";

const cell = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 60 });

describe("spansOf()", () => {
  it("tiles the rows exactly, each span within the budget unless it is a single row", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 50, max: 2_000 }), (table, budget) => {
        const spans = spansOf(table, budget);
        expect(spans.flatMap((span) => span.rows)).toEqual(table);
        spans.reduce((next, span) => {
          expect(span.first).toBe(next);
          if (span.rows.length > 1) expect(rowsBytes(span.rows)).toBeLessThanOrEqual(budget);
          return next + span.rows.length;
        }, 0);
      }),
    );
  });
});

describe("rowsBytes()", () => {
  it("is never below the JSON's bytes", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const real = new TextEncoder().encode(JSON.stringify(table)).length;
        expect(rowsBytes(table) + 4).toBeGreaterThanOrEqual(real);
      }),
      { examples: [[[[-3.0775872090439103e-237, -8.224376947024827e-309, ""]]]] },
    );
  });
});

describe("batchesOf()", () => {
  const cut = async (steps: readonly SheetOperation[]): Promise<readonly (readonly SheetOperation[])[]> => {
    const batches: (readonly SheetOperation[])[] = [];
    for await (const batch of batchesOf(steps, () => Promise.resolve())) batches.push(batch);
    return batches;
  };

  it("keeps order and budget, and leaves nothing out", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: TARGET_BYTES })), async (sizes) => {
        const steps = sizes.map((bytes, i) => ({
          sheetId: String(i),
          operation: { bytes, rows: 0, queue: () => undefined },
        }));
        const batches = await cut(steps);
        expect(batches.flat()).toEqual(steps);
        for (const batch of batches) {
          const bytes = batch.reduce((sum, step) => sum + step.operation.bytes, 0);
          expect(batch.length === 1 || bytes <= TARGET_BYTES).toBe(true);
        }
      }),
    );
  });

  it("refuses a step that no request can hold", async () => {
    const step = { sheetId: "1", operation: { bytes: 4_000_001, rows: 1, queue: () => undefined } };
    await expect(cut([step])).rejects.toThrow("RequestTooLarge");
  });
});

describe("sheet names", () => {
  it.each([
    ["绩效汇总 2026-06", "绩效汇总 2026-06"],
    ["a:b\\c/d?e*f[g]", "a-b-c-d-e-f-g-"],
    ["'x'", "x"],
    ["", "_"],
    ["history", "history_"],
    ["😀".repeat(20), "😀".repeat(15)],
  ])("makes %p into %p", (wished, name) => {
    expect(validSheetName(wished)).toBe(name);
  });

  it("are valid and free whatever is wished and taken", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 50 }), fc.nat(12), (wished, times) => {
        const taken = new Set<string>();
        for (let i = 0; i <= times; i++) {
          const name = freeSheetName(wished, taken);
          expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/u);
          expect(taken.has(name.toLowerCase())).toBe(false);
          taken.add(name.toLowerCase());
        }
      }),
    );
  });

  it("count up, without regard to capitals", () => {
    expect(freeSheetName("Summary", new Set(["summary", "summary (2)"]))).toBe("Summary (3)");
    const long = "提成明细 欧阳司马上官诸葛皇甫尉迟公孙慕容令… 2026-06";
    expect(freeSheetName(long, new Set([long]))).toBe("提成明细 欧阳司马上官诸葛皇甫尉迟公孙 2026-06 (2)");
    expect(freeTableName("CS_A", new Set(["cs_a"]))).toBe("CS_A_2");
  });
});

describe("columnRuns() and columnGroups()", () => {
  it("put neighbours together", () => {
    expect(columnRuns(["a", "a", "b", "a"], (column) => column)).toEqual([
      { first: 0, count: 2, value: "a" },
      { first: 2, count: 1, value: "b" },
      { first: 3, count: 1, value: "a" },
    ]);
    expect(columnGroups([7, 2, 3, 3, 1])).toEqual([
      { first: 1, count: 3 },
      { first: 7, count: 1 },
    ]);
  });
});

describe("contentHash()", () => {
  it("knows content and place, not the order in which cells come", () => {
    const hash = (...parts: readonly (readonly [number, number, readonly (string | number | null)[]])[]): string => {
      const sum = contentHash();
      parts.forEach(([row, column, cells]) => sum.add(row, column, cells));
      return sum.digest();
    };
    const whole = hash([0, 0, ["a", 1]], [1, 0, ["b", null]]);
    expect(hash([1, 0, ["b"]], [0, 1, [1]], [0, 0, ["a"]])).toBe(whole);
    expect(hash([0, 0, ["a", "1"]], [1, 0, ["b"]])).not.toBe(whole);
    expect(hash([0, 0, ["a", 1]], [2, 0, ["b"]])).not.toBe(whole);
    expect(whole).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe("contentHash() of a workbook that another program saved", () => {
  const of = (value: number): string => {
    const sum = contentHash();
    sum.add(0, 0, [value]);
    return sum.digest();
  };

  it("stays the same for times to the second and for shares, whose last digits may be off", () => {
    for (let second = 0; second < 86_400; second += 7) {
      const time = 46_175 + second / 86_400;
      expect(of(Number(time.toPrecision(15)))).toBe(of(time));
    }
    for (let part = 1; part < 400; part++) {
      const share = part / 401;
      expect([of(Number(share.toPrecision(15))), of(Number(share.toPrecision(16)))]).toEqual([of(share), of(share)]);
    }
  });

  it("tells a fen, and a second, from the next", () => {
    expect(of(123_456_789.01)).not.toBe(of(123_456_789.02));
    expect(of(46_175.5)).not.toBe(of(46_175.5 + 1 / 86_400));
  });
});

describe("footerCode()", () => {
  it("keeps ampersands of the text and numbers pages", () => {
    expect(footerCode(["A&B 2026 · ", { field: "page" }, "/", { field: "pages" }])).toBe("&9 A&&B 2026 · &P/&N");
    expect(footerCode([])).toBe("");
  });
});
