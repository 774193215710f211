import type { FileFaultCode } from "../../app/ports/fileFault";

/** A name as it stands in the directory of an OLE container: UTF-16, its end marked by zeros. */
function nameBytes(name: string): number[] {
  return Array.from(`${name}\0`, (letter) => [letter.charCodeAt(0), 0]).flat();
}

/** Entries of the directory are 128 bytes long and begin with their name. */
const ENTRY = 128;

function hasEntry(bytes: Uint8Array, name: string): boolean {
  const wanted = nameBytes(name);
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** Why an OLE container is no .xls workbook: it holds a newer one locked with a password, or something else altogether. */
export function oleFault(bytes: Uint8Array): FileFaultCode | undefined {
  if (hasEntry(bytes, "EncryptedPackage")) return "encrypted";
  return hasEntry(bytes, "Workbook") || hasEntry(bytes, "Book") ? undefined : "notATable";
}
