import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { UnwritableFile } from "../../../../src/host/commandLine/unwritableFile";
import { jsonPieces, linePieces, writeFiles } from "../../../../src/host/commandLine/writeFiles";

describe("writeFiles()", () => {
  const folder = mkdtempSync(join(tmpdir(), "write-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = (name: string): string => join(folder, name);

  it("writes text and bytes, replacing what was there", async () => {
    writeFileSync(path("a"), "old");
    await writeFiles([
      { path: path("a"), content: ["客", "服"] },
      { path: path("b"), content: [new Uint8Array([1, 2])] },
    ]);
    expect(readFileSync(path("a"), "utf8")).toBe("客服");
    expect([...readFileSync(path("b"))]).toEqual([1, 2]);
    expect(readdirSync(folder).sort()).toEqual(["a", "b"]);
  });

  it("leaves everything as it was where one of them fails half-way", async () => {
    function* broken(): Generator<string> {
      yield "half";
      throw new Error("lost the thread");
    }
    const files = [
      { path: path("a"), content: ["new"] },
      { path: path("c"), content: broken() },
    ];
    await expect(writeFiles(files)).rejects.toThrow("lost the thread");
    expect(readFileSync(path("a"), "utf8")).toBe("客服");
    expect(readdirSync(folder).sort()).toEqual(["a", "b"]);
  });

  it("takes back what it put in place where the system refuses a later one", async () => {
    mkdirSync(path("taken"));
    const files = [
      { path: path("d"), content: ["new"] },
      { path: path("taken"), content: ["new"] },
    ];
    await expect(writeFiles(files)).rejects.toMatchObject({ path: path("taken"), code: expect.any(String) });
    expect(readdirSync(folder).sort()).toEqual(["a", "b", "taken"]);
  });

  it("says which file the system refuses", async () => {
    const files = [{ path: join(folder, "nowhere", "e"), content: ["new"] }];
    await expect(writeFiles(files)).rejects.toEqual(new UnwritableFile(join(folder, "nowhere", "e"), "ENOENT", null));
  });
});

describe("jsonPieces()", () => {
  it("spells the same document as JSON.stringify", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        expect(JSON.parse([...jsonPieces(document)].join(""))).toEqual(JSON.parse(JSON.stringify(document)));
      }),
    );
  });

  it("spells lists longer than a piece", () => {
    const document = { issues: Array.from({ length: 10_000 }, (_, row) => ({ row })), empty: [], left: undefined };
    expect(JSON.parse([...jsonPieces(document)].join(""))).toEqual({ issues: document.issues, empty: [] });
  });
});

describe("linePieces()", () => {
  it.each([0, 1, 4095, 4096, 4097, 9000])("ends each of %d lines, and nothing else", (count) => {
    const lines = Array.from({ length: count }, (_, i) => `line ${i}`);
    expect([...linePieces(lines)].join("")).toBe(lines.map((line) => `${line}\n`).join(""));
  });
});
