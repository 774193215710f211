import fc from "fast-check";
import type { Workbook } from "../../src/host/model/workbook";
import { CATALOGUE } from "../../src/engine/metrics/catalogue";
import { openFunctions, type OpenFunctions } from "../support/functions/openFunctions";
import { generateMonth } from "../support/generator/generateMonth";
import { bookOf } from "../support/workbooks/bookOf";

jest.setTimeout(400_000);

const MONTH = generateMonth({
  seed: 31,
  month: "2026-06",
  agents: 4,
  sessions: 260,
  orders: 180,
  faults: false,
  dirt: 0,
});
const AGENTS = [...new Set(columnOf(MONTH.sessions, "agent").map(String))];
const ORDER_IDS = columnOf(MONTH.orders, "orderId").map(String);
const MONEY = new Set(CATALOGUE.filter(({ unit }) => unit === "fen").map(({ code }) => code));

function columnOf({ cells, columns }: (typeof MONTH)["orders"], field: string): readonly unknown[] {
  const at = columns.findIndex((column) => column.field === field);
  return cells.slice(1).map((row) => row[at]);
}

/** Types into the cell of a source table, by field and 0-based row. */
function edit(
  workbook: Workbook,
  table: (typeof MONTH)["orders"],
  [field, row, text]: readonly [string, number, string],
) {
  const column = table.columns.findIndex((one) => one.field === field);
  const cell = workbook.worksheets.getItem(table.sheet).getRangeByIndexes(row + 1, column, 1, 1);
  workbook.typeInto(cell.address, text);
}

/** As `edit`, of a table of rules by its column's header. */
function editRule(workbook: Workbook, [name, header, row, text]: readonly [string, string, number, string]): void {
  const sheet = workbook.sheets.find(({ tableList }) => tableList.some((table) => table.name === name))!;
  const { rect } = sheet.tableList.find((table) => table.name === name)!;
  const headers = sheet.range({ ...rect, height: 1 }).values[0]!.map(String);
  const column = rect.column + headers.indexOf(header);
  const filled = sheet.range({ ...rect, width: 1 }).values.filter(([cell]) => cell !== "").length - 1;
  const own = rect.row + 1 + (row % Math.max(1, filled));
  workbook.typeInto(sheet.range({ row: own, column, height: 1, width: 1 }).address, text);
}

/** Who is in a row of the roster. */
function personIn(workbook: Workbook, row: number): string {
  const sheet = workbook.sheets.find(({ tableList }) => tableList.some((table) => table.name === "CS_Roster"))!;
  const { rect } = sheet.tableList.find((table) => table.name === "CS_Roster")!;
  const rows = sheet.range(rect).values;
  return String(rows[row + 1]![rows[0]!.indexOf("人员")]);
}

/** Money by hand for the person of the last row, whom nobody renames. */
function editEvent(workbook: Workbook, yuan: number): void {
  const cells = { 月份: "2026-06", 人员: personIn(workbook, 3), 类型: "加减钱", 数量: "1", 每次: String(yuan) };
  for (const [header, text] of Object.entries(cells)) editRule(workbook, ["CS_Events", header, 0, text]);
}

type Edit = (workbook: Workbook) => void;

const row = fc.nat(170);
const agent = fc.constantFrom(...AGENTS);
const percent = fc.integer({ min: 1, max: 300 }).map((n) => `${n / 100}%`);

/** Anything that a manager may change: facts, rules, who is whose, who earned what. */
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(row, fc.integer({ min: 1, max: 90_000 })).map(
    ([at, fen]) =>
      (book: Workbook) =>
        edit(book, MONTH.orders, ["grossAmount", at, String(fen / 100)]),
  ),
  fc.tuple(row, row).map(
    ([at, other]) =>
      (book: Workbook) =>
        edit(book, MONTH.orders, ["buyer", at, String(columnOf(MONTH.sessions, "buyer")[other])]),
  ),
  fc.tuple(row, agent).map(
    ([at, name]) =>
      (book: Workbook) =>
        edit(book, MONTH.sessions, ["agent", at, name]),
  ),
  fc.tuple(row, fc.integer({ min: 1, max: 400 })).map(
    ([at, seconds]) =>
      (book: Workbook) =>
        edit(book, MONTH.sessions, ["firstResponse", at, String(seconds)]),
  ),
  fc.tuple(row, percent).map(
    ([at, rate]) =>
      (book: Workbook) =>
        editRule(book, ["CS_Tiers", "提点", at, rate]),
  ),
  fc.tuple(row, fc.integer({ min: 0, max: 9_000 })).map(
    ([at, yuan]) =>
      (book: Workbook) =>
        editRule(book, ["CS_Roster", "底薪", at, String(yuan)]),
  ),
  fc.tuple(row, fc.constantFrom("", "晚班", "早班")).map(
    ([at, group]) =>
      (book: Workbook) =>
        editRule(book, ["CS_Roster", "组", at, group]),
  ),
  fc.tuple(row, fc.constantFrom("目标", "接待上限", "出勤"), fc.integer({ min: 1, max: 90_000 })).map(
    ([at, header, value]) =>
      (book: Workbook) =>
        editRule(book, ["CS_Roster", header, at, String(value)]),
  ),
  fc.integer({ min: -500, max: 500 }).map((yuan) => (book: Workbook) => editEvent(book, yuan)),
  // a name for each row, for two rows of one person must agree in everything
  fc.nat(2).map((at) => (book: Workbook) => editRule(book, ["CS_Roster", "人员", at, `新人${at}`])),
  fc.tuple(fc.constantFrom(...ORDER_IDS), fc.constantFrom("", ...AGENTS)).map(([id, name]) => (book: Workbook) => {
    editRule(book, ["CS_Overrides", "订单编号", 0, id]);
    editRule(book, ["CS_Overrides", "客服", 0, name]);
  }),
);

/** Every kind of question: the month, ranges, pay, ranks, spills, orders. */
function questions(): readonly (readonly [string, ...unknown[]])[] {
  const names = [...AGENTS, "新人1", "晚班", "全店"];
  const orders = ORDER_IDS.slice(0, 8);
  return [
    ...CATALOGUE.map(({ code }) => ["METRIC", code, "全店"] as const),
    ...names.flatMap((name) => [
      ["SALES", name] as const,
      ["CONVERSION", name, "2026-06-03", "2026-06-17"] as const,
      ["METRIC", "averageOrderValue", name, "2026-06-05", "2026-06-25"] as const,
      ["FIRSTRESPONSE", name, "2026-06-10"] as const,
      ["PAYABLE", name] as const,
      ["COMMISSION", name, "2026-06"] as const,
      ["BONUS", name] as const,
      ["METRIC", "targetCompletion", name] as const,
      ["METRIC", "overload", name, "2026-06-02", "2026-06-20"] as const,
      ["RANK", name, "净销售额"] as const,
    ]),
    ...orders.flatMap((id) => [["OWNER", id] as const, ["WHY", id] as const]),
    ["TABLE", "销售额", "询单人数", "询单转化率"],
    ["AGENTS"],
  ];
}

interface Figures {
  readonly shop: {
    readonly metrics: Readonly<Record<string, { readonly value: number | null; readonly reason?: string }>>;
  };
}

/** What `--json` says of the shop, as cells show it. */
function shopInCells({ shop }: Figures): readonly unknown[] {
  return CATALOGUE.map(({ code }) => {
    const { value, reason } = shop.metrics[code]!;
    if (value === null) return reason === "noDenominator" ? "#DIV/0!" : "#N/A";
    return MONEY.has(code) ? value / 100 : value;
  });
}

/** The built add-in beside a workbook: `npm run build` first. */
describe("formulas while somebody edits anything", () => {
  let workbook: Workbook;
  let open: OpenFunctions;

  beforeAll(async () => {
    workbook = bookOf(MONTH.tables);
    open = await openFunctions(workbook);
    open.addIn.window.dispatchEvent(
      new open.addIn.window.CustomEvent("cs:wish", { detail: { template: "conversionTiers" } }),
    );
    expect(await open.run("createRules")).toMatchObject({ ok: true });
    expect(await open.run("generateMonth")).toMatchObject({ ok: true });
  });
  afterAll(() => open.close());

  it("end where a fresh calculation begins, are told only what changes, and come to rest", async () => {
    const asked = questions();
    const streams = asked.map(([id, ...args]) => open.call(id, ...args));
    expect(await open.settle()).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyEdit, fc.nat(150)), { minLength: 4, maxLength: 9 }), async (edits) => {
        for (const [change, wait] of edits) {
          change(workbook);
          open.addIn.host.deliverEvents();
          await new Promise((resolve) => setTimeout(resolve, wait));
        }
        expect(await open.settle()).toBe(true);
        const shown = streams.map((stream) => stream.shown());
        for (const { heard } of streams) expect(heard.every((one, i) => i === 0 || one !== heard[i - 1])).toBe(true);

        const fresh = await openFunctions(workbook);
        const again = asked.map(([id, ...args]) => fresh.call(id, ...args));
        expect(await fresh.settle()).toBe(true);
        expect(asked.map((question, i) => [question, shown[i]])).toEqual(
          asked.map((question, i) => [question, again[i]!.shown()]),
        );
        fresh.addIn.close();
      }),
      { numRuns: 3, seed: 20, endOnFailure: true },
    );
    const [shown, before] = [streams.map((stream) => stream.shown()), streams.map(({ heard }) => heard.length)];
    const { ok, figures } = await open.run("generateMonth");
    expect(await open.settle()).toBe(true);
    expect(streams.map(({ heard }) => heard.length)).toEqual(before); // our own sheets are no news
    expect(ok).toBe(true);
    expect(shown.filter((one) => typeof one === "number").length).toBeGreaterThan(70);
    expect(shown.slice(0, CATALOGUE.length)).toEqual(shopInCells(figures as Figures));
    streams.forEach(({ cancel }) => cancel());
  });

  it("say which cell of the rules is wrong while it is, and nothing else then", async () => {
    const stream = open.call("PAYABLE", "全店");
    await open.settle();
    const right = stream.shown();
    for (const [text, shown] of [
      ["很多", "#N/A"],
      ["0.8%", expect.any(Number)],
    ] as const) {
      editRule(workbook, ["CS_Tiers", "提点", 0, text]);
      open.addIn.host.deliverEvents();
      expect(await open.settle()).toBe(true);
      expect(stream.shown()).toEqual(shown);
      if (shown === "#N/A") expect(stream.message()).toMatch(/绩效规则![A-Z]+\d+.*很多/);
    }
    expect(right).toEqual(expect.any(Number));
    stream.cancel();
  });
});
