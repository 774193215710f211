import type { Area } from "./area";
import type { Bound } from "./conditionalFormat";

/** What a person may type into a cell. */
export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    /** Both bounds included. */
    | { readonly kind: "between"; readonly from: Bound; readonly to: Bound };
  /** Shown when something else is typed. */
  readonly refusal: { readonly title: string; readonly text: string };
}
