import { unzip, zip, type ArchiveSource } from "@cj-tech-master/excelts/archive";

/** A part to be written: its bytes, or chunks that are made while they are packed. */
export interface Part {
  readonly path: string;
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
}

/** Sheets of a million like rows pack 60 to 1, made-up bombs 1000 to 1. */
const MOST_RATIO = 250;

/** Bytes that harm nobody, however well they pack. */
const HARMLESS = 2 ** 26;

/** The parts of a package by path. */
export class ZipPackage {
  private constructor(
    private readonly zipped: Uint8Array,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws if the bytes are no zip file */
  static async open(zipped: Uint8Array): Promise<ZipPackage> {
    const entries = new Map<string, Entry>();
    for await (const entry of unzip(zipped).entries()) if (entry.type === "file") entries.set(pathOf(entry), entry);
    return new ZipPackage(zipped, entries);
  }

  get paths(): readonly string[] {
    return [...this.entries.keys()];
  }

  async bytes(path: string): Promise<Uint8Array | undefined> {
    return this.entries.get(path)?.bytes();
  }

  /** Text of a part; "" if there is none. */
  async text(path: string): Promise<string> {
    const bytes = await this.bytes(path);
    return bytes === undefined ? "" : new TextDecoder().decode(bytes);
  }

  /**
   * The wanted parts one after the other, as they lie in the file, each to be read to its end before the next. A sheet
   * of a million rows is larger than the library unpacks in one piece.
   */
  async *streams(wanted: ReadonlySet<string>): AsyncGenerator<{ path: string; pieces: AsyncIterable<Uint8Array> }> {
    for await (const entry of unzip(inPieces(this.zipped)).entries()) {
      const path = pathOf(entry);
      if (wanted.has(path)) yield { path, pieces: this.withinBounds(entry.stream()) };
      else entry.discard();
    }
  }

  /** The library bounds parts that it unpacks in one piece, but not those that are streamed. */
  private async *withinBounds(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const most = Math.max(HARMLESS, this.zipped.length * MOST_RATIO);
    let done = 0;
    for await (const piece of pieces) {
      done += piece.length;
      if (done > most) throw new Error("The file unpacks to far more than a workbook does");
      yield piece;
    }
  }
}

interface Entry {
  bytes(): Promise<Uint8Array>;
}

function pathOf({ path }: { readonly path: string }): string {
  return path.replace(/^\//, "");
}

const PIECE = 1 << 20;

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield await Promise.resolve(bytes.subarray(at, at + PIECE));
}

/** Packs parts into a zip file; `level` 0 stores, 1 is quick, 6 usual. */
export async function packZip(parts: Iterable<Part>, level: number): Promise<Uint8Array> {
  const archive = zip({ level });
  for (const { path, content } of parts) {
    const source: ArchiveSource = content;
    archive.add(path, source);
  }
  return archive.bytes();
}
