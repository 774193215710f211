import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { writing } from "./unwritableFile";

export interface FileToWrite {
  readonly path: string;
  /** Pieces in order, taken as they are written. */
  readonly content: Iterable<string | Uint8Array>;
}

/** A file on its way: first beside its place, then there. */
interface Draft extends FileToWrite {
  readonly partial: string;
  /** Nothing stood in its place. */
  readonly isNew: boolean;
}

/**
 * Writes files so that each is there whole or not at all: beside its place first, and put there once all are written.
 * On failure nothing new is left behind.
 *
 * @throws UnwritableFile where the system refuses one of them.
 */
export async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  const drafts = files.map((file): Draft => ({
    ...file,
    partial: join(dirname(file.path), `.${basename(file.path)}.${process.pid}.part`),
    isNew: !existsSync(file.path),
  }));
  try {
    for (const { path, partial, content } of drafts) {
      await writing(path, () => pipeline(Readable.from(content), createWriteStream(partial)));
    }
    await putInPlace(drafts);
  } finally {
    await Promise.all(drafts.filter(({ partial }) => existsSync(partial)).map(({ partial }) => rm(partial)));
  }
}

async function putInPlace(drafts: readonly Draft[]): Promise<void> {
  const added: string[] = [];
  try {
    for (const { path, partial, isNew } of drafts) {
      await writing(path, () => rename(partial, path));
      if (isNew) added.push(path);
    }
  } catch (fault) {
    await Promise.all(added.map((path) => rm(path)));
    throw fault;
  }
}

/** Lines with their ends, in pieces of some thousand, because a write for each line would be slow. */
export function* linePieces(lines: Iterable<unknown>): Generator<string> {
  let piece: string[] = [];
  for (const line of lines) {
    piece.push(`${String(line)}\n`);
    if (piece.length < LINES_PER_PIECE) continue;
    yield piece.join("");
    piece = [];
  }
  yield piece.join("");
}

const LINES_PER_PIECE = 4096;

/** JSON of a document, member by member and long lists item by item, so that it need not fit into one string. */
export function* jsonPieces(document: unknown): Generator<string> {
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    yield `${JSON.stringify(document)}\n`;
    return;
  }
  const members = Object.entries(document).filter(([, value]) => value !== undefined);
  yield "{";
  for (const [i, [name, value]] of members.entries()) {
    yield `${i === 0 ? "" : ","}\n${JSON.stringify(name)}: `;
    yield* Array.isArray(value) ? listPieces(value) : [JSON.stringify(value, undefined, 1)];
  }
  yield "\n}\n";
}

function* listPieces(items: readonly unknown[]): Generator<string> {
  yield "[";
  for (let from = 0; from < items.length; from += LINES_PER_PIECE) {
    const texts = items.slice(from, from + LINES_PER_PIECE).map((item) => `\n ${JSON.stringify(item)}`);
    yield `${from === 0 ? "" : ","}${texts.join(",")}`;
  }
  yield "\n]";
}
