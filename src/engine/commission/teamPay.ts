import type { Fen } from "../units/fen";
import { sumOfFen } from "../units/yuan";
import type { PersonPay } from "./personPay";

/** Sums over all people, fen. */
export interface TeamPay {
  readonly people: number;
  readonly provisional: number;
  readonly baseSalaryFen: Fen;
  readonly commissionFen: Fen;
  readonly poolsFen: Fen;
  readonly awardsFen: Fen;
  readonly eventsFen: Fen;
  readonly clawbackFen: Fen;
  readonly carryFen: Fen;
  /** Negative months paid as 0. */
  readonly carriedFen: Fen;
  readonly payableFen: Fen;
  readonly withheldFen: Fen;
}

/** What all people together are paid; people whose pay is provisional count with what is known. */
export function teamPay(people: readonly PersonPay[]): TeamPay {
  const sum = (pick: (pay: PersonPay) => readonly Fen[]): Fen => sumOfFen(people.flatMap(pick));
  const amounts = (all: readonly { readonly amountFen: Fen }[]): readonly Fen[] => all.map((one) => one.amountFen);
  return {
    people: people.length,
    provisional: people.filter(({ provisional }) => provisional).length,
    baseSalaryFen: sum((pay) => [pay.baseSalaryFen]),
    commissionFen: sum((pay) => [pay.commissionFen]),
    poolsFen: sum((pay) => pay.pools.flatMap(({ amountFen, extraFen }) => [amountFen, extraFen])),
    awardsFen: sum((pay) => amounts(pay.awards)),
    eventsFen: sum((pay) => amounts(pay.events)),
    clawbackFen: sum((pay) => amounts(pay.clawback)),
    carryFen: sum((pay) => [pay.carryFen]),
    carriedFen: sum((pay) => [pay.carriedFen]),
    payableFen: sum((pay) => [pay.payableFen]),
    withheldFen: sum((pay) => amounts(pay.withheld)),
  };
}
