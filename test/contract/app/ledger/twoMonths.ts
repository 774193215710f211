import { createRules } from "../../../../src/app/rules/createRules";
import { createMonthRun, type MonthRun } from "../../../../src/app/run/monthRun";
import type { Table } from "../../../../src/host/model/table";
import type { Workbook } from "../../../../src/host/model/workbook";
import { portsOf } from "../../../support/app/portsOf";
import { openExcel, type ExcelUnderTest } from "../../../support/host/openExcel";
import { bookOf, type SheetTable } from "../../../support/workbooks/bookOf";

/** Serial of a day of June 2026; 31 is the first of July. */
export function june(day: number, time = 0.5): number {
  return 46_173 + day + time;
}

/** June and July of two agents: July's refunds take June's commission back. */
export const TWO_MONTHS: readonly SheetTable[] = [
  {
    sheet: "接待",
    cells: [
      ["客服", "买家旺旺", "开始时间"],
      ["小美", "甲", june(5)],
      ["小丽", "乙", june(6)],
      ["小美", "丙", june(7)],
      ["小美", "丁", june(35)],
      ["小丽", "戊", june(36)],
    ],
  },
  {
    sheet: "订单",
    cells: [
      ["订单编号", "买家会员名", "订单创建时间", "订单付款时间", "总金额"],
      ["A1", "甲", june(5, 0.55), june(5, 0.56), 1234.5],
      ["A2", "乙", june(6, 0.55), june(6, 0.56), 100],
      ["A3", "丙", june(7, 0.55), june(7, 0.56), 5000],
      ["B1", "丁", june(35, 0.55), june(35, 0.56), 800],
      ["B2", "戊", june(36, 0.55), june(36, 0.56), 600],
    ],
  },
  {
    sheet: "退款",
    cells: [
      ["订单编号", "退款编号", "退款完结时间", "退款金额"],
      ["A3", "R1", june(46), 1000],
      ["A3", "R2", june(50), 4000],
      ["B2", "R3", june(40), 600],
    ],
  },
];

export function tableNamed(workbook: Workbook, name: string): Table {
  const tables = workbook.sheets.flatMap(({ tableList }) => tableList);
  const found = tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`No table ${name}: ${tables.map((table) => table.name).join(", ")}`);
  return found;
}

/** Rows of a table that say something, by the headers given. */
export function rowsOf(workbook: Workbook, name: string, headers: readonly string[]): readonly (readonly unknown[])[] {
  const table = tableNamed(workbook, name);
  const all = table.getHeaderRowRange().values[0]!.map(String);
  const places = headers.map((header) => all.indexOf(header));
  const filled = table.getDataBodyRange().values.filter((row) => row.some((cell) => cell !== ""));
  return filled.map((row) => places.map((place) => row[place]));
}

/** Writes cells into a row of a table, by header; the first row is 0. */
export function write(
  workbook: Workbook,
  [name, row]: readonly [string, number],
  cells: Record<string, unknown>,
): void {
  const table = tableNamed(workbook, name);
  const all = table.getHeaderRowRange().values[0]!.map(String);
  for (const [header, value] of Object.entries(cells)) {
    table.getDataBodyRange().getCell(row, all.indexOf(header)).values = [[value as string]];
  }
}

/** The first row of a table that says nothing. */
export function firstBlank(workbook: Workbook, name: string): number {
  return tableNamed(workbook, name)
    .getDataBodyRange()
    .values.findIndex((row) => row.every((cell) => cell === ""));
}

export interface Shop {
  readonly workbook: Workbook;
  readonly excel: ExcelUnderTest<Workbook>;
  readonly run: MonthRun;
  /** Chooses the month that is run, published or locked. */
  readonly choose: (month: string) => void;
}

/** Two months of sources with the flat rate of 1 % for both agents. */
export async function openShop(tables: readonly SheetTable[] = TWO_MONTHS): Promise<Shop> {
  const workbook = bookOf(tables);
  const excel = openExcel(workbook);
  const { signal } = new AbortController();
  await createRules(portsOf("zh-CN"), "flatRate", { signal, onProgress: () => undefined });
  const [[plan]] = rowsOf(workbook, "CS_Plans", ["方案"]) as [[string]];
  ["小美", "小丽"].forEach((name, i) =>
    write(workbook, ["CS_Roster", i], { 账号: name, 人员: name, 方案: plan, 底薪: 3000 }),
  );
  const choose = (month: string): void => void workbook.settingsStore.set("cs.month", month);
  choose("2026-06");
  return { workbook, excel, run: createMonthRun(portsOf("zh-CN")), choose };
}
