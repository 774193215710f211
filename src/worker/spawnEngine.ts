import { spawnedLine, type Spawn } from "./spawnedLine";

/** Starts the engine's worker. Where there are no workers, whoever composes the page asks first. */
export const spawnEngine: Spawn = () =>
  spawnedLine(new Worker(/* webpackChunkName: "engine" */ new URL("./engine.worker.ts", import.meta.url)));
