import type { TableKind } from "../records/tableMapping";
import { NEEDED_COLUMNS } from "./fields";
import type { ColumnHeader, HeaderCandidate } from "./headerRows";
import { manualScores } from "./manualScores";
import { matchColumns, type ColumnMatch } from "./matchColumns";
import { settleOrderNumbers } from "./orderNumbers";

/** One way to read a table: a kind, a header, and the columns they give. */
export interface Reading {
  readonly kind: TableKind;
  readonly headerRow: number;
  readonly matches: readonly ColumnMatch[];
  /** Needed groups without a column. */
  readonly missing: readonly (readonly string[])[];
  readonly score: number;
}

const KINDS: readonly TableKind[] = ["sessions", "orders", "refunds", "messages", "reviews", "agentSummary", "roster"];

const NEEDED_POINTS = 3;
const VERIFIED_POINTS = 1;
const GUESS_POINTS = 0.4;
/** 退款编号 and 售后单号 stand in refund tables only, which otherwise look like orders. */
const REFUND_ID_POINTS = 20;

/** Below this many verified headers an incomplete table isn't taken for anything. */
const RECOGNISED_HEADERS = 3;

function has(matches: readonly ColumnMatch[], ...fields: string[]): boolean {
  return matches.some(({ field }) => fields.includes(field));
}

/** The fields that headers name, with what a kind adds of its own. */
function matchesOf(kind: TableKind, columns: readonly ColumnHeader[]): ColumnMatch[] {
  const matches = matchColumns(kind, columns);
  if (kind === "roster") return [...matches, ...manualScores(columns)];
  return kind === "orders" ? settleOrderNumbers(matches) : matches;
}

function readAs(kind: TableKind, { columns, headerRow }: HeaderCandidate): Reading {
  const matches = matchesOf(kind, columns);
  const missing = NEEDED_COLUMNS[kind].filter((group) => !has(matches, ...group));
  const points = matches.map(({ entry }) => (entry.verified ? VERIFIED_POINTS : GUESS_POINTS));
  const needed = (NEEDED_COLUMNS[kind].length - missing.length) * NEEDED_POINTS;
  const bonus = kind === "refunds" && has(matches, "refundId") ? REFUND_ID_POINTS : 0;
  return { kind, headerRow, matches, missing, score: needed + bonus + points.reduce((sum, point) => sum + point, 0) };
}

/** An agent and figures are a summary only where no buyer and no start make each row a session. */
function isPlausible({ kind, matches }: Reading, sessions: Reading | undefined): boolean {
  if (kind === "roster") return matches.length > 1;
  if (kind !== "agentSummary") return true;
  const figures = matches.filter(({ field }) => field !== "agent" && field !== "date");
  const ofSessions =
    sessions?.matches.filter(({ field, entry }) => entry.verified && /^(buyer|start)$/.test(field)) ?? [];
  return figures.length > 0 && ofSessions.length === 0;
}

function isRecognised({ kind, matches, missing }: Reading): boolean {
  if (missing.length === 0) return true;
  const verified = matches.filter(({ entry }) => entry.verified);
  return verified.length >= RECOGNISED_HEADERS && missing.length * 2 <= NEEDED_COLUMNS[kind].length;
}

/** Complete readings before incomplete ones, then by score. */
function byWorth(a: Reading, b: Reading): number {
  const complete = Number(b.missing.length === 0) - Number(a.missing.length === 0);
  return complete === 0 ? b.score - a.score : complete;
}

/** All ways to read a table that make sense, best first; of equal ones the earlier, single header row. */
export function readings(candidates: readonly HeaderCandidate[]): Reading[] {
  return candidates
    .flatMap((candidate) => {
      const all = KINDS.map((kind) => readAs(kind, candidate));
      return all.filter((reading) => isPlausible(reading, all[0]) && isRecognised(reading));
    })
    .sort(byWorth);
}
