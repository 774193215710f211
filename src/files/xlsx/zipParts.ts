import type { Entry, FileEntry } from "@zip.js/zip.js";
import { Reader, ZipReader } from "@zip.js/zip.js/index-native.js";
import { FileFault } from "../../app/ports/fileFault";
import type { SourceFile } from "../../app/ports/tableFiles";
import { fileBytes } from "../filePieces";

/**
 * What a part may unpack to. A sheet is streamed, so its bound only ends what can't be a sheet (a million rows of a hundred
 * columns are 4 GB); other parts are held in memory.
 */
const MOST_BYTES = { sheet: 2 ** 33, texts: 2 ** 30, other: 2 ** 26 };

/** Sheets of a million like rows pack 60 to 1, made-up bombs 1000 to 1. */
const MOST_RATIO = 250;

/** Below this nobody is harmed, however well it packs. */
const HARMLESS = 2 ** 26;

export type PartRole = keyof typeof MOST_BYTES;

export interface PartRequest {
  readonly path: string;
  readonly role: PartRole;
  readonly signal?: AbortSignal | undefined;
  /** Takes the next bytes with the share of the part that is read; `false` ends the reading here. */
  readonly onPiece: (bytes: Uint8Array, share: number) => boolean | Promise<boolean>;
}

/** Reads just the bytes that are asked for, so that the file itself is never in memory. */
class FileReader extends Reader<SourceFile> {
  constructor(private readonly file: SourceFile) {
    super(file);
    this.size = file.size;
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return fileBytes(this.file, { from: index, to: Math.min(this.file.size, index + length) });
  }
}

/** Some programs write `\` and a leading `/`, and not always the same case. */
function pathKey(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** Ends a reading that has got what it wanted. */
class Enough extends Error {}

/** The parts of a zip package by path. */
export class ZipParts {
  private constructor(
    private readonly file: SourceFile,
    private readonly entries: ReadonlyMap<string, FileEntry>,
  ) {}

  /** @throws FileFault `damaged` for a file that is no zip package or was cut short. */
  static async open(file: SourceFile): Promise<ZipParts> {
    const entries = new Map<string, FileEntry>();
    for (const entry of await listed(file)) if (!entry.directory) entries.set(pathKey(entry.filename), entry);
    return new ZipParts(file, entries);
  }

  get paths(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(path: string): boolean {
    return this.entries.has(pathKey(path));
  }

  /** The text of a part; `undefined` if there is none. */
  async text(path: string, signal?: AbortSignal): Promise<string | undefined> {
    if (!this.has(path)) return undefined;
    const decoder = new TextDecoder();
    let text = "";
    const onPiece = (bytes: Uint8Array): boolean => {
      text += decoder.decode(bytes, { stream: true });
      return true;
    };
    await this.read({ path, role: "other", signal, onPiece });
    return text + decoder.decode();
  }

  /**
   * Whether the part was read to its end.
   *
   * @throws FileFault `damaged`, `encrypted`, `unpacksTooLarge`; the signal's reason when called off.
   */
  async read(request: PartRequest): Promise<boolean> {
    const { path, signal } = request;
    const entry = this.entries.get(pathKey(path));
    if (entry === undefined) throw this.fault("damaged", path);
    if (entry.encrypted) throw this.fault("encrypted", path);
    signal?.throwIfAborted();
    const ending = new AbortController();
    const onAbort = (): void => ending.abort(signal?.reason);
    signal?.addEventListener("abort", onAbort);
    const write = this.pieceWriter(entry, request, ending);
    try {
      const options = { checkSignature: true, signal: ending.signal, useWebWorkers: false };
      await entry.getData(new WritableStream({ write }), options);
    } catch (error) {
      if (!ending.signal.aborted) ending.abort(this.fault("damaged", path, error));
    } finally {
      signal?.removeEventListener("abort", onAbort);
    }
    if (ending.signal.reason instanceof Enough) return false;
    ending.signal.throwIfAborted();
    return true;
  }

  /** Counts what is unpacked and hands it on. */
  private pieceWriter(
    entry: FileEntry,
    { path, role, onPiece }: PartRequest,
    ending: AbortController,
  ): (bytes: Uint8Array) => Promise<void> {
    const { compressedSize, uncompressedSize } = entry;
    const most = Math.min(MOST_BYTES[role], Math.max(HARMLESS, compressedSize * MOST_RATIO));
    if (uncompressedSize > most) throw this.fault("unpacksTooLarge", path);
    let done = 0;
    return async (bytes) => {
      if (ending.signal.aborted) return;
      done += bytes.length;
      try {
        if (done > most) throw this.fault("unpacksTooLarge", path);
        if (!(await onPiece(bytes, Math.min(1, done / Math.max(1, uncompressedSize))))) throw new Enough();
      } catch (error) {
        ending.abort(error);
      }
    };
  }

  private fault(code: "damaged" | "encrypted" | "unpacksTooLarge", detail: string, cause?: unknown): FileFault {
    return new FileFault({ code, file: this.file.name, detail, cause });
  }
}

async function listed(file: SourceFile): Promise<Entry[]> {
  try {
    return await new ZipReader(new FileReader(file)).getEntries();
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault({ code: "damaged", file: file.name, detail: "zip", cause: error });
  }
}
