import { FileFault } from "../app/ports/fileFault";
import type { SourceFile } from "../app/ports/tableFiles";

/**
 * The rows of a piece live for a moment only. Of larger pieces so many of them outlive a turn of V8's garbage collector that it
 * takes rows for things that stay, and from then on half of the time goes to it.
 */
const PIECE = 1 << 15;

/** Milliseconds after which others get their turn: a click on Cancel must be heard though bytes never have to be waited for. */
const TURN = 40;

/** Lets timers, messages and events happen. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

interface Span {
  readonly from?: number;
  readonly to?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The bytes of a span of a file (all of it unless said otherwise) in pieces of at most 32 kB.
 *
 * @throws FileFault `unreadable` when the platform fails to deliver, or delivers less than the span.
 */
export async function* filePieces(file: SourceFile, span: Span = {}): AsyncGenerator<Uint8Array> {
  const { from = 0, to = file.size, signal } = span;
  let done = 0;
  let turn = performance.now();
  for await (const chunk of delivered(file, from, to)) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      signal?.throwIfAborted();
      yield chunk.subarray(at, at + PIECE);
      if (performance.now() - turn > TURN) {
        await pause();
        turn = performance.now();
      }
    }
    done += chunk.length;
  }
  signal?.throwIfAborted();
  if (done < to - from) throw new FileFault({ code: "unreadable", file: file.name, detail: "truncated" });
}

/** What the platform throws in any wording becomes a fault of the file; what the reader throws passes by. */
async function* delivered(file: SourceFile, from: number, to: number): AsyncGenerator<Uint8Array> {
  const chunks = file.stream(from, to)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await chunks.next().catch((error: unknown) => {
        throw new FileFault({ code: "unreadable", file: file.name, detail: String(error), cause: error });
      });
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
}

/** The bytes of a span in one piece. */
export async function fileBytes(file: SourceFile, span: Span = {}): Promise<Uint8Array> {
  const { from = 0, to = file.size } = span;
  const bytes = new Uint8Array(to - from);
  let at = 0;
  for await (const piece of filePieces(file, span)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
