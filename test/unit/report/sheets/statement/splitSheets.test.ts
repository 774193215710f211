import fc from "fast-check";
import { linesParts } from "../../../../../src/report/sheets/statement/linePlaces";
import type { SheetSpec } from "../../../../../src/report/spec/sheetSpec";
import { paidMonth } from "../../paidMonth";
import { payInputOf } from "../../paySheetsOf";
import { paySheets } from "../../../../../src/report/sheets/statement/paySheets";
import { sampleResult } from "../../sampleResult";

const MONTH = paidMonth(sampleResult({ agents: 2, sessions: 300, orders: 240, issues: [] }));
const SHEET_ROWS = 90;

const SHEETS = [...paySheets(payInputOf(MONTH), SHEET_ROWS)];

/** Numbers of the orders that a statement's sheet lists, in their order. */
function ordersOf({ bands, print }: SheetSpec): readonly unknown[] {
  const lines = bands.filter(({ row, style }) => style === "body" && row > print.repeat.row);
  return lines.flatMap(({ rows }) => rows.block(0, rows.count).map((cells) => cells[2]));
}

describe("linesParts()", () => {
  it("tiles the lines, none on a row that a sheet doesn't have, the statement's own sheet first", () => {
    const wanted = fc.record({
      person: fc.constant("小美"),
      count: fc.nat(500),
      firstLine: fc.integer({ min: 5, max: 40 }),
      sheetRows: fc.integer({ min: 41, max: 200 }),
    });
    fc.assert(
      fc.property(wanted, (lines) => {
        const parts = linesParts(lines);
        expect(parts[0]).toMatchObject({ key: null, row: lines.firstLine, from: 0 });
        expect(parts.at(-1)?.to).toBe(lines.count);
        parts.forEach(({ row, from, to }, i) => {
          expect(from).toBe(parts[i - 1]?.to ?? 0);
          expect(row + to - from).toBeLessThanOrEqual(lines.sheetRows);
          expect(i === 0 || to > from).toBe(true);
        });
        expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
      }),
    );
  });
});

describe("a statement that one sheet has no room for", () => {
  it.each(MONTH.pay.people.map((person) => [person.person, person] as const))(
    "lists every line of %s once, in its order, on sheets that say which",
    (name, { statement }) => {
      const own = SHEETS.filter(({ key }) => key.startsWith("statement") && key.endsWith(`.${name}`));
      expect(own.length > 1).toBe(statement.length > SHEET_ROWS / 2);
      expect(own.flatMap(ordersOf)).toEqual(statement.map(({ orderId }) => orderId));
      for (const sheet of own) {
        expect(Math.max(...sheet.bands.map(({ row, rows }) => row + rows.count))).toBeLessThanOrEqual(SHEET_ROWS);
        expect(sheet.print.area.rows).toBeLessThanOrEqual(SHEET_ROWS);
      }
    },
  );

  it("is as it was where there is room", () => {
    expect([...paySheets(payInputOf(MONTH))].map(({ key }) => key)).toEqual(
      SHEETS.map(({ key }) => key).filter((key) => !key.startsWith("statement/")),
    );
  });
});
