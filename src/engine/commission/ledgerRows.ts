import { compareText } from "../units/compareText";
import { fen, type Fen } from "../units/fen";
import type { Month } from "../units/period";
import { sumOfFen } from "../units/yuan";
import type { ComponentPay } from "./componentPay";
import type { LedgerKind, LedgerRow } from "./ledger";
import type { PersonPay } from "./personPay";
import type { StatementKind, StatementLine } from "./statement";

const KINDS: Readonly<Record<StatementKind, LedgerKind | null>> = {
  baseSalary: null,
  order: "earned",
  refund: "earned",
  rest: "earned",
  planCap: null,
  planFloor: "earned",
  pool: "earned",
  poolExtra: "earned",
  award: "earned",
  event: "adjustment",
  clawback: "clawback",
  carry: "carry",
  carriedForward: null,
};

/** Components that refunds take back are booked by order, the others in one row each. */
function bookedLines({ components, statement }: PersonPay): readonly StatementLine[] {
  const byOrder = new Set(components.filter(({ basis }) => basis === "netSales").map(({ component }) => component));
  const isOrderLine = ({ kind }: StatementLine): boolean => kind === "order" || kind === "refund" || kind === "rest";
  const kept = statement.filter((line) => !isOrderLine(line) || byOrder.has(line.name));
  const summed = components.filter(({ component }) => !byOrder.has(component));
  return [...kept, ...summed.map((component) => summedLine(component, statement))];
}

function summedLine({ component, base, rate }: ComponentPay, statement: readonly StatementLine[]): StatementLine {
  const own = statement.filter(({ kind, name }) => name === component && ["order", "rest", "refund"].includes(kind));
  return {
    kind: "rest",
    name: component,
    orderId: "",
    refundId: "",
    countedAt: null,
    paid: null,
    account: null,
    reason: null,
    base,
    rate,
    amountFen: sumOfFen(own.map(({ amountFen }) => amountFen)),
    ledgerFen: sumOfFen(own.map(({ ledgerFen }) => ledgerFen)),
  };
}

/** What is paid out of the balance: base salary aside. */
function paidOut({ variableFen }: PersonPay): Fen {
  return fen(Math.max(0, variableFen));
}

interface Run {
  readonly month: Month;
  readonly runId: string;
}

function rowsOfPerson(pay: PersonPay, { month, runId }: Run): readonly LedgerRow[] {
  const person = pay.person;
  const booked = bookedLines(pay).flatMap((line): readonly LedgerRow[] => {
    const kind = KINDS[line.kind];
    if (kind === null) return [];
    const { name: component, orderId, refundId, base, rate, ledgerFen: amountFen } = line;
    const paid = line.paid === null ? {} : { paid: line.paid };
    const about = { person, component, orderId, refundId, ...paid };
    return [{ month, ...about, kind, base, rate, amountFen, runId, status: "published" }];
  });
  const blank = { component: "", orderId: "", refundId: "", base: null, rate: null, runId } as const;
  return [...booked, { month, person, ...blank, kind: "paid", amountFen: paidOut(pay), status: "published" }];
}

const KIND_ORDER: readonly LedgerKind[] = ["earned", "adjustment", "clawback", "carry", "paid"];

function byText(a: string, b: string): number {
  return a === b ? 0 : compareText(a, b);
}

/** By person, kind, component and order. */
export function byLedgerKey(a: LedgerRow, b: LedgerRow): number {
  return (
    byText(a.person, b.person) ||
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    byText(a.component, b.component) ||
    byText(a.orderId, b.orderId) ||
    byText(a.refundId, b.refundId) ||
    a.amountFen - b.amountFen
  );
}

/**
 * The month's rows of the ledger as this run would book them, by person, kind, component and order. Everybody has a row of
 * what is paid out, be it 0: the ledger shows who was reckoned.
 */
export function ledgerRowsOf(people: readonly PersonPay[], run: Run): readonly LedgerRow[] {
  return people.flatMap((person) => [...rowsOfPerson(person, run)].sort(byLedgerKey));
}
