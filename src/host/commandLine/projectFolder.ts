import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isRecord, parseJson } from "../protocol/json";

/**
 * The project's folder: the first at or above the starting points whose package.json bears its name.
 *
 * @throws Error where there is none.
 */
export function findProjectFolder(startingPoints: readonly string[]): string {
  for (const start of startingPoints) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (isProject(folder)) return folder;
      if (dirname(folder) === folder) break;
    }
  }
  throw new Error(`Cannot find the project above ${startingPoints.join(" or ")}`);
}

function isProject(folder: string): boolean {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return false;
  const description = parseJson(readFileSync(file, "utf8"));
  return isRecord(description) && description["name"] === "cs-appraisal";
}
