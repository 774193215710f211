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
      for (let i = 0; i < cells.length; i++) {
        const cell = cells[i] ?? "";
        if (cell !== "") {
          const hash = hashOf(mixed(mixed(OFFSET, row), column + i), cell);
          low = (low + hash) >>> 0;
          high = (high + finished(hash ^ PRIME)) >>> 0;
        }
      }
    },
    digest: () => hex(high) + hex(low),
  };
}

/**
 * Decimals of a number that an edit changes. Other programs keep 15 or 16 digits when they save a workbook, so that the last
 * may be off; a time to the second is never on the edge between two numbers of seven decimals.
 */
const DECIMALS = 7;

function plainText(cell: number | boolean): string {
  return typeof cell === "boolean" ? String(cell) : String(Number(cell.toFixed(DECIMALS)));
}

/** Texts and numbers that read alike differ. Excel takes away quotes around sheet names that need none. */
function hashOf(seed: number, cell: string | number | boolean): number {
  if (typeof cell !== "string") {
    return finished(mixedText(mixed(seed, 1), plainText(cell)));
  }
  return finished(mixedText(seed, cell.startsWith("=") ? cell.replace(/'/g, "") : cell));
}

function mixedText(seed: number, text: string): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash = mixed(hash, text.charCodeAt(i));
  }
  return hash;
}

/** One step of FNV-1a. */
function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, PRIME);
}

/** Spreads the last steps over all bits. */
function finished(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (half ^ (half >>> 13)) >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, "0");
}
