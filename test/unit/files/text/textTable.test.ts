import fc from "fast-check";
import type { CellBlock } from "../../../../src/engine/records/cell";
import { tableFiles } from "../../../../src/files/tableFiles";
import { faultOf, inPieces, onlyTable, openBytes, rowsOf } from "../../../support/files/readTable";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function allRows(text: string, columns: readonly number[] = [0, 1]): Promise<unknown[][]> {
  return rowsOf(await onlyTable(bytesOf(text)), columns);
}

describe("a text file's rows", () => {
  it.each([
    [
      "quoted line ends",
      'a,b\n"1\n2",3\n',
      [
        ["a", "b"],
        ["1\n2", "3"],
      ],
    ],
    [
      "doubled quotes",
      'a,b\n"他说""好""",3\n',
      [
        ["a", "b"],
        ['他说"好"', "3"],
      ],
    ],
    [
      "quotes amid a cell",
      'a,b\n5"屏,3\n',
      [
        ["a", "b"],
        ['5"屏', "3"],
      ],
    ],
    [
      "quotes that aren't doubled",
      'a,b\n"他说"好"的",3\n',
      [
        ["a", "b"],
        ['他说"好"的', "3"],
      ],
    ],
    [
      "ids as formulas",
      'a,b\n"=""1930679858170001""",="00123"\n',
      [
        ["a", "b"],
        ['="1930679858170001"', '="00123"'],
      ],
    ],
    [
      "leading tabs and apostrophes",
      "a,b\n\t6917926768823640001,'1**\n",
      [
        ["a", "b"],
        ["\t6917926768823640001", "'1**"],
      ],
    ],
    [
      "long numbers, zeros in front, exponents",
      "a,b\n69179267688236400019,007\n1.93E+15,1.0\n",
      [
        ["a", "b"],
        ["69179267688236400019", "007"],
        ["1.93E+15", "1.0"],
      ],
    ],
    [
      "blank lines between",
      "a,b\n\n1,2\n",
      [
        ["a", "b"],
        ["", ""],
        ["1", "2"],
      ],
    ],
    [
      "blank lines at the end",
      "a,b\n1,2\n\n\n,\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "lines that end in \\r\\n",
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "lines that end in \\r",
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "lines that end now so, now so",
      "a,b\r\n1,2\n3,4\r\r\n5,6",
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
      ],
    ],
    [
      "quoted cells before \\r\\n",
      '"a","b"\r\n"1","2"\r\n',
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "short and long rows",
      "a,b\n1\n1,2,3\n",
      [
        ["a", "b"],
        ["1", ""],
        ["1", "2"],
      ],
    ],
    [
      "banners",
      "导出时间：2026-06-01\na,b\n1,2\n3,4\n",
      [
        ["导出时间：2026-06-01", ""],
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "nothing after the last cell",
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a quoted cell at the end",
      'a,b\n1,"2"',
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
  ])("keep %s", async (_, text, rows) => {
    expect(await allRows(text)).toEqual(rows);
    const head = await (await onlyTable(bytesOf(text))).readHead(100);
    expect(head.rowCount).toBe(rows.length);
  });

  it("are the same wherever the bytes are split", async () => {
    const text = 'a,b\r\n"1\r\n2","="""\r\n\r\n小明,"x"" ,"\r\n"z","末"';
    const whole = await allRows(text);
    const bytes = bytesOf(text);
    for (let at = 1; at < bytes.length; at++) {
      const { tables } = await tableFiles.open(inPieces(bytes, [at, 3]));
      expect(await rowsOf(tables[0]!, [0, 1])).toEqual(whole);
    }
  });

  it("come back as any program wrote them", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "小", "😀", ",", '"', "\n", " ", "\t", "=", "'") });
    const rows = fc.array(fc.tuple(fc.constant("x"), cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (cells, size) => {
        const text = cells.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join("\r\n");
        const { tables } = await tableFiles.open(inPieces(bytesOf(text), [size]));
        expect(await rowsOf(tables[0]!, [0, 1, 2])).toEqual(cells);
      }),
    );
  });

  it("begin where they are asked for and are numbered from the top", async () => {
    const table = await onlyTable(bytesOf("a,b\n\n1,2\n3,4\n\n5,6\n"));
    expect(await rowsOf(table, [1], 4)).toEqual([["4"], [""], ["6"]]);
    expect(await rowsOf(table, [1], 5)).toEqual([[""], ["6"]]);
    expect(await rowsOf(table, [1], 7)).toEqual([]);
  });

  it("have the columns that are asked for, in that order, absent ones empty", async () => {
    const table = await onlyTable(bytesOf("a,b,c\n1,2,3\n"));
    expect(await rowsOf(table, [2, 0, 9, 0])).toEqual([
      ["c", "a", "", "a"],
      ["3", "1", "", "1"],
    ]);
    expect(await rowsOf(table, [])).toEqual([[], []]);
  });

  it("come in blocks of bounded size, with progress to the last byte", async () => {
    const bytes = bytesOf(`a,b\n${"1,2\n".repeat(50_000)}`);
    const table = await onlyTable(bytes);
    const blocks: CellBlock[] = [];
    const done: number[] = [];
    await table.readColumns({ firstRow: 2, columns: [0] }, (block, progress) => {
      blocks.push(block);
      done.push(progress.done);
      expect(progress.total).toBe(bytes.length);
    });
    expect(blocks.every(({ rowCount }) => rowCount <= 16_384)).toBe(true);
    expect(blocks.reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(50_000);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(bytes.length);
  });

  it("don't pile up when cells are large", async () => {
    const bytes = bytesOf(`a,b\n${`1,${"x".repeat(30_000)}\n`.repeat(1500)}`);
    let most = 0;
    await (
      await onlyTable(bytes)
    ).readColumns({ firstRow: 2, columns: [1] }, (block) => {
      most = Math.max(most, block.rowCount);
    });
    expect(most * 30_000).toBeLessThan(20_000_000);
  });
});

describe("a text file's head", () => {
  it("is a rectangle of the first rows, and names file and table", async () => {
    const { tables, format } = await openBytes(bytesOf("标题\na,b,c\n1,2\n3,4,5\n"), "6月.订单.csv");
    expect(format).toBe("text");
    expect(await tables[0]!.readHead(3)).toEqual({
      source: "6月.订单.csv",
      sheet: "6月.订单",
      rowCount: 4,
      columnCount: 3,
      cells: [
        ["标题", "", ""],
        ["a", "b", "c"],
        ["1", "2", ""],
      ],
      date1904: false,
    });
  });

  it("is at most 512 columns wide", async () => {
    const head = await (await onlyTable(bytesOf(`${"a,".repeat(2000)}\n`))).readHead(1);
    expect(head.columnCount).toBe(512);
  });
});

describe("a text file that can't be read", () => {
  it.each([
    ["no bytes", "", "empty"],
    ["blank lines only", "\n\n \r\n".replace(" ", ""), "empty"],
    ["a mark only", "\ufeff", "empty"],
    ["delimiters only", ",,,\n,,,\n", "empty"],
  ])("for having %s is empty", async (_, text, code) => {
    expect(await faultOf(openBytes(bytesOf(text)))).toMatchObject({ code, file: "导出.csv" });
  });

  it("for a quote without partner says in which row", async () => {
    const table = await onlyTable(bytesOf('a,b\n1,2\n"小明,3\n4,5\n'));
    expect(await faultOf(table.readColumns({ firstRow: 2, columns: [0] }, () => undefined))).toMatchObject({
      code: "unclosedQuote",
      detail: "3",
    });
  });

  it("for such a quote in a large file says so in time", async () => {
    const table = await onlyTable(bytesOf(`a,b\n"小明,3\n${"4,5\n".repeat(3_000_000)}`));
    const started = performance.now();
    const fault = await faultOf(table.readColumns({ firstRow: 2, columns: [0] }, () => undefined));
    expect(fault).toMatchObject({ code: "unclosedQuote", detail: "2" });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("for a line without end is no table", async () => {
    const table = await onlyTable(bytesOf("x".repeat(6_000_000)));
    expect(await faultOf(table.readHead(5))).toMatchObject({ code: "notATable" });
  });

  it.each([
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0]],
    ["control characters", [1, 2, 3, 4, 65, 66]],
    ["bytes of no encoding", [0xff, 0xff, 0xff, 0x41]],
  ])("for being %s is no table", async (_, bytes) => {
    expect(await faultOf(openBytes(Uint8Array.from(bytes)))).toMatchObject({ code: "notATable" });
  });
});
