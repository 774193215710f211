import type { PeriodResult } from "../../../src/engine/periodResult";
import { footerCode } from "../../../src/excel/drawing/pageOperations";
import { linesOf } from "../../../src/report/spec/textWidth";
import type { SheetSpec } from "../../../src/report/spec/sheetSpec";
import { monthSet } from "../../support/report/monthSet";
import { paidMonth } from "./paidMonth";
import { sampleResult } from "./sampleResult";

/** Longest footer of a page, its three parts together with `&L`, `&C` and `&R` (Excel specifications and limits). */
const FOOTER_CHARACTERS = 255;

/** Longest name of a sheet. */
const SHEET_NAME = 31;

const RESULT = sampleResult({ agents: 3, sessions: 300, orders: 200, issues: [] });

/** The month with people, accounts and groups of 40 characters that begin alike. */
function renamed(beginning: string): PeriodResult {
  const long = (name: string): string => `${beginning.repeat(40).slice(0, 40 - name.length)}${name}`;
  const agents = RESULT.agents.map((one) => ({ ...one, agent: long(one.agent), person: long(one.person) }));
  const persons = RESULT.persons.map((one) => ({
    ...one,
    person: long(one.person),
    group: long(one.group ?? ""),
    agents: one.agents.map(long),
  }));
  const credits = { ...RESULT.credits, accounts: RESULT.credits.accounts.map(long) };
  return { ...RESULT, agents, persons, credits, days: { ...RESULT.days, accounts: RESULT.days.accounts.map(long) } };
}

/** Height of a row in points; `undefined` where it is the default. */
function heightOf({ heights }: SheetSpec, at: number): number | undefined {
  return heights.filter(({ row, rows }) => at >= row && at < row + rows).at(-1)?.points;
}

describe.each(["欧阳司马上官诸葛", "Bartholomew-", "&"])("names of 40 characters such as %s…", (beginning) => {
  const month = paidMonth(renamed(beginning));

  it.each(["zh-CN", "en"])("fit names of sheets and footers in %s", (locale) => {
    for (const { name, print } of monthSet(month, locale)) {
      expect(name.length).toBeLessThanOrEqual(SHEET_NAME);
      const { left, center, right } = print.footer;
      const footer = [left, center, right].map((pieces) => `&L${footerCode(pieces)}`).join("");
      expect(footer.length).toBeLessThanOrEqual(FOOTER_CHARACTERS);
    }
  });

  it("stand whole in the summary, in rows as high as they need", () => {
    for (const spec of monthSet(month).filter(({ key }) => ["summary", "further", "progress"].includes(key))) {
      for (const { row, columns, rows } of spec.bands.filter(({ style }) => style === "body")) {
        rows.block(0, rows.count).forEach((cells, i) => {
          const lines = cells.map((cell, column) =>
            typeof cell === "string" && columns[column]?.wrap === true ? linesOf(cell, spec.widths[column]!) : 1,
          );
          expect(heightOf(spec, row + i)).toBeGreaterThanOrEqual(13 * Math.max(...lines));
        });
      }
    }
  });
});
