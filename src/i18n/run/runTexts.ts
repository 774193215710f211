type Say<Facts extends readonly unknown[]> = (...facts: Facts) => string;

/** What every language must be able to say. */
export interface RunTexts {
  readonly appName: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failures: {
    readonly accessDenied: string;
    readonly cellEdit: string;
    readonly fault: Say<[message: string]>;
    readonly leftovers: Say<[sheets: readonly string[]]>;
    readonly platform: Say<[operation: string, code: string]>;
    readonly readOnly: string;
    readonly throttled: string;
  };
  readonly finished: Say<[sheets: readonly string[]]>;
  readonly generate: string;
  readonly intro: string;
  readonly kept: Say<[sheets: readonly string[]]>;
  readonly progress: {
    readonly calculating: string;
    readonly detecting: string;
    readonly drawing: string;
    readonly reading: Say<[sheet: string]>;
  };
  readonly refusals: {
    readonly doubtfulColumn: Say<[at: { sheet: string; kind: string; field: string; header: string }]>;
    readonly emptyTable: Say<[sheet: string, kind: string]>;
    readonly missingColumns: Say<[at: { sheet: string; kind: string; row: number; fields: readonly string[] }]>;
    readonly monthWithoutRows: Say<[month: string, months: readonly string[]]>;
    readonly noTableOfKind: Say<[kind: string, sheets: readonly string[]]>;
    readonly noTables: Say<[sheets: readonly string[]]>;
    readonly noUsableRows: Say<[sheet: string, kind: string, rejected: number]>;
    readonly notAMonth: Say<[received: string]>;
    readonly unfitColumn: Say<[at: { sheet: string; kind: string; field: string; header: string; share: string }]>;
    readonly severalTables: Say<[kind: string, sheets: readonly string[]]>;
  };
  readonly summary: {
    readonly agent: Say<[at: { agent: string; enquiries: string; conversion: string; sales: string }]>;
    readonly credits: Say<
      [at: { orders: string; credited: string; silent: string; notJoinable: string; excluded: string }]
    >;
    readonly failedChecks: Say<[names: readonly string[]]>;
    readonly month: Say<[month: string, runId: string]>;
    readonly noValue: string;
    readonly rows: Say<
      [at: { kind: string; sheet: string; read: string; records: string; rejected: string; skipped: string }]
    >;
    readonly yuan: Say<[amount: string]>;
  };
}
