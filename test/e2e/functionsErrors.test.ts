import { CATALOGUE } from "../../src/engine/metrics/catalogue";
import type { GeneratedMonth } from "../support/generator/generateMonth";
import { generateMonth } from "../support/generator/generateMonth";
import { openFunctions, type OpenFunctions } from "../support/functions/openFunctions";
import { bookOf } from "../support/workbooks/bookOf";
import { everybody, type JsonFigures, type JsonMetrics } from "../support/functions/everybody";
import { SINGLE_METRICS } from "../support/functions/singleMetrics";

jest.setTimeout(400_000);

interface Person {
  readonly person: string;
  readonly group: string;
  readonly score: number | null;
  readonly grade: string | null;
  readonly commissionFen: number;
  readonly payableFen: number;
}

interface Figures extends JsonFigures {
  readonly people: readonly Person[];
}

const MONEY = new Set(CATALOGUE.filter(({ unit }) => unit === "fen").map(({ code }) => code));
const LOWER = new Set(CATALOGUE.filter(({ better }) => better === "lower").map(({ code }) => code));

const PAY = ["SCORE", "GRADE", "COMMISSION", "BONUS", "PAYABLE"];

function cellOf(metrics: JsonMetrics, code: string): number | string {
  const { value, reason } = metrics[code]!;
  if (value === null) return reason === "noDenominator" ? "#DIV/0!" : "#N/A";
  return MONEY.has(code) ? value / 100 : value;
}

function yuan(people: readonly Person[], of: (person: Person) => number): number {
  return people.reduce((sum, person) => sum + of(person), 0) / 100;
}

/** Place among all persons with a value; 1 is the best. */
function rankIn({ persons }: Figures, person: string, code: string): number | string {
  const own = persons.find((one) => one.person === person)!.metrics[code]!.value;
  if (own === null) return "#N/A";
  const isBetter = (value: number | null): boolean => value !== null && (LOWER.has(code) ? value < own : value > own);
  return 1 + persons.filter(({ metrics }) => isBetter(metrics[code]!.value)).length;
}

/** The month's figures beside the open add-in; rules are made from a template. */
async function openMonth({
  tables,
}: GeneratedMonth): Promise<{ readonly open: OpenFunctions; readonly figures: Figures }> {
  const open = await openFunctions(bookOf(tables));
  const { window } = open.addIn;
  window.dispatchEvent(new window.CustomEvent("cs:wish", { detail: { template: "sixKpis" } }));
  expect(await open.run("createRules")).toMatchObject({ ok: true });
  const { ok, lines, figures } = await open.run("generateMonth");
  expect([ok, ok === true ? [] : lines]).toEqual([true, []]);
  return { open, figures: figures as Figures };
}

/** Asks everything at once; what each shows, in order. */
async function shownBy(open: OpenFunctions, asked: readonly (readonly [string, ...unknown[]])[]) {
  const calls = asked.map(([id, ...args]) => open.call(id, ...args));
  expect(await open.settle()).toBe(true);
  const results = calls.map((call) => ({ shown: call.shown(), message: call.message() }));
  calls.forEach(({ cancel }) => cancel());
  return results;
}

const MONTHS = [
  { seed: 51, month: "2026-05", agents: 5, sessions: 320, orders: 240, faults: true },
  { seed: 52, month: "2026-02", agents: 4, sessions: 300, orders: 200, faults: true, shops: 2 },
] as const;

type OpenMonth = Awaited<ReturnType<typeof openMonth>>;
const opened = new Map<(typeof MONTHS)[number], OpenMonth>();

/** The month, opened by whoever asks first: opening takes longer than all questions. */
async function theMonth(options: (typeof MONTHS)[number]): Promise<OpenMonth> {
  const found = opened.get(options) ?? (await openMonth(generateMonth(options)));
  opened.set(options, found);
  return found;
}

afterAll(() => opened.forEach(({ open }) => open.close()));

describe.each(MONTHS)("every function in $month", (options) => {
  const { month } = options;
  const last = month === "2026-02" ? 28 : 31;
  let open: OpenFunctions;
  let figures: Figures;
  beforeAll(async () => {
    ({ open, figures } = await theMonth(options));
  });

  it("says what --json says, to the bit, whichever way the month is written", async () => {
    const whens: readonly (readonly unknown[])[] = [[], [month], [`${month}-01`, `${month}-${last}`]];
    const asked = everybody(figures).flatMap(([name, metrics]) =>
      whens.flatMap((when) => [
        ...Object.keys(metrics).map((code) => ({ code, question: ["METRIC", code, name, ...when] as const, metrics })),
        ...Object.entries(SINGLE_METRICS).map(([id, code]) => ({
          code,
          question: [id, name, ...when] as const,
          metrics,
        })),
      ]),
    );
    const results = await shownBy(
      open,
      asked.map(({ question }) => question),
    );
    expect(asked.map(({ question }, i) => [question, results[i]!.shown])).toEqual(
      asked.map(({ question, metrics, code }) => [question, cellOf(metrics, code)]),
    );
  });

  it("says of pay and ranks what --json says", async () => {
    const { people } = figures;
    const asked = people.flatMap((own): (readonly [readonly [string, ...unknown[]], unknown])[] => [
      [["SCORE", own.person], own.score ?? "#N/A"],
      [["GRADE", own.person, month], own.grade ?? "#N/A"],
      [["COMMISSION", own.person, `${month}-15`], own.commissionFen / 100],
      [["PAYABLE", own.person], own.payableFen / 100],
      ...["netSales", "firstResponse", "conversion"].map(
        (code) => [["RANK", own.person, code], rankIn(figures, own.person, code)] as const,
      ),
    ]);
    const whole = [
      [["PAYABLE", "全店"], yuan(people, ({ payableFen }) => payableFen)],
      [["COMMISSION", "全店", month], yuan(people, ({ commissionFen }) => commissionFen)],
    ] as const;
    const results = await shownBy(
      open,
      [...asked, ...whole].map(([question]) => question),
    );
    expect(people.length).toBeGreaterThan(2);
    expect([...asked, ...whole].map(([question], i) => [question, results[i]!.shown])).toEqual([...asked, ...whole]);
  });
});

describe("errors as Excel means them", () => {
  let open: OpenFunctions;
  let figures: Figures;
  let person: string;
  beforeAll(async () => {
    ({ open, figures } = await theMonth(MONTHS[0]));
    person = figures.people[0]!.person;
  });

  /** Asks each question, and compares what is shown and what the message must hold. */
  const expectAll = async (table: readonly (readonly [readonly [string, ...unknown[]], string, string?])[]) => {
    const results = await shownBy(
      open,
      table.map(([question]) => question),
    );
    expect(table.map(([question], i) => [question, results[i]!.shown])).toEqual(
      table.map(([question, shown]) => [question, shown]),
    );
    table.forEach(([question, , message = ""], i) =>
      expect([question, results[i]!.message]).toEqual([question, expect.stringContaining(message)]),
    );
  };

  it("tells of agents that there aren't, and of none given", async () => {
    const ofAgent = [...Object.keys(SINGLE_METRICS), ...PAY];
    await expectAll([
      ...ofAgent.flatMap((id) => [
        [[id, "没有此人"], "#N/A", person] as const,
        [[id, ""], "#VALUE!", person] as const,
        [[id, "  "], "#VALUE!", person] as const,
        [[id, `${person}x`], "#N/A", "没有"] as const,
      ]),
      [["METRIC", "sales", "没有此人"], "#N/A", person],
      [["RANK", "没有此人", "sales"], "#N/A", person],
      [["RANK", "", "sales"], "#VALUE!", person],
      [["AGENTS", "没有此组"], "#VALUE!", figures.groups[0]?.group ?? ""],
    ]);
  });

  it("takes an empty cell for an argument left out", async () => {
    const results = await shownBy(open, [
      ["METRIC", "sales", 0],
      ["METRIC", "sales", "全店", 0, 0],
      ["SALES", "全店", "", ""],
      ["COMMISSION", "全店", 0, 0],
      ["COMMISSION", "全店"],
      ["AGENTS", 0],
      ["AGENTS"],
      ["TABLE", "sales", 0],
      ["TABLE", "sales"],
      ["SALES", 0],
    ]);
    const sales = cellOf(figures.shop.metrics, "sales");
    const shown = results.map((one) => one.shown);
    expect(shown.slice(0, 3)).toEqual([sales, sales, sales]);
    expect([shown[3], shown[5], shown[7]]).toEqual([shown[4], shown[6], shown[8]]);
    expect(shown[9]).toBe("#VALUE!");
  });

  it("tells of dates that there aren't", async () => {
    const dated = [
      ...Object.keys(SINGLE_METRICS).map((id) => [id, person] as const),
      ["METRIC", "sales", person] as const,
    ];
    await expectAll([
      ...dated.flatMap((question) => [
        [[...question, "某天"], "#VALUE!", "某天"] as const,
        [[...question, "2026-05-03", "某天"], "#VALUE!", "某天"] as const,
        [[...question, "2026-13"], "#VALUE!", "2026-13"] as const,
        [[...question, "2026-05-09", "2026-05-01"], "#VALUE!", "2026-05-09"] as const,
        [[...question, "2020-01-01", "2020-02-01"], "#N/A", "数据的日期"] as const,
        [[...question, "2031-01"], "#N/A", "数据的日期"] as const,
        [[...question, true], "#VALUE!", "true"] as const,
      ]),
      ...PAY.flatMap((id) => [
        [[id, person, "某月"], "#VALUE!", "某月"] as const,
        [[id, person, "2020-01"], "#N/A", "数据的日期"] as const,
      ]),
      [["RANK", person, "sales", "某月"], "#VALUE!", "某月"],
    ]);
  });

  it("takes days and months in any form", async () => {
    const may3 = 46_145; // serial of 2026-05-03
    const forms: readonly (readonly unknown[])[] = [
      [may3, may3],
      ["2026-05-03", "2026-05-03"],
      ["2026/5/3", may3],
      ["2026年5月3日", "2026-5-3"],
    ];
    const months: readonly unknown[] = ["2026-05", "2026/5", "2026年5月", 202_605, "202605", may3, "2026-05-31"];
    const results = await shownBy(open, [
      ...forms.map((when) => ["RECEPTIONS", "全店", ...when] as const),
      ...months.map((when) => ["PAYABLE", "全店", when] as const),
      ["SALES", "全店", "2026-05-10", null],
      ["SALES", "全店", null, "2026-05-31"],
    ]);
    const shown = results.map((one) => one.shown);
    expect(new Set(shown.slice(0, forms.length)).size).toBe(1);
    expect(shown[0]).toBeGreaterThan(0);
    expect(new Set(shown.slice(forms.length, -2)).size).toBe(1);
    const sales = cellOf(figures.shop.metrics, "sales");
    expect(shown.slice(-2)).toEqual([sales, sales]);
  });

  it("tells of metrics, components, groups and orders that there aren't, and of what goes for persons only", async () => {
    const group = figures.groups[0]!.group;
    await expectAll([
      [["METRIC", "运气"], "#VALUE!", "averageOrderValue"],
      [["METRIC", ""], "#VALUE!", "averageOrderValue"],
      [["RANK", person, "运气"], "#VALUE!", "averageOrderValue"],
      [["TABLE", "销售额", "运气"], "#VALUE!", "averageOrderValue"],
      [["COMMISSION", person, null, "没有这项"], "#VALUE!", "没有这项"],
      ...[group, "全店"].flatMap((whole) => [
        [["SCORE", whole], "#VALUE!", "人员"] as const,
        [["GRADE", whole], "#VALUE!", "人员"] as const,
        [["RANK", whole, "sales"], "#VALUE!", "人员"] as const,
      ]),
      [["OWNER", "12345"], "#N/A", "12345"],
      [["WHY", "12345"], "#N/A", "12345"],
      [["OWNER", "1.93068E+15"], "#VALUE!", "1.93068E+15"],
      [["WHY", 1.930_68e18], "#VALUE!", "文本"],
      [["WHY", ""], "#N/A"],
    ]);
  });

  it("divides by nothing where there is nothing", async () => {
    const days = Array.from({ length: 31 }, (_, i) => `2026-05-${String(i + 1).padStart(2, "0")}`);
    const asked = figures.agents.flatMap(({ agent }) => days.map((day) => [agent, day, day] as const));
    const orders = await shownBy(
      open,
      asked.map((when) => ["ORDERS", ...when] as const),
    );
    const idle = asked.filter((_, i) => orders[i]!.shown === 0);
    expect(idle.length).toBeGreaterThan(0);
    await expectAll(idle.map((when) => [["AOV", ...when], "#DIV/0!"] as const));
  });
});

it("says what to do where nothing is mapped, and where there are no rules", async () => {
  const open = await openFunctions(bookOf(generateMonth(MONTHS[0]).tables));
  const ids = [...Object.keys(SINGLE_METRICS), ...PAY];
  const others = [
    ["METRIC", "sales"],
    ["RANK", "小美", "sales"],
    ["AGENTS"],
    ["TABLE", "sales"],
    ["WHY", "1"],
    ["OWNER", "1"],
  ] as const;
  for (const { shown, message } of await shownBy(open, [...ids.map((id) => [id, "小美"] as const), ...others])) {
    expect(shown).toBe("#N/A");
    expect(message).toContain("生成月度考核");
  }
  const { figures } = await open.run("generateMonth");
  const { persons } = figures as Figures;
  for (const { shown, message } of await shownBy(
    open,
    PAY.map((id) => [id, persons[0]!.person] as const),
  )) {
    expect(shown).toBe("#N/A");
    expect(message).toContain("绩效规则");
  }
  open.close();
});
