import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { pageFile } from "../../../../src/host/commandLine/pageFile";

const BYTES = Uint8Array.from({ length: 2_500_000 }, (_, at) => at % 251);

describe("pageFile()", () => {
  const folder = mkdtempSync(join(tmpdir(), "page-file-"));
  const path = join(folder, "订单.csv");
  const { window } = new JSDOM("");
  beforeEach(() => writeFileSync(path, BYTES));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function read(from: number, to: number): Promise<Uint8Array[]> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of pageFile(path, window).stream(from, to)) chunks.push(chunk);
    return chunks;
  }

  it("has the file's name and size", () => {
    expect(pageFile(path, window)).toMatchObject({ name: "订单.csv", size: BYTES.length });
  });

  it.each([
    [0, BYTES.length],
    [0, 1],
    [1_048_575, 1_048_577],
    [7, 2_400_000],
    [BYTES.length - 1, BYTES.length],
    [5, 5],
  ])("streams the bytes from %d to before %d", async (from, to) => {
    const chunks = await read(from, to);
    expect(Buffer.concat(chunks).equals(BYTES.subarray(from, to))).toBe(true);
  });

  it("streams arrays of the page's realm", async () => {
    const [chunk] = await read(0, 10);
    expect(chunk).toBeInstanceOf(window.Uint8Array);
  });

  it("ends with a file that became shorter, and closes what is read in part", async () => {
    const file = pageFile(path, window);
    truncateSync(path, 10);
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.stream(0, file.size)) chunks.push(chunk);
    expect(Buffer.concat(chunks)).toHaveLength(10);
    for await (const chunk of file.stream(0, 10)) {
      expect(chunk).toHaveLength(10);
      break;
    }
  });

  it("fails as the platform does for a file that went away", async () => {
    const file = pageFile(path, window);
    rmSync(path);
    await expect(file.stream(0, 1).next()).rejects.toThrow("ENOENT");
  });
});
