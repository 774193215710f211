import type { RowNumber } from "../units/ids";

/** A row in a table that was read. */
export interface StopRow {
  /** Index into the tables read (`TableAccount`). */
  readonly table: number;
  readonly row: RowNumber;
}

/**
 * A question that only a person can answer and that no figure may be made without. Facts only: the run stops and names
 * them. Answered by a mapping (another grain, period or column, a table left out), never by a guess.
 */
export type DataStop =
  /** Rows share an order number and state other products with other amounts: lines, or an order stated in several ways? */
  | {
      readonly code: "grainUnclear";
      readonly table: number;
      /** Order numbers that this is true of. */
      readonly orders: number;
      /** One of them. */
      readonly received: string;
      readonly rows: readonly StopRow[];
    }
  /** Two rows give an agent's figure of the same days different values, which nothing can add up. */
  | {
      readonly code: "conflictingFigures";
      readonly agent: string;
      /** Field of the figure, such as `replyRate`. */
      readonly field: string;
      readonly values: readonly [number, number];
      readonly rows: readonly [StopRow, StopRow];
    }
  /** Days of two rows for an agent's figure overlap without being the same: adding up would count some twice. */
  | {
      readonly code: "overlappingPeriods";
      readonly agent: string;
      readonly field: string;
      readonly rows: readonly [StopRow, StopRow];
    };
