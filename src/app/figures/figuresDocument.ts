import type { RowIssue } from "../../engine/issues/rowIssue";
import type {
  AgentResult,
  Conservation,
  Diagnosis,
  MetricValues,
  PeriodResult,
  ReconciliationLine,
  UnstatedRefunds,
} from "../../engine/periodResult";
import { columnLetters } from "../../engine/units/ids";
import { clockText } from "../../engine/units/period";

/** One issue with its cell as people write it. */
interface IssueEntry extends Omit<RowIssue, "table" | "column"> {
  readonly source: string;
  readonly sheet: string;
  /** `F12`; only the row's number where no single cell is to blame. */
  readonly cell: string;
}

/** What `--json` writes; documented in the README. Money is fen, ratios are fractions, moments are local wall-clock time. */
export interface FiguresDocument {
  readonly period: { readonly month: string; readonly from: string; readonly to: string; readonly asOf: string };
  readonly runId: string;
  readonly agents: readonly {
    readonly agent: string;
    readonly person: string;
    readonly group: string | null;
    readonly metrics: MetricValues;
    readonly filtered: Readonly<Record<string, number>>;
    readonly diagnosis: Diagnosis;
  }[];
  readonly persons: PeriodResult["persons"];
  readonly groups: PeriodResult["groups"];
  readonly shop: { readonly metrics: MetricValues };
  readonly conservation: Conservation;
  readonly controls: PeriodResult["controls"];
  /** Only where a platform's figures stand beside ours. */
  readonly reconciliation?: readonly ReconciliationLine[];
  readonly unstatedRefunds?: UnstatedRefunds;
  readonly tables: PeriodResult["tables"];
  readonly issues: readonly IssueEntry[];
  readonly settings: Omit<PeriodResult["settings"], "asOf"> & { readonly asOf: string | null };
}

/** The month and its bounds, `to` excluded, and the latest moment in the data. */
export function periodEntry({ period, asOf }: PeriodResult): FiguresDocument["period"] {
  return { month: period.month, from: clockText(period.from), to: clockText(period.to), asOf: clockText(asOf) };
}

function issueEntry({ table, column, ...issue }: RowIssue, { tables }: PeriodResult): IssueEntry {
  const { source = "", sheet = "" } = tables[table] ?? {};
  return { ...issue, source, sheet, cell: `${column === undefined ? "" : columnLetters(column)}${issue.row}` };
}

function agentEntry({
  agent,
  person,
  group,
  metrics,
  filtered,
  diagnosis,
}: AgentResult): FiguresDocument["agents"][number] {
  return { agent, person, group, metrics, filtered, diagnosis };
}

/** Everything but the orders themselves (`creditLines`), as one JSON document. */
export function figuresDocument(result: PeriodResult): FiguresDocument {
  const { runId, agents, persons, groups, shop, conservation, controls, tables, issues, settings } = result;
  return {
    period: periodEntry(result),
    runId,
    agents: agents.map(agentEntry),
    persons,
    groups,
    shop: { metrics: shop },
    conservation,
    controls,
    ...(result.unstatedRefunds === undefined ? {} : { unstatedRefunds: result.unstatedRefunds }),
    ...(result.reconciliation === undefined ? {} : { reconciliation: result.reconciliation }),
    tables,
    issues: issues.map((issue) => issueEntry(issue, result)),
    settings: { ...settings, asOf: settings.asOf === null ? null : clockText(settings.asOf) },
  };
}
