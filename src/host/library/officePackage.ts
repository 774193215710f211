import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isRecord, parseJson } from "../protocol/json";

/** Microsoft's Office.js as npm installed it. It is read and run as it is; its licence allows neither copies nor changes. */
export interface OfficePackage {
  /** Folder of the served files (`office.js`, `excel-web-16.00.js`, …). */
  readonly dist: string;
  readonly version: string;
}

const PACKAGE_PATH = join("node_modules", "@microsoft", "office-js");

/**
 * Looks in the folder given and in those above it.
 *
 * @throws Error where the package isn't installed.
 */
export function findOfficePackage(startFolder = process.cwd()): OfficePackage {
  for (let folder = startFolder; ; folder = dirname(folder)) {
    const home = join(folder, PACKAGE_PATH);
    if (existsSync(join(home, "package.json"))) return { dist: join(home, "dist"), version: versionOf(home) };
    if (dirname(folder) === folder) break;
  }
  throw new Error(`Cannot find @microsoft/office-js above ${startFolder}: run npm ci`);
}

function versionOf(home: string): string {
  const description = parseJson(readFileSync(join(home, "package.json"), "utf8"));
  return isRecord(description) ? String(description["version"]) : "";
}
