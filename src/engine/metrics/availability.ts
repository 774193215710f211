import type { NoValueReason } from "../periodResult";
import type { Records } from "../records/records";
import type { Settings } from "../settings";
import type { Need } from "./catalogue";

/** What is missing for a metric, and whether it's a whole table. */
export interface Missing {
  readonly reason: Extract<NoValueReason, "noTable" | "noColumn">;
  /** Such as `sessions.firstResponse` or `refunds`. */
  readonly missing: string;
}

/** Whether a table (`orders`) or column (`orders.paid`) is there. Messages come with their own importer. */
export type IsThere = (path: string) => boolean;

/** Tables and columns that were read, and what stands for them: a status that says paid stands for a paid moment. */
export function availabilityOf(records: Records, settings: Settings): IsThere {
  const { sessions, orders, refunds, reviews, roster } = records;
  const there = new Set<string>();
  for (const [name, table] of Object.entries({ sessions, orders, refunds, reviews, roster })) {
    if (table === undefined) continue;
    there.add(name);
    for (const [column, values] of Object.entries(table)) if (values !== undefined) there.add(`${name}.${column}`);
  }
  if (there.has("orders.status") && settings.paidStatuses.length > 0) there.add("orders.paid");
  const counted = settings.creditDate === "received" ? "orders.received" : "orders.paid";
  if (there.has("orders.paid") && there.has(counted)) there.add("orders.counted");
  return (path) => there.has(path);
}

/** What a person misses where sales can't be counted. */
const COUNTED = "orders.counted";

/** The first need that isn't met; `null` when all are. Of several of which one is enough, the first is named. */
export function firstMissing(needs: readonly Need[], isThere: IsThere): Missing | null {
  for (const need of needs) {
    const choices = typeof need === "string" ? [need] : need;
    if (choices.some(isThere)) continue;
    const [path = ""] = choices;
    const missing = path === COUNTED ? (isThere("orders.paid") ? "orders.received" : "orders.paid") : path;
    return { reason: missing.includes(".") ? "noColumn" : "noTable", missing };
  }
  return null;
}
