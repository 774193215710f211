import * as sheetJs from "@e965/xlsx";
import fc from "fast-check";
import { detectTable } from "../../../src/engine/mapping/detectTable";
import { createRecordsBuilder } from "../../../src/engine/mapping/recordsBuilder";
import { toMapping } from "../../../src/engine/mapping/toMapping";
import type { FileTable } from "../../../src/app/ports/tableFiles";
import { EXPORT_NAMES, exportFile } from "../../support/files/exportFiles";
import { mangled } from "../../support/files/mangled";
import { openBytes } from "../../support/files/readTable";

/** Milliseconds that a mangled file of a few kilobytes may take, beside other tests on the machine. */
const PATIENCE = 4000;

/** More runs than the few that every build makes: `FUZZ_RUNS=2000 npm run jest -- fuzzExports`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 40);

/** Into records as a run reads a table; every row must be accounted for, whatever became of it. */
async function readThrough(table: FileTable): Promise<void> {
  const mapping = toMapping(detectTable(await table.readHead(120)));
  if (mapping === undefined || mapping.kind === "messages") return; // chat lines aren't read into records
  const builder = createRecordsBuilder();
  const encoder = builder.openTable(mapping);
  const columns = mapping.columns.map(({ index }) => index);
  await table.readColumns({ firstRow: mapping.headerRow + 1, columns }, (block) => encoder.add(block));
  for (const { read, records, rejected, skipped } of builder.finish().tables) {
    expect(records + rejected + skipped).toBe(read);
  }
}

/** Reads the whole way; a fault of the file is an answer, with its name and why, anything else isn't. */
async function answer(bytes: Uint8Array): Promise<void> {
  const started = performance.now();
  try {
    for (const table of (await openBytes(bytes)).tables) await readThrough(table);
  } catch (error) {
    if (!(error instanceof Error && error.name === "FileFault")) throw error;
    expect(error).toMatchObject({ code: expect.stringMatching(/^\w+$/) });
  }
  expect(performance.now() - started).toBeLessThan(PATIENCE);
}

/** The export as an old workbook. */
function asXls(cells: readonly (readonly unknown[])[], sheet: string): Uint8Array {
  const book = sheetJs.utils.book_new();
  sheetJs.utils.book_append_sheet(book, sheetJs.utils.aoa_to_sheet(cells.map((row) => [...row])), sheet.slice(0, 31));
  return new Uint8Array(sheetJs.write(book, { bookType: "biff8", type: "buffer" }) as Uint8Array);
}

describe("exports with bytes changed, lost or cut off", () => {
  beforeAll(() => void jest.spyOn(console, "error").mockImplementation(() => undefined)); // SheetJS speaks of odd records
  afterAll(() => jest.restoreAllMocks());

  it.each(EXPORT_NAMES)(
    "%s is read or refused, soon, every row accounted for",
    async (name) => {
      const { bytes } = await exportFile(name);
      await answer(bytes);
      await fc.assert(fc.asyncProperty(mangled(bytes), answer), { numRuns: RUNS });
    },
    60_000 + RUNS * PATIENCE,
  );

  it.each(["chitu-sessions", "kuaishou-orders"])(
    "%s as .xls is read or refused, soon",
    async (name) => {
      const { cells = [], sheet = "Sheet1" } = await exportFile(name);
      const bytes = asXls(cells, sheet);
      await answer(bytes);
      await fc.assert(fc.asyncProperty(mangled(bytes), answer), { numRuns: RUNS });
    },
    60_000 + RUNS * PATIENCE,
  );
});
