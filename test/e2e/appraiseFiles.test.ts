import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { readWorkbook } from "../../src/host/xlsx/readWorkbook";
import { delimitedOf } from "../support/files/delimitedOf";
import { encodeText } from "../support/files/encodeText";
import { xlsxOf } from "../support/files/xlsxOf";
import type { GeneratedTable } from "../support/generator/generatedTable";
import { generateMonth } from "../support/generator/generateMonth";
import { SHEETS_WITHOUT_RULES } from "../support/report/sheetsWithoutRules";

const PROJECT = join(__dirname, "../..");
const CLI = join(PROJECT, "dist/host/cli.js");

const month = generateMonth({
  seed: 11,
  month: "2026-06",
  agents: 4,
  sessions: 200,
  orders: 150,
  faults: false,
  dirt: 0,
});
const tableOf = (kind: string): GeneratedTable => month.tables.find((table) => table.kind === kind)!;

function xlsOf({ sheet, cells }: GeneratedTable): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), sheet);
  return new Uint8Array(write(book, { type: "buffer", bookType: "biff8" }) as Buffer);
}

/** The built command over the built add-in, on real files: `npm run build` first. */
describe("npm run appraise -- FILE…", () => {
  const folder = mkdtempSync(join(tmpdir(), "appraise-files-"));
  const at = (name: string): string => join(folder, name);
  const run = (...args: string[]) => {
    const env = { ...process.env, INIT_CWD: folder };
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { env, encoding: "utf8" });
    return { status, stdout, stderr };
  };
  const names = async (path: string): Promise<readonly string[]> => {
    const { sheets } = await readWorkbook(readFileSync(at(path)));
    return sheets.map(({ name }) => name);
  };

  beforeAll(async () => {
    if (!existsSync(CLI)) throw new Error("Run npm run build first: there is no dist/host/cli.js");
    const [sessions, orders] = [tableOf("sessions"), tableOf("orders")];
    const files: Readonly<Record<string, Uint8Array>> = {
      "接待.csv": encodeText(delimitedOf(sessions, ","), "gb18030"),
      "订单.csv": encodeText(delimitedOf(orders, ","), "gb18030"),
      "sessions.txt": encodeText(delimitedOf(sessions, "\t"), "utf-16le with mark"),
      "orders.tsv": encodeText(delimitedOf(orders, "\t"), "utf-8 with mark"),
      "sessions.xlsx": await xlsxOf({ sheets: [{ name: sessions.sheet, rows: sessions.cells }] }),
      "orders.xlsx": await xlsxOf({ sheets: [{ name: orders.sheet, rows: orders.cells }] }),
      "month.xlsx": await xlsxOf({
        sheets: [sessions, orders].map(({ sheet, cells }) => ({ name: sheet, rows: cells })),
      }),
      "sessions.xls": xlsOf(sessions),
      "orders.csv": xlsOf(orders),
      "empty.csv": new Uint8Array(),
      "broken.xlsx": new TextEncoder().encode("PK\u0003\u0004 and no more"),
      "guess.csv": encodeText(delimitedOf(sessions, ",").replace("客服旺旺", "接待客服"), "utf-8"), // seen in no export
    };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(at(name), bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("says what is wrong with the call, and where help is, in two lines", () => {
    const { status, stdout, stderr } = run("--nonsense");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trimEnd().split("\n")).toEqual([
      "不认识的选项 --nonsense。",
      "全部选项见 npm run appraise -- --help。",
    ]);
  });

  it("draws the same month from every format, and leaves no empty sheet", async () => {
    const pairs = [
      ["接待.csv", "订单.csv"],
      ["sessions.txt", "orders.tsv"],
      ["sessions.xlsx", "orders.xlsx"],
      ["sessions.xls", "orders.csv"], // an .xls whose extension is wrong
    ];
    const runIds = new Set<string>();
    for (const [i, pair] of pairs.entries()) {
      const { status, stdout, stderr } = run(...pair, "--out", `${i}.xlsx`, "--json", `${i}.json`);
      expect({ pair, status, stderr }).toEqual({ pair, status: 0, stderr: "" });
      expect(stdout).toContain("读取 200 行，采用 200");
      expect(await names(`${i}.xlsx`)).toEqual(SHEETS_WITHOUT_RULES);
      runIds.add(JSON.parse(readFileSync(at(`${i}.json`), "utf8")).runId);
    }
    expect(runIds.size).toBe(1);
  }, 120_000);

  it("keeps the sheets of a single workbook", async () => {
    expect(run("month.xlsx")).toMatchObject({ status: 0, stderr: "" });
    expect((await names("month.appraisal.xlsx")).filter((name) => !SHEETS_WITHOUT_RULES.includes(name))).toEqual(
      ["sessions", "orders"].map((kind) => tableOf(kind).sheet),
    );
  }, 60_000);

  it("writes what the tables are taken for, and no workbook", () => {
    const before = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
    const { status, stdout } = run("接待.csv", "orders.xlsx", "--mapping", "mapping.json", "--lang", "en");
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^接待\.csv: Sessions, 100% sure, 200 rows, .*\norders\.xlsx › 订单: Orders, 100% sure, 150 rows/,
    );
    const { tables } = JSON.parse(readFileSync(at("mapping.json"), "utf8"));
    expect(tables).toMatchObject([
      { source: "接待.csv", sheet: "接待", kind: "sessions", rows: { read: 200, records: 200 } },
      { source: "orders.xlsx", sheet: "订单", kind: "orders", columns: { orderId: "订单编号" } },
    ]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".xlsx"))).toEqual(before);
  }, 60_000);

  it("asks on standard error what it can only guess, unless guesses are accepted", async () => {
    const refused = run("guess.csv", "订单.csv");
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(refused.stderr).toContain("接待客服");
    expect(existsSync(at("guess.appraisal.xlsx"))).toBe(false);
    expect(run("guess.csv", "订单.csv", "--accept-guesses")).toMatchObject({ status: 0, stderr: "" });
    expect(await names("guess.appraisal.xlsx")).toEqual(SHEETS_WITHOUT_RULES);
  }, 60_000);

  it.each([
    ["an empty file", ["empty.csv"], "“empty.csv”是空的"],
    ["a damaged file, in the language asked for", ["broken.xlsx", "--lang", "en"], '"broken.xlsx" is damaged'],
    ["a damaged file among others", ["接待.csv", "broken.xlsx"], "“broken.xlsx”已损坏"],
    ["a damaged file, asked for its mapping", ["broken.xlsx", "--mapping", "broken.json"], "“broken.xlsx”已损坏"],
    ["files without orders", ["接待.csv"], "订单"],
  ])(
    "says on standard error why nothing is made of %s",
    (_, args, reason) => {
      const before = readdirSync(folder);
      const { status, stdout, stderr } = run(...args);
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(stderr).toContain(reason);
      expect(readdirSync(folder)).toEqual(before);
    },
    60_000,
  );
});
