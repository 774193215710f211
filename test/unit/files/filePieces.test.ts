import { fileBytes, filePieces } from "../../../src/files/filePieces";
import { fromBlob, fromBytes } from "../../../src/files/sourceFiles";
import type { SourceFile } from "../../../src/app/ports/tableFiles";
import { tableFiles } from "../../../src/files/tableFiles";
import { faultOf, onlyTable } from "../../support/files/readTable";

const BYTES = Uint8Array.from({ length: 700_000 }, (_, at) => at % 251);

describe("filePieces()", () => {
  it.each([
    ["bytes", fromBytes("a.csv", BYTES)],
    ["a blob", fromBlob("a.csv", new Blob([BYTES]))],
  ])("cuts %s into small pieces and loses nothing", async (_, file) => {
    const sizes: number[] = [];
    for await (const piece of filePieces(file)) sizes.push(piece.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1 << 15);
    expect(await fileBytes(file)).toEqual(BYTES);
    expect(await fileBytes(file, { from: 5, to: 300_005 })).toEqual(BYTES.subarray(5, 300_005));
    expect(await fileBytes(file, { from: 5, to: 5 })).toHaveLength(0);
  });

  it("says which file the platform fails to deliver, and why", async () => {
    const gone: SourceFile = {
      name: "b.csv",
      size: 10,
      async *stream() {
        await Promise.resolve();
        throw new DOMException("moved", "NotReadableError");
      },
    };
    expect(await faultOf(fileBytes(gone))).toMatchObject({
      code: "unreadable",
      file: "b.csv",
      detail: "NotReadableError: moved",
    });
  });

  it("doesn't take a file that has become shorter for whole", async () => {
    const short = { ...fromBytes("c.csv", BYTES.subarray(0, 9)), size: 10 };
    expect(await faultOf(tableFiles.open(short))).toMatchObject({ code: "unreadable", detail: "truncated" });
  });
});

describe("calling off", () => {
  const csv = new TextEncoder().encode(`a,b\n${"1,2\n".repeat(2_000_000)}`);

  it("stops a reading whose bytes never have to be waited for", async () => {
    const table = await onlyTable(csv);
    const abort = new AbortController();
    const started = performance.now();
    setTimeout(() => abort.abort(new Error("enough")), 60);
    await expect(table.readColumns({ firstRow: 2, columns: [0] }, () => undefined, abort.signal)).rejects.toThrow(
      "enough",
    );
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("stops an opening", async () => {
    const abort = new AbortController();
    const reading = tableFiles.open(fromBytes("a.csv", csv), {
      signal: abort.signal,
      onProgress: () => abort.abort(new Error("enough")),
    });
    await expect(reading).rejects.toThrow("enough");
  });

  it("stops before the start", async () => {
    const table = await onlyTable(csv);
    await expect(table.readHead(5, AbortSignal.abort(new Error("no")))).rejects.toThrow("no");
  });
});

describe("what a block's taker throws", () => {
  it("ends the reading and is thrown as it is", async () => {
    const table = await onlyTable(new TextEncoder().encode("a,b\n1,2\n"));
    const reading = table.readColumns({ firstRow: 1, columns: [0] }, () => {
      throw new RangeError("mine");
    });
    await expect(reading).rejects.toThrow(RangeError);
  });
});
