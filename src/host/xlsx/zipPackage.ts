import { unzip, zip, type ArchiveSource } from "@cj-tech-master/excelts/archive";

/** A part to be written: its bytes, or chunks that are made while they are packed. */
export interface Part {
  readonly path: string;
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
}

/** The parts of a package by path. */
export class ZipPackage {
  private constructor(private readonly entries: ReadonlyMap<string, Entry>) {}

  /** @throws if the bytes are no zip file */
  static async open(bytes: Uint8Array): Promise<ZipPackage> {
    const entries = new Map<string, Entry>();
    for await (const entry of unzip(bytes).entries())
      if (entry.type === "file") entries.set(entry.path.replace(/^\//, ""), entry);
    return new ZipPackage(entries);
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

  stream(path: string): AsyncIterable<Uint8Array> {
    return this.entries.get(path)?.stream() ?? nothing();
  }
}

interface Entry {
  bytes(): Promise<Uint8Array>;
  stream(): AsyncIterable<Uint8Array>;
}

async function* nothing(): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(new Uint8Array());
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
