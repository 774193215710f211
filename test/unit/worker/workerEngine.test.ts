import { DEFAULT_SETTINGS } from "../../../src/engine/settings";
import { month } from "../../../src/engine/units/period";
import type { CellBlock } from "../../../src/engine/records/cell";
import { answerEngine } from "../../../src/worker/answerEngine";
import type { EngineCalls } from "../../../src/worker/engineCalls";
import { inlineEngine } from "../../../src/worker/inlineEngine";
import { answerCalls } from "../../../src/worker/remote/answerCalls";
import { workerEngine } from "../../../src/worker/workerEngine";
import type { Engine, MonthInput, MonthOutput } from "../../../src/app/ports/engine";
import type { KeptMonth, Subject } from "../../../src/app/ports/keptMonth";
import { CATALOGUE } from "../../../src/engine/metrics/catalogue";
import { stringsOf } from "../../../src/engine/records/textList";
import { placeOfText } from "../../../src/engine/records/textPlaces";
import { day } from "../../../src/engine/units/moment";
import { generateMonth } from "../../support/generator/generateMonth";
import { mappingOf } from "../../support/generator/mappingOf";
import { spawnHere } from "../../support/worker/channel";

const never = new AbortController().signal;
const generated = generateMonth({ seed: 3, month: "2026-06", agents: 4, sessions: 200, orders: 150, faults: true });

async function inputFor(engine: Engine): Promise<MonthInput> {
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
  return { records, settings: DEFAULT_SETTINGS, month: month("2026-06"), pay: null };
}

async function calculated(engine: Engine): Promise<MonthOutput> {
  return engine.calculate(await inputFor(engine), never);
}

/** Every metric of the shop and an account, over part of the month; and another month. */
async function keptFigures(kept: KeptMonth): Promise<unknown> {
  const { agents, period } = kept.output.result;
  const range = { first: day(period.firstDay + 3), end: day(period.firstDay + 20) };
  const subjects: readonly Subject[] = [
    { kind: "shop", name: "" },
    { kind: "account", name: agents[0]?.agent ?? "" },
  ];
  const questions = subjects.flatMap((subject) => CATALOGUE.map(({ code }) => ({ subject, code, range })));
  return [await kept.figures(questions), await kept.month(month("2026-05")), kept.days];
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

  it("keeps what other days are answered from until it is released, as the page does", async () => {
    const [there, inPage] = [workerEngine(here.spawn), inlineEngine];
    const [kept, own] = [
      await there.keep(await inputFor(there), never),
      await inPage.keep(await inputFor(inPage), never),
    ];
    expect(kept.output).toEqual(own.output);
    expect(kept.output).toEqual(await calculated(inPage)); // though what is found in the records is found for all days
    const { orderId } = kept.output.result.credits;
    const places = await kept.orderPlaces();
    const numbers = stringsOf(orderId);
    expect(numbers.map((number) => placeOfText(number, orderId, places))).toEqual([...numbers.keys()]);
    expect(["", "no such order"].map((number) => placeOfText(number, orderId, places))).toEqual([-1, -1]);
    expect(await keptFigures(kept)).toEqual(await keptFigures(own));
    const another = await there.keep(await inputFor(there), never); // beside it, in a worker of its own
    kept.release();
    kept.release();
    await expect(kept.figures([])).rejects.toThrow("released");
    expect(await keptFigures(another)).toEqual(await keptFigures(own));
    another.release();
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

  it("ends a reading that is called off between two blocks, while nothing is asked of the worker", async () => {
    const [table] = generated.tables;
    const mapping = mappingOf(table!);
    const rows = table!.cells.slice(mapping.headerRow);
    const columns = mapping.columns.map(({ index }) => ({ rows, at: index }));
    const block: CellBlock = { firstRow: mapping.headerRow + 1, rowCount: rows.length, columns };
    const controller = new AbortController();
    const reading = workerEngine(here.spawn).readRecords(async (openTable) => {
      const reader = openTable(mapping, rows.length);
      await reader.add(block);
      controller.abort(new Error("enough"));
      await reader.add(block); // what Excel was still answering
    }, controller.signal);
    await expect(reading).rejects.toThrow("enough");
  });

  it("drops what was half read when reading it fails", async () => {
    const engine = workerEngine(here.spawn);
    const before = here.terminated();
    const failing = engine.readRecords(() => Promise.reject(new Error("the file broke")), never);
    await expect(failing).rejects.toThrow("the file broke");
    expect(here.terminated()).toBe(before + 1);
  });
});
