import type { FileFaultCode } from "../../app/ports/fileFault";

/** Records of the stream of a workbook (MS-XLS 2.3): a stretch of them between a beginning and an end is a sheet, or the workbook itself. */
const BEGINNING = 0x0809;
const END = 0x000a;
const SHEET = 0x0085;

/** Type and length of a record, before its bytes. */
const RECORD_HEADER = 4;

interface Stretches {
  /** Sheets that the workbook says it has. */
  readonly listed: number;
  /** Stretches that have both beginning and end, the workbook's own included. */
  readonly whole: number;
}

function stretchesOf(stream: Uint8Array): Stretches {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let listed = 0;
  let whole = 0;
  let depth = 0;
  for (let at = 0; at + RECORD_HEADER <= stream.length; at += RECORD_HEADER + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    if (depth === 0 && type !== BEGINNING) break; // padding
    if (type === BEGINNING) depth++;
    if (type === SHEET && depth === 1) listed++;
    if (type === END) depth--;
    if (type === END && depth === 0) whole++;
  }
  return { listed, whole };
}

/** What SheetJS's reader of containers does; its types leave it open. */
export interface ContainerReader {
  read(bytes: Uint8Array, options: { readonly type: "array" }): object;
  find(container: object, path: string): { readonly content: ArrayLike<number> } | null;
}

/**
 * Why an OLE container is no .xls workbook: it holds a newer one that is locked with a password, something else altogether, or
 * one that was cut short, which SheetJS would read as far as it goes.
 *
 * @throws whatever the reader throws for what is no container.
 */
export function containerFault(reader: ContainerReader, bytes: Uint8Array): FileFaultCode | undefined {
  const container = reader.read(bytes, { type: "array" });
  if (reader.find(container, "/EncryptedPackage") !== null) return "encrypted";
  const stream = reader.find(container, "/Workbook") ?? reader.find(container, "/Book");
  if (stream === null) return "notATable";
  const { listed, whole } = stretchesOf(Uint8Array.from(stream.content));
  return whole === 0 || whole < listed + 1 ? "damaged" : undefined;
}
