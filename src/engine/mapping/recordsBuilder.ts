import type { DataStop } from "../issues/dataStop";
import type { RowIssue, TableAccount } from "../issues/rowIssue";
import { Dictionary } from "../records/dictionary";
import type { AgentSummaryTable, Names, Records, RosterEntry } from "../records/records";
import type { TableKind, TableMapping } from "../records/tableMapping";
import { rowNumber } from "../units/ids";
import { addReturnedFreight, orderAmounts } from "./encode/amounts";
import { agentSummaryTable, orderTable, refundTable, reviewTable, sessionTable } from "./encode/assembleTables";
import { duplicateRows, repeatedIds, type DuplicateRules, type Verdict } from "./encode/duplicates";
import type { Dictionaries } from "./encode/fieldReader";
import { TOTAL, RecordStore } from "./encode/recordStore";
import { rejection, type IssueOrders } from "./encode/rejection";
import { repeatedRows } from "./encode/repeatedRows";
import { rosterEntries } from "./encode/rosterEntries";
import { settleGrain } from "./encode/settleGrain";
import { settleSummaries } from "./encode/settleSummaries";
import { summaryRows, undatedTables } from "./encode/summaryRows";
import { tableEncoder, type RowTally, type TableEncoder } from "./encode/tableEncoder";
import { withUsedAccounts } from "./encode/usedAccounts";
import { fieldType } from "./fields";

/** Turns mapped tables into records, block by block. Tables of one kind are joined. */
export interface RecordsBuilder {
  /**
   * Opens a table; its blocks may be added until `finish`.
   *
   * @param rows - How many the table is said to have; 0 where nobody knows. Only saves time.
   * @throws RangeError when a needed column isn't mapped, a field is unknown, the kind has no records
   *   (`messages`), or 256 tables are open already.
   */
  openTable(mapping: TableMapping, rows?: number): TableEncoder;
  /** Everything read. Duplicates are told apart here; the builder is of no use afterwards. */
  finish(): Records;
}

/** Kinds with rows of their own in `Records`. */
type RecordKind = "sessions" | "orders" | "refunds" | "reviews" | "agentSummary" | "roster";

/** What names a row of the kind; rows without it are never compared. */
const ID_FIELDS: Readonly<Record<RecordKind, string | undefined>> = {
  sessions: "sessionId",
  orders: "orderId",
  refunds: "refundId",
  reviews: undefined,
  agentSummary: undefined,
  roster: undefined,
};

/** What an issue about a whole row shows of it. */
const NAMING_FIELDS: Readonly<Record<RecordKind, string>> = {
  sessions: "buyer",
  orders: "orderId",
  refunds: "orderId",
  reviews: "orderId",
  agentSummary: "agent",
  roster: "account",
};

/** A row and the one that it collides with, or is added to. */
type Pairing = Omit<Verdict, "code"> & { readonly code: Verdict["code"] | "samePeriod" };

/** `SessionTable.table` and its sisters are bytes. */
const MOST_TABLES = 256;

/** Room that is made beforehand at most: what a file claims of its rows may be wrong. */
const MOST_EXPECTED = 1_100_000;

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
  const { source, sheet, kind, platform } = mapping;
  const records = tally.read - tally.rejected - tally.skipped;
  return { source, sheet, kind, ...tally, records, ...(platform === undefined ? {} : { platform }) };
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
  private readonly issueOrders: IssueOrders = new Map();
  private readonly stops: DataStop[] = [];

  openTable(mapping: TableMapping, rows = 0): TableEncoder {
    const { kind } = mapping;
    if (!isRecordKind(kind)) throw new RangeError(`Cannot read ${kind} as records`);
    const table = this.tables.length;
    if (table === MOST_TABLES) throw new RangeError(`Cannot read more than ${MOST_TABLES} tables`);
    const store = this.stores.get(kind) ?? new RecordStore(kind);
    const tally: RowTally = { read: 0, rejected: 0, skipped: 0 };
    const names = kind === "roster" ? this.rosterDictionaries : this.dictionaries;
    const { issues, issueOrders } = this;
    const encoder = tableEncoder({ mapping, table, store, dictionaries: names, issues, issueOrders, tally });
    this.expect(kind, store, Math.min(rows, MOST_EXPECTED));
    this.stores.set(kind, store);
    this.tables.push({ mapping, tally });
    return encoder;
  }

  finish(): Records {
    const sessions = this.distinct("sessions");
    const orders = this.distinctOrders();
    const refunds = this.distinct("refunds");
    const reviews = this.distinct("reviews");
    const agentSummaries = this.agentSummaries();
    const roster = this.roster();
    if (refunds !== undefined) addReturnedFreight(refunds);
    return {
      ...withUsedAccounts(this.names(), {
        sessions: sessions && sessionTable(sessions),
        orders: orders && orderTable(orders),
        reviews: reviews && reviewTable(reviews),
        agentSummaries,
        roster,
      }),
      refunds: refunds && refundTable(refunds),
      tables: this.tables.map(accountOf),
      ...this.sortedIssues(),
      stops: this.stops,
    };
  }

  private sortedIssues(): Pick<Records, "issues" | "issueOrders"> {
    const issues = this.issues.sort(byPlace);
    if (this.issueOrders.size === 0) return { issues };
    return { issues, issueOrders: Int32Array.from(issues, (issue) => this.issueOrders.get(issue) ?? -1) };
  }

  private expect(kind: RecordKind, store: RecordStore, rows: number): void {
    store.expect(rows);
    const type = fieldType(kind, ID_FIELDS[kind] ?? "");
    if (type?.kind === "text") this.dictionaries[type.names].expect(rows);
  }

  private names(): Names {
    const { accounts, buyers, shops, orderIds, refundIds, sessionIds, texts } = this.dictionaries;
    return {
      accounts: accounts.strings(),
      buyers: buyers.texts(),
      shops: shops.strings(),
      orderIds: orderIds.texts(),
      refundIds: refundIds.texts(),
      sessionIds: sessionIds.texts(),
      texts: texts.strings(),
    };
  }

  /** The store of a kind without rows that occur before: by their id, or in another table by all their cells. */
  private distinct(kind: RecordKind, rules: Omit<DuplicateRules, "store" | "idField"> = {}): RecordStore | undefined {
    const store = this.stores.get(kind);
    const idField = ID_FIELDS[kind];
    if (store === undefined) return undefined;
    if (idField !== undefined) this.leaveOut(store, duplicateRows({ ...rules, store, idField }), idField);
    this.leaveOut(store, repeatedRows(store), NAMING_FIELDS[kind]);
    return store;
  }

  /** Takes rows out of a store, each with an issue about `field`. */
  private leaveOut(store: RecordStore, verdicts: readonly Verdict[], field: string): void {
    if (verdicts.length === 0) return;
    const marks = new Uint8Array(store.count);
    const rejected = { store, accounts: this.dictionaries.accounts, issueOrders: this.issueOrders };
    for (const verdict of verdicts) {
      marks[verdict.place] = 1;
      this.countRejected(store.table.array[verdict.place] ?? 0);
      const issue = this.issueOf(verdict, store, { field, severity: "error" });
      const isMissed = verdict.code === "conflictingRows"; // a copy counts with its first
      this.issues.push(isMissed ? rejection(issue, verdict.place, rejected) : issue);
    }
    store.drop(0, store.count, marks);
  }

  private distinctOrders(): RecordStore | undefined {
    const store = this.stores.get("orders");
    if (store === undefined) return undefined;
    const mappings = this.tables.map(({ mapping }) => mapping);
    const total = orderAmounts(store, new Map(mappings.map(({ amountBasis }, table) => [table, amountBasis])));
    const grains = new Map(mappings.map(({ rowGrain }, table) => [table, rowGrain]));
    store.columns.set(TOTAL, total);
    const repeated = repeatedIds(store.column("orderId"), store.count);
    const textOf = (place: number): string => this.textOf(store, "orderId", place);
    const { repeatedTotals, stops } = settleGrain({ store, mappings, total, repeated, textOf });
    this.stops.push(...stops);
    return this.distinct("orders", { grains, total, repeated, repeatedTotals });
  }

  /** Platform figures without what is stated twice; what contradicts itself stops the run. */
  private agentSummaries(): AgentSummaryTable | undefined {
    const store = this.stores.get("agentSummary");
    if (store === undefined) return undefined;
    const mappings = this.tables.map(({ mapping }) => mapping);
    const rows = summaryRows(store, mappings);
    const agentName = (agent: number): string => this.dictionaries.accounts.textAt(agent) ?? "";
    const { repeated, added, stops } = settleSummaries(rows, { store, agentName });
    this.stops.push(...stops);
    for (const { place, other } of added) {
      const about = { field: "agent", severity: "warning" } as const;
      this.issues.push(this.issueOf({ code: "samePeriod", place, other }, store, about));
    }
    this.issues.push(...undatedTables(rows, store, mappings));
    this.leaveOut(store, repeated, "agent");
    return agentSummaryTable(store, summaryRows(store, mappings));
  }

  private issueOf(
    { code, place, other }: Pairing,
    store: RecordStore,
    { field, severity }: Pick<RowIssue, "severity"> & { field: string },
  ): RowIssue {
    const table = store.table.array[place] ?? 0;
    const otherTable = store.table.array[other] ?? 0;
    const column = this.tables[table]?.mapping.columns.find((mapped) => mapped.field === field);
    return {
      code,
      severity,
      table,
      row: rowNumber(store.row.array[place] ?? 0),
      ...(column === undefined ? {} : { column: column.index }),
      field,
      received: this.textOf(store, field, place),
      otherRow: rowNumber(store.row.array[other] ?? 0),
      ...(otherTable === table ? {} : { otherTable }),
    };
  }

  private textOf(store: RecordStore, field: string, place: number): string {
    const type = fieldType(store.kind, field);
    const index = store.column(field).array[place] ?? -1;
    return type?.kind === "text" ? (this.dictionaries[type.names].textAt(index) ?? "") : "";
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
      texts: this.rosterDictionaries.texts.strings(),
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
