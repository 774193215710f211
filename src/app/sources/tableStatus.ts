import { CONFIDENT, type Doubt } from "../../engine/mapping/tableProposal";
import type { ExaminedTable } from "./examineTables";

/**
 * What becomes of a table in a run.
 *
 * - `ready`: it is read.
 * - `asks`: something about it can only be guessed; it waits for answers.
 * - `missing`: clearly of a kind, but a needed column isn't there.
 * - `unknown`: nothing that is known. `ignored`: a person said so. `own`: one of our reports.
 */
export type TableStatus = "ready" | "asks" | "missing" | "unknown" | "ignored" | "own";

export function tableStatus({ own, proposal, mapping }: ExaminedTable): TableStatus {
  if (own) return "own";
  if (proposal.ignored) return "ignored";
  if (proposal.kind === undefined) return "unknown";
  if (mapping === undefined) return "missing";
  return proposal.confidence >= CONFIDENT ? "ready" : "asks";
}

/** Doubts that stop a run; the others only tell what else could be. */
export function isAsked({ code }: Doubt): boolean {
  return code !== "otherCandidates" && code !== "periodUnknown";
}
