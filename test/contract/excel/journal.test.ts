import { journalIn, queueJournal } from "../../../src/excel/drawing/journal";
import { Workbook } from "../../../src/host/model/workbook";
import { openExcel } from "../../support/host/openExcel";

describe("queueJournal()", () => {
  it("leaves no part of a longer journal behind, and other settings alone", async () => {
    const saved = new Map<string, unknown>([
      ["cs.drawing", []],
      ["cs.drawing.2", [{ name: "x" }]],
      ["cs.drawings", 1],
    ]);
    const workbook = new Workbook();
    for (const [key, value] of saved) workbook.settingsStore.set(key, value);
    const excel = openExcel(workbook);
    const entries = [{ name: "绩效", id: null }];
    await Excel.run(async (context) => {
      queueJournal(context, entries, saved);
      await context.sync();
    });
    expect([...workbook.settingsStore.keys()].sort()).toEqual(["cs.drawing", "cs.drawings"]);
    expect(journalIn(workbook.settingsStore)).toEqual(entries);
    await excel.close();
  });
});
