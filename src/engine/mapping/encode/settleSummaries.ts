import type { DataStop, StopRow } from "../../issues/dataStop";
import { accountName, folded, isOneShop, mayShareShop, type AccountName } from "../../records/accountName";
import { NO_DAY } from "../../records/records";
import { rowNumber } from "../../units/ids";
import type { Verdict } from "./duplicates";
import type { RecordStore } from "./recordStore";
import { figureAt, summaryFigure, type SummaryRow } from "./summaryRows";

export interface SettledSummaries {
  /** Rows stated before: the same agent, days and figures. */
  readonly repeated: readonly Verdict[];
  /** Rows whose figures are added to another's of the same agent, days and report. */
  readonly added: readonly { readonly place: number; readonly other: number }[];
  readonly stops: readonly DataStop[];
}

interface Context {
  readonly store: RecordStore;
  readonly agentName: (agent: number) => string;
}

interface Collected {
  readonly repeated: Verdict[];
  readonly added: { place: number; other: number }[];
  readonly stops: DataStop[];
}

function groupedBy<Key>(rows: readonly SummaryRow[], keyOf: (row: SummaryRow) => Key): SummaryRow[][] {
  const groups = new Map<Key, SummaryRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function daysOf({ firstDay, lastDay }: SummaryRow): string {
  return `${firstDay} ${lastDay}`;
}

/** Whether rows are about other chats altogether: those of another platform. */
function areApart(a: SummaryRow, b: SummaryRow): boolean {
  return a.platform !== undefined && b.platform !== undefined && a.platform !== b.platform;
}

/** Whether rows stand in two reports of the same platform. */
function areOtherReports(a: SummaryRow, b: SummaryRow): boolean {
  return a.report !== b.report && !areApart(a, b);
}

/** Whether rows agree in all counts and sums, and state any: no two shops do. */
function haveSameSums(a: SummaryRow, b: SummaryRow, store: RecordStore): boolean {
  const sums = a.figures.filter((field) => summaryFigure(field).kind === "sum");
  const pairs = sums.map((field) => [figureAt(store, field, a.place), figureAt(store, field, b.place)] as const);
  return pairs.every(([one, other]) => one === other) && pairs.some(([one = 0]) => one > 0);
}

/**
 * Whether rows say the same of the same chats a second time: in another report of the same platform, or in another file
 * of one report, where the account names its shop and the days are known, or all counts are the same.
 */
function isRestated(a: SummaryRow, b: SummaryRow, { store, agentName }: Context): boolean {
  if (a.report !== b.report) return areOtherReports(a, b);
  if (a.table === b.table) return false;
  const isOneShopsDay = a.firstDay !== NO_DAY && accountName(agentName(a.agent)).shop !== undefined;
  return isOneShopsDay || haveSameSums(a, b, store);
}

/** Whether two rows of one report hold the same figures, and any at all. */
function areEqual(a: SummaryRow, b: SummaryRow, store: RecordStore): boolean {
  const says = a.figures.some((field) => figureAt(store, field, a.place) !== undefined);
  const same = (field: string): boolean => figureAt(store, field, a.place) === figureAt(store, field, b.place);
  return says && a.report === b.report && a.figures.every(same);
}

/** Rows of one agent and the same days without those that repeat an earlier one. */
function withoutRepeats(rows: readonly SummaryRow[], store: RecordStore, repeated: Verdict[]): SummaryRow[] {
  const kept: SummaryRow[] = [];
  for (const row of rows) {
    const same = kept.find((other) => areEqual(other, row, store));
    if (same === undefined) kept.push(row);
    else repeated.push({ code: "duplicateRow", place: row.place, other: same.place });
  }
  return kept;
}

function stopRow(store: RecordStore, { table, place }: SummaryRow): StopRow {
  return { table, row: rowNumber(store.row.array[place] ?? 1) };
}

/** Whether a rate of several rows can be made from what they hold: parts that add up, or a weight. */
function canBeRebuilt(field: string, rows: readonly SummaryRow[], store: RecordStore): boolean {
  const figure = summaryFigure(field);
  if (figure.kind !== "rate") return true;
  const everyRowHas = (fields: readonly (string | undefined)[]): boolean =>
    rows.every(({ place }) => fields.every((one) => one === undefined || figureAt(store, one, place) !== undefined));
  return (
    figure.parts.some(({ of, less, over }) => everyRowHas([of, less, over])) ||
    figure.weights.some((weight) => everyRowHas([weight]))
  );
}

/** All pairs of rows that state a field, the earlier one first. */
function pairsStating(field: string, rows: readonly SummaryRow[], store: RecordStore): [SummaryRow, SummaryRow][] {
  const stating = rows.filter(({ place }) => figureAt(store, field, place) !== undefined);
  return stating.flatMap((a, i) => stating.slice(i + 1).map((b): [SummaryRow, SummaryRow] => [a, b]));
}

/** Two rows that give a figure different values which nothing can add up. */
function conflictIn(field: string, rows: readonly SummaryRow[], context: Context): DataStop[] {
  const { store, agentName } = context;
  for (const [a, b] of pairsStating(field, rows, store)) {
    const values = [figureAt(store, field, a.place) ?? 0, figureAt(store, field, b.place) ?? 0] as const;
    if (values[0] === values[1] || (!isRestated(a, b, context) && canBeRebuilt(field, [a, b], store))) continue;
    const both = [stopRow(store, a), stopRow(store, b)] as const;
    return [{ code: "conflictingFigures", agent: agentName(a.agent), field, values, rows: both }];
  }
  return [];
}

/** A figure that is stated twice alike counts once: the later statement is taken out. */
function countOnce(field: string, rows: readonly SummaryRow[], context: Context): void {
  const { store } = context;
  const column = store.columns.get(field);
  if (column === undefined) return;
  for (const [a, b] of pairsStating(field, rows, store)) {
    if (isRestated(a, b, context) && !column.isMissing(a.place)) column.array[b.place] = column.missing;
  }
}

function fieldsOf(rows: readonly SummaryRow[]): string[] {
  return [...new Set(rows.flatMap(({ figures }) => figures))];
}

/** Rows of one agent and the same days: figures that contradict each other, and rows that are added up. */
function settleSameDays(rows: readonly SummaryRow[], context: Context, settled: Collected): void {
  const kept = withoutRepeats(rows, context.store, settled.repeated);
  if (kept.length < 2) return;
  const conflicts = fieldsOf(kept).flatMap((field) => conflictIn(field, kept, context));
  settled.stops.push(...conflicts);
  if (conflicts.length === 0) for (const field of fieldsOf(kept)) countOnce(field, kept, context);
  for (const [i, row] of kept.entries()) {
    const before = kept.slice(0, i).find((other) => other.report === row.report && !isRestated(other, row, context));
    if (before !== undefined) settled.added.push({ place: row.place, other: before.place });
  }
}

/** The figure that both rows state; `undefined` where there is none. */
function commonField(a: SummaryRow, b: SummaryRow, store: RecordStore): string | undefined {
  return a.figures.find(
    (field) => figureAt(store, field, a.place) !== undefined && figureAt(store, field, b.place) !== undefined,
  );
}

/** The first two rows of an agent whose days overlap without being the same, and a figure that both state. */
function overlapAmong(rows: readonly SummaryRow[], { store, agentName }: Context): DataStop[] {
  const dated = rows.filter(({ firstDay }) => firstDay !== NO_DAY);
  dated.sort((a, b) => a.firstDay - b.firstDay || b.lastDay - a.lastDay || a.place - b.place);
  for (const [i, earlier] of dated.entries()) {
    for (const later of dated.slice(i + 1)) {
      if (later.firstDay > earlier.lastDay) break;
      const field = daysOf(earlier) === daysOf(later) ? undefined : commonField(earlier, later, store);
      if (field === undefined || areApart(earlier, later)) continue;
      const both = [stopRow(store, earlier), stopRow(store, later)] as const;
      return [{ code: "overlappingPeriods", agent: agentName(later.agent), field, rows: both }];
    }
  }
  return [];
}

/** Pairs of rows about one agent of a shop whom two reports name differently: `小美` and `测试旗舰店:小美`. */
function otherNamePairs(
  rows: readonly SummaryRow[],
  agentName: Context["agentName"],
): (readonly [SummaryRow, SummaryRow])[] {
  const nameOf = (row: SummaryRow): AccountName => accountName(agentName(row.agent));
  const isOtherName = (a: SummaryRow, b: SummaryRow): boolean =>
    a.agent !== b.agent && areOtherReports(a, b) && mayShareShop(nameOf(a), nameOf(b));
  const groups = groupedBy(rows, (row) => `${folded(nameOf(row).nick)} ${daysOf(row)}`);
  return groups.flatMap((same) =>
    same.flatMap((a, i) => same.slice(i + 1).flatMap((b) => (isOtherName(a, b) ? [[a, b] as const] : []))),
  );
}

/**
 * In a single shop, rows of two reports whose accounts have one nick are about the same chats: what both say counts once,
 * and where they contradict each other the run stops.
 */
function settleOtherNames(rows: readonly SummaryRow[], context: Context, settled: Collected): void {
  const { agentName } = context;
  const agents = [...new Set(rows.map(({ agent }) => agent))];
  if (
    !isOneShop(
      agents.map((agent) => accountName(agentName(agent))),
      [],
    )
  )
    return;
  for (const pair of otherNamePairs(rows, agentName)) {
    const conflicts = fieldsOf(pair).flatMap((field) => conflictIn(field, pair, context));
    settled.stops.push(...conflicts);
    if (conflicts.length === 0) for (const field of fieldsOf(pair)) countOnce(field, pair, context);
  }
}

/**
 * What several rows about one agent mean together. The same row again counts once. Rows of one report for the same days
 * are other facts (two shops), and so are those of another platform: they add up. Two reports of one platform, and two files
 * of one report about one shop, state the same facts: equal ones count once. Where they contradict each other, where a rate can't be made from its rows, and where days
 * overlap in part, the run stops by name.
 */
export function settleSummaries(rows: readonly SummaryRow[], context: Context): SettledSummaries {
  const settled: Collected = { repeated: [], added: [], stops: [] };
  for (const own of groupedBy(rows, ({ agent }) => agent)) {
    for (const same of groupedBy(own, daysOf)) settleSameDays(same, context, settled);
    const gone = new Set(settled.repeated.map(({ place }) => place));
    settled.stops.push(
      ...overlapAmong(
        own.filter(({ place }) => !gone.has(place)),
        context,
      ),
    );
  }
  settleOtherNames(rows, context, settled);
  return settled;
}
