import type { FactRow, Ledger, LedgerRow } from "../commission/ledger";
import type { RefundFact } from "../commission/lateRefunds";
import { compareText } from "../units/compareText";
import { hashOfText, hashOfTexts } from "../units/hashOfText";
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

/** Sums over rows: the same whatever their order. Each row counts by what it is, not by where it stands. */
function anyOrder<Row>(rows: readonly Row[], textOf: (row: Row) => string): string {
  return `${rows.length}:${hashOfTexts(rows.map(textOf))}`;
}

const SEPARATOR = "\n";

function ledgerText({ month, person, component, orderId, refundId, kind, base, rate, amountFen }: LedgerRow): string {
  return [month, person, component, orderId, refundId, kind, base, rate, amountFen].join(SEPARATOR);
}

function factText({ month, agent, metric, numerator, denominator }: FactRow): string {
  return [month, agent, metric, numerator, denominator].join(SEPARATOR);
}

function refundText({ orderId, refundId, amountFen, completed }: RefundFact): string {
  return [orderId, refundId, amountFen, completed].join(SEPARATOR);
}

/** A rule without the place where it stands. */
function ruleText(row: object): string {
  return canonical({ ...row, row: undefined });
}

/** All that pay depends on. */
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
      Array.isArray(table) ? `${name}:${anyOrder<object>(table, ruleText)}` : `${name}:${canonical(table)}`,
    );
  const rows = ledger.rows.filter((row) => row.month !== month);
  const facts = ledger.facts.filter((fact) => fact.month !== month);
  const book = [anyOrder(rows, ledgerText), anyOrder(facts, factText), anyOrder(refunds, refundText)];
  return hashOfText([resultRunId, ...tables, ...book].join("\n\n"));
}
