import { statSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import type { DOMWindow } from "jsdom";

/** A file as the add-in's page takes it with its `cs:open-files` event. */
export interface PageFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** The bytes from `from` to before `to`, or to the file's end where that comes first. */
  readonly stream: (from: number, to: number) => AsyncGenerator<Uint8Array>;
}

const CHUNK = 1 << 20;

/** A file on the disk, read when its bytes are asked for, as arrays of the page's own realm. */
export function pageFile(path: string, window: DOMWindow): PageFile {
  return {
    name: basename(path),
    size: statSync(path).size,
    async *stream(from, to) {
      const file = await open(path);
      try {
        for (let at = from; at < to;) {
          const chunk = new window.Uint8Array(Math.min(CHUNK, to - at));
          const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
          if (bytesRead === 0) return;
          at += bytesRead;
          yield chunk.subarray(0, bytesRead);
        }
      } finally {
        await file.close();
      }
    },
  };
}
