import { compareText } from "../units/compareText";
import { numberOf, ONE, subtract, total } from "../units/exact";
import { fen, type Fen } from "../units/fen";
import type { Figure } from "../units/figure";
import { largestRemainder } from "../units/largestRemainder";
import { roundToFen } from "../units/yuan";
import type { PayReason } from "./componentPay";
import type { PoolRow } from "./planRules";
import { poolAmount, type PoolContext } from "./poolAmount";
import { partsOf, type PoolMember, type PoolPart } from "./poolParts";

/** One person's part of a pool. */
export interface PoolShare {
  readonly person: string;
  /** Place by the pool's ranking; `null` where it isn't ranked or the person has no value. */
  readonly place: number | null;
  /** Part of the pool, 0 to 1. */
  readonly part: number;
  readonly amountFen: Fen;
  /** On top of the pool. */
  readonly extraFen: Fen;
}

/** A pool, shared out. Σ shares + `unheldFen` = `amountFen`, always. */
export interface PoolPay {
  readonly pool: string;
  readonly group: string | null;
  readonly basis: string;
  /** Yuan or count. */
  readonly base: number | null;
  readonly tierValue: number | null;
  readonly rate: number | null;
  /** `null`: held, its shares are missing, never 0. */
  readonly amountFen: Fen | null;
  /** By person in code-point order; everybody entitled, with 0 while held. */
  readonly shares: readonly PoolShare[];
  /** Parts that nobody holds: they stay in the pool. */
  readonly unheldFen: Fen;
  readonly reasons: readonly PayReason[];
}

/** Sorts after every name: odd fen go to people first. */
const NOBODY = "\u{10ffff}";

/** The parts in fen, and what stays in the pool. */
function split(amountFen: Fen, parts: readonly PoolPart[]): { parts: readonly Fen[]; unheld: Fen } {
  const unheld = subtract(ONE, total(parts.map(({ weight }) => weight)));
  const shares = parts.map(({ person, weight }) => ({ id: person, weight }));
  const amounts = largestRemainder(amountFen, [...shares, { id: NOBODY, weight: unheld }]);
  return { parts: amounts.slice(0, parts.length), unheld: amounts.at(-1) ?? fen(0) };
}

function numberOrNull(figure: Figure | null): number | null {
  return figure === null || figure.kind === "none" ? null : numberOf(figure.value);
}

/** Totals, rules and everybody who may share. */
export interface PoolInput extends PoolContext {
  /** Everyone on the roster. */
  readonly members: readonly PoolMember[];
}

/**
 * One pool: rounded once, then split by largest remainder over the group's people employed in the month, ties by name.
 *
 * @example 6 ‰ of 50,000 yuan silent sales are 300 yuan; place 1 gets 40 % and 200 yuan on top: 320 yuan.
 */
export function poolPay(row: PoolRow, input: PoolInput): PoolPay {
  const { base, tierValue, rate, amount, reasons } = poolAmount(row, input);
  const members = input.members
    .filter(({ group, employment }) => employment.atAll && (row.group === null || group === row.group))
    .sort((a, b) => compareText(a.person, b.person));
  const parts = partsOf(row, members, input.rules);
  const amountFen = amount === null ? null : roundToFen(amount);
  const shared = split(amountFen ?? fen(0), parts);
  return {
    pool: row.pool,
    group: row.group,
    basis: row.basis,
    base: numberOrNull(base),
    tierValue: numberOrNull(tierValue),
    rate: rate === null ? null : numberOf(rate),
    amountFen,
    shares: parts.map(({ person, place, weight, extraFen }, i) => ({
      person,
      place,
      part: numberOf(weight),
      amountFen: shared.parts[i] ?? fen(0),
      extraFen: amountFen === null ? fen(0) : extraFen,
    })),
    unheldFen: shared.unheld,
    reasons,
  };
}
