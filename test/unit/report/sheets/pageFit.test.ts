import fc from "fast-check";
import { pageFit } from "../../../../src/report/sheets/pageFit";

const ROW = 20;
const PAGE = 600;
const heightsOf = (rows: number) => Array.from({ length: rows }, (_, row) => ({ row, rows: 1, points: ROW }));
const fitOf = (rows: number) => pageFit({ rows, heights: heightsOf(rows), page: PAGE });

describe("pageFit()", () => {
  it.each([
    { rows: 0, pagesTall: null, breaksBefore: [] },
    { rows: 30, pagesTall: null, breaksBefore: [] },
    { rows: 33, pagesTall: 1, breaksBefore: [] },
    { rows: 34, pagesTall: null, breaksBefore: [17] },
    { rows: 60, pagesTall: null, breaksBefore: [30] },
    { rows: 66, pagesTall: 2, breaksBefore: [33] },
    { rows: 69, pagesTall: null, breaksBefore: [23, 46] },
    { rows: 400, pagesTall: null, breaksBefore: [] },
  ])("breaks $rows rows before $breaksBefore, squeezed onto $pagesTall", ({ rows, ...fit }) => {
    expect(fitOf(rows)).toEqual(fit);
  });

  it("law: pages differ by a row at most, and none holds a ninth more than a page", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), (rows) => {
        const starts = [0, ...fitOf(rows).breaksBefore, rows];
        const pages = starts.slice(1).map((end, i) => end - starts[i]!);
        expect(Math.max(...pages) - Math.min(...pages)).toBeLessThanOrEqual(1);
        expect(Math.max(...pages) * ROW).toBeLessThanOrEqual(PAGE * 1.12 + ROW);
      }),
    );
  });
});
