import type { CreditReason } from "../periodResult";
import { fen, type Fen } from "../units/fen";
import type { Moment } from "../units/moment";
import type { ClawbackLine } from "./clawback";
import { linesOf, type ComponentLine } from "./orderLines";
import type { PayParts } from "./payParts";

/** What a line of a statement pays for. */
export type StatementKind =
  | "baseSalary"
  /** A component's share of one order. */
  | "order"
  /** A late refund taken off this month's base. */
  | "refund"
  /** The part of a component that no single order stands for. */
  | "rest"
  | "planCap"
  | "planFloor"
  | "pool"
  | "poolExtra"
  | "award"
  | "event"
  | "clawback"
  | "carry"
  /** A month below 0 is paid as 0; what is missing is carried to the next. */
  | "carriedForward";

/** One line of 提成明细. Σ `amountFen` of a person's lines is what is paid out. */
export interface StatementLine {
  readonly kind: StatementKind;
  /** Component, plan, pool, award or note. */
  readonly name: string;
  readonly orderId: string;
  readonly refundId: string;
  /** When the order's money counted, or the refund was completed; `null` where the line is about neither. */
  readonly countedAt: Moment | null;
  /** When the order was paid; `null` where the line isn't about one. */
  readonly paid: Moment | null;
  readonly account: string | null;
  /** Why the order went to its owner (metrics.md §4). */
  readonly reason: CreditReason | null;
  readonly base: number | null;
  readonly rate: number | null;
  readonly amountFen: Fen;
  /** What the ledger books: of a component what the plan's cap left, so that the cap itself books 0. */
  readonly ledgerFen: Fen;
}

/** Everything that one person is paid. */
export interface PersonAmounts extends PayParts {
  readonly person: string;
  readonly plan: string | null;
  readonly baseSalaryFen: Fen;
  /** − a negative variable pay; 0 otherwise. */
  readonly carriedFen: Fen;
}

const NOTHING = {
  orderId: "",
  refundId: "",
  countedAt: null,
  paid: null,
  account: null,
  reason: null,
  base: null,
  rate: null,
} as const;

/** A line of one amount, booked as it is paid. */
function plain(kind: StatementKind, name: string, amountFen: Fen): StatementLine {
  return { kind, name, ...NOTHING, amountFen, ledgerFen: amountFen };
}

/** Field by field: a month has a line for each of its orders. */
function componentLine(name: string, line: ComponentLine): StatementLine {
  const { kind, orderId, refundId, countedAt, paid, account, reason, base, rate, amountFen, paidFen } = line;
  return { kind, name, orderId, refundId, countedAt, paid, account, reason, base, rate, amountFen, ledgerFen: paidFen };
}

function planLines({ plan, planPay, lineSources }: PersonAmounts): readonly StatementLine[] {
  const name = plan ?? "";
  const components = planPay.components.flatMap((component) =>
    linesOf(component, lineSources).map((line) => componentLine(component.pay.component, line)),
  );
  const cap: StatementLine = {
    ...plain("planCap", name, fen(planPay.withheldFen === 0 ? 0 : 0 - planPay.withheldFen)),
    ledgerFen: fen(0),
  };
  return [
    ...components,
    ...(planPay.withheldFen === 0 ? [] : [cap]),
    ...(planPay.floorFen === 0 ? [] : [plain("planFloor", name, planPay.floorFen)]),
  ];
}

function poolLines({ person, pools }: PersonAmounts): readonly StatementLine[] {
  return pools.flatMap(({ pool, shares, amountFen, base, rate }) => {
    const own = shares.find((share) => share.person === person);
    if (own === undefined || amountFen === null) return [];
    const share: StatementLine = { ...plain("pool", pool, own.amountFen), base, rate };
    return own.extraFen === 0 ? [share] : [share, plain("poolExtra", pool, own.extraFen)];
  });
}

function awardLines({ person, awards }: PersonAmounts): readonly StatementLine[] {
  return awards.flatMap(({ award, winners }) =>
    winners.filter((winner) => winner.person === person).map(({ amountFen }) => plain("award", award, amountFen)),
  );
}

function clawbackLine(line: ClawbackLine): StatementLine {
  const { component, orderId, refundId, completed, base, rate, amountFen } = line;
  return { ...plain("clawback", component, amountFen), orderId, refundId, countedAt: completed, base, rate };
}

function unlessZero(line: StatementLine): readonly StatementLine[] {
  return line.amountFen === 0 ? [] : [line];
}

/** A person's statement, in the order of pay.md §2. What is held has no line. */
export function statementOf(amounts: PersonAmounts): readonly StatementLine[] {
  const { events, clawback, baseSalaryFen, carryFen, carriedFen } = amounts;
  return [
    ...unlessZero(plain("baseSalary", "", baseSalaryFen)),
    ...planLines(amounts),
    ...poolLines(amounts),
    ...awardLines(amounts),
    ...events.map(({ note, amountFen }) => plain("event", note, amountFen)),
    ...clawback.map(clawbackLine),
    ...unlessZero(plain("carry", "", carryFen)),
    ...unlessZero(plain("carriedForward", "", carriedFen)),
  ];
}
