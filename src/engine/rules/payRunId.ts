import type { Ledger } from "../commission/ledger";
import type { RefundFact } from "../commission/lateRefunds";
import { compareText } from "../units/compareText";
import { hashOfText } from "../units/hashOfText";
import type { Month } from "../units/period";
import type { RuleSet } from "./ruleSet";

/** JSON with the keys of every object in code-point order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareText(a, b)))
      : inner,
  );
}

/** Rows as texts in code-point order: where a row stands doesn't count. */
function anyOrder(rows: readonly object[], left: Readonly<Record<string, undefined>>): string {
  return rows
    .map((row) => canonical({ ...row, ...left }))
    .sort(compareText)
    .join("\n");
}

export interface PayInputs {
  /** Names the records, settings, month and engine version. */
  readonly resultRunId: string;
  readonly month: Month;
  readonly rules: RuleSet;
  readonly ledger: Ledger;
  readonly refunds: readonly RefundFact[];
}

/**
 * Names a pay run by its inputs. The month's own ledger rows and what other rows say of runs and locks don't count, so
 * that booking a run doesn't change its name.
 */
export function payRunId({ resultRunId, month, rules, ledger, refunds }: PayInputs): string {
  const tables = Object.entries(rules)
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, table]: [string, unknown]) =>
      Array.isArray(table) ? `${name}:${anyOrder(table, { row: undefined })}` : `${name}:${canonical(table)}`,
    );
  const rows = ledger.rows.filter((row) => row.month !== month);
  const facts = ledger.facts.filter((fact) => fact.month !== month);
  const book = [anyOrder(rows, { runId: undefined, status: undefined }), anyOrder(facts, {}), anyOrder(refunds, {})];
  return hashOfText([resultRunId, ...tables, ...book].join("\n\n"));
}
