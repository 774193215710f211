import type { RowIssue, TableAccount } from "../issues/rowIssue";
import { Dictionary } from "../records/dictionary";
import type { Names, Records, RosterEntry } from "../records/records";
import type { TableKind, TableMapping } from "../records/tableMapping";
import { rowNumber } from "../units/ids";
import { addReturnedFreight, orderAmounts } from "./encode/amounts";
import { orderTable, refundTable, reviewTable, sessionTable } from "./encode/assembleTables";
import { duplicateRows, type DuplicateRules, type Verdict } from "./encode/duplicates";
import type { Dictionaries } from "./encode/fieldReader";
import { TOTAL, RecordStore } from "./encode/recordStore";
import { rosterEntries } from "./encode/rosterEntries";
import { tableEncoder, type RowTally, type TableEncoder } from "./encode/tableEncoder";
import { withUsedAccounts } from "./encode/usedAccounts";
import { fieldType } from "./fields";

/** Turns mapped tables into records, block by block. Tables of one kind are joined. */
export interface RecordsBuilder {
  /**
   * Opens a table; its blocks may be added until `finish`.
   *
   * @throws RangeError when a needed column isn't mapped, a field is unknown, the kind has no records
   *   (`messages`, `agentSummary`), or 256 tables are open already.
   */
  openTable(mapping: TableMapping): TableEncoder;
  /** Everything read. Duplicates are told apart here; the builder is of no use afterwards. */
  finish(): Records;
}

/** Kinds with rows of their own in `Records`. */
type RecordKind = "sessions" | "orders" | "refunds" | "reviews" | "roster";

/** What names a row of the kind; rows without it are never compared. */
const ID_FIELDS: Readonly<Record<RecordKind, string | undefined>> = {
  sessions: "sessionId",
  orders: "orderId",
  refunds: "refundId",
  reviews: undefined,
  roster: undefined,
};

/** `SessionTable.table` and its sisters are bytes. */
const MOST_TABLES = 256;

interface OpenTable {
  readonly mapping: TableMapping;
  readonly tally: RowTally;
}

function dictionaries(): Dictionaries {
  return {
    accounts: new Dictionary(),
    buyers: new Dictionary(),
    shops: new Dictionary(),
    orderIds: new Dictionary(),
    refundIds: new Dictionary(),
    sessionIds: new Dictionary(),
    texts: new Dictionary(),
  };
}

function isRecordKind(kind: TableKind): kind is RecordKind {
  return Object.hasOwn(ID_FIELDS, kind);
}

function accountOf({ mapping, tally }: OpenTable): TableAccount {
  const { source, sheet, kind } = mapping;
  return { source, sheet, kind, ...tally, records: tally.read - tally.rejected - tally.skipped };
}

/** In order of table, row and column, whatever the order of reading. */
function byPlace(a: RowIssue, b: RowIssue): number {
  return a.table - b.table || a.row - b.row || (a.column ?? -1) - (b.column ?? -1);
}

class Builder implements RecordsBuilder {
  private readonly dictionaries = dictionaries();
  /** What a roster says is no name of the records. */
  private readonly rosterDictionaries = dictionaries();
  private readonly stores = new Map<RecordKind, RecordStore>();
  private readonly tables: OpenTable[] = [];
  private readonly issues: RowIssue[] = [];

  openTable(mapping: TableMapping): TableEncoder {
    const { kind } = mapping;
    if (!isRecordKind(kind)) throw new RangeError(`Cannot read ${kind} as records`);
    const table = this.tables.length;
    if (table === MOST_TABLES) throw new RangeError(`Cannot read more than ${MOST_TABLES} tables`);
    const store = this.stores.get(kind) ?? new RecordStore(kind);
    const tally: RowTally = { read: 0, rejected: 0, skipped: 0 };
    const names = kind === "roster" ? this.rosterDictionaries : this.dictionaries;
    const encoder = tableEncoder({ mapping, table, store, dictionaries: names, issues: this.issues, tally });
    this.stores.set(kind, store);
    this.tables.push({ mapping, tally });
    return encoder;
  }

  finish(): Records {
    const sessions = this.distinct("sessions");
    const orders = this.distinctOrders();
    const refunds = this.distinct("refunds");
    const reviews = this.stores.get("reviews");
    const roster = this.roster();
    if (refunds !== undefined) addReturnedFreight(refunds);
    return {
      ...withUsedAccounts(this.names(), {
        sessions: sessions && sessionTable(sessions),
        orders: orders && orderTable(orders),
        reviews: reviews && reviewTable(reviews),
        roster,
      }),
      refunds: refunds && refundTable(refunds),
      tables: this.tables.map(accountOf),
      issues: this.issues.sort(byPlace),
    };
  }

  private names(): Names {
    const { accounts, buyers, shops, orderIds, refundIds, sessionIds, texts } = this.dictionaries;
    return {
      accounts: accounts.texts,
      buyers: buyers.texts,
      shops: shops.texts,
      orderIds: orderIds.texts,
      refundIds: refundIds.texts,
      sessionIds: sessionIds.texts,
      texts: texts.texts,
    };
  }

  /** The store of a kind without rows whose id occurs before. */
  private distinct(kind: RecordKind, rules: Pick<DuplicateRules, "grains" | "total"> = {}): RecordStore | undefined {
    const store = this.stores.get(kind);
    const idField = ID_FIELDS[kind];
    if (store === undefined || idField === undefined) return store;
    const verdicts = duplicateRows({ ...rules, store, idField });
    if (verdicts.length === 0) return store;
    const marks = new Uint8Array(store.count);
    for (const verdict of verdicts) {
      marks[verdict.place] = 1;
      this.countRejected(store.table.array[verdict.place] ?? 0);
      this.issues.push(this.issueOf(verdict, store, idField));
    }
    store.drop(0, store.count, marks);
    return store;
  }

  private distinctOrders(): RecordStore | undefined {
    const store = this.stores.get("orders");
    if (store === undefined) return undefined;
    const tables = [...this.tables.entries()];
    const total = orderAmounts(store, new Map(tables.map(([table, { mapping }]) => [table, mapping.amountBasis])));
    const grains = new Map(tables.map(([table, { mapping }]) => [table, mapping.rowGrain]));
    store.columns.set(TOTAL, total);
    return this.distinct("orders", { grains, total });
  }

  private issueOf({ code, place, other }: Verdict, store: RecordStore, idField: string): RowIssue {
    const table = store.table.array[place] ?? 0;
    const column = this.tables[table]?.mapping.columns.find(({ field }) => field === idField);
    return {
      code,
      severity: "error",
      table,
      row: rowNumber(store.row.array[place] ?? 0),
      ...(column === undefined ? {} : { column: column.index }),
      field: idField,
      received: this.textOf(store, idField, place),
      otherRow: rowNumber(store.row.array[other] ?? 0),
    };
  }

  private textOf(store: RecordStore, field: string, place: number): string {
    const type = fieldType(store.kind, field);
    const texts = type?.kind === "text" ? this.dictionaries[type.names].texts : [];
    return texts[store.column(field).array[place] ?? -1] ?? "";
  }

  private countRejected(table: number): void {
    const tally = this.tables[table]?.tally;
    if (tally !== undefined) tally.rejected++;
  }

  private roster(): readonly RosterEntry[] | undefined {
    const store = this.stores.get("roster");
    if (store === undefined) return undefined;
    const { entries, issues, rejected } = rosterEntries({
      store,
      texts: this.rosterDictionaries.texts.texts,
      accounts: this.dictionaries.accounts,
      mappings: this.tables.map(({ mapping }) => mapping),
    });
    this.issues.push(...issues);
    for (const table of rejected) this.countRejected(table);
    return entries;
  }
}

/** Starts an empty set of records. */
export function createRecordsBuilder(): RecordsBuilder {
  return new Builder();
}
