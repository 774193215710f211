import type { Fen } from "../units/fen";
import type { Day } from "../units/moment";

/** What is agreed with a person, as the roster says. */
export interface PersonTerms {
  readonly group: string | null;
  /** Blank: no commission. */
  readonly plan: string | null;
  /** Blank: not appraised. */
  readonly scheme: string | null;
  /** A full month's. */
  readonly baseSalary: Fen | null;
  /** First day employed, included. */
  readonly hired: Day | null;
  /** Last day employed, included. */
  readonly left: Day | null;
  /** A full month's. */
  readonly target: Fen | null;
  /** 主管打分, 0 to 100, by the name after `manual:`. */
  readonly manual: Readonly<Record<string, number>>;
  readonly attendance: number | null;
}

/** Nothing is agreed: no salary, no plan, no scheme. */
export const NO_TERMS: PersonTerms = {
  group: null,
  plan: null,
  scheme: null,
  baseSalary: null,
  hired: null,
  left: null,
  target: null,
  manual: {},
  attendance: null,
};
