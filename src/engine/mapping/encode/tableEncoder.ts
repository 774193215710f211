import type { RowIssue } from "../../issues/rowIssue";
import type { CellBlock, ColumnSlice } from "../../records/cell";
import { BATCH } from "../../records/dictionary";
import type { TableKind, TableMapping } from "../../records/tableMapping";
import { isEmptyCell } from "../cells/cellText";
import { FAULTS } from "../cells/parsed";
import { isSummaryLabel, LONGEST_LABEL } from "../cells/summaryLabels";
import { NEEDED_COLUMNS } from "../fields";
import { isNoRecord } from "./isNoRecord";
import { issueOf, type BlockFault } from "./blockFaults";
import { cellAt, coalesce } from "./columnInput";
import { fieldReaders, type Dictionaries, type FieldReader } from "./fieldReader";
import type { RecordStore } from "./recordStore";
import { rejection, type IssueOrders } from "./rejection";

/** Reads the rows of one table. Blocks come in the order of their rows; each is read once and may be dropped. */
export interface TableEncoder {
  add(block: CellBlock): void;
}

/** Where the rows of a table went so far. */
export interface RowTally {
  read: number;
  rejected: number;
  skipped: number;
}

interface EncoderContext {
  readonly mapping: TableMapping;
  /** Index of the table. */
  readonly table: number;
  readonly store: RecordStore;
  readonly dictionaries: Dictionaries;
  readonly issues: RowIssue[];
  readonly issueOrders: IssueOrders;
  readonly tally: RowTally;
}

const REJECTED = 1;
const SKIPPED = 2;

/** A block's rows on their way into the store. */
interface BlockRows {
  readonly block: CellBlock;
  /** Place of the block's first row in the columns. */
  readonly at: number;
  /** KEPT, REJECTED or SKIPPED per row. */
  readonly marks: Uint8Array;
  readonly faults: BlockFault[];
}

/** Fields of which a row needs one. */
interface NeededField {
  readonly readers: readonly FieldReader[];
  /** A refund that isn't completed yet has no date: such a cell may be empty, but not unreadable. */
  readonly mayBeEmpty: boolean;
}

/** The mapped fields of each needed group; of gross and net amounts the gross one decides. */
function neededFields({ kind }: TableMapping, readers: readonly FieldReader[]): NeededField[] {
  return NEEDED_COLUMNS[kind].map((group) => {
    const mapped = group.flatMap((field) => readers.find((reader) => reader.field === field) ?? []);
    if (mapped.length === 0) throw new RangeError(`Cannot read ${kind}: no column is mapped to ${group.join(" or ")}`);
    return {
      readers: kind === "orders" ? mapped.slice(0, 1) : mapped,
      mayBeEmpty: kind === "refunds" && group.includes("completed"),
    };
  });
}

/** Fields by which rows of a kind are told apart; a row without any of them adds up others, or says nothing. */
const KEYS: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  sessions: ["agent", "buyer", "start"],
  orders: ["orderId", "created"],
  refunds: ["orderId", "completed"],
};

/** Whether a row has none of its kind's keys: a totals row whose word stands in a column that isn't read. */
function lacksKeys(block: CellBlock, row: number, { mapping }: EncoderContext): boolean {
  const keys = KEYS[mapping.kind];
  if (keys === undefined) return false;
  return mapping.columns.every(({ field }, i) => !keys.includes(field) || isEmptyCell(cellAt(block.columns[i], row)));
}

/** A block in parts of so few rows that their cells are still in the processor's cache when the last column is read. */
function partsOf(block: CellBlock): CellBlock[] {
  const parts: CellBlock[] = [];
  for (let from = 0; from < block.rowCount; from += BATCH) {
    const rowCount = Math.min(BATCH, block.rowCount - from);
    const sliced = new Map<ColumnSlice["rows"], ColumnSlice["rows"]>();
    const columns = block.columns.map(({ rows, at }) => {
      const part = sliced.get(rows) ?? rows.slice(from, from + rowCount);
      sliced.set(rows, part);
      return { rows: part, at };
    });
    parts.push({ firstRow: block.firstRow + from, rowCount, columns });
  }
  return parts;
}

/** Writes every cell of a block into the columns, from the store's end on. Cells of other tables' columns are missing. */
function writeCells(context: EncoderContext, readers: readonly FieldReader[], block: CellBlock): BlockFault[] {
  const { store, table } = context;
  const { rowCount: count, firstRow } = block;
  const at = store.count;
  const end = at + count;
  const faults: BlockFault[] = [];
  for (const { field, sources, target, scratch, encode } of readers) {
    const slice = coalesce(
      sources.flatMap((source) => block.columns[source.slice] ?? []),
      count,
    );
    const column = sources[0]?.column.index ?? 0;
    const from = scratch ? 0 : at;
    target.reserve(from + count);
    encode(
      { ...slice, count, report: (row, fault, cell) => faults.push({ row, field, column, fault, cell }) },
      target.array,
      from,
    );
  }
  const written = new Set(readers.map(({ target }) => target));
  for (const column of store.columns.values()) if (!written.has(column)) column.fillMissing(at, end);
  store.table.reserve(end);
  store.table.array.fill(table, at, end);
  store.row.reserve(end);
  const rows = store.row.array;
  for (let row = 0; row < count; row++) rows[at + row] = firstRow + row;
  return faults;
}

/** The fault of a needed cell that is empty; the first of several columns that might have filled it is named. */
function missingIn({ readers: [first] }: NeededField, row: number, block: CellBlock): BlockFault[] {
  const [source] = first?.sources ?? [];
  if (first === undefined || source === undefined) return [];
  const cell = cellAt(block.columns[source.slice], row);
  return [{ row, field: first.field, column: source.column.index, fault: FAULTS.missingValue, cell }];
}

/** Rows of the block in which all columns of a needed field are missing. */
function rowsWithout({ readers: [first, ...others] }: NeededField, at: number, end: number): number[] {
  const rows: number[] = [];
  if (first === undefined) return rows;
  for (let place = first.target.nextMissing(at, end); place < end; place = first.target.nextMissing(place + 1, end)) {
    if (others.every(({ target }) => target.isMissing(place))) rows.push(place - at);
  }
  return rows;
}

/** A needed cell that is empty or unreadable rejects its row; the empty one is a fault of its own. */
function markUnusable(needed: readonly NeededField[], { block, at, marks, faults }: BlockRows): void {
  for (const field of needed) {
    const faulty = new Set(faults.filter((found) => isErrorIn(found, field.readers)).map(({ row }) => row));
    const missing = field.mayBeEmpty ? [...faulty] : rowsWithout(field, at, at + block.rowCount);
    for (const row of missing) {
      marks[row] = REJECTED;
      if (!faulty.has(row)) faults.push(...missingIn(field, row, block));
    }
  }
}

function isErrorIn({ field, fault }: BlockFault, readers: readonly FieldReader[]): boolean {
  return fault.value === undefined && readers.some((reader) => reader.field === field);
}

/** Counts the block's rows, notes its issues and takes the unusable rows out again. */
function settleBlock(context: EncoderContext, { block, at, marks, faults }: BlockRows): void {
  const { store, tally, issues, table, dictionaries, issueOrders } = context;
  const rejected = { store, accounts: dictionaries.accounts, issueOrders };
  const end = at + block.rowCount;
  tally.read += block.rowCount;
  for (const fault of faults) {
    const mark = marks[fault.row];
    if (mark === SKIPPED) continue;
    const issue = issueOf(fault, table, block.firstRow);
    issues.push(mark === REJECTED ? rejection(issue, at + fault.row, rejected) : issue);
  }
  if (!marks.includes(REJECTED) && !marks.includes(SKIPPED)) {
    store.count = end;
    return;
  }
  for (const mark of marks) {
    if (mark === REJECTED) tally.rejected++;
    if (mark === SKIPPED) tally.skipped++;
  }
  store.drop(at, end, marks);
}

/** Where totals rows of the kind say that they are. */
const LABELLED: Readonly<Partial<Record<TableKind, readonly (readonly [string, keyof Dictionaries])[]>>> = {
  sessions: [["agent", "accounts"]],
  agentSummary: [["agent", "accounts"]],
  roster: [
    ["account", "texts"],
    ["person", "texts"],
  ],
  orders: [["orderId", "orderIds"]],
  refunds: [["orderId", "orderIds"]],
  reviews: [["orderId", "orderIds"]],
};

/** Marks rows whose agent, order number or person is 合计 or 平均; looks through each new name once. */
function totalsMarker(
  field: string,
  names: keyof Dictionaries,
  { dictionaries, store }: EncoderContext,
): (rows: BlockRows) => void {
  const dictionary = dictionaries[names];
  const labels = new Set<number>();
  let seen = 0;
  return ({ block, at, marks }) => {
    for (; seen < dictionary.count; seen++) {
      if (dictionary.lengthAt(seen) <= LONGEST_LABEL && isSummaryLabel(dictionary.textAt(seen) ?? "")) labels.add(seen);
    }
    if (labels.size === 0) return;
    const { array } = store.column(field);
    for (let row = 0; row < block.rowCount; row++) if (labels.has(array[at + row] ?? -1)) marks[row] = SKIPPED;
  };
}

/** One marker for each column of names that the table has. */
function totalsMarkers(context: EncoderContext): readonly ((rows: BlockRows) => void)[] {
  const { kind, columns } = context.mapping;
  return (LABELLED[kind] ?? [])
    .filter(([field]) => columns.some((column) => column.field === field))
    .map(([field, names]) => totalsMarker(field, names, context));
}

/**
 * Opens a table for reading into a store.
 *
 * @throws RangeError when a needed column isn't mapped, or a field is mapped that the kind doesn't have.
 */
export function tableEncoder(context: EncoderContext): TableEncoder {
  const { mapping, store, dictionaries, table } = context;
  const readers = fieldReaders({ mapping, store, dictionaries });
  const needed = neededFields(mapping, readers);
  const markers = totalsMarkers(context);
  const stored = readers.filter(({ scratch }) => !scratch);
  store.mapped.set(
    table,
    stored.map(({ field }) => field),
  );
  const addPart = (block: CellBlock): void => {
    const at = store.count;
    const rows = { block, at, faults: writeCells(context, readers, block), marks: new Uint8Array(block.rowCount) };
    markUnusable(needed, rows);
    for (const mark of markers) mark(rows);
    const { marks } = rows;
    for (let row = marks.indexOf(REJECTED); row >= 0; row = marks.indexOf(REJECTED, row + 1)) {
      if (isNoRecord(block, row, mapping.columns) || lacksKeys(block, row, context)) marks[row] = SKIPPED;
    }
    settleBlock(context, rows);
  };
  return { add: (block) => partsOf(block).forEach(addPart) };
}
