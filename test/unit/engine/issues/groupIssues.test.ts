import fc from "fast-check";
import { FIRST_CELLS, groupIssues } from "../../../../src/engine/issues/groupIssues";
import type { RowIssue, RowIssueCode } from "../../../../src/engine/issues/rowIssue";
import { rowNumber } from "../../../../src/engine/units/ids";

function issue(code: RowIssueCode, row: number, more: Partial<RowIssue> = {}): RowIssue {
  return { code, severity: "error", table: 0, row: rowNumber(row), column: 1, field: "paid", received: "x", ...more };
}

describe("groupIssues()", () => {
  it("groups by cause, errors and the most frequent first", () => {
    const issues = [
      issue("moreThanTwoDecimals", 2, { severity: "warning" }),
      issue("notADate", 9),
      issue("notADate", 4, { column: 2, field: "created" }),
      issue("notADate", 3),
    ];
    expect(
      groupIssues(issues).map(({ code, column, count, first }) => [code, column, count, first.map(({ row }) => row)]),
    ).toEqual([
      ["notADate", 1, 2, [3, 9]],
      ["notADate", 2, 1, [4]],
      ["moreThanTwoDecimals", 1, 1, [2]],
    ]);
    expect(groupIssues([])).toEqual([]);
  });

  it("adds up what is in doubt, where that is known", () => {
    const issues = [
      issue("closedWithoutRefund", 2, { fen: 1_250 }),
      issue("closedWithoutRefund", 9, { fen: 1 }),
      issue("notADate", 3),
    ];
    expect(groupIssues(issues).map(({ code, fen }) => [code, fen])).toEqual([
      ["closedWithoutRefund", 1_251],
      ["notADate", undefined],
    ]);
  });

  it("shows the first cells only, and loses no issue", () => {
    const anyIssue = fc
      .tuple(fc.constantFrom("notADate", "notANumber", "duplicateRow"), fc.integer({ min: 1, max: 40 }), fc.nat(2))
      .map(([code, row, table]) => issue(code as RowIssueCode, row, { table }));
    fc.assert(
      fc.property(fc.array(anyIssue), (issues) => {
        const groups = groupIssues(issues);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(issues.length);
        for (const { count, first } of groups) expect(first).toHaveLength(Math.min(count, FIRST_CELLS));
        expect(groupIssues([...issues].reverse()).map(({ code, table, count }) => [code, table, count])).toEqual(
          groups.map(({ code, table, count }) => [code, table, count]),
        );
      }),
    );
  });
});
