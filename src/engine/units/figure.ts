import type { Exact } from "./exact";

/** What a rule compares or pays on, in the units that rules are written in: yuan, seconds, fractions of 1, points. */
export type Figure =
  | {
      readonly kind: "value";
      readonly value: Exact;
      /** On how many cases a ratio or mean rests; `null` for counts, money and entered figures. */
      readonly samples: Exact | null;
    }
  /** No value, and why: a code of `NoValueReason`, `notRipe` (enquiries whose time isn't over), or of a score that isn't final. Never to be taken as 0. */
  | { readonly kind: "none"; readonly reason: string };

/** Figures of one person, group or the shop, by metric code. */
export type Figures = (metric: string) => Figure;
