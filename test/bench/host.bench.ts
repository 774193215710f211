import { createMonthRun } from "../../src/app/run/monthRun";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { Workbook } from "../../src/host/model/workbook";
import { generateFacts } from "../support/generator/generateFacts";
import { orderColumnsOf, rowsOf, sessionColumnsOf } from "../support/generator/generateMonth";
import type { ColumnSource } from "../support/generator/generatedTable";
import { portsOf } from "../support/app/portsOf";
import { openExcel } from "../support/host/openExcel";
import { monthSet } from "../support/report/monthSet";
import { paidMonth } from "../unit/report/paidMonth";
import { sampleResult } from "../unit/report/sampleResult";

// Requests and bytes of one click through the real Office.js client and our host, by size of the month:
//   node --expose-gc --max-old-space-size=12000 -r ./test/support/registerTypeScript.cjs test/bench/host.bench.ts [largest size]

const SIZES = [10_000, 100_000, 1_048_575];
const ROWS_AT_ONCE = 20_000;

function fill(workbook: Workbook, name: string, columns: readonly ColumnSource[], count: number): void {
  const sheet = workbook.sheets[0]!.name === name ? workbook.sheets[0]! : workbook.addSheet(name);
  columns.forEach(({ format }, column) => (sheet.getRangeByIndexes(0, column, count + 1, 1).numberFormat = format));
  sheet.getRangeByIndexes(0, 0, 1, columns.length).values = [columns.map(({ header }) => header)];
  for (let from = 0; from < count; from += ROWS_AT_ONCE) {
    const rows = rowsOf(columns, from, Math.min(count, from + ROWS_AT_ONCE));
    sheet.getRangeByIndexes(from + 1, 0, rows.length, columns.length).values = rows;
  }
}

/** A month whose sheets just fit: one header row and as many rows as a sheet has left. */
function monthBook(size: number): Workbook {
  const rows = Math.min(size, 1_048_575);
  const facts = generateFacts({ seed: 1, month: "2026-06", agents: 40, sessions: rows, orders: rows });
  const workbook = new Workbook("接待明细");
  fill(workbook, "接待明细", sessionColumnsOf(facts, { sessionTable: "plain" }), rows);
  fill(workbook, "订单", orderColumnsOf(facts, { orderTable: "plain" }), rows);
  workbook.pending.length = 0;
  return workbook;
}

interface Traffic {
  readonly requests: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
}

function since({ requests, bytesUp, bytesDown }: Traffic, before: Traffic): Traffic {
  return {
    requests: requests - before.requests,
    bytesUp: bytesUp - before.bytesUp,
    bytesDown: bytesDown - before.bytesDown,
  };
}

function line(size: number, step: string, { requests, bytesUp, bytesDown }: Traffic, seconds: number): string {
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`.padStart(10);
  return [
    String(size).padStart(9),
    step.padEnd(10),
    String(requests).padStart(7),
    megabytes(bytesUp),
    megabytes(bytesDown),
    `${seconds.toFixed(1)} s`.padStart(8),
  ].join(" ");
}

async function measure(size: number): Promise<void> {
  const excel = openExcel(monthBook(size));
  const run = createMonthRun(portsOf("zh-CN"));
  let step = "";
  let before: Traffic = { requests: 0, bytesUp: 0, bytesDown: 0 };
  let started = performance.now();
  const next = (name: string): void => {
    if (name === step) return;
    const now = { ...excel.trace.totals };
    if (step !== "") console.log(line(size, step, since(now, before), (performance.now() - started) / 1000));
    [step, before, started] = [name, now, performance.now()];
  };
  run.subscribe(() => {
    const state = run.state();
    next(state.kind === "running" ? state.progress.step : "over");
  });
  const outcome = await run.start();
  if (outcome.kind !== "finished") throw new Error(`The run did not finish: ${JSON.stringify(outcome)}`);
  const { largestUp, largestDown } = excel.trace.totals;
  console.log(
    `          largest request ${(largestUp / 1e6).toFixed(2)} MB, largest response ${(largestDown / 1e6).toFixed(2)} MB`,
  );
}

/** Every sheet of a month that is scored and paid, forms and statements of everybody among them. */
async function measureSheets(agents: number): Promise<void> {
  const set = monthSet(paidMonth(sampleResult({ agents, sessions: agents * 40, orders: agents * 25, issues: [] })));
  const excel = openExcel(new Workbook("绩效规则"));
  const started = performance.now();
  await excelWorkbook.draw(set, { month: "2026-06", runId: "bench" });
  const { requests, actions, bytesUp } = excel.trace.totals;
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${agents} agents: ${set.length} sheets, ${requests} requests, ${actions} commands, ${(bytesUp / 1e6).toFixed(1)} MB up, ${seconds.toFixed(1)} s`,
  );
  await excel.close();
}

async function main(): Promise<void> {
  for (const agents of [8, 80]) await measureSheets(agents);
  const largest = Number(process.argv[2] ?? SIZES.at(-1));
  console.log("rows each step       requests         up       down     time");
  for (const size of SIZES.filter((one) => one <= largest)) await measure(size);
}

void main();
