import type { Platform } from "../../engine/settings";

type Say<Facts extends readonly unknown[]> = (...facts: Facts) => string;

/** A table without columns that its kind needs, and the headers of columns that could be them. */
interface MissingColumns {
  readonly place: string;
  readonly kind: string;
  readonly row: number;
  readonly fields: readonly string[];
  readonly candidates: readonly string[];
}

/** What every language must be able to say. */
export interface RunTexts {
  readonly appName: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failures: {
    readonly accessDenied: string;
    readonly cellEdit: string;
    readonly fault: Say<[message: string]>;
    /** Instead of `platform` where sheets are left. */
    readonly leftovers: Say<[code: string, sheets: readonly string[]]>;
    /** Excel stopped answering at the one moment that decides. */
    readonly outcomeUnknown: string;
    readonly platform: Say<[operation: string, code: string]>;
    readonly readOnly: string;
    readonly tableHeader: Say<[table: string]>;
    readonly throttled: string;
  };
  readonly finished: Say<[sheets: readonly string[]]>;
  readonly generate: string;
  readonly intro: string;
  /** What is wrong with the data, by cause. */
  readonly issues: {
    readonly all: Say<[errors: number, notices: number]>;
    readonly cause: Say<[at: { name: string; place: string; field: string; count: number; cells: string }]>;
    readonly more: Say<[causes: number]>;
  };
  readonly kept: Say<[sheets: readonly string[]]>;
  readonly left: Say<[sheets: readonly string[]]>;
  readonly placed: Say<[sheets: readonly string[]]>;
  /** Tables read as a person had confirmed before. */
  readonly remembered: Say<[places: readonly string[]]>;
  readonly removed: Say<[sheets: readonly string[]]>;
  readonly progress: {
    readonly calculating: string;
    readonly detecting: string;
    readonly drawing: string;
    readonly reading: Say<[sheet: string]>;
  };
  /** Doubts about a table; `header` is the column's header as found. */
  readonly doubts: {
    readonly basisUnclear: string;
    readonly grainUnclear: string;
    readonly kindUnclear: Say<[other: string]>;
    readonly neededFieldMissing: Say<[fields: readonly string[]]>;
    readonly unitUnclear: Say<[header: string]>;
    readonly unverifiedHeader: Say<[header: string, field: string]>;
    readonly valuesDontFit: Say<[at: { header: string; field: string; share: string; sample: string }]>;
  };
  readonly platforms: Readonly<Record<Platform, string>>;
  readonly refusals: {
    /** Head of a list of doubts, one a line below it. */
    readonly doubts: string;
    readonly doubt: Say<[at: { place: string; kind: string; doubt: string }]>;
    readonly contradictions: string;
    /** A table that can't be placed on a sheet. */
    readonly doesNotFit: Readonly<Record<"columns" | "rows" | "text", Say<[place: string, row: number]>>>;
    readonly emptyTable: Say<[place: string, kind: string]>;
    readonly missingColumns: Say<[at: MissingColumns]>;
    readonly mixedPlatforms: Say<[platforms: readonly string[]]>;
    readonly monthWithoutRows: Say<[month: string, months: readonly string[]]>;
    readonly noTableOfKind: Say<[kind: string, places: readonly string[]]>;
    readonly noTables: Say<[places: readonly string[]]>;
    readonly noUsableRows: Say<[place: string, kind: string, rejected: number]>;
    readonly notAMonth: Say<[received: string]>;
    readonly noRules: string;
    readonly settingWithoutValue: Say<[setting: string]>;
    readonly unknownPlan: Say<[received: string, plans: readonly string[], templates: readonly string[]]>;
    readonly unknownSetting: Say<[received: string, settings: readonly string[]]>;
    /** Head of a list of faulty rules, one a line below it. */
    readonly ruleFaults: string;
  };
  /** Something odd in the rules that doesn't stop a run, worded with its cell. */
  readonly ruleWarning: Say<[fault: string]>;
  readonly stops: {
    readonly conflictingFigures: Say<[at: { agent: string; field: string; values: string; rows: readonly string[] }]>;
    readonly grainUnclear: Say<[at: { orders: number; received: string; rows: readonly string[] }]>;
    readonly overlappingPeriods: Say<[at: { agent: string; field: string; rows: readonly string[] }]>;
    readonly row: Say<[place: string, row: number]>;
  };
  readonly summary: {
    readonly agent: Say<[at: { agent: string; enquiries: string; conversion: string; sales: string }]>;
    readonly credits: Say<
      [at: { orders: string; credited: string; silent: string; notJoinable: string; excluded: string }]
    >;
    readonly failedChecks: Say<[names: readonly string[]]>;
    readonly month: Say<[month: string, runId: string]>;
    readonly noValue: string;
    readonly notJoinable: Say<[orders: string]>;
    readonly rows: Say<
      [at: { kind: string; sheet: string; read: string; records: string; rejected: string; skipped: string }]
    >;
    /** Refunds by status alone: how many orders, and by how much net sales may be too high. */
    readonly unstatedRefunds: Say<[orders: string, atMost: string]>;
    readonly yuan: Say<[amount: string]>;
  };
  /** What a finished run left out, and why. */
  readonly unused: {
    readonly doubt: Say<[at: { place: string; kind: string; doubt: string }]>;
    readonly missingColumns: Say<[at: { place: string; kind: string; fields: readonly string[] }]>;
    readonly ownReport: Say<[place: string]>;
    readonly unknownTable: Say<[place: string]>;
  };
}
