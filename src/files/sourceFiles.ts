import type { SourceFile } from "../app/ports/tableFiles";

/** Not all browsers can iterate over streams. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** A file from a file picker or a drop. Its bytes are read from the disk when they are asked for. */
export function fromBlob(name: string, blob: Blob): SourceFile {
  return { name, size: blob.size, blob, stream: (from, to) => chunksOf(blob.slice(from, to).stream()) };
}

/** A file whose bytes are in memory already. They must not change. */
export function fromBytes(name: string, bytes: Uint8Array): SourceFile {
  return {
    name,
    size: bytes.length,
    async *stream(from, to) {
      yield await Promise.resolve(bytes.subarray(from, to));
    },
  };
}
