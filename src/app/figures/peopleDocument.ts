import type { ComponentPay, PayReason, Withheld } from "../../engine/commission/componentPay";
import type { PersonPay } from "../../engine/commission/personPay";
import type { StatementLine } from "../../engine/commission/statement";
import type { PayResult } from "../../engine/payResult";

/** Score, grade and pay of one person. */
type PaidPerson = PayResult["people"][number];

/** One component of a person's pay. */
interface ComponentEntry {
  readonly component: string;
  readonly plan: string;
  /** Metric that pays, and what picked the tier. */
  readonly basis: string;
  readonly tierMetric: string;
  readonly mode: ComponentPay["mode"];
  readonly unit: ComponentPay["unit"];
  /** Yuan or count; `null` without a value. */
  readonly base: number | null;
  readonly tierValue: number | null;
  readonly tierFrom: number | null;
  readonly rate: number | null;
  readonly multiplier: ComponentPay["multiplier"];
  /** `null`: held. */
  readonly amountFen: number | null;
  readonly withheldFen: number;
  readonly withheld: readonly Withheld[];
  /** What the floor added. */
  readonly floorFen: number;
  readonly gates: ComponentPay["gates"];
  readonly reasons: readonly PayReason[];
}

/** What `--json` says of a person: score, grade, pay and every line of it. Money is fen. */
export interface PersonEntry {
  readonly person: string;
  readonly accounts: readonly string[];
  readonly group: string | null;
  readonly plan: string | null;
  readonly scheme: string | null;
  readonly employed: PersonPay["employed"];
  readonly score: number | null;
  readonly scoreProvisional: boolean;
  readonly grade: string | null;
  readonly coefficient: number | null;
  readonly scorecard: PaidPerson["scorecard"];
  readonly components: readonly ComponentEntry[];
  readonly commissionFen: number;
  readonly planCapFen: number;
  readonly planFloorFen: number;
  readonly pools: PersonPay["pools"];
  readonly awards: PersonPay["awards"];
  readonly events: PersonPay["events"];
  readonly clawback: PersonPay["clawback"];
  readonly baseSalaryFen: number;
  readonly carryFen: number;
  readonly carriedFen: number;
  readonly variableFen: number;
  readonly payableFen: number;
  readonly withheldFen: number;
  readonly provisional: boolean;
  readonly holds: readonly PayReason[];
  readonly statement: readonly StatementLine[];
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
    readonly clawbackExceptions: PayResult["clawbackExceptions"];
    readonly controls: PayResult["controls"];
    /** Whether every control passed. */
    readonly checked: boolean;
    readonly balances: PayResult["balances"];
    readonly changes: PayResult["changes"];
    readonly differences: PayResult["differences"];
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

function personEntry({ components, withheld, ...pay }: PaidPerson): PersonEntry {
  return {
    ...pay,
    components: components.map(componentEntry),
    withheldFen: withheld.reduce((sum, { amountFen }) => sum + amountFen, 0),
  };
}

/** Everyone's score, pay and statement, with pools, awards, controls and balances. What publishing would book is left out. */
export function peopleDocument(result: PayResult): PeopleDocument {
  const { runId, status, team, pools, awards, distribution, controls, balances, changes, differences } = result;
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
      clawbackExceptions,
      controls,
      checked: controls.every(({ passed }) => passed),
      balances,
      changes,
      differences,
    },
  };
}
