import type { DataStop, StopRow } from "../../issues/dataStop";
import { NO_DAY } from "../../records/records";
import { rowNumber } from "../../units/ids";
import type { Verdict } from "./duplicates";
import type { RecordStore } from "./recordStore";
import { figureAt, summaryFigure, type SummaryRow } from "./summaryRows";

export interface SettledSummaries {
  /** Rows stated before: the same agent, days and figures. */
  readonly repeated: readonly Verdict[];
  /** Rows whose figures were added to another's of the same agent and days. */
  readonly added: readonly { readonly place: number; readonly other: number }[];
  readonly stops: readonly DataStop[];
}

interface Context {
  readonly store: RecordStore;
  readonly agentName: (agent: number) => string;
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

/** Whether `row` says nothing that `kept` doesn't say. */
function isStatedBy(kept: SummaryRow, row: SummaryRow, store: RecordStore): boolean {
  const known = new Set(kept.figures);
  const filled = row.figures.filter((field) => figureAt(store, field, row.place) !== undefined);
  return (
    filled.length > 0 &&
    row.figures.every((field) => known.has(field)) &&
    row.figures.every((field) => figureAt(store, field, row.place) === figureAt(store, field, kept.place))
  );
}

/** Rows of one agent and the same days without those that repeat another; the fullest row of several is kept. */
function withoutRepeats(rows: readonly SummaryRow[], store: RecordStore, repeated: Verdict[]): SummaryRow[] {
  const kept: SummaryRow[] = [];
  for (const row of [...rows].sort((a, b) => b.figures.length - a.figures.length || a.place - b.place)) {
    const same = kept.find((other) => isStatedBy(other, row, store));
    if (same === undefined) kept.push(row);
    else repeated.push({ code: "duplicateRow", place: row.place, other: same.place });
  }
  return kept.sort((a, b) => a.place - b.place);
}

function stopRow(store: RecordStore, { table, place }: SummaryRow): StopRow {
  return { table, row: rowNumber(store.row.array[place] ?? 1) };
}

/** Whether a rate of several rows can be made from what they hold: parts that add up, or a weight. */
function canBeRebuilt(field: string, rows: readonly SummaryRow[], store: RecordStore): boolean {
  const figure = summaryFigure(field);
  if (figure.kind !== "rate") return true;
  const everyRowHas = (...fields: string[]): boolean =>
    rows.every(({ place }) => fields.every((one) => figureAt(store, one, place) !== undefined));
  const hasParts = figure.parts.some(({ of, less, over }) =>
    everyRowHas(of, over, ...(less === undefined ? [] : [less])),
  );
  return hasParts || figure.weights.some((weight) => everyRowHas(weight));
}

/** Two rows that give a figure different values that nothing can add up. */
function conflictIn(field: string, rows: readonly SummaryRow[], { store, agentName }: Context): DataStop[] {
  const [first, ...others] = rows;
  const value = first === undefined ? undefined : figureAt(store, field, first.place);
  if (first === undefined || value === undefined) return [];
  for (const other of others) {
    const theirs = figureAt(store, field, other.place);
    if (theirs === undefined || theirs === value) continue;
    if (other.tool === first.tool && canBeRebuilt(field, [first, other], store)) continue;
    const both = [stopRow(store, first), stopRow(store, other)] as const;
    return [{ code: "conflictingFigures", agent: agentName(first.agent), field, values: [value, theirs], rows: both }];
  }
  return [];
}

/** A figure that two tools state alike counts once: the later statement is taken out. */
function countOnce(field: string, rows: readonly SummaryRow[], store: RecordStore): void {
  const column = store.columns.get(field);
  if (column === undefined) return;
  rows.forEach((row, i) => {
    const before = rows
      .slice(0, i)
      .find(({ tool, place }) => tool !== row.tool && column.compare(place, row.place) === 0);
    if (before !== undefined) column.array[row.place] = column.missing;
  });
}

/** Rows of one agent and the same days: figures that contradict each other, and rows that are added up. */
function settleSameDays(rows: readonly SummaryRow[], context: Context, settled: Collected): void {
  const kept = withoutRepeats(rows, context.store, settled.repeated);
  if (kept.length < 2) return;
  const stops: DataStop[] = [];
  for (const field of new Set(kept.flatMap(({ figures }) => figures))) {
    const stating = kept.filter(({ place }) => figureAt(context.store, field, place) !== undefined);
    stops.push(...conflictIn(field, stating, context));
    countOnce(field, stating, context.store);
  }
  settled.stops.push(...stops);
  const [first] = kept;
  for (const row of kept.slice(1)) {
    if (first?.tool === row.tool) settled.added.push({ place: row.place, other: first.place });
  }
}

/** The first two rows of an agent whose days overlap without being the same, and the figure that both state. */
function overlapAmong(rows: readonly SummaryRow[], { store, agentName }: Context): DataStop[] {
  const dated = rows.filter(({ firstDay }) => firstDay !== NO_DAY);
  dated.sort((a, b) => a.firstDay - b.firstDay || b.lastDay - a.lastDay || a.place - b.place);
  let longest = dated[0];
  for (const row of dated.slice(1)) {
    if (longest === undefined) break;
    const same = row.firstDay === longest.firstDay && row.lastDay === longest.lastDay;
    if (!same && row.firstDay <= longest.lastDay) {
      const before = longest.place;
      const field = row.figures.find(
        (one) => figureAt(store, one, row.place) !== undefined && figureAt(store, one, before) !== undefined,
      );
      const both = [stopRow(store, longest), stopRow(store, row)] as const;
      if (field !== undefined) return [{ code: "overlappingPeriods", agent: agentName(row.agent), field, rows: both }];
    }
    if (row.lastDay > longest.lastDay) longest = row;
  }
  return [];
}

interface Collected {
  readonly repeated: Verdict[];
  readonly added: { place: number; other: number }[];
  readonly stops: DataStop[];
}

/**
 * What several rows about one agent mean together. The same row again counts once. Rows of one tool for the same days are
 * other facts (two shops) and add up. Two tools that say the same are one fact; where they contradict each other, where a
 * rate can't be made from its rows, and where days overlap in part, the run stops by name.
 */
export function settleSummaries(rows: readonly SummaryRow[], context: Context): SettledSummaries {
  const settled: Collected = { repeated: [], added: [], stops: [] };
  for (const own of groupedBy(rows, ({ agent }) => agent)) {
    for (const same of groupedBy(own, ({ firstDay, lastDay }) => `${firstDay} ${lastDay}`)) {
      settleSameDays(same, context, settled);
    }
    const gone = new Set(settled.repeated.map(({ place }) => place));
    settled.stops.push(
      ...overlapAmong(
        own.filter(({ place }) => !gone.has(place)),
        context,
      ),
    );
  }
  return settled;
}
