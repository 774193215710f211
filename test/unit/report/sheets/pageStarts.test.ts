import fc from "fast-check";
import { sectionStarts, type SectionMaker } from "../../../../src/report/sheets/method/section";
import { pageStarts } from "../../../../src/report/sheets/pageStarts";
import { pointsBetween } from "../../../../src/report/sheets/rowPoints";

/** A section of so many rows of 10 points. */
function sectionOf(rows: number): SectionMaker {
  return (row) => ({ bands: [], merges: [], heights: [{ row, rows, points: 10 }], rows });
}

describe("pageStarts()", () => {
  it("tears no section that a page can hold, and begins a page only where the next section doesn't fit", () => {
    const sections = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sections, fc.integer({ min: 100, max: 400 }), (rows, page) => {
        const starts = sectionStarts(3, rows.map(sectionOf));
        const heights = rows.map((count, i) => ({ row: starts[i]!, rows: count, points: 10 }));
        const breaks = pageStarts({ starts, heights, page });
        const tops = [0, ...breaks];
        rows.forEach((_, i) => {
          const top = tops.filter((row) => row <= starts[i]!).at(-1)!;
          const isFirst = i === 0 || top === starts[i];
          if (!isFirst) expect(pointsBetween(top, starts[i + 1]!, heights)).toBeLessThanOrEqual(page);
        });
        for (const [i, start] of breaks.entries()) {
          expect(starts).toContain(start);
          expect(pointsBetween(tops[i]!, starts[starts.indexOf(start) + 1]!, heights)).toBeGreaterThan(page);
        }
      }),
    );
  });

  it("stacks with a blank row between, the last start being the row after the end", () => {
    expect(sectionStarts(3, [sectionOf(4), sectionOf(2)])).toEqual([3, 8, 11]);
    expect(sectionStarts(3, [])).toEqual([3]);
  });
});
