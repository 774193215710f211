import { FileFault } from "../../app/ports/fileFault";
import type { SourceFile } from "../../app/ports/tableFiles";
import { fileBytes } from "../filePieces";

/** Megabytes of a file that is read in one go. A full sheet of .xls has 65,536 rows: some 30 MB. */
const MOST_MEGABYTES = 128;

/** @throws FileFault `tooLarge` for a file that can't be read in one go. */
export async function bytesAtOnce(file: SourceFile, signal: AbortSignal | undefined): Promise<Uint8Array> {
  if (file.size > MOST_MEGABYTES * 2 ** 20)
    throw new FileFault({ code: "tooLarge", file: file.name, detail: String(MOST_MEGABYTES) });
  return fileBytes(file, { signal });
}
