import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { Line } from "../../../src/worker/remote/messages";
import type { Spawned } from "../../../src/worker/spawnedLine";

const ARRAYS = { Float64Array, Int32Array, Uint8Array };

/**
 * Jest runs tests in a realm of their own, but what Node clones is of Node's: typed arrays are made over here, as a worker's are
 * of the page's realm, by which the engine tells them apart.
 */
function ofThisRealm(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const name = Object.prototype.toString.call(value).slice(8, -1) as keyof typeof ARRAYS;
    return new ARRAYS[name](value as Float64Array<ArrayBuffer>);
  }
  if (Array.isArray(value)) return value.map(ofThisRealm);
  if (typeof value !== "object" || value === null || value instanceof Blob) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, ofThisRealm(member)]));
}

function lineOf(port: MessagePort): Line {
  return {
    post: (message, transfer) => port.postMessage(message, [...transfer] as ArrayBuffer[]),
    listen: (onMessage) => void port.on("message", (message) => onMessage(ofThisRealm(message))),
  };
}

/** Both ends of a line through which values are really cloned and buffers really handed over. */
export function channel(): { readonly page: Line; readonly worker: Line; readonly close: () => void } {
  const { port1, port2 } = new MessageChannel();
  return { page: lineOf(port1), worker: lineOf(port2), close: () => port1.close() };
}

/** A worker that runs in this very thread, behind a real channel; `answer` is what its script does. */
export function spawnHere(answer: (line: Line) => void): {
  readonly spawn: () => Spawned;
  readonly ends: () => void;
} & {
  readonly terminated: () => number;
} {
  const open: (() => void)[] = [];
  let terminated = 0;
  const spawn = (): Spawned => {
    const { page, worker, close } = channel();
    open.push(close);
    answer(worker);
    return {
      line: page,
      onBroken: () => undefined,
      terminate: () => {
        terminated++;
        close();
      },
    };
  };
  return { spawn, ends: () => open.forEach((close) => close()), terminated: () => terminated };
}
