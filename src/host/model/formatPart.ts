import type { HostObject } from "../protocol/hostObject";
import type { CellFormat, FormatPatch } from "./cellFormat";
import type { Rect } from "./rect";
import { invalidArgument } from "./refusals";
import type { Worksheet } from "./worksheet";

/** The cells that a format object speaks for: one range, or the areas of several. */
export interface FormatTarget {
  readonly sheet: Worksheet;
  readonly rects: readonly Rect[];
}

/** Reads and writes members of the cells' format; null stands for "differs" when read and "leave" when written. */
export abstract class FormatPart implements HostObject {
  abstract readonly $type: string;

  constructor(protected readonly target: FormatTarget) {}

  protected read<K extends keyof CellFormat>(key: K): CellFormat[K] | null {
    const [first, ...others] = this.target.rects.map((rect) => this.target.sheet.formats.uniform(rect, key));
    return first === undefined || others.some((other) => other !== first) ? null : first;
  }

  protected write(patch: FormatPatch): void {
    const { sheet, rects } = this.target;
    for (const rect of rects) {
      sheet.assertWritable(rect);
      sheet.formats.apply(rect, patch);
      sheet.workbook.formatChanged(sheet, rect);
    }
  }
}

/** @throws InvalidArgument unless it is one of the words */
export function oneOf(words: readonly string[], input: unknown): string {
  const text = String(input);
  const word = words.find((candidate) => candidate.toLowerCase() === text.toLowerCase());
  if (word === undefined) throw invalidArgument(`${text}; it must be one of ${words.join(", ")}`);
  return word;
}

/** @throws InvalidArgument unless it is a number within the bounds, both included */
export function within([least, most]: readonly [number, number], input: unknown): number {
  if (typeof input === "number" && input >= least && input <= most) return input;
  throw invalidArgument(`${String(input)}; it must be between ${least} and ${most}`);
}

/** @throws InvalidArgument unless it is a truth value */
export function truth(input: unknown): boolean {
  if (typeof input === "boolean") return input;
  throw invalidArgument(`${String(input)}; it must be true or false`);
}
