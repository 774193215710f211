import { spawnSync } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import Papa from "papaparse";
import { detectTable } from "../../src/engine/mapping/detectTable";
import { createRecordsBuilder } from "../../src/engine/mapping/recordsBuilder";
import { toMapping } from "../../src/engine/mapping/toMapping";
import type { Records } from "../../src/engine/records/records";
import { tableFiles } from "../../src/files/tableFiles";
import { fileFromDisk } from "../support/files/fileFromDisk";
import { writeOrders } from "../support/files/writeOrders";
import { watchMemory } from "./peakMemory";

/*
 * A GB18030 order list of a million rows and 41 columns: into records by our reader, beside papaparse alone, which gives
 * rows of texts and keeps none. Each run is a process of its own, so that none inherits the other's memory.
 */

const ROWS = Number(process.env.ROWS ?? 1_000_000);
const RUNS = 3;

interface Run {
  readonly rows: number;
  readonly seconds: number;
  /** Seconds that processors worked, all threads: others' work on the machine doesn't count. */
  readonly cpu: number;
  /** Of them, until the first row: encoding, delimiter and rows of the whole file, and its head. */
  readonly opening: number;
  /** Bytes resident at most, above those at the start. */
  readonly peak: number;
  /** Bytes of the heap and of arrays that the result holds. */
  readonly held: number;
}

async function bare(path: string): Promise<{ rows: number; opening: number }> {
  const text = Readable.toWeb(createReadStream(path)).pipeThrough(new TextDecoderStream("gb18030") as never);
  return new Promise((resolve, reject) => {
    let rows = -1; // the header
    Papa.parse(Readable.fromWeb(text), {
      chunk: ({ data }) => (rows += data.length),
      complete: () => resolve({ rows: rows, opening: 0 }),
      error: reject,
    });
  });
}

async function ours(path: string): Promise<{ rows: number; opening: number; result: Records }> {
  const started = performance.now();
  const { tables } = await tableFiles.open(fileFromDisk(path));
  const table = tables[0]!;
  const mapping = toMapping(detectTable(await table.readHead(120)))!;
  const opening = (performance.now() - started) / 1000;
  const builder = createRecordsBuilder();
  const encoder = builder.openTable(mapping);
  const columns = mapping.columns.map(({ index }) => index);
  await table.readColumns({ firstRow: mapping.headerRow + 1, columns }, (block) => encoder.add(block));
  const result = builder.finish();
  const [account] = result.tables;
  if (account?.records !== ROWS) throw new Error(`Of ${ROWS} rows ${account?.records} became records`);
  return { rows: account.read, opening, result };
}

function holding(): number {
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function measure(which: string, path: string): Promise<Run> {
  const before = holding();
  const memory = await watchMemory();
  const start = memory.reset();
  const worked = process.cpuUsage();
  const started = performance.now();
  const done = await (which === "bare" ? bare(path) : ours(path));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(worked);
  const peak = memory.peak() - start;
  const held = holding() - before;
  await memory.stop();
  return { rows: done.rows, opening: done.opening, seconds, cpu: (user + system) / 1e6, peak, held };
}

function inProcess(which: string, path: string): Run {
  const child = spawnSync(process.execPath, [...process.execArgv, __filename, which, path], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

function line(name: string, runs: readonly Run[]): string {
  const middle = (pick: (run: Run) => number): number => median(runs.map(pick));
  const [seconds, cpu] = [middle((run) => run.seconds), middle((run) => run.cpu)];
  const rows = middle((run) => run.rows);
  const [rate, cpuRate] = [seconds, cpu].map((time) => Math.round(rows / time / 1000));
  const [peak, held] = [middle((run) => run.peak), middle((run) => run.held)].map((bytes) => Math.round(bytes / 1e6));
  const opening = middle((run) => run.opening).toFixed(1);
  const time = `${seconds.toFixed(1)} s (opening ${opening} s, processors ${cpu.toFixed(1)} s)`;
  return `${name.padEnd(28)} ${time}  ${rate} k rows/s (${cpuRate} k per processor second)  peak +${peak} MB  held ${held} MB`;
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), "csv-bench-"));
  try {
    const path = join(folder, "ExportOrderList.csv");
    writeOrders(path, ROWS);
    console.log(`${ROWS} rows, ${Math.round(statSync(path).size / 1e6)} MB, median of ${RUNS} runs`);
    const runs = Array.from({ length: RUNS }, () => ({ bare: inProcess("bare", path), ours: inProcess("ours", path) }));
    console.log(
      line(
        "papaparse alone, no records",
        runs.map((run) => run.bare),
      ),
    );
    console.log(
      line(
        "our reader, into records",
        runs.map((run) => run.ours),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [, , which, path] = process.argv;
if (which === undefined || path === undefined) main();
else void measure(which, path).then((run) => console.log(JSON.stringify(run)));
