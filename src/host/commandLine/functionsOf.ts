import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FunctionCells } from "../calc/functionCells";
import { readFunctionMetadata } from "../calc/functionMetadata";
import type { Workbook } from "../model/workbook";
import { parseJson } from "../protocol/json";
import type { AddIn } from "../transport/web/addIn";

/** The add-in's functions, as its manifest declares them. */
const METADATA = "functions.json";
const NAMESPACE = "CS";

/** Makes the add-in's functions known to the workbook's formulas; `undefined` for an add-in without functions. */
export async function functionsOf(
  addIn: AddIn,
  workbook: Workbook,
  pageDir: string,
): Promise<FunctionCells | undefined> {
  const path = join(pageDir, METADATA);
  if (!existsSync(path)) return undefined;
  const functions = readFunctionMetadata(parseJson(readFileSync(path, "utf8")));
  await addIn.functionsReady();
  return new FunctionCells(workbook, { runtime: addIn, namespace: NAMESPACE, functions }).connect();
}
