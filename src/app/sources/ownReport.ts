import type { TableHead } from "../../engine/mapping/tableHead";
import { compareTextsFor } from "../../i18n/compare/compareTextsFor";
import { RULES_TEXTS } from "../../i18n/rules/rulesTextsFor";
import { textsFor, type Texts } from "../../i18n/textsFor";

/** Rows from the top in which a report's title or header may stand. */
const TOP_ROWS = 20;

const LANGUAGES: readonly Texts[] = [textsFor("zh-CN"), textsFor("en")];

/** Beginnings of our sheets' titles, in every language: what stands before the month. */
const TITLES: readonly string[] = LANGUAGES.flatMap(({ locale, sheets }) =>
  [
    compareTextsFor(locale),
    sheets.summary,
    sheets.attribution,
    sheets.reconciliation,
    sheets.issues,
    sheets.method,
  ].map(({ title }) => title("").trim()),
);

/** Headers that no platform's orders have together. */
const HEADERS: readonly (readonly string[])[] = [
  ...LANGUAGES.map(({ sheets: { attribution } }) => [attribution.owner, attribution.reason, attribution.runnerUp]),
  ...RULES_TEXTS.map(({ tables: { CS_Ledger } }) => {
    const { person, kind, refundId, runId } = CS_Ledger.columns;
    return [person.header, kind.header, refundId.header, runId.header];
  }),
];

/**
 * Whether a sheet is a copy of one of our reports, such as last month's kept in a sheet of the manager's own or saved by
 * another program: its orders and figures are results, never a source.
 */
export function isOwnReport({ cells }: TableHead): boolean {
  const rows = cells.slice(0, TOP_ROWS).map((row) => row.map((cell) => String(cell).trim()));
  return (
    rows.some((row) => TITLES.some((title) => row[0]?.startsWith(title))) ||
    rows.some((row) => HEADERS.some((headers) => headers.every((header) => row.includes(header))))
  );
}
