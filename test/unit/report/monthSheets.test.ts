import type { PeriodResult } from "../../../src/engine/periodResult";
import { rowNumber } from "../../../src/engine/units/ids";
import { textsFor } from "../../../src/i18n/textsFor";
import { monthSheets } from "../../../src/report/monthSheets";
import { countedRows } from "../../../src/engine/commission/countedOrders";
import { NO_FIGURE } from "../../../src/report/sheets/markedSheet";
import { rankedAgents } from "../../../src/report/sheets/rankedAgents";
import { ATTRIBUTION_COLUMNS } from "../../../src/report/sheets/attribution/attributionRows";
import { rankingOf } from "../../../src/report/sheets/ranking";
import { diagnosedPersons } from "../../../src/report/sheets/summary/diagnosisTable";
import { SHEET_ROWS } from "../../../src/report/spec/area";
import type { CellFormat } from "../../../src/report/spec/cellFormat";
import type { SheetCell } from "../../../src/report/spec/sheetCell";
import type { SheetSpec } from "../../../src/report/spec/sheetSpec";
import { pointsBetween } from "../../../src/report/sheets/rowPoints";
import { SAMPLE_ISSUES, sampleResult } from "./sampleResult";
import { stringsOf } from "../../../src/engine/records/textList";

const RESULT = sampleResult();
const ZH = textsFor("zh-CN");
const MANY = sampleResult({ agents: 45, sessions: 3_000, orders: 2_000 });
const { prefix: PREFIX } = rankingOf(RESULT);

/** The cell at a place, from whichever band covers it last. */
function cellAt(spec: SheetSpec, row: number, column: number): SheetCell | undefined {
  const band = spec.bands
    .filter(
      (one) =>
        row >= one.row &&
        row < one.row + one.rows.count &&
        column >= one.column &&
        column < one.column + one.columns.length,
    )
    .at(-1);
  return band?.rows.block(row - band.row, row - band.row + 1)[0]?.[column - band.column];
}

/** Whether cells of a format are figures: numbers, dates among them. */
function isFigure(format: CellFormat): boolean {
  return !["text", "id", "note", "link", "mixed"].includes(format);
}

function allCells(spec: SheetSpec): readonly SheetCell[] {
  return spec.bands.flatMap(({ rows }) => rows.block(0, rows.count).flat());
}

function sheetOf(result: PeriodResult, key: string, texts = ZH): SheetSpec {
  const spec = monthSheets(result, texts).find((sheet) => sheet.key === key);
  if (spec === undefined) throw new Error(`No sheet ${key}`);
  return spec;
}

describe.each(["zh-CN", "en"])("monthSheets() in %s", (locale) => {
  const specs = monthSheets(RESULT, textsFor(locale));

  it("draws the five sheets in their order", () => {
    expect(specs.map(({ key }) => key)).toEqual(["summary", "trend", "attribution", "issues", "method"]);
  });

  it("keeps rows as wide as their bands, and numbers finite", () => {
    for (const { bands } of specs) {
      for (const { columns, rows } of bands) {
        for (const row of rows.block(0, rows.count)) {
          expect(row).toHaveLength(columns.length);
          expect(row.filter((cell) => typeof cell === "number" && !Number.isFinite(cell))).toEqual([]);
        }
      }
    }
  });

  it("puts nothing but numbers and the mark for none into columns of numbers", () => {
    for (const { bands } of specs) {
      for (const { columns, rows } of bands) {
        const figures = columns.map(({ format }) => isFigure(format));
        for (const row of rows.block(0, rows.count)) {
          expect(row.filter((cell, i) => typeof cell === "string" && figures[i] && cell !== NO_FIGURE)).toEqual([]);
        }
      }
    }
  });

  it("prints all that it draws on A4 and has table headers that are texts and differ", () => {
    for (const spec of specs) {
      const { area } = spec.print;
      for (const band of spec.bands) {
        expect(band.row + band.rows.count).toBeLessThanOrEqual(area.row + area.rows);
        expect(band.column + band.columns.length).toBeLessThanOrEqual(Math.max(area.columns, spec.widths.length));
      }
      for (const table of spec.tables) {
        const headers = Array.from({ length: table.area.columns }, (_, i) => cellAt(spec, table.area.row, i));
        expect(headers.every((header) => typeof header === "string" && header !== "")).toBe(true);
        expect(new Set(headers).size).toBe(headers.length);
      }
    }
  });

  it("never lets two bands write one cell", () => {
    for (const { bands } of specs) {
      const taken = new Set<string>();
      for (const { row, column, columns, rows } of bands) {
        for (let r = row; r < row + rows.count; r++) {
          for (let c = column; c < column + columns.length; c++) {
            expect(taken.has(`${r},${c}`)).toBe(false);
            taken.add(`${r},${c}`);
          }
        }
      }
    }
  });
});

describe("绩效汇总", () => {
  const summary = sheetOf(RESULT, "summary");

  it("ranks agents by net sales, ties by name, those without a figure last", () => {
    const named = (agent: string, value: number | null) => ({
      ...RESULT.agents[0]!,
      agent,
      metrics: { netSales: { value, numerator: value, denominator: 1 } },
    });
    const ranked = rankedAgents([named("丁", null), named("乙", 5), named("甲", 9), named("丙", 5)]);
    expect(ranked.map(({ agent }) => agent)).toEqual(["甲", "丙", "乙", "丁"]);
  });

  it("shows each agent's and the shop's figures as the engine has them", () => {
    const cells = allCells(summary);
    for (const agent of rankingOf(RESULT).agents) {
      expect(cells).toContain(agent.agent.slice(PREFIX.length));
      expect(cells).toContain(agent.metrics["sales"]?.value);
    }
    expect(cells).toContain(RESULT.shop["netSales"]?.value);
  });

  it("says that shop totals count a buyer once", () => {
    expect(allCells(summary)).toContain(ZH.sheets.summary.noteTotals);
  });

  it("marks a missing figure and says why below", () => {
    const missing = {
      value: null,
      numerator: null,
      denominator: null,
      reason: "noColumn",
      missing: "sessions.satisfaction",
    } as const;
    const without = (metrics: PeriodResult["shop"]) => ({ ...metrics, satisfaction: missing });
    const result = {
      ...RESULT,
      shop: without(RESULT.shop),
      agents: RESULT.agents.map((agent) => ({ ...agent, metrics: without(agent.metrics) })),
    };
    const cells = allCells(sheetOf(result, "summary"));
    expect(cells).toContain("满意率：没有选对应的列（接待明细 / 满意度），记“—”。");
  });

  it("draws no charts and says so when there are no agents", () => {
    const empty = sheetOf({ ...RESULT, agents: [], persons: [] }, "summary");
    expect(empty.charts).toEqual([]);
    expect(allCells(empty)).toContain(ZH.sheets.summary.empty);
  });

  it("charts the first fifteen of many agents and says so", () => {
    expect(sheetOf(MANY, "diagnosis").charts[0]?.series[0]?.values.rows).toBe(15);
    expect(allCells(sheetOf(MANY, "summary"))).toContain(ZH.sheets.summary.noteTop(15));
  });

  it("gives charts and diagnosis of many agents a sheet of their own, so that no page repeats another table's header", () => {
    const [ranking, details] = [sheetOf(MANY, "summary"), sheetOf(MANY, "diagnosis")];
    expect(ranking.charts).toEqual([]);
    expect(cellAt(ranking, ranking.print.repeat.row, 1)).toBe(ZH.sheets.summary.agent);
    expect(ranking.print.repeat.rows).toBe(1);
    expect(cellAt(details, details.print.repeat.row, 1)).toBe(ZH.sheets.summary.person);
    expect(allCells(ranking)).not.toContain(ZH.sheets.summary.diagnosis);
  });

  it("says the month's own counts, and those of the whole data apart", () => {
    const [, facts] = summary.bands.slice(0, 2).map(({ rows }) => rows.block(0, 1)[0]?.[0]);
    const counted = countedRows(RESULT).length;
    const all = RESULT.conservation.orders.count;
    expect(counted).toBeLessThan(all);
    expect(facts).toContain(`计入的订单 ${counted} 笔，其中归客服 ${RESULT.shop["paidOrders"]?.value} 笔`);
    expect(facts).toContain(`全部数据：接待 1,200 行，订单 ${all} 笔`);
  });

  it("names robots in a note instead of ranking them, and leaves the shared shop out of names", () => {
    const robots = rankingOf(RESULT).setAside.map(({ agent }) => agent);
    expect(robots).toEqual(["服务助手"]);
    const cells = allCells(summary);
    expect(cells).not.toContain("服务助手");
    expect(cells).toContain(ZH.sheets.summary.noteSetAside("服务助手"));
    expect(cells).toContain(ZH.sheets.summary.notePrefix(PREFIX));
  });

  it("diagnoses group by group, each by net sales, and calls absurd gaps so", () => {
    const persons = RESULT.persons.map((person, i) =>
      i === 0 ? { ...person, diagnosis: { ...person.diagnosis, weakest: "refundRate", gap: 28.84 } } : person,
    );
    const shown = diagnosedPersons({ ...RESULT, persons });
    const groups = shown.map(({ group }) => group ?? "");
    expect(groups).toEqual([...groups].sort());
    for (const group of new Set(groups)) {
      const sales = shown.filter((one) => one.group === group).map(({ metrics }) => metrics["netSales"]?.value ?? 0);
      expect(sales).toEqual([...sales].sort((a, b) => b - a));
    }
    expect(allCells(sheetOf({ ...RESULT, persons }, "summary"))).toContain("> 10 倍");
  });

  it("orders the conversion chart by conversion, and draws both medians into the scatter", () => {
    const [, conversions, scatter] = summary.charts;
    const { values } = conversions!.series[0]!;
    const heights = Array.from({ length: values.rows }, (_, i) =>
      Number(cellAt(summary, values.row + i, values.column)),
    );
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    const lines = scatter!.series.filter(({ line }) => line === true);
    expect(lines.map(({ name }) => name)).toEqual(["询单人数中位数", "询单转化率中位数"]);
    expect(lines.every((line) => line.values.rows === 2)).toBe(true);
  });

  it("says the unit of response times in English", () => {
    const cells = allCells(sheetOf(RESULT, "summary", textsFor("en")));
    expect(cells).toEqual(expect.arrayContaining(["First response\ns", "Average response\ns", "Paid orders"]));
  });
});

describe("订单归属", () => {
  const ORDER_ROW = ATTRIBUTION_COLUMNS.findIndex(({ header }) => header === "orderRow");

  it("prints at three quarters of its size or more, without the columns that nobody needs on paper", () => {
    const spec = sheetOf(RESULT, "attribution");
    const digits = spec.widths.slice(0, spec.print.area.columns).reduce((sum, width) => sum + width, 0);
    expect(digits).toBeLessThanOrEqual(190);
    expect(spec.widths.length).toBeGreaterThan(spec.print.area.columns);
  });

  it("has a row for each order, those of the month first and marked, whatever block is asked for", () => {
    const spec = sheetOf(RESULT, "attribution");
    const body = spec.bands.at(-1)!;
    expect(body.rows.count).toBe(RESULT.credits.count);
    const counted = countedRows(RESULT);
    const orderIds = stringsOf(RESULT.credits.orderId);
    const others = orderIds.filter((_, i) => !counted.includes(i));
    const rows = body.rows.block(0, body.rows.count);
    expect(rows.map(([id]) => id)).toEqual([...counted.map((i) => orderIds[i]), ...others]);
    expect(rows.filter((row) => row[5] === "✔")).toHaveLength(counted.length);
    expect(rows.findIndex((row) => row[5] === null)).toBe(counted.length);
    expect(body.rows.block(7, 9)).toEqual(body.rows.block(0, 20).slice(7, 9));
  });

  it("leads to the rows of the source sheets, unless they lie in a file", () => {
    const body = sheetOf(RESULT, "attribution").bands.at(-1)!;
    const first = RESULT.credits.row[countedRows(RESULT)[0]!]!;
    const [orderRow] = body.rows.block(0, 1).map((row) => row[ORDER_ROW]);
    expect(orderRow).toEqual({ link: { sheet: "订单" }, row: first - 1, column: 0, text: String(first) });
    const tables = RESULT.tables.map((table) => ({ ...table, source: "六月.xlsx" }));
    const fromFile = sheetOf({ ...RESULT, tables }, "attribution").bands.at(-1)!;
    expect(fromFile.rows.block(0, 1)[0]?.[ORDER_ROW]).toBe(first);
  });

  it("says that there are no orders", () => {
    const none = { ...RESULT, credits: { ...RESULT.credits, count: 0 } };
    const spec = sheetOf(none, "attribution");
    expect(spec.tables).toEqual([]);
    expect(allCells(spec)).toContain(ZH.sheets.attribution.none);
  });

  it("goes on with another sheet where one is full, and produces only the rows asked for", () => {
    const count = SHEET_ROWS + 10;
    const specs = monthSheets({ ...RESULT, credits: { ...RESULT.credits, count } }, ZH);
    const parts = specs.filter(({ key }) => key.startsWith("attribution"));
    expect(parts.map(({ key, name }) => [key, name])).toEqual([
      ["attribution", "订单归属 2026-06"],
      ["attribution.2", "订单归属 2 2026-06"],
    ]);
    const rows = parts.map((part) => part.bands.at(-1)!.rows.count);
    expect(rows.reduce((sum, value) => sum + value, 0)).toBe(count);
    expect(parts.map((part) => part.bands.at(-1)!.row + part.bands.at(-1)!.rows.count)[0]).toBe(SHEET_ROWS);
  });
});

describe("数据问题", () => {
  it("counts by kind, then lists every issue with its cell", () => {
    const cells = allCells(sheetOf(RESULT, "issues"));
    expect(cells).toContain("错误 2 处 · 提示 2 处");
    expect(cells).toContainEqual({ link: { sheet: "订单" }, row: 87, column: 4, text: "E88" });
    expect(cells).toContain("=1+1 待核");
    expect(cells).toContain("无法把 E88 的总金额“=1+1 待核”读成数字，整行没有计入");
    expect(cells).toContainEqual({ link: { sheet: "接待明细" }, row: 299, column: 0, text: "第 300 行" });
  });

  it.each([
    ["orderId", "lostDigits", "整行没有计入"],
    ["paid", "notADate", "该格按空白处理"],
    ["quantity", "outOfRange", "该格按空白处理"],
    ["amount", "notANumber", "该格按空白处理；没有别的列可用时整行不计入"],
  ] as const)("says what became of an unusable %s", (field, code, effect) => {
    const issue = { ...SAMPLE_ISSUES[1]!, field, code, received: "？".repeat(80) };
    const cells = allCells(sheetOf(sampleResult({ issues: [issue] }), "issues"));
    const problem = cells.find((cell) => typeof cell === "string" && cell.includes("“"));
    expect(problem).toContain(effect);
    expect(problem).toContain("…”");
  });

  it("leaves no page nearly empty", () => {
    for (const count of [10, 24, 28, 32, 40, 60, 90]) {
      const issues = Array.from({ length: count }, () => SAMPLE_ISSUES[1]!);
      const { print, heights } = sheetOf(sampleResult({ issues }), "issues");
      const starts = [0, ...print.breaksBefore, print.area.rows];
      const pages = starts.slice(1).map((end, i) => pointsBetween(starts[i]!, end, heights));
      expect(Math.max(...pages)).toBeLessThan(print.pagesTall === null ? 720 : 790);
      expect(Math.min(...pages)).toBeGreaterThan(Math.max(...pages) * 0.8);
    }
  });

  it("groups by cause: the column at fault, how many, and a link to the first cell", () => {
    const many = Array.from({ length: 7 }, (_, i) => ({ ...SAMPLE_ISSUES[1]!, row: rowNumber(10 + i) }));
    const spec = sheetOf(sampleResult({ issues: [SAMPLE_ISSUES[2]!, ...many] }), "issues");
    const [group] = spec.bands.filter(({ style }) => style === "body");
    const rows = group!.rows.block(0, 2);
    expect(rows.map((row) => row.slice(1, 4))).toEqual([
      [ZH.words.severities.error, ZH.words.issueNames.notANumber, "订单"],
      [ZH.words.severities.warning, ZH.words.issueNames.moreThanTwoDecimals, "订单"],
    ]);
    expect(rows.map((row) => row[4])).toMatchObject([{ row: 9, column: 4, text: "E10" }, { text: "E91" }]);
    expect(rows.map((row) => row.slice(6, 8))).toEqual([
      [7, "E11、E12、E13、E14 等"],
      [1, ""],
    ]);
  });

  it("says whose money is in doubt and how much, by row and by cause", () => {
    const issue = {
      code: "closedWithoutRefund",
      severity: "warning",
      table: 1,
      field: "orderId",
      agent: "小美",
    } as const;
    const issues = [
      { ...issue, row: rowNumber(7), received: "19306", fen: 123_450 },
      { ...issue, row: rowNumber(9), received: "19307", fen: 5 },
    ];
    const cells = allCells(sheetOf(sampleResult({ issues }), "issues"));
    expect(cells).toContain("共涉及 1,234.55 元");
    expect(cells).toContain(
      "第 9 行 的订单“19307”已付款，状态是已关闭，但没有退款记录：0.05 元全额计入业绩，可能多算（客服：小美）",
    );
  });

  it("says that there are none", () => {
    const spec = sheetOf(sampleResult({ issues: [] }), "issues");
    expect(allCells(spec)).toContain(ZH.sheets.issues.none);
    expect(spec.tab).toBe("plain");
  });
});

describe("口径与核对", () => {
  const method = sheetOf(RESULT, "method");

  it("draws every table as wide as the sheet", () => {
    const headers = method.bands.filter(({ style }) => style === "header");
    expect(headers.map(({ columns }) => columns.length)).toEqual(headers.map(() => method.widths.length));
  });

  it("names the accounts that the roster doesn't list", () => {
    const controls = RESULT.controls.filter(({ code }) => code !== "accountsOnRoster");
    const failed = { code: "accountsOnRoster", passed: false, left: 1, right: 0 } as const;
    const agents = RESULT.agents.map((agent, i) => ({ ...agent, onRoster: i !== 3 }));
    const cells = allCells(sheetOf({ ...RESULT, agents, controls: [...controls, failed] }, "method"));
    expect(cells).toContain(ZH.sheets.method.strangers);
    expect(cells).toContain(RESULT.agents[3]!.agent);
  });

  it("shows run, conservation and every control", () => {
    const cells = allCells(method);
    expect(cells).toContain(RESULT.runId);
    for (const { code } of RESULT.controls) expect(cells).toContain(ZH.words.controls[code]);
    for (const { count, fen } of Object.values(RESULT.conservation)) {
      expect(cells).toContain(count);
      expect(cells).toContain(fen);
    }
  });

  it("adds up with formulas that point at the right rows", () => {
    const formulas = method.bands.flatMap(({ row, rows }) =>
      rows
        .block(0, rows.count)
        .flatMap((cells, i) =>
          cells.flatMap((cell) =>
            cell !== null && typeof cell === "object" && "formula" in cell
              ? [[row + i, typeof cell.formula === "string" ? cell.formula : ""] as const]
              : [],
          ),
        ),
    );
    const sources = formulas.filter(([, formula]) => formula.startsWith("=IF(C"));
    expect(sources).toHaveLength(RESULT.tables.length);
    for (const [row, formula] of sources)
      expect(formula).toBe(`=IF(C${row + 1}=D${row + 1}+E${row + 1}+F${row + 1},"✔","✘")`);
    const [sumRow, sum] = formulas.find(([, formula]) => formula.startsWith("=SUM(B"))!;
    expect(sum).toBe(`=SUM(B${sumRow - 4}:B${sumRow - 1})`);
    expect(cellAt(method, sumRow - 5, 0)).toBe(ZH.words.conservation.credited);
    expect(cellAt(method, sumRow - 1, 1)).toBe(RESULT.conservation.orders.count);
  });
});
