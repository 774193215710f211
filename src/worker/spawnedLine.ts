import type { Line } from "./remote/messages";

/** A worker that a page has started. */
export interface Spawned {
  readonly line: Line;
  /** Calls the listener should the worker break altogether, such as when its script can't be loaded. */
  readonly onBroken: (listener: (error: Error) => void) => void;
  /** Ends it at once, whatever it is doing. */
  readonly terminate: () => void;
}

/** Starts a worker; each call starts another. */
export type Spawn = () => Spawned;

/** The page's end of a worker. */
export function spawnedLine(worker: Worker): Spawned {
  return {
    line: {
      post: (message, transfer) => worker.postMessage(message, [...transfer]),
      listen: (onMessage) => worker.addEventListener("message", ({ data }) => onMessage(data)),
    },
    onBroken: (listener) =>
      worker.addEventListener("error", ({ message }) => listener(new Error(`The worker broke: ${message}`))),
    terminate: () => worker.terminate(),
  };
}
