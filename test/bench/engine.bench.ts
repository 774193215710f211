import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_SETTINGS } from "../../src/engine/settings";
import { month } from "../../src/engine/units/period";
import { readMonth, writeMonth, type RowsMode } from "./monthRows";
import { watchMemory } from "./peakMemory";
import { creditDifferences, dayDifferences, FIGURE_COUNT, figureDifferences } from "./resultDifferences";
import { runDuckdb } from "./runDuckdb";
import { runEngine } from "./runEngine";

// Our engine beside DuckDB on the same made-up months, from 2-D arrays as Office.js gives them to all figures:
//   node --expose-gc --max-old-space-size=12000 -r ./test/support/registerTypeScript.cjs test/bench/engine.bench.ts [largest size]
// Medians of alternating runs, fresh strings each time; parsing replies is nobody's time. `streamed`: blocks are dropped as
// soon as they are read, as the add-in does. `held`: all rows stay in memory, which makes every garbage collection long.
// Memory is taken in processes of their own, beyond what was there before the first block (streamed) or the rows (held).

const JUNE = month("2026-06");

const SIZES = [
  { size: 10_000, agents: 12, runs: { streamed: 15, held: 3 } },
  { size: 100_000, agents: 20, runs: { streamed: 5, held: 3 } },
  { size: 1_048_575, agents: 40, runs: { streamed: 3, held: 1 } },
];
const MODES: readonly RowsMode[] = ["streamed", "held"];

type Contestant = "engine" | "duckdb";

interface Timings {
  readonly encode: number;
  readonly calculate: number;
  readonly load: number;
  readonly query: number;
}

function collectGarbage(): void {
  if (globalThis.gc === undefined) {
    throw new Error("Cannot measure without the collector at hand: run with --expose-gc");
  }
  globalThis.gc();
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** One run of each, on rows of their own. */
async function runBoth(folder: string, mode: RowsMode): Promise<Timings> {
  const ours = runOurs(folder, mode);
  const theirs = await runTheirs(folder, mode);
  theirs.close();
  return { encode: ours.encode, calculate: ours.calculate, load: theirs.load, query: theirs.query };
}

function runOurs(folder: string, mode: RowsMode) {
  const rows = readMonth(folder, mode);
  collectGarbage();
  return runEngine(rows, DEFAULT_SETTINGS, JUNE);
}

function runTheirs(folder: string, mode: RowsMode) {
  const rows = readMonth(folder, mode);
  collectGarbage();
  return runDuckdb(rows, JUNE);
}

/** Warms both up, and says whether their results agree. */
async function compareResults(folder: string): Promise<void> {
  const { result } = runOurs(folder, "streamed");
  const theirs = await runTheirs(folder, "streamed");
  const figures = figureDifferences(result, theirs.answer);
  const credits = creditDifferences(result, await theirs.credits());
  const days = dayDifferences(result, await theirs.days());
  theirs.close();
  const { agents, persons, groups } = result;
  console.log(
    `  ${FIGURE_COUNT} figures of ${agents.length} accounts, ${persons.length} persons, ${groups.length} groups and the shop: ${figures.length} differ`,
  );
  console.log(`  ${result.days.days} days of the accounts and the shop: ${days.length} differ`);
  console.log(`  ${result.credits.count} orders: ${credits.length} differ`);
  [figures, days, credits].forEach((found) => found.slice(0, 5).forEach((line) => console.log(`    ${line}`)));
  if (figures.length + days.length + credits.length > 0) {
    process.exitCode = 1;
  }
}

/** Megabytes that one run needs, in a process of its own. */
function memoryOf(contestant: Contestant, folder: string, mode: RowsMode): number {
  const args = [...process.execArgv, __filename, "--memory", contestant, folder, mode];
  const child = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (child.status !== 0) {
    throw new Error(`Cannot measure the memory of ${contestant}: ${child.stderr}`);
  }
  return Number(child.stdout.trim());
}

async function measureMemory(contestant: Contestant, folder: string, mode: RowsMode): Promise<void> {
  const watch = await watchMemory();
  const rows = readMonth(folder, mode);
  collectGarbage();
  const before = watch.reset();
  if (contestant === "engine") {
    runEngine(rows, DEFAULT_SETTINGS, JUNE);
  } else {
    (await runDuckdb(rows, JUNE)).close();
  }
  console.log(((watch.peak() - before) / 1_048_576).toFixed(0));
  await watch.stop();
  process.exit(rows.tables.length > 0 ? 0 : 1); // the rows are held until here
}

const HEAD = [
  "rows each",
  "",
  "encode",
  "calculate",
  "engine",
  "load",
  "query",
  "DuckDB",
  "ratio",
  "engine MB",
  "DuckDB MB",
];

const line = (cells: readonly (string | number)[]): string =>
  cells.map((cell) => (typeof cell === "number" ? cell.toFixed(0) : cell).padStart(10)).join("");

interface Measured {
  readonly line: string;
  readonly engine: number;
}

async function measure(folder: string, mode: RowsMode, { size, runs }: (typeof SIZES)[number]): Promise<Measured> {
  const timings: Timings[] = [];
  for (let run = 0; run < runs[mode]; run++) {
    timings.push(await runBoth(folder, mode));
  }
  const of = (part: keyof Timings): number => median(timings.map((timing) => timing[part]));
  const [encode, calculate, load, query] = [of("encode"), of("calculate"), of("load"), of("query")];
  const engine = encode + calculate;
  const ratio = `${((load + query) / engine).toFixed(1)}×`;
  const memory = [memoryOf("engine", folder, mode), memoryOf("duckdb", folder, mode)];
  return { line: line([size, mode, encode, calculate, engine, load, query, load + query, ratio, ...memory]), engine };
}

async function bench(largest: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cs-bench-"));
  const measured: Measured[] = [];
  try {
    for (const entry of SIZES.filter(({ size }) => size <= largest)) {
      const path = join(folder, String(entry.size));
      writeMonth(path, entry);
      console.log(`${entry.size} sessions and orders each, ${entry.agents} agents`);
      await compareResults(path);
      for (const mode of MODES) {
        measured.push(await measure(path, mode, entry));
      }
      rmSync(path, { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}; medians in ms, peaks in MB`);
  console.log([line(HEAD), ...measured.map((entry) => entry.line)].join("\n"));
  const [last, before] = [measured.at(-2), measured.at(-4)];
  if (last !== undefined && before !== undefined) {
    console.log(`The engine grew ${(last.engine / before.engine).toFixed(1)}-fold with the last step (streamed).`);
  }
}

const [task, contestant, folder, mode] = process.argv.slice(2);
if (task === "--memory") {
  void measureMemory(contestant as Contestant, folder!, mode as RowsMode);
} else {
  void bench(task === undefined ? Infinity : Number(task));
}
