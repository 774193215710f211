import type { Written } from "./writtenValue";

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * What a sheet says, in 16 hexadecimal digits: values and formulas with their places, not their looks. Cells may come in any
 * order; empty cells don't count. Not for secrets: it tells a hand edit from none.
 */
export interface ContentHash {
  /** Adds cells from (`row`, `column`) rightwards, 0-based. */
  add(row: number, column: number, cells: readonly Written[]): void;
  digest(): string;
}

export function contentHash(): ContentHash {
  let low = 0;
  let high = 0;
  return {
    add: (row, column, cells) => {
      cells.forEach((cell, i) => {
        if (cell === null || cell === "") {
          return;
        }
        const text = `${row},${column + i},${typeof cell === "number" ? "n" : "s"}${plain(cell)}`;
        low = (low + fnv(text, OFFSET)) >>> 0;
        high = (high + fnv(text, OFFSET ^ PRIME)) >>> 0;
      });
    },
    digest: () => hex(high) + hex(low),
  };
}

/** Excel takes away quotes around sheet names that need none. */
function plain(cell: string | number | boolean): string {
  return typeof cell === "string" && cell.startsWith("=") ? cell.replace(/'/g, "") : String(cell);
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  }
  return Math.imul(hash ^ (hash >>> 15), PRIME) >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, "0");
}
