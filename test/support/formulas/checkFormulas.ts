import { readFileSync } from "node:fs";
import { readWorkbook } from "../../../src/host/xlsx/readWorkbook";
import { formulaDifferences } from "./formulaDifferences";
import { recalculatedByOffice } from "./recalculatedByOffice";

// Compares every formula of workbooks that npm run appraise wrote with what LibreOffice makes of it: npm run check:formulas -- FILE.xlsx…

/** Differences named per workbook. */
const NAMED = 20;

async function check(path: string): Promise<number> {
  const bytes = readFileSync(path);
  const [saved, recalculated] = [await readWorkbook(bytes), await readWorkbook(await recalculatedByOffice(bytes))];
  const { compared, differences } = formulaDifferences(saved, recalculated);
  console.log(`${path}: ${compared} formulas, ${differences.length} differences`);
  for (const { cell, formula, saved: ours, recalculated: theirs } of differences.slice(0, NAMED)) {
    console.log(`  ${cell} ${formula}: ${JSON.stringify(ours)}, LibreOffice ${JSON.stringify(theirs)}`);
  }
  return compared === 0 ? 1 : differences.length; // nothing compared is nothing checked
}

async function checkAll(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) throw new Error("Which workbooks? npm run check:formulas -- FILE.xlsx…");
  let found = 0;
  for (const path of paths) found += await check(path);
  process.exitCode = found === 0 ? 0 : 1;
}

void checkAll(process.argv.slice(2));
