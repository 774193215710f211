import type { NoValueReason } from "../periodResult";
import type { Records } from "../records/records";
import type { Need } from "./catalogue";

/** What is missing for a metric, and whether it's a whole table. */
export interface Missing {
  readonly reason: Extract<NoValueReason, "noTable" | "noColumn">;
  /** Such as `sessions.firstResponse` or `refunds`. */
  readonly missing: string;
}

/** Tables and columns by name; what isn't there is `undefined`. Messages come with their own importer. */
function isThere(path: string, records: Records): boolean {
  const tables = new Map<string, object | undefined>([
    ["sessions", records.sessions],
    ["orders", records.orders],
    ["refunds", records.refunds],
    ["reviews", records.reviews],
    ["roster", records.roster],
  ]);
  const [table = "", column] = path.split(".");
  const found = tables.get(table);
  if (found === undefined || column === undefined) return found !== undefined;
  return new Map<string, unknown>(Object.entries(found)).get(column) !== undefined;
}

/** The first need that isn't met; `null` when all are. Of several of which one is enough, the first is named. */
export function firstMissing(needs: readonly Need[], records: Records): Missing | null {
  for (const need of needs) {
    const choices = typeof need === "string" ? [need] : need;
    if (choices.some((path) => isThere(path, records))) continue;
    const missing = choices[0] ?? "";
    return { reason: missing.includes(".") ? "noColumn" : "noTable", missing };
  }
  return null;
}
