import { DEFAULT_SETTINGS } from "../../../src/engine/settings";
import { month } from "../../../src/engine/units/period";
import type { CellBlock } from "../../../src/engine/records/cell";
import { answerEngine } from "../../../src/worker/answerEngine";
import type { EngineCalls } from "../../../src/worker/engineCalls";
import { inlineEngine } from "../../../src/worker/inlineEngine";
import { answerCalls } from "../../../src/worker/remote/answerCalls";
import { workerEngine } from "../../../src/worker/workerEngine";
import type { Engine, MonthOutput } from "../../../src/app/ports/engine";
import { generateMonth } from "../../support/generator/generateMonth";
import { mappingOf } from "../../support/generator/mappingOf";
import { spawnHere } from "../../support/worker/channel";

const never = new AbortController().signal;
const generated = generateMonth({ seed: 3, month: "2026-06", agents: 4, sessions: 200, orders: 150, faults: true });

async function calculated(engine: Engine): Promise<MonthOutput> {
  const records = await engine.readRecords(async (openTable) => {
    for (const table of generated.tables) {
      const mapping = mappingOf(table);
      const reading = openTable(mapping, table.cells.length);
      const rows = table.cells.slice(mapping.headerRow);
      for (let from = 0; from < rows.length; from += 64) {
        const part = rows.slice(from, from + 64);
        const block: CellBlock = {
          firstRow: mapping.headerRow + 1 + from,
          rowCount: part.length,
          columns: mapping.columns.map(({ index }) => ({ rows: part, at: index })),
        };
        await reading.add(block);
      }
    }
  }, never);
  return engine.calculate({ records, settings: DEFAULT_SETTINGS, month: month("2026-06"), pay: null }, never);
}

describe("workerEngine()", () => {
  const here = spawnHere((line) => answerCalls<EngineCalls>(line, answerEngine()));
  afterAll(() => here.ends());

  it("gives what the engine gives in the page", async () => {
    const [there, inPage] = [await calculated(workerEngine(here.spawn)), await calculated(inlineEngine)];
    expect(there.result.runId).toBe(inPage.result.runId);
    expect(there).toEqual(inPage);
    expect(there.result.credits.count).toBeGreaterThan(100);
  });

  it("ends the worker when it is called off, and works on with another", async () => {
    const engine = workerEngine(here.spawn);
    const before = here.terminated();
    const controller = new AbortController();
    const reading = engine.readRecords(() => new Promise(() => undefined), controller.signal);
    const settled = Promise.race([reading, new Promise((resolve) => setTimeout(() => resolve("stuck"), 50))]);
    controller.abort(new Error("enough"));
    expect(here.terminated()).toBe(before + 1);
    expect(await settled).toBe("stuck"); // whoever fills it is stopped by the same signal
    expect((await calculated(engine)).result.period.month).toBe("2026-06");
  });

  it("drops what was half read when reading it fails", async () => {
    const engine = workerEngine(here.spawn);
    const before = here.terminated();
    const failing = engine.readRecords(() => Promise.reject(new Error("the file broke")), never);
    await expect(failing).rejects.toThrow("the file broke");
    expect(here.terminated()).toBe(before + 1);
  });
});
