import type { ClawbackLine } from "../../engine/commission/clawback";
import type { ComponentPay } from "../../engine/commission/componentPay";
import type { ClawbackException } from "../../engine/commission/lateRefunds";
import type { StatementLine } from "../../engine/commission/statement";
import type { PayResult } from "../../engine/payResult";
import type { Moment } from "../../engine/units/moment";
import { clockText } from "../../engine/units/period";

/** Score, grade and pay of one person. */
type PaidPerson = PayResult["people"][number];

/** One component of a person's pay. */
type ComponentEntry = Omit<ComponentPay, "cap" | "floor" | "measured" | "rateInRange">;

/** Moments as the shop's clock shows them, `2026-07-15 10:00:00`; `null` where there is none. */
type Dated<Line, Moments extends keyof Line> = Omit<Line, Moments> & {
  readonly [key in Moments]: string | Extract<Line[key], null>;
};

type StatementEntry = Dated<StatementLine, "countedAt" | "paid">;
type ClawbackEntry = Dated<ClawbackLine, "completed">;
type ExceptionEntry = Dated<ClawbackException, "completed">;

/** What `--json` says of a person: score, grade, pay and every line of it. Money is fen. */
export interface PersonEntry extends Omit<PaidPerson, "clawback" | "components" | "statement" | "withheld"> {
  readonly components: readonly ComponentEntry[];
  readonly clawback: readonly ClawbackEntry[];
  readonly withheldFen: number;
  readonly statement: readonly StatementEntry[];
}

/** The part of the JSON document that pay adds to the figures. */
export interface PeopleDocument {
  readonly people: readonly PersonEntry[];
  readonly pay: {
    readonly runId: string;
    readonly status: PayResult["status"];
    readonly team: PayResult["team"];
    readonly pools: PayResult["pools"];
    readonly awards: PayResult["awards"];
    readonly distribution: PayResult["distribution"];
    readonly accountExceptions: PayResult["accountExceptions"];
    readonly clawbackExceptions: readonly ExceptionEntry[];
    readonly controls: PayResult["controls"];
    /** Whether every control passed. */
    readonly checked: boolean;
    readonly balances: PayResult["balances"];
    readonly changes: PayResult["changes"];
    readonly differences: PayResult["differences"];
    readonly locked: PayResult["locked"];
  };
}

function componentEntry(pay: ComponentPay): ComponentEntry {
  const { component, plan, basis, tierMetric, mode, unit, base, tierValue, tierFrom, rate, multiplier } = pay;
  const { amountFen, withheldFen, withheld, floorFen, gates, reasons } = pay;
  return {
    component,
    plan,
    basis,
    tierMetric,
    mode,
    unit,
    base,
    tierValue,
    tierFrom,
    rate,
    multiplier,
    amountFen,
    withheldFen,
    withheld,
    floorFen,
    gates,
    reasons,
  };
}

function clockOrNull(at: Moment | null): string | null {
  return at === null ? null : clockText(at);
}

function completedEntry<Line extends { readonly completed: Moment }>(line: Line): Dated<Line, "completed"> {
  return { ...line, completed: clockText(line.completed) };
}

function statementEntry({ countedAt, paid, ...line }: StatementLine): StatementEntry {
  return { ...line, countedAt: clockOrNull(countedAt), paid: clockOrNull(paid) };
}

function personEntry({ components, withheld, clawback, statement, ...pay }: PaidPerson): PersonEntry {
  return {
    ...pay,
    components: components.map(componentEntry),
    clawback: clawback.map(completedEntry),
    withheldFen: withheld.reduce((sum, { amountFen }) => sum + amountFen, 0),
    statement: statement.map(statementEntry),
  };
}

/** Everyone's score, pay and statement, with pools, awards, controls and balances. What publishing would book is left out. */
export function peopleDocument(result: PayResult): PeopleDocument {
  const { runId, status, team, pools, awards, distribution, controls, balances, changes, differences, locked } = result;
  const { accountExceptions, clawbackExceptions } = result;
  return {
    people: result.people.map(personEntry),
    pay: {
      runId,
      status,
      team,
      pools,
      awards,
      distribution,
      accountExceptions,
      clawbackExceptions: clawbackExceptions.map(completedEntry),
      controls,
      checked: controls.every(({ passed }) => passed),
      balances,
      changes,
      differences,
      locked,
    },
  };
}
