import type { Area } from "./area";
import type { Bound } from "./conditionalFormat";

/** What a person may type into a cell. */
export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    /** One of the texts in a column of the same sheet: a list may be longer there than in a rule, which holds 255 characters. */
    | { readonly kind: "listFrom"; readonly area: Area }
    /** Both bounds included. */
    | { readonly kind: "between"; readonly from: Bound; readonly to: Bound };
  /** Shown when something else is typed; `null`: a suggestion, anything else may be typed as well. */
  readonly refusal: { readonly title: string; readonly text: string } | null;
}
