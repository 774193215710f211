import type { FactRow } from "../../../../../src/engine/commission/ledger";
import type { PeriodResult, PersonResult } from "../../../../../src/engine/periodResult";
import { month } from "../../../../../src/engine/units/period";
import { textsFor } from "../../../../../src/i18n/textsFor";
import { frameOf } from "../../../../../src/report/sheets/sheetFrame";
import { progressBands } from "../../../../../src/report/sheets/summary/progressTable";
import { standingsTable } from "../../../../../src/report/sheets/trend/standingsTable";
import type { Band } from "../../../../../src/report/spec/band";
import type { SheetCell } from "../../../../../src/report/spec/sheetCell";
import { sampleResult } from "../../sampleResult";

const ACCOUNT = "栗屿生活旗舰店:云朵";

/** Somebody who did nothing this month. */
const IDLE: Omit<PersonResult, "diagnosis"> = { person: "陈窦", group: null, agents: [ACCOUNT], metrics: {} };

const MAY: FactRow = {
  month: month("2026-05"),
  agent: ACCOUNT,
  metric: "netSales",
  numerator: 864_131,
  denominator: 1,
};

function frameWith(facts: readonly FactRow[]) {
  const result: PeriodResult = sampleResult();
  const diagnosis = result.persons[0]!.diagnosis;
  return frameOf({ ...result, persons: [...result.persons, { ...IDLE, diagnosis }] }, textsFor("zh-CN"), facts);
}

function cellsOf(bands: readonly Band[]): readonly (readonly SheetCell[])[] {
  return bands.flatMap(({ rows }) => rows.block(0, rows.count));
}

const rowOf = (bands: readonly Band[]) => cellsOf(bands).find((row) => row.includes(IDLE.person));

describe("somebody without anything this month", () => {
  it("stands in the sums of several months where an earlier one has figures of theirs", () => {
    const frame = frameWith([MAY]);
    const { bands } = standingsTable(frame)(0);
    expect(rowOf(bands)?.slice(2, 5)).toEqual([864_131, expect.any(Number), 864_131]);
  });

  it("stands beside last month", () => {
    expect(rowOf(progressBands(frameWith([MAY]), null, 0))).toContain(864_131);
  });

  it("is left out where earlier months have nothing of theirs either", () => {
    const frame = frameWith([{ ...MAY, numerator: 0 }]);
    expect(rowOf([...standingsTable(frame)(0).bands, ...progressBands(frame, null, 0)])).toBeUndefined();
  });
});
