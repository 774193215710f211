import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TableProposal } from "../../../../src/engine/mapping/tableProposal";

/** The headers of a table of which no file is at hand, and what it must be taken for. */
export interface HeaderVariant {
  readonly name: string;
  /** Separated by `|`. */
  readonly headers: string;
  readonly expected: Pick<TableProposal, "kind"> & Partial<TableProposal>;
  /** Field → header of what figures depend on. */
  readonly columns: Readonly<Record<string, string>>;
  /** Fields under headers that no export has: they are asked about. */
  readonly asks?: readonly string[];
}

/** Tables of other years, shops and tools; real headers where their exports are known. */
export const HEADER_VARIANTS: readonly HeaderVariant[] = JSON.parse(
  readFileSync(join(__dirname, "headerVariants.json"), "utf8"),
);
