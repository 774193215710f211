import { FileFault } from "../../../src/app/ports/fileFault";
import type { TableFiles } from "../../../src/app/ports/tableFiles";
import { fromBlob, fromBytes } from "../../../src/files/sourceFiles";
import { tableFiles } from "../../../src/files/tableFiles";
import { answerFiles } from "../../../src/worker/answerFiles";
import type { FileCalls } from "../../../src/worker/fileCalls";
import { answerCalls } from "../../../src/worker/remote/answerCalls";
import { workerFiles } from "../../../src/worker/workerFiles";
import { spawnHere } from "../../support/worker/channel";

const LINES = ["订单编号,金额", ...Array.from({ length: 9_000 }, (_, i) => `1930${i},${i}.50`)].join("\n");
const refusing: TableFiles = { open: () => Promise.reject(new Error("not in the page")) };

describe("workerFiles()", () => {
  const here = spawnHere((line) => answerCalls<FileCalls>(line, answerFiles(tableFiles, fromBlob)));
  afterAll(() => here.ends());
  const files = workerFiles(here.spawn, refusing);

  it("reads heads and columns as in the page, block by block", async () => {
    const { name, format, tables } = await files.open(fromBlob("订单.csv", new Blob([LINES])));
    expect({ name, format }).toEqual({ name: "订单.csv", format: "text" });
    const [table] = tables;
    const head = await table!.readHead(3);
    expect(head.cells[1]).toEqual(["19300", "0.50"]);
    let rows = 0;
    let share = 0;
    await table!.readColumns({ firstRow: 2, columns: [1, 0] }, (block, { done, total }) => {
      rows += block.rowCount;
      share = done / total;
      expect(block.columns[1]?.rows[0]?.[block.columns[1].at]).toMatch(/^1930/);
    });
    expect({ rows, share }).toEqual({ rows: 9_000, share: 1 });
  });

  it("tells a fault of the file by its code", async () => {
    const error = await files.open(fromBlob("空.csv", new Blob([]))).catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(FileFault);
    expect(error).toMatchObject({ code: "empty", file: "空.csv" });
  });

  it("stops where the signal says so", async () => {
    const { tables } = await files.open(fromBlob("订单.csv", new Blob([LINES])));
    const controller = new AbortController();
    const reading = tables[0]!.readColumns(
      { firstRow: 2, columns: [0] },
      () => controller.abort(new Error("enough")),
      controller.signal,
    );
    await expect(reading).rejects.toThrow("enough");
  });

  it("leaves to the page what has no blob", async () => {
    await expect(files.open(fromBytes("a.csv", new Uint8Array(1)))).rejects.toThrow("not in the page");
  });
});
