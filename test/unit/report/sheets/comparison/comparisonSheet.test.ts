import { fen } from "../../../../../src/engine/units/fen";
import type { SimulatedPay, SimulatedPerson, Simulation } from "../../../../../src/engine/simulation/simulate";
import { excelWorkbook } from "../../../../../src/excel/excelWorkbook";
import { conditionalLooks } from "../../../../../src/host/page/grid/rules/conditionalLooks";
import { Workbook } from "../../../../../src/host/model/workbook";
import { compareTextsFor } from "../../../../../src/i18n/compare/compareTextsFor";
import { textsFor } from "../../../../../src/i18n/textsFor";
import { comparisonSheet } from "../../../../../src/report/sheets/comparison/comparisonSheet";
import { openExcel } from "../../../../support/host/openExcel";
import { sampleResult } from "../../sampleResult";

function outcome(yuan: number, differenceFen: number | null): SimulatedPay {
  const payableFen = fen(yuan * 100);
  const difference = differenceFen === null ? null : fen(differenceFen);
  const provisional = differenceFen === null;
  return { payableFen, commissionFen: payableFen, netSalesFen: null, provisional, differenceFen: difference };
}

function person(name: string, differenceFen: number | null): SimulatedPerson {
  const outcomes = [outcome(100, 0), outcome(100, differenceFen)];
  return { person: name, group: null, overloadDays: null, overReception: false, outcomes };
}

function team(name: string): Simulation["teams"][number] {
  const none = { winners: [], losers: [], provisional: 0, differenceFen: fen(0) };
  return { name, runId: "r", costFen: fen(0), commissionFen: fen(0), ...none };
}

describe("comparisonSheet()", () => {
  it("colours gains and losses, and not the mark of a difference that isn't known", async () => {
    const people = [person("甲", 500), person("乙", -500), person("丙", null), person("丁", 0)];
    const sheet = comparisonSheet({
      result: sampleResult({ sessions: 30, orders: 20 }),
      simulation: { teams: [team("现行"), team("另一")], people },
      words: compareTextsFor("zh-CN"),
      texts: textsFor("zh-CN"),
    });
    const workbook = new Workbook();
    const excel = openExcel(workbook);
    const { sheets } = await excelWorkbook.draw([sheet], { month: "2026-06", runId: "r" });
    await excel.close();
    const drawn = workbook.worksheets.getItem(sheets[0] ?? "");
    const { row, column } = sheet.conditionalFormats[0]!.area;
    const cells = people.map((_, i) => ({ row: row + i, column }));
    expect(cells.map((at) => drawn.grid.get(at.row, at.column))).toEqual([5, -5, "—", 0]);
    const looks = cells.map(conditionalLooks(drawn));
    expect(looks.map((look) => look?.patch.fontColor)).toEqual([
      expect.any(String),
      expect.any(String),
      undefined,
      undefined,
    ]);
    expect(looks[0]).not.toEqual(looks[1]);
  });
});
