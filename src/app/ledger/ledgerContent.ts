import { isTyped, type FactRow, type Ledger, type LedgerRow } from "../../engine/commission/ledger";
import type { LedgerColumn, LedgerContent, LedgerTable } from "../../report/sheets/ledger/ledgerSheet";
import { metricName, type RuleLanguage } from "../../report/sheets/rules/ruleNames";
import type { BandColumn, Rows } from "../../report/spec/band";
import type { SheetCell } from "../../report/spec/sheetCell";
import { RULE_COLUMNS } from "../rules/ruleColumns";
import { tableCode } from "../rules/recogniseColumns";
import type { Language } from "../run/language";
import { carriedColumns, type CarriedColumns } from "./carriedColumns";
import { isMoney } from "./ledgerRowSchemas";
import type { ReadLedger } from "./readLedger";

/** Rows below CS_Ledger's own, for people to fill in. */
const BLANK_ROWS = 12;

interface Look extends BandColumn {
  readonly width: number;
}

const LEDGER_LOOKS: Readonly<Record<string, Look>> = {
  month: { format: "text", width: 10 },
  person: { format: "text", width: 12 },
  component: { format: "text", width: 20 },
  orderId: { format: "id", width: 24 },
  refundId: { format: "id", width: 20 },
  kind: { format: "text", width: 11 },
  base: { format: "decimal", width: 13 },
  rate: { format: "factor", width: 16 },
  amount: { format: "money", width: 14 },
  paid: { format: "dateTime", width: 17 },
  status: { format: "text", width: 10 },
  runId: { format: "id", width: 19 },
};

const FACT_LOOKS: Readonly<Record<string, Look>> = {
  month: { format: "text", width: 10 },
  agent: { format: "text", width: 16 },
  metric: { format: "text", width: 22 },
  numerator: { format: "mixed", align: "right", width: 14 },
  denominator: { format: "mixed", align: "right", width: 12 },
};

function columnsOf(
  code: "CS_Ledger" | "CS_Facts",
  looks: Readonly<Record<string, Look>>,
  { rules }: Language,
): readonly LedgerColumn[] {
  const texts: Readonly<Record<string, { readonly header: string }>> = rules.tables[code].columns;
  return RULE_COLUMNS[code].map((column): LedgerColumn => {
    const look = looks[column.code] ?? { format: "text", width: 12 };
    return { ...look, header: texts[column.code]?.header ?? column.code };
  });
}

/** Kinds and statuses to choose from; people add rows of two kinds, and no status. */
function withChoices(columns: readonly LedgerColumn[], { rules: { words } }: Language): readonly LedgerColumn[] {
  const { ledgerKind, monthStatus } = words;
  return columns.map((column, i) => {
    const code = RULE_COLUMNS.CS_Ledger[i]?.code;
    if (code === "kind") {
      const choice = { words: Object.values(ledgerKind), typed: [ledgerKind.paid, ledgerKind.adjustment] };
      return { ...column, choice };
    }
    return code === "status" ? { ...column, choice: { words: Object.values(monthStatus), typed: [] } } : column;
  });
}

function ledgerCells(row: LedgerRow, { rules: { words } }: Language): readonly SheetCell[] {
  const { month, person, component, orderId, refundId, kind, base, rate, amountFen, paid = null, status, runId } = row;
  const word = status === "open" ? null : words.monthStatus[status];
  return [
    month,
    person,
    component,
    orderId,
    refundId,
    words.ledgerKind[kind],
    base,
    rate,
    amountFen,
    paid,
    word,
    runId,
  ];
}

function factCells(row: FactRow, language: RuleLanguage): readonly SheetCell[] {
  const { month, agent, metric, numerator, denominator } = row;
  return [month, agent, metricName(metric, language), isMoney(metric) ? numerator / 100 : numerator, denominator];
}

/** What a row stays the same by when its month is booked again. */
export function ledgerKey(row: LedgerRow): string {
  const { month, person, kind, component, orderId, refundId } = row;
  return [isTyped(row) ? "typed" : "booked", month, person, kind, component, orderId, refundId].join("\n");
}

function factKey({ month, agent, metric }: FactRow): string {
  return [month, agent, metric].join("\n");
}

/** Our cells beside theirs, then rows that only they have written on. */
function rowsBeside<Row>(
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly SheetCell[],
  { carried, width }: { readonly carried: CarriedColumns<Row>; readonly width: number },
): Rows {
  const theirs = carried.cellsOf(rows);
  const blank = Array.from({ length: width }, () => null);
  const cellsAt = (i: number): readonly SheetCell[] => {
    const row = rows[i];
    const own = row === undefined ? blank : cellsOf(row);
    return [...own, ...(row === undefined ? (carried.loose[i - rows.length] ?? []) : (theirs[i] ?? []))];
  };
  return {
    count: rows.length + carried.loose.length,
    block: (from, to) => Array.from({ length: to - from }, (_, i) => cellsAt(from + i)),
  };
}

export interface LedgerDrawing {
  /** As it is to be. */
  readonly ledger: Ledger;
  /** As it was. */
  readonly read: ReadLedger;
  /** Number formats of its tables' columns, by table name in small letters; only of those with columns of people's own. */
  readonly numberFormats: ReadonlyMap<string, readonly string[]>;
  readonly language: Language;
}

function ledgerTable({ ledger, read, numberFormats, language }: LedgerDrawing): LedgerTable {
  const table = read.tables.find((one) => tableCode(one) === "CS_Ledger");
  const formats = numberFormats.get("cs_ledger") ?? [];
  const carried = carriedColumns({ table, rows: read.ledger.rows, keyOf: ledgerKey, numberFormats: formats });
  const columns = withChoices(columnsOf("CS_Ledger", LEDGER_LOOKS, language), language);
  const rows = rowsBeside(ledger.rows, (row) => ledgerCells(row, language), { carried, width: columns.length });
  return { name: "CS_Ledger", columns: [...columns, ...carried.columns], rows, blankRows: BLANK_ROWS };
}

function factTable({ ledger, read, numberFormats, language }: LedgerDrawing): LedgerTable {
  const table = read.tables.find((one) => tableCode(one) === "CS_Facts");
  const formats = numberFormats.get("cs_facts") ?? [];
  const carried = carriedColumns({ table, rows: read.ledger.facts, keyOf: factKey, numberFormats: formats });
  const columns = columnsOf("CS_Facts", FACT_LOOKS, language);
  const rows = rowsBeside(ledger.facts, (row) => factCells(row, language), { carried, width: columns.length });
  return { name: "CS_Facts", columns: [...columns, ...carried.columns], rows, blankRows: rows.count === 0 ? 1 : 0 };
}

/** What the sheet 绩效台账 says when it is drawn: it keeps the name that it has. */
export function ledgerContent(drawing: LedgerDrawing): LedgerContent {
  const { read, language } = drawing;
  const { sheet } = language.ledger;
  const { refusalTitle, refusalText } = language.rules.sheet;
  const old = read.tables.find((one) => tableCode(one) === "CS_Ledger");
  return {
    name: old?.sheet ?? sheet.name,
    title: sheet.title,
    facts: sheet.facts,
    notes: sheet.notes,
    ledger: ledgerTable(drawing),
    figures: factTable(drawing),
    locked: {
      column: RULE_COLUMNS.CS_Ledger.findIndex(({ code }) => code === "status"),
      word: language.rules.words.monthStatus.locked,
    },
    refusal: (words) => ({ title: refusalTitle, text: refusalText(words.join(" / ")) }),
    page: language.texts.sheets.words.page,
  };
}
