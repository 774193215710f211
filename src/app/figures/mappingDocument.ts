import type { TableAccount } from "../../engine/issues/rowIssue";
import type { Doubt } from "../../engine/mapping/tableProposal";
import type { AmountBasis, DaySpan, RowGrain, TableKind } from "../../engine/records/tableMapping";
import type { PeopleToBind } from "../people/peopleToBind";
import type { ExaminedTable } from "../sources/examineTables";

/** A table as `--mapping` describes it; documented in the README. */
export interface TableDescription {
  /** The file's name; empty for a sheet of the workbook itself. */
  readonly source: string;
  readonly sheet: string;
  /** `null`: nothing that is known. */
  readonly kind: TableKind | null;
  readonly platform: string | null;
  readonly headerRow: number;
  /** Header by field. Headers that read alike are joined with ` + `. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rowGrain: RowGrain;
  readonly amountBasis: AmountBasis;
  /** Days, both included. */
  readonly period: DaySpan | null;
  /** 0 to 1; below 0.8 a person is asked. */
  readonly confidence: number;
  /** `null` where the table can't be read. */
  readonly rows: Pick<TableAccount, "read" | "records" | "rejected" | "skipped"> | null;
  readonly doubts: readonly Doubt[];
}

export interface MappingDocument {
  readonly tables: readonly TableDescription[];
  readonly accounts: PeopleToBind;
}

/** What was detected of one table. */
export function describeTable({ proposal, mapping }: ExaminedTable, rows: TableDescription["rows"]): TableDescription {
  const { source, sheet, kind, platform, headerRow, rowGrain, amountBasis, period, confidence, doubts } = proposal;
  const used = new Set(mapping?.columns.map(({ field }) => field));
  const fields = proposal.fields.filter(({ field }) => mapping === undefined || used.has(field));
  return {
    source,
    sheet,
    kind: kind ?? null,
    platform: platform ?? null,
    headerRow,
    columns: Object.fromEntries(fields.map(({ field, headers }) => [field, headers.join(" + ")])),
    rowGrain,
    amountBasis,
    period: period === undefined ? null : { from: period.from, to: period.to },
    confidence,
    rows,
    doubts,
  };
}
