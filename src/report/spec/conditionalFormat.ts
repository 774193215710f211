import type { Area } from "./area";
import type { CellFormat } from "./cellFormat";

/** A bound in the unit of a format (fen, ratio …), or a formula with its leading `=`. */
export type Bound = { readonly value: number; readonly format: CellFormat } | { readonly formula: string };

export type ConditionalRule =
  /** A bar as long as the value; the figure stays visible. */
  | { readonly kind: "dataBar" }
  /** From plain to coloured, the good end coloured. */
  | { readonly kind: "colorScale"; readonly better: "higher" | "lower" }
  /** The two bounds of `between` are included. */
  | {
      readonly kind: "cellValue";
      readonly operator: "greaterThan" | "atLeast" | "lessThan" | "atMost" | "equal" | "notEqual" | "between";
      readonly bounds: readonly Bound[];
      readonly look: "good" | "warn";
    }
  /** A formula as for the area's first cell. */
  | { readonly kind: "formula"; readonly formula: string; readonly look: "good" | "warn" | "muted" }
  | {
      readonly kind: "icons";
      readonly set: "arrows" | "trafficLights" | "symbols";
      readonly better: "higher" | "lower";
    };

export interface ConditionalFormat {
  readonly area: Area;
  readonly rule: ConditionalRule;
}
