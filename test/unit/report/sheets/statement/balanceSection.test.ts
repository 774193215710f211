import { balanceSection } from "../../../../../src/report/sheets/statement/balanceSection";
import { payFrameOf } from "../../../../../src/report/sheets/statement/payFrame";
import type { SheetCell } from "../../../../../src/report/spec/sheetCell";
import { paidMonth } from "../../paidMonth";
import { payInputOf } from "../../paySheetsOf";
import { sampleResult } from "../../sampleResult";

const MONTH = paidMonth(sampleResult({ agents: 2, sessions: 100, orders: 60, issues: [] }));

/** What the section says of a month of a status, cell by cell. */
function cellsOf(status: "open" | "published" | "locked", locale?: string): readonly SheetCell[] {
  const frame = payFrameOf(payInputOf({ ...MONTH, pay: { ...MONTH.pay, status } }, locale));
  const people = frame.pay.people.map(({ person }) => person);
  return balanceSection(people, frame)(0).bands.flatMap(({ rows }) => rows.block(0, rows.count).flat());
}

describe("balanceSection()", () => {
  it("says of a month that isn't published that nothing is paid yet", () => {
    expect(cellsOf("open")).toContain("待发");
    expect(cellsOf("open")).not.toContain("已发");
    expect(cellsOf("open")).toContainEqual(expect.stringMatching(/^本月尚未发布：“待发”在发布时记为已发/));
    expect(cellsOf("open", "en")).toContain("To be paid");
  });

  it.each(["published", "locked"] as const)("says of a month that is %s what was paid", (status) => {
    expect(cellsOf(status)).toContain("已发");
    expect(cellsOf(status)).not.toContain("待发");
    expect(cellsOf(status)).toContainEqual(expect.stringMatching(/^期初 \+ 提成/));
  });
});
