import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import type { SourceFile } from "../../../src/app/ports/tableFiles";

/** Bytes read at once, as the command line does. */
const CHUNK = 1 << 20;

/** A file on the disk, read span by span. */
export function fileFromDisk(path: string): SourceFile {
  return {
    name: basename(path),
    size: statSync(path).size,
    stream: (from, to) =>
      to > from ? createReadStream(path, { start: from, end: to - 1, highWaterMark: CHUNK }) : nothing(),
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // an empty span has no bytes
}
