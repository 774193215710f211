import type { Cell } from "../../records/cell";
import { cellText } from "./cellText";
import { parseNumber } from "./parseCount";
import { FAULTS, type Parsed } from "./parsed";
import { VOCABULARIES, type Vocabulary } from "./vocabularies";

/** The meaning of a word that a column's vocabulary knows. */
export function parseWord(cell: Cell, vocabulary: Vocabulary): Parsed<number> {
  const text = cellText(cell);
  if (typeof text !== "string") return text;
  const word = text.normalize("NFKC").replaceAll(/\s/g, "").toLowerCase();
  return Object.hasOwn(vocabulary, word) ? vocabulary[word] : FAULTS.unknownWord;
}

const STARS = /^(.*\d)\s*[星分]$/;

/** A rating of 1 to 5 (both included): a number, `5星`, `5分`, or a word such as 非常满意, 差评, 负面评价. */
export function parseRating(cell: Cell): Parsed<number> {
  const bare = typeof cell === "string" ? cell.trim().replace(STARS, "$1") : cell;
  const value = parseNumber(bare);
  if (typeof value === "number") return value >= 1 && value <= 5 ? value : FAULTS.outOfRange;
  return value === FAULTS.notANumber ? parseWord(cell, VOCABULARIES.rating) : value;
}
