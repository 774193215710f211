import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FunctionCells } from "../../../src/host/calc/functionCells";
import { readFunctionMetadata } from "../../../src/host/calc/functionMetadata";
import { settledCells } from "../../../src/host/commandLine/settledCells";
import type { Workbook } from "../../../src/host/model/workbook";
import type { Worksheet } from "../../../src/host/model/worksheet";
import { parseJson } from "../../../src/host/protocol/json";
import { openAddIn } from "../../../src/host/transport/web/openAddIn";
import { readWorkbook } from "../../../src/host/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/host/xlsx/writeWorkbook";

// Writes assets/sample/payroll.xlsx out of assets/sample/month.xlsx, through the built add-in (npm run build first):
// node -r ./test/support/registerTypeScript.cjs test/support/generator/writePayrollSample.ts

const ROOT = join(__dirname, "../../..");
const PAGE_DIR = join(ROOT, "dist/addin");
const PAYROLL = "工资表";
const FIRST_ROW = 4;

/** Columns of the payroll: header, what a row holds (`#` is its number), number format, width in points. */
const COLUMNS: readonly (readonly [header: string, cell: string, format: string, width: number])[] = [
  ["姓名", "", "General", 70],
  ["询单人数", "=_xldudf_CS_ENQUIRIES(A#,$B$2)", "#,##0", 70],
  ["询单转化率", "=_xldudf_CS_CONVERSION(A#,$B$2)", "0.00%", 80],
  ["首次响应（秒）", "=_xldudf_CS_FIRSTRESPONSE(A#,$B$2)", "0.0", 90],
  ["净销售额", "=_xldudf_CS_NETSALES(A#,$B$2)", "#,##0.00", 90],
  ["销售排名", '=_xldudf_CS_RANK(A#,"净销售额",$B$2)', "0", 70],
  ["客单价", "=_xldudf_CS_AOV(A#,$B$2)", "#,##0.00", 80],
  ["退款率", "=_xldudf_CS_REFUNDRATE(A#,$B$2)", "0.00%", 70],
  ["提成", "=_xldudf_CS_COMMISSION(A#,$B$2)", "#,##0.00", 80],
  ["奖金", "=_xldudf_CS_BONUS(A#,$B$2)", "#,##0.00", 80],
  ["应发合计", "=_xldudf_CS_PAYABLE(A#,$B$2)", "#,##0.00", 90],
  ["社保公积金", "", "#,##0.00", 90],
  ["实发", "=K#-L#", "#,##0.00", 90],
];

function letterOf(column: number): string {
  return String.fromCharCode("A".charCodeAt(0) + column);
}

function peopleIn(workbook: Workbook): readonly string[] {
  const { values } = workbook.worksheets.getItem("人员").getUsedRange();
  const [header = [], ...rows] = values as unknown[][];
  const column = header.indexOf("姓名");
  return [...new Set(rows.map((row) => String(row[column])).filter((name) => name !== ""))];
}

function addPayroll(workbook: Workbook, people: readonly string[]): void {
  const sheet = workbook.addSheet(PAYROLL);
  const last = FIRST_ROW + people.length - 1;
  const put = (address: string, text: string): void => workbook.typeInto(`${PAYROLL}!${address}`, text);
  put("A1", "工资表（公式取自“客服绩效”加载项，改数据后自动更新）");
  put("A2", "月份");
  put("B2", "'2026-06");
  COLUMNS.forEach(([header, cell, format, width], column) => {
    const letter = letterOf(column);
    put(`${letter}3`, header);
    people.forEach((name, i) =>
      put(`${letter}${FIRST_ROW + i}`, column === 0 ? name : cell.replaceAll("#", String(FIRST_ROW + i))),
    );
    sheet.getRange(`${letter}${FIRST_ROW}:${letter}${last + 1}`).numberFormat = format;
    sheet.getRange(`${letter}:${letter}`).format.columnWidth = width;
  });
  people.forEach((_, i) => put(`L${FIRST_ROW + i}`, "620"));
  put(`A${last + 1}`, "合计");
  for (const letter of ["B", "E", "I", "J", "K", "L", "M"])
    put(`${letter}${last + 1}`, `=SUM(${letter}${FIRST_ROW}:${letter}${last})`);
  finish(sheet, last + 1);
}

const ATTENDANCE_COLUMN = "主管打分:出勤";

/** Points for attendance, person by person: what a manager types into the roster. */
const ATTENDANCE = [100, 100, 95, 100, 90, 100, 100, 95];

function giveAttendance(rules: Worksheet): void {
  const { values, rowIndex, columnIndex } = rules.getUsedRange();
  const rows = values as unknown[][];
  const header = rows.findIndex((row) => row.includes("账号") && row.includes(ATTENDANCE_COLUMN));
  if (header < 0) throw new Error("Cannot find the roster among the rules");
  const column = rows[header]!.indexOf(ATTENDANCE_COLUMN);
  for (let row = header + 1; rows[row]?.[0]; row++) {
    rules.getCell(rowIndex + row, columnIndex + column).values = [[ATTENDANCE[row - header - 1] ?? 100]];
  }
}

/** Looks of a sheet that a person made. */
function finish(sheet: Worksheet, total: number): void {
  const end = letterOf(COLUMNS.length - 1);
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A1").format.font.size = 14;
  for (const address of [`A3:${end}3`, `A${total}:${end}${total}`]) {
    const range = sheet.getRange(address);
    range.format.font.bold = true;
    range.format.fill.color = "#DDEBF7";
    range.format.wrapText = true;
  }
  sheet.getRange(`A3:${end}3`).format.horizontalAlignment = "Center";
  sheet.getRange(`L${FIRST_ROW}:L${total - 1}`).format.fill.color = "#FFF2CC";
}

async function writeSample(): Promise<void> {
  const workbook = await readWorkbook(readFileSync(join(ROOT, "assets/sample/month.xlsx")));
  const people = peopleIn(workbook);
  const addIn = await openAddIn({ workbook, pageDir: PAGE_DIR, page: "taskpane.html" });
  const { window } = addIn;
  const wish = { template: "fullAppraisal" };
  window.dispatchEvent(new window.CustomEvent("cs:wish", { detail: wish }));
  window.addEventListener("cs:run-outcome", (event) => {
    const { ok, lines } = (event as unknown as CustomEvent<{ ok: boolean; lines: readonly string[] }>).detail;
    console.log(ok, lines.slice(0, 3), lines.at(-1));
  });
  const own = new Set(workbook.sheets);
  await addIn.invokeCommand("createRules");
  const rules = workbook.sheets.filter((sheet) => !own.has(sheet));
  rules.forEach(giveAttendance);
  await addIn.invokeCommand("generateMonth");
  for (const sheet of workbook.sheets.filter((one) => !own.has(one) && !rules.includes(one))) sheet.delete();
  addPayroll(workbook, people);
  await addIn.functionsReady();
  const functions = readFunctionMetadata(parseJson(readFileSync(join(PAGE_DIR, "functions.json"), "utf8")));
  const cells = new FunctionCells(workbook, { runtime: addIn, namespace: "CS", functions }).connect();
  await settledCells(cells, addIn.session, { timeout: 60_000 });
  addIn.close();
  for (const key of [...workbook.settingsStore.keys()])
    if (key.startsWith("cs.sheets.2026")) workbook.settingsStore.delete(key);
  workbook.worksheets.getItem(PAYROLL).activate();
  writeFileSync(join(ROOT, "assets/sample/payroll.xlsx"), await writeWorkbook(workbook));
  process.exit(0); // timers of the page must not hold the process
}

void writeSample();
