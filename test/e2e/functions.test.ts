import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { CATALOGUE } from "../../src/engine/metrics/catalogue";
import { FunctionCells } from "../../src/host/calc/functionCells";
import { readFunctionMetadata } from "../../src/host/calc/functionMetadata";
import { settledCells } from "../../src/host/commandLine/settledCells";
import type { Workbook } from "../../src/host/model/workbook";
import { parseJson } from "../../src/host/protocol/json";
import type { FunctionOutcome } from "../../src/host/session/customFunctionService";
import type { AddIn } from "../../src/host/transport/web/addIn";
import { openAddIn } from "../../src/host/transport/web/openAddIn";
import { generateMonth } from "../support/generator/generateMonth";
import { bookOf } from "../support/workbooks/bookOf";
import { everybody, type JsonFigures, type JsonMetrics } from "../support/functions/everybody";
import { SINGLE_METRICS } from "../support/functions/singleMetrics";

const PAGE_DIR = join(__dirname, "../../dist/addin");
const METADATA = join(PAGE_DIR, "functions.json");

const MONEY = new Set(CATALOGUE.filter(({ unit }) => unit === "fen").map(({ code }) => code));

/** What a cell should show of a figure. */
function shownOf(metrics: JsonMetrics, code: string): number | string {
  const { value, reason } = metrics[code]!;
  if (value === null) return reason === "noDenominator" ? "#DIV/0!" : "#N/A";
  return MONEY.has(code) ? value / 100 : value;
}

/** What a call's latest result shows, errors as Excel writes them. */
function shown(outcome: FunctionOutcome | undefined): unknown {
  if (outcome === undefined) return "#BUSY!";
  if (!outcome.ok) return { 1: "#N/A", 5: "#DIV/0!", 7: "#VALUE!" }[outcome.errorCode];
  const { value } = outcome;
  return typeof value === "object" && value !== null && "code" in value ? value.code : value;
}

/** The built add-in beside a workbook: `npm run build` first. */
describe("=CS.… through the real custom-functions runtime", () => {
  if (!existsSync(METADATA)) throw new Error(`Run npm run build first: there is no ${METADATA}`);
  const functions = readFunctionMetadata(parseJson(readFileSync(METADATA, "utf8")));
  const month = generateMonth({
    seed: 77,
    month: "2026-06",
    agents: 4,
    sessions: 300,
    orders: 220,
    faults: false,
    dirt: 0,
  });
  let workbook: Workbook;
  let addIn: AddIn;
  let cells: FunctionCells;
  let figures: JsonFigures;

  const press = async (): Promise<void> => {
    const heard = (event: Event): void => {
      figures = (event as CustomEvent<{ figures: JsonFigures }>).detail.figures;
    };
    addIn.window.addEventListener("cs:run-outcome", heard);
    await addIn.invokeCommand("generateMonth");
    addIn.window.removeEventListener("cs:run-outcome", heard);
  };
  const settle = (): Promise<boolean> => settledCells(cells, addIn.session, { timeout: 60_000 });
  /** Opens a call; the answer tells its latest result. */
  const call = (id: string, ...args: readonly unknown[]) => {
    const state: { latest?: FunctionOutcome; count: number } = { count: 0 };
    const { parameters, isStreaming } = functions.find((one) => one.id === id)!;
    const repeats = parameters.some(({ repeating }) => repeating);
    const full = repeats ? [args] : parameters.map((_, i) => args[i] ?? null);
    const cancel = addIn.openCall({ id, args: full, isStreaming }, (outcome) => {
      state.latest = outcome;
      state.count++;
    });
    return {
      shown: () => shown(state.latest),
      message: () => JSON.stringify(state.latest),
      count: () => state.count,
      cancel,
    };
  };
  const open = async (): Promise<void> => {
    addIn = await openAddIn({ workbook, pageDir: PAGE_DIR, page: "taskpane.html" });
    await addIn.functionsReady();
    cells = new FunctionCells(workbook, { runtime: addIn, namespace: "CS", functions }).connect();
  };

  beforeAll(async () => {
    workbook = bookOf(month.tables);
    await open();
  }, 60_000);
  afterAll(() => addIn.close());

  it("says what to do before anything is mapped", async () => {
    const before = call("SALES", "小美");
    await settle();
    expect(before.shown()).toBe("#N/A");
    expect(before.message()).toContain("生成月度考核");
    before.cancel();
  });

  it("gives every metric of everybody as in --json, to the bit", async () => {
    await press();
    const asked = everybody(figures).flatMap(([name, metrics]) =>
      Object.keys(metrics).flatMap((code) =>
        ["", "2026-06"].map((from) => ({
          expected: [name, code, shownOf(metrics, code)],
          cell: call("METRIC", code, name, from),
        })),
      ),
    );
    await settle();
    expect(asked.length).toBeGreaterThan(500);
    expect(asked.map(({ cell, expected: [name, code] }) => [name, code, cell.shown()])).toEqual(
      asked.map(({ expected }) => expected),
    );
    asked.forEach(({ cell }) => cell.cancel());
  }, 60_000);

  it("has functions of its own for the metrics that people ask for most", async () => {
    const { person, metrics } = figures.persons[0]!;
    const asked = Object.entries(SINGLE_METRICS).map(([id, code]) => ({ id, code, cell: call(id, ` ${person} `) }));
    await settle();
    expect(asked.map(({ id, cell }) => [id, cell.shown()])).toEqual(
      asked.map(({ id, code }) => [id, shownOf(metrics, code)]),
    );
    asked.forEach(({ cell }) => cell.cancel());
  });

  it("shows errors as Excel means them", async () => {
    const person = figures.persons[0]!.person;
    const asked = {
      stranger: call("SALES", "nobody"),
      nothing: call("SALES", ""),
      luck: call("METRIC", "luck"),
      never: call("SALES", person, "never"),
      reversed: call("SALES", person, "2026-06-09", "2026-06-01"),
      longAgo: call("SALES", person, "2020-01"),
      score: call("SCORE", person),
      order: call("OWNER", "0"),
      lost: call("WHY", "1.93068E+15"),
      group: call("AGENTS", "nowhere"),
      list: call("AGENTS"),
    };
    await settle();
    const results = Object.fromEntries(Object.entries(asked).map(([name, cell]) => [name, cell.shown()]));
    expect(results).toEqual({
      stranger: "#N/A",
      nothing: "#VALUE!",
      luck: "#VALUE!",
      never: "#VALUE!",
      reversed: "#VALUE!",
      longAgo: "#N/A",
      score: "#N/A",
      order: "#N/A",
      lost: "#VALUE!",
      group: "#VALUE!",
      list: figures.agents.map(({ agent }) => [agent]),
    });
    expect(asked.stranger.message()).toContain(person);
    expect(asked.luck.message()).toContain("averageOrderValue");
    expect(asked.score.message()).toContain("绩效规则");
    Object.values(asked).forEach((cell) => cell.cancel());
  });

  it("calculates cells of sheets: nested, spilt, lifted over blocks, and cancels what no cell asks for", async () => {
    const sheet = workbook.addSheet("工资表");
    const [first, second] = figures.persons;
    workbook.typeInto("工资表!A1", first!.person);
    workbook.typeInto("工资表!A2", second!.person);
    workbook.typeInto("工资表!B1", "=CS.SALES(A1:A2)");
    workbook.typeInto("工资表!C1", "=ROUND(CS.CONVERSION(A1)*100,1)");
    workbook.typeInto("工资表!D1", '=_xldudf_CS_METRIC("enquiries",A1)');
    workbook.typeInto("工资表!F1", '=CS.TABLE("enquiries","sales")');
    await settle();
    const value = (address: string): unknown => sheet.getRange(address).values[0]![0];
    expect([value("B1"), value("B2")]).toEqual([first, second].map((one) => shownOf(one!.metrics, "sales")));
    expect(value("C1")).toBe(Math.round(Number(shownOf(first!.metrics, "conversion")) * 1000) / 10);
    expect(value("D1")).toBe(shownOf(first!.metrics, "enquiries"));
    const agent = figures.agents[0]!;
    expect(["F1", "G1", "F2", "G2", "H2"].map(value)).toEqual([
      "客服",
      "询单人数",
      agent.agent,
      shownOf(agent.metrics, "enquiries"),
      shownOf(agent.metrics, "sales"),
    ]);
    workbook.typeInto("工资表!B1:H1", "");
    await settle();
    expect(cells.size).toBe(0);
  });

  it("answers thousands of calls, cancelled in any order, and pushes only what changes", async () => {
    const people = figures.persons.map(({ person }) => person);
    const asked = Array.from({ length: 3_000 }, (_, i) => {
      const from = `2026-06-${String(1 + (i % 20)).padStart(2, "0")}`;
      const to = `2026-06-${String(1 + (i % 20) + (i % 9)).padStart(2, "0")}`;
      return call("METRIC", CATALOGUE[i % 30]!.code, people[i % people.length], from, to);
    });
    await settle();
    expect(asked.every((cell) => cell.count() === 1)).toBe(true);
    const order = fc.sample(
      fc.shuffledSubarray(
        asked.map((_, i) => i),
        { minLength: asked.length },
      ),
      { seed: 5, numRuns: 1 },
    )[0]!;
    order.slice(0, 2_000).forEach((i) => asked[i]!.cancel());
    await press();
    await settle();
    expect(asked.every((cell) => cell.count() === 1)).toBe(true);
    order.forEach((i) => asked[i]!.cancel());
  }, 60_000);

  it("follows edits of the data: what formulas show is what a run then says", async () => {
    const codes = ["sales", "netSales", "conversion", "receptions", "firstResponse"];
    const names = figures.persons.map(({ person }) => person);
    const asked = names.flatMap((name) => codes.map((code) => ({ name, code, cell: call("METRIC", code, name) })));
    const late = call("METRIC", "sales", "全店", "2026-06-01", "2026-06-30");
    await settle();
    const orders = workbook.worksheets.getItem(month.orders.sheet);
    const amount = month.orders.cells[0]!.indexOf("总金额");
    const edits = fc.sample(fc.tuple(fc.nat(150), fc.integer({ min: 1, max: 9_000 })), { seed: 9, numRuns: 12 });
    for (const [row, yuan] of edits) {
      workbook.typeInto(
        `'${orders.name}'!${
          orders
            .getRange("A1")
            .getCell(row + 1, amount)
            .address.split("!")[1]
        }`,
        String(yuan),
      );
      addIn.host.deliverEvents();
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    await settle();
    const before = asked.map(({ cell }) => cell.shown());
    await press();
    const persons = new Map(figures.persons.map(({ person, metrics }) => [person, metrics]));
    expect(before).toEqual(asked.map(({ name, code }) => shownOf(persons.get(name)!, code)));
    expect(late.shown()).toBe(shownOf(figures.shop.metrics, "sales"));
    asked.forEach(({ cell }) => cell.cancel());
    late.cancel();
  }, 60_000);

  it("fills the cells of a workbook that is opened again, without a click", async () => {
    workbook.typeInto("工资表!B1", "=CS.SALES(A1)");
    await settle();
    const sheet = workbook.worksheets.getItem("工资表");
    const before = sheet.getRange("B1").values[0]![0];
    addIn.close();
    workbook.userFunctions.clear();
    await open();
    await settle();
    expect(sheet.getRange("B1").values[0]![0]).toBe(before);
    expect(before).toBe(shownOf(figures.persons[0]!.metrics, "sales"));
  }, 60_000);
});
