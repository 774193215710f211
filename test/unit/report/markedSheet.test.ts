import type { PeriodResult } from "../../../src/engine/periodResult";
import { startOfDay, day } from "../../../src/engine/units/moment";
import { textsFor } from "../../../src/i18n/textsFor";
import { monthSheets } from "../../../src/report/monthSheets";
import { markedSheet, NO_FIGURE } from "../../../src/report/sheets/markedSheet";
import type { CellFormat } from "../../../src/report/spec/cellFormat";
import type { SheetCell } from "../../../src/report/spec/sheetCell";
import type { SheetSpec } from "../../../src/report/spec/sheetSpec";
import { sheetSpec } from "../../contract/excel/specs";
import { monthSet } from "../../support/report/monthSet";
import { paidMonth } from "./paidMonth";
import { sampleResult } from "./sampleResult";

const RESULT = sampleResult({ agents: 3, sessions: 240, orders: 160, issues: [] });
const TEXTS: ReadonlySet<CellFormat> = new Set<CellFormat>(["text", "id", "note", "link", "mixed"]);

/** Cells of tables in columns of figures that have nothing in them. */
function blanksOf({ bands }: SheetSpec): readonly SheetCell[] {
  return bands
    .filter(({ style }) => style === "body")
    .flatMap(({ columns, rows }) =>
      rows
        .block(0, rows.count)
        .flatMap((row) => row.filter((cell, i) => cell === null && !TEXTS.has(columns[i]?.format ?? "text"))),
    );
}

function cellsOf({ bands }: SheetSpec): readonly SheetCell[] {
  return bands.flatMap(({ rows }) => rows.block(0, rows.count).flat());
}

/** The month when the data ended with its twelfth day. */
function early(result: PeriodResult): PeriodResult {
  return { ...result, asOf: startOfDay(day(result.days.firstDay + 11), result.settings.dayStart) };
}

/** The month of a shop whose export has no ratings. */
function unrated(result: PeriodResult): PeriodResult {
  const none = { value: null, numerator: null, denominator: null, reason: "noColumn" } as const;
  const agents = result.agents.map((agent) => ({ ...agent, metrics: { ...agent.metrics, satisfaction: none } }));
  return { ...result, agents, shop: { ...result.shop, satisfaction: none } };
}

describe("markedSheet()", () => {
  it("marks what is missing among figures only, row by row as they are drawn, and explains it after the facts", () => {
    const rows = {
      count: 2,
      block: (from: number, to: number) =>
        [
          ["甲", null, 0],
          [null, 2, null],
        ].slice(from, to),
    };
    const columns = [{ format: "text" }, { format: "integer" }, { format: "money" }] as const;
    const facts = { count: 1, block: () => [["六月"]] };
    const spec = sheetSpec({
      bands: [
        { row: 1, column: 0, columns: [{ format: "note" }], style: "facts", rows: facts },
        { row: 2, column: 0, columns, style: "body", rows },
        { row: 4, column: 0, columns, style: "total", rows },
      ],
    });
    const [first, body, total] = markedSheet(spec, "—：无").bands;
    expect(first?.rows.block(0, 1)).toEqual([["六月 · —：无"]]);
    expect(body?.rows.block(1, 2)).toEqual([[null, 2, NO_FIGURE]]);
    expect(body?.rows.block(0, 1)).toEqual([["甲", NO_FIGURE, 0]]);
    expect(total?.rows.block(0, 2)).toEqual(rows.block(0, 2));
  });
});

describe.each(["zh-CN", "en"])("the sheets of a month in %s", (locale) => {
  it.each([
    ["with everything", RESULT],
    ["that isn't over", early(RESULT)],
    ["without ratings", unrated(RESULT)],
  ] as const)("%s leave no figure of a table blank, and say what the mark for none means", (_, result) => {
    const sheets = monthSet(paidMonth(result), locale);
    // 订单归属 says in words what its blank cells mean: they are moments and names.
    for (const spec of sheets.filter(({ key }) => !key.startsWith("attribution"))) {
      expect([spec.key, blanksOf(spec)]).toEqual([spec.key, []]);
      const cells = cellsOf(spec);
      const isExplained = cells.some((cell) => typeof cell === "string" && /—”?[:：]/u.test(cell));
      if (cells.includes(NO_FIGURE)) expect([spec.key, isExplained]).toEqual([spec.key, true]);
    }
  });
});

describe("趋势 of a month that isn't over", () => {
  const sheets = monthSheets(early(RESULT), textsFor("zh-CN"));
  const trend = sheets.find(({ key }) => key === "trend")!;

  it("draws lines over the days measured and marks those to come", () => {
    const days = trend.charts.filter(({ categoryAxis }) => categoryAxis.format === "date");
    expect(days.length).toBeGreaterThan(0);
    for (const { series } of days) expect(series.map(({ values }) => values.rows)).toEqual(series.map(() => 12));
    const [table] = trend.bands.filter(({ style }) => style === "body");
    const rows = table!.rows.block(0, 30);
    expect(rows.slice(12).every((cells) => cells.slice(2).every((cell) => cell === NO_FIGURE))).toBe(true);
    expect(rows.slice(0, 12).every(([, , enquiries]) => typeof enquiries === "number")).toBe(true);
  });
});
