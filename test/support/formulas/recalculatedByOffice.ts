import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packZip, ZipPackage, type Part } from "../../../src/host/xlsx/zipPackage";

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/** A formula and the value saved with it. */
const SAVED_VALUE = /(<f(?:\s[^>]*)?>[^<]*<\/f>|<f(?:\s[^>]*)?\/>)<v>[^<]*<\/v>/g;

/** The workbook without the values of its formulas, so that whoever opens it must calculate each. */
async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const archive = await ZipPackage.open(bytes);
  const parts: Part[] = [];
  for (const path of archive.paths) {
    const content = (await archive.bytes(path)) ?? new Uint8Array();
    const bare = SHEET.test(path)
      ? new TextEncoder().encode(new TextDecoder().decode(content).replace(SAVED_VALUE, "$1"))
      : content;
    parts.push({ path, content: bare });
  }
  return packZip(parts, 1);
}

/**
 * The same .xlsx with every formula calculated by LibreOffice.
 * @throws if there is no `soffice`, or it can't open the file
 */
export async function recalculatedByOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "formulas-"));
  const out = join(folder, "out");
  mkdirSync(out);
  try {
    const path = join(folder, "month.xlsx");
    writeFileSync(path, await withoutResults(bytes));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const wish = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, path];
    const { error, stderr } = spawnSync("soffice", [profile, ...wish], { encoding: "utf8" });
    if (error !== undefined) throw new Error(`LibreOffice can't be started: ${error.message}`);
    try {
      return readFileSync(join(out, "month.xlsx"));
    } catch (cause) {
      throw new Error(`LibreOffice made no workbook: ${stderr}`, { cause });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
