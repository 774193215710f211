import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_SETTINGS } from "../../src/engine/settings";
import { month } from "../../src/engine/units/period";
import { readMonth, writeMonth } from "./monthRows";
import { watchMemory } from "./peakMemory";
import { creditDifferences, FIGURE_COUNT, figureDifferences } from "./resultDifferences";
import { runDuckdb } from "./runDuckdb";
import { runEngine } from "./runEngine";

// Our engine beside DuckDB on the same made-up months, from 2-D arrays as Office.js gives them to all figures:
//   node --expose-gc --max-old-space-size=12000 -r ./test/support/registerTypeScript.cjs test/bench/engine.bench.ts [largest size]
// Medians of alternating runs, fresh strings each time. Memory is taken in processes of their own, beyond the rows held there.

const JUNE = month("2026-06");

const SIZES = [
  { size: 10_000, agents: 12, runs: 7 },
  { size: 100_000, agents: 20, runs: 5 },
  { size: 1_048_575, agents: 40, runs: 3 },
];

type Contestant = "engine" | "duckdb";

interface Timings {
  readonly encode: number;
  readonly calculate: number;
  readonly load: number;
  readonly query: number;
}

function collectGarbage(): void {
  if (globalThis.gc === undefined) {
    throw new Error("Run with --expose-gc");
  }
  globalThis.gc();
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** One run of each, on rows of their own; the results are compared when asked. */
async function runBoth(folder: string, compare: boolean): Promise<Timings> {
  let rows = readMonth(folder);
  collectGarbage();
  const ours = runEngine(rows, DEFAULT_SETTINGS, JUNE);
  rows = readMonth(folder);
  collectGarbage();
  const theirs = await runDuckdb(rows, JUNE);
  if (compare) {
    const figures = figureDifferences(ours.result, theirs.answer);
    const credits = creditDifferences(ours.result, await theirs.credits());
    const accounts = theirs.answer.length - 1;
    console.log(
      `  ${FIGURE_COUNT} figures of ${accounts} accounts and the shop: ${figures.length} differ; ${ours.result.credits.count} orders: ${credits.length} differ`,
    );
    [...figures.slice(0, 5), ...credits.slice(0, 5)].forEach((line) => console.log(`    ${line}`));
    process.exitCode = figures.length + credits.length === 0 ? process.exitCode : 1;
  }
  theirs.close();
  return { encode: ours.encode, calculate: ours.calculate, load: theirs.load, query: theirs.query };
}

/** Megabytes that one run needs beyond the rows, in a process of its own. */
function memoryOf(contestant: Contestant, folder: string): number {
  const child = spawnSync(process.execPath, [...process.execArgv, __filename, "--memory", contestant, folder], {
    encoding: "utf8",
  });
  if (child.status !== 0) {
    throw new Error(`Cannot measure the memory of ${contestant}: ${child.stderr}`);
  }
  return Number(child.stdout.trim());
}

async function measureMemory(contestant: Contestant, folder: string): Promise<void> {
  const watch = await watchMemory();
  const rows = readMonth(folder);
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

const cell = (text: string | number): string => (typeof text === "number" ? text.toFixed(0) : text).padStart(11);

async function bench(largest: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cs-bench-"));
  const totals: number[] = [];
  const table: string[] = [
    ["rows each", "encode", "calculate", "engine ms", "load", "query", "DuckDB ms", "ratio", "engine MB", "DuckDB MB"]
      .map(cell)
      .join(""),
  ];
  try {
    for (const { size, agents, runs } of SIZES.filter((entry) => entry.size <= largest)) {
      const path = join(folder, String(size));
      writeMonth(path, { size, agents });
      console.log(`${size} sessions and orders each, ${agents} agents`);
      const timings: Timings[] = [];
      for (let run = 0; run <= runs; run++) {
        timings.push(await runBoth(path, run === 0));
      }
      const of = (part: keyof Timings): number => median(timings.slice(1).map((timing) => timing[part])); // the first run warms up
      const ours = of("encode") + of("calculate");
      const theirs = of("load") + of("query");
      totals.push(ours);
      const memory = [memoryOf("engine", path), memoryOf("duckdb", path)];
      table.push(
        [
          size,
          of("encode"),
          of("calculate"),
          ours,
          of("load"),
          of("query"),
          theirs,
          `${(theirs / ours).toFixed(1)}×`,
          ...memory,
        ]
          .map(cell)
          .join(""),
      );
      rmSync(path, { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}; medians in ms; memory beyond the rows`,
  );
  console.log(table.join("\n"));
  totals
    .slice(1)
    .forEach((total, nth) =>
      console.log(`growth to ${SIZES[nth + 1]!.size}: ${(total / totals[nth]!).toFixed(1)}-fold`),
    );
}

const [mode, contestant, folder] = process.argv.slice(2);
if (mode === "--memory") {
  void measureMemory(contestant as Contestant, folder!);
} else {
  void bench(mode === undefined ? Infinity : Number(mode));
}
