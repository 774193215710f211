import type { AmountBasis, RowGrain, TableKind } from "../../records/tableMapping";

/**
 * One export of one platform, known by headers that only it has together. It says which of several columns a field is
 * read from, where headers alone leave a choice, and what no header tells: what a row is, and what an amount includes.
 */
export interface Preset {
  /** Such as `jd.orders`. */
  readonly name: string;
  /** Whose export it is, such as `chitu`. */
  readonly tool: string;
  readonly kind: TableKind;
  /** A table with all of these is this export. */
  readonly signature: readonly string[];
  /**
   * Headers per field, the first that is there being the column; none is there, or none listed: the field isn't read.
   * Fields that aren't named here go by the dictionary.
   */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Fields whose columns complete each other: each row takes the first, in the order of the sheet, that says something. */
  readonly completedBy?: Readonly<Record<string, readonly string[]>>;
  readonly rowGrain?: RowGrain;
  readonly amountBasis?: AmountBasis;
}

/** A report of a tool's: figures per agent. */
export function report(
  tool: string,
  name: string,
  { signature, columns = {} }: Pick<Preset, "signature"> & Partial<Pick<Preset, "columns">>,
): Preset {
  return { name, tool, kind: "agentSummary", signature, columns };
}
