import { detectTable } from "../../../src/engine/mapping/detectTable";
import { EXPORT_NAMES, exportFile } from "../../support/files/exportFiles";
import { onlyTable, rowsOf } from "../../support/files/readTable";

describe.each(EXPORT_NAMES)("the export %s", (name) => {
  it("is read with every cell as it is in the file", async () => {
    const { bytes, cells, sheet, name: fileName } = await exportFile(name);
    const table = await onlyTable(bytes, fileName);
    const head = await table.readHead(120);
    expect(head.source).toBe(fileName);
    expect(head.rowCount).toBe(head.cells.length);
    expect(
      await rowsOf(
        table,
        head.cells[0]!.map((_, at) => at),
      ),
    ).toEqual(head.cells);
    if (cells !== undefined) expect([head.sheet, head.cells]).toEqual([sheet, cells]);
  });
});

describe("exports", () => {
  it.each([
    ["taobao-orders", "orders", 41],
    ["taobao-items", "orders", 23],
    ["jd-orders", "orders", 30],
    ["pdd-orders", "orders", 27],
    ["douyin-orders", "orders", 75],
    ["kuaishou-orders", "orders", 64],
    ["douyin-refunds", "refunds", 50],
    ["tmall-refunds", "refunds", 39],
    ["chitu-sessions", "sessions", 8],
    ["sycm-agents", "agentSummary", 12],
  ])("of %s are known as %s with %d columns", async (name, kind, columns) => {
    const { bytes, name: fileName } = await exportFile(name);
    const head = await (await onlyTable(bytes, fileName)).readHead(120);
    expect(head.columnCount).toBe(columns);
    expect(detectTable(head).kind).toBe(kind);
  });

  it("keep the digits of their ids in every dress", async () => {
    const ids: unknown[] = [];
    for (const [name, column] of [
      ["taobao-orders", 0],
      ["pdd-orders", 1],
      ["douyin-orders", 0],
    ] as const) {
      const { bytes, name: fileName } = await exportFile(name);
      ids.push((await rowsOf(await onlyTable(bytes, fileName), [column], 2))[0]![0]);
    }
    expect(ids).toEqual(['="1930679858170001"', "\t260331-277872699720001", "\t6917926768823640001"]);
  });

  it("keep dates as days and say how they are shown", async () => {
    const { bytes, name } = await exportFile("chitu-sessions");
    const head = await (await onlyTable(bytes, name)).readHead(2);
    expect(head.cells[1]!.slice(0, 2)).toEqual([43910, 0.7422916666666667]);
    expect(head.numberFormats![1]!.slice(0, 3)).toEqual(["m/d/yy", "h:mm:ss", "h:mm:ss"]);
  });
});
