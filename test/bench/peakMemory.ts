import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** Watches the process's resident memory from another thread, since ours is busy. */
export interface PeakMemory {
  /** Forgets the peak so far and returns the bytes resident now. */
  readonly reset: () => number;
  /** The most bytes resident since then. */
  readonly peak: () => number;
  readonly stop: () => Promise<number>;
}

const WATCH = `
  const { parentPort, workerData } = require("node:worker_threads");
  const cells = new BigInt64Array(workerData);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  parentPort.postMessage("watching");
  for (;;) {
    const now = BigInt(process.memoryUsage.rss());
    if (now > Atomics.load(cells, 0)) Atomics.store(cells, 0, now);
    Atomics.wait(pause, 0, 0, 2);
  }
`;

export async function watchMemory(): Promise<PeakMemory> {
  const cells = new BigInt64Array(new SharedArrayBuffer(8));
  const worker = new Worker(WATCH, { eval: true, workerData: cells.buffer });
  await once(worker, "message"); // watching
  return {
    reset: () => {
      const now = process.memoryUsage.rss();
      Atomics.store(cells, 0, BigInt(now));
      return now;
    },
    peak: () => Number(Atomics.load(cells, 0)),
    stop: () => worker.terminate(),
  };
}
