import type { PeriodResult, ReconciliationLine } from "../../../../../src/engine/periodResult";
import { textsFor } from "../../../../../src/i18n/textsFor";
import { monthSheets } from "../../../../../src/report/monthSheets";
import type { SheetCell } from "../../../../../src/report/spec/sheetCell";
import type { SheetSpec } from "../../../../../src/report/spec/sheetSpec";
import { sampleResult } from "../../sampleResult";

const RESULT = sampleResult({ sessions: 60, orders: 40 });

function line(agent: string, metric: string, [ours, theirs]: readonly [number, number]): ReconciliationLine {
  const cause = ours === theirs ? null : "window";
  return { agent, person: agent, metric, ours, theirs, difference: ours - theirs, cause };
}

const LINES = [
  line("甲", "sales", [10_000, 9_000]),
  line("甲", "sessions", [12, 12]),
  line("乙", "sales", [500, 500]),
  line("乙", "sessions", [7, 9]),
];

function sheetsOf(change: Partial<PeriodResult>, locale = "zh-CN"): readonly SheetSpec[] {
  return monthSheets({ ...RESULT, ...change }, textsFor(locale)).filter(({ key }) => key === "reconciliation");
}

function rowsIn({ bands }: SheetSpec): readonly (readonly SheetCell[])[] {
  return bands.flatMap(({ rows, style }) => (style === "body" ? rows.block(0, rows.count) : []));
}

describe("reconciliationSheets()", () => {
  it("draws nothing where the platform's figures or ours are missing", () => {
    expect(RESULT.reconciliation).toBeUndefined();
    expect(sheetsOf({})).toEqual([]);
    expect(sheetsOf({ reconciliation: LINES, tables: [] })).toEqual([]);
  });

  it.each(["zh-CN", "en"])("puts both figures of each agent and metric side by side in %s", (locale) => {
    const texts = textsFor(locale);
    const [sheet] = sheetsOf({ reconciliation: LINES }, locale);
    const { same } = texts.sheets.reconciliation;
    const list = rowsIn(sheet!).slice(-LINES.length);
    const first = sheet!.tables[0]!.area.row + 2;
    expect(list.map((row) => [row[0], row[2], row[4], row[5], row[8]])).toEqual([
      [texts.metrics.sessions.name, "甲", 12, 12, same],
      [texts.metrics.sessions.name, "乙", 7, 9, texts.words.differenceCauses.window],
      [texts.metrics.sales.name, "甲", 10_000, 9_000, texts.words.differenceCauses.window],
      [texts.metrics.sales.name, "乙", 500, 500, same],
    ]);
    expect(list[0]![6]).toEqual({ formula: `=E${first}-F${first}` });
    expect(sheet!.tables).toEqual([
      {
        name: "CS_Reconciliation",
        area: { row: first - 2, column: 0, rows: 5, columns: 9 },
        filter: true,
        banded: true,
      },
    ]);
    expect(sheet!.print.repeat).toEqual({ row: first - 2, rows: 1 });
  });

  it("counts by metric who agrees and names who differs most", () => {
    const [sheet] = sheetsOf({ reconciliation: LINES });
    const { metrics, words } = textsFor("zh-CN");
    expect(rowsIn(sheet!).slice(0, 2)).toEqual([
      [metrics.sessions.name, metrics.sessions.unit, 2, 1, 1, "乙", null, null, words.differenceCauses.window],
      [metrics.sales.name, metrics.sales.unit, 2, 1, 1, "甲", null, null, words.differenceCauses.window],
    ]);
  });

  it("says that nothing can be compared where no account is on both sides", () => {
    const [sheet] = sheetsOf({ reconciliation: [] });
    expect(sheet!.tables).toEqual([]);
    expect(sheet!.bands.flatMap(({ rows }) => rows.block(0, rows.count).flat())).toContain(
      textsFor("zh-CN").sheets.reconciliation.none,
    );
  });

  it("keeps every cell within the printed area, its bands as wide as their rows, and no two on one cell", () => {
    for (const reconciliation of [LINES, LINES.slice(1, 2), []]) {
      const [sheet] = sheetsOf({ reconciliation });
      const taken = new Set<string>();
      for (const { row, column, columns, rows } of sheet!.bands) {
        for (const [i, cells] of rows.block(0, rows.count).entries()) {
          expect(cells).toHaveLength(columns.length);
          expect(row + i).toBeLessThan(sheet!.print.area.rows);
          const places = cells.map((_, c) => `${row + i},${column + c}`);
          expect(places.filter((place) => taken.has(place))).toEqual([]);
          for (const place of places) taken.add(place);
        }
      }
    }
  });
});
