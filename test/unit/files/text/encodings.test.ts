import fc from "fast-check";
import { tableFiles } from "../../../../src/files/tableFiles";
import { markOf, Utf8Census, wideEncodingOf } from "../../../../src/files/text/textEncoding";
import { encodeText, WRITTEN_AS } from "../../../support/files/encodeText";
import { inPieces, onlyTable, rowsOf } from "../../../support/files/readTable";

const ROWS = [
  ["订单编号", "买家", "备注"],
  ["1930679858170001", "小明😀", "一二三，“引号”\n第二行"],
  ["1930679858170002", "t**1", "ok"],
];
const TEXT = ROWS.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n");

describe("a text file's encoding", () => {
  it.each(WRITTEN_AS)("%s is told and read", async (as) => {
    const table = await onlyTable(encodeText(TEXT, as));
    expect((await table.readHead(10)).cells).toEqual(ROWS);
    expect(await rowsOf(table, [0, 1, 2])).toEqual(ROWS);
  });

  it.each(WRITTEN_AS)("%s is read whole wherever its bytes are split", async (as) => {
    const bytes = encodeText(TEXT, as);
    for (let at = 1; at < bytes.length; at++) {
      const file = inPieces(bytes, [at, bytes.length]);
      const { tables } = await tableFiles.open(file);
      const head = await tables[0]!.readHead(10);
      expect(head.cells).toEqual(ROWS);
      expect(head.rowCount).toBe(ROWS.length);
      expect(await rowsOf(tables[0]!, [0, 1, 2])).toEqual(ROWS);
    }
  });

  it.each(WRITTEN_AS)("%s is read whole byte by byte", async (as) => {
    const { tables } = await tableFiles.open(inPieces(encodeText(TEXT, as), [1]));
    expect(await rowsOf(tables[0]!, [0, 1, 2])).toEqual(ROWS);
  });

  it("is told by later rows when the first are ASCII", async () => {
    const ascii = "id,name\n" + "1,tom\n".repeat(100_000);
    const table = await onlyTable(encodeText(`${ascii}2,小明\n`, "gb18030"));
    const rows = await rowsOf(table, [1], 100_002);
    expect(rows).toEqual([["小明"]]);
  });

  it("is UTF-8 still when a program cut characters in two", async () => {
    const broken = encodeText(`${"备注很长，写了很多字\n".repeat(50)}末尾`, "utf-8").subarray(0, -1);
    const table = await onlyTable(broken);
    expect((await table.readHead(1)).cells).toEqual([["备注很长，写了很多字"]]);
  });
});

describe("Utf8Census", () => {
  const encodingOf = (bytes: Uint8Array): string => {
    const census = new Utf8Census();
    census.add(bytes);
    return census.encoding;
  };

  it("takes any text in UTF-8 for UTF-8, in pieces as well", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, cut) => {
        const bytes = new TextEncoder().encode(text);
        const census = new Utf8Census();
        const at = bytes.length === 0 ? 0 : cut % bytes.length;
        census.add(bytes.subarray(0, at));
        census.add(bytes.subarray(at));
        expect(census.encoding).toBe("utf-8");
      }),
    );
  });

  it.each(["订单编号", "买家会员名", "姓名", "小明"])("takes %s in GBK for GB18030", (text) => {
    expect(encodingOf(encodeText(text, "gb18030"))).toBe("gb18030");
  });

  it.each([
    ["an overlong form", [0xc0, 0xaf]],
    ["a surrogate's end", [0x80]],
    ["beyond U+10FFFF", [0xf5, 0x80, 0x80, 0x80]],
    ["a character that another interrupts", [0xe4, 0x41]],
  ])("doesn't take %s for UTF-8", (_, bytes) => expect(encodingOf(Uint8Array.from(bytes))).toBe("gb18030"));
});

describe("wideEncodingOf()", () => {
  it.each([
    ["utf-16le", "一,1\n一一,2\n", "utf-16le"],
    ["utf-16be", "一,1\n一一,2\n", "utf-16be"],
  ] as const)("tells %s by its digits, though 一 has its NUL on the other side", (_, text, as) => {
    expect(wideEncodingOf(encodeText(text.replaceAll(/(\d)/g, "$1$1$1$1$1$1$1$1$1$1$1$1$1$1"), as))).toBe(as);
  });

  it("has nothing to say of text without NULs, or nearly without", () => {
    expect(wideEncodingOf(encodeText("小明,1", "gb18030"))).toBeUndefined();
    expect(wideEncodingOf(Uint8Array.from([...encodeText("a".repeat(1000), "utf-8"), 0]))).toBeUndefined();
  });

  it("calls NULs on both sides binary", () => expect(wideEncodingOf(new Uint8Array(100))).toBe("binary"));
});

describe("markOf()", () => {
  it("knows no mark in short or unmarked beginnings", () => {
    expect(markOf(new Uint8Array())).toBeUndefined();
    expect(markOf(Uint8Array.of(0xef, 0xbb))).toBeUndefined();
  });
});
